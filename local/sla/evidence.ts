import { versions } from 'node:process';
import { parseArgs } from 'node:util';
import { inEachLanguage } from '../../locales/languages';
import { say } from '../../src/common/say';
import { evidenceOf } from '../../src/domain/evidence/evidence';
import type { Warning } from '../../src/domain/sla/history/warnings';
import { warningsOf } from '../../src/domain/sla/history/warnings-of';
import { digestOf } from './checking/digest';
import { instantOf } from './clocks';
import { UsageError } from './input/files';
import { readHistory } from './input/issue-files';
import { contextOptions, readContext } from './input/project-context';
import { readSchemes, resolveFor, versionInForce } from './input/scheme-files';
import { RunReport } from './report';

/** `sla evidence`: the evidence of an exported issue, as a published report carries it. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { scheme: { type: 'string' }, now: { type: 'string' }, ...contextOptions },
  });
  const [file, ...more] = positionals;
  if (!values.scheme || file === undefined || more.length > 0)
    throw new UsageError('Name the scheme and one issue file: sla evidence --scheme valtech FILE.');
  const schemes = readSchemes(values.scheme);
  const now = instantOf(values.now);
  const context = readContext(
    values,
    schemes.map((version) => version.scheme),
  );
  const history = await readHistory(file, context);
  const { scheme, version } = versionInForce(schemes, history, now);
  const resolved = await resolveFor(scheme, [history], now);
  const evaluation = {
    history,
    scheme: resolved,
    version,
    now,
    timeZones: versions.tz ?? '?',
    explainWarning,
  };
  process.stdout.write(evidenceOf(evaluation, digestOf));
  const report = new RunReport(values.strict);
  report.addEvaluated(file, history.key, warningsOf(resolved, history));
  report.end();
}

const explainWarning = (warning: Warning) => inEachLanguage(({ warnings }) => say(warnings, warning));
