import { versions } from 'node:process';
import { parseArgs } from 'node:util';
import { evidenceOf } from '../../src/domain/evidence/evidence';
import { warningsOf } from '../../src/domain/sla/history/warnings-of';
import { instantOf } from './clocks';
import { UsageError } from './input/files';
import { historyFrom } from './input/issue-files';
import { knownFrom, knownOptions } from './input/known';
import { placedFor, resolvedFor, schemesFrom } from './input/scheme-files';
import { RunReport } from './report';
import { sha256 } from './verify';

/** `sla evidence`: the evidence of an exported issue, as a published report carries it. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { scheme: { type: 'string' }, now: { type: 'string' }, ...knownOptions },
  });
  const [file, ...more] = positionals;
  if (!values.scheme || file === undefined || more.length > 0)
    throw new UsageError('Name the scheme and one issue file: sla evidence --scheme valtech FILE.');
  const schemes = schemesFrom(values.scheme);
  const now = instantOf(values.now);
  const known = knownFrom(
    values,
    schemes.map((one) => one.scheme),
  );
  const history = await historyFrom(file, known);
  const { scheme, version } = placedFor(schemes, history);
  const resolved = await resolvedFor(scheme, [history], now);
  const judged = { history, scheme: resolved, version, now, timeZones: versions.tz ?? '?' };
  process.stdout.write(evidenceOf(judged, sha256));
  const report = new RunReport(values.strict);
  report.judged(file, history.key, warningsOf(resolved, history));
  report.end();
}
