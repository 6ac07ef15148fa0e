import { parseArgs } from 'node:util';
import { textsIn } from '../../../locales/languages';
import { instantOf } from '../clocks';
import { evaluateAll } from '../evaluate-issues';
import { languageOf, UsageError } from '../input/files';
import { contextOptions, readContext } from '../input/project-context';
import { readSchemes, resolveFor, schemeInForce } from '../input/scheme-files';
import { RunReport } from '../report';
import { explain } from './explanation';

/** `sla explain`: every number of an exported issue in plain words. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      now: { type: 'string' },
      lang: { type: 'string' },
      ...contextOptions,
    },
  });
  if (!values.scheme) throw new UsageError('Name the scheme: --scheme valtech, or --scheme FILE.');
  if (positionals.length === 0) throw new UsageError('Name at least one issue file.');
  const versions = readSchemes(values.scheme);
  const now = instantOf(values.now);
  const texts = textsIn(languageOf(values.lang));
  const context = readContext(
    values,
    versions.map(({ scheme }) => scheme),
  );
  const report = new RunReport(values.strict);
  let gap = '';
  await evaluateAll(positionals, context, report, {
    schemeFor: (history) => resolveFor(schemeInForce(versions, history, now), [history], now),
    evaluate: (history, scheme) => {
      process.stdout.write(`${gap}${explain(scheme, history, now, texts)}\n`);
      gap = '\n';
    },
    refuse: () => {},
  });
  report.end();
}
