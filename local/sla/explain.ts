import { parseArgs } from 'node:util';
import { explain } from '../../src/domain/sla/explain';
import { instantOf } from './clocks';
import { languageOf, UsageError } from './input/files';
import { knownFrom, knownOptions } from './input/known';
import { resolvedFor, schemeFor, schemesFrom } from './input/scheme-files';
import { judgeAll } from './judging';
import { RunReport } from './report';

/** `sla explain`: every number of an exported issue in plain words. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      now: { type: 'string' },
      lang: { type: 'string' },
      ...knownOptions,
    },
  });
  if (!values.scheme) throw new UsageError('Name the scheme: --scheme valtech, or --scheme FILE.');
  if (positionals.length === 0) throw new UsageError('Name at least one issue file.');
  const versions = schemesFrom(values.scheme);
  const now = instantOf(values.now);
  const language = languageOf(values.lang);
  const known = knownFrom(
    values,
    versions.map(({ scheme }) => scheme),
  );
  const report = new RunReport(values.strict);
  let gap = '';
  await judgeAll(positionals, known, report, {
    schemeFor: (history) => resolvedFor(schemeFor(versions, history), [history], now),
    judge: (history, scheme) => {
      process.stdout.write(`${gap}${explain(scheme, history, now, language)}\n`);
      gap = '\n';
    },
    refuse: () => {},
  });
  report.end();
}
