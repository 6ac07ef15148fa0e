import { parseArgs } from 'node:util';
import { explain } from '../../src/domain/sla/explain';
import { parseInstant } from '../../src/domain/time/instant';
import { historyFrom, resolvedFor, schemeFrom, UsageError } from './files';

/** `sla explain`: every number of an exported issue in plain words. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { scheme: { type: 'string' }, now: { type: 'string' }, lang: { type: 'string', default: 'en' } },
  });
  if (!values.scheme) throw new UsageError('Name the scheme: --scheme valtech, or --scheme FILE.');
  if (positionals.length === 0) throw new UsageError('Name at least one issue file.');
  const scheme = schemeFrom(values.scheme);
  const now = values.now === undefined ? Date.now() : parseInstant(values.now);
  const texts = positionals.map((file) => {
    const history = historyFrom(file);
    return explain(resolvedFor(scheme, [history], now), history, now, values.lang === 'fr' ? 'fr' : 'en');
  });
  process.stdout.write(`${texts.join('\n\n')}\n`);
}
