import { parseArgs } from 'node:util';
import { fieldsOf } from '../../src/domain/scheme/fields';
import { explain } from '../../src/domain/sla/explain';
import { instantOf } from './clocks';
import { languageOf, UsageError } from './files';
import { historyFrom } from './issue-files';
import { resolvedFor, schemeFor, schemesFrom } from './scheme-files';
import { statusesFrom } from './status-files';

/** `sla explain`: every number of an exported issue in plain words. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      now: { type: 'string' },
      lang: { type: 'string' },
      statuses: { type: 'string' },
    },
  });
  if (!values.scheme) throw new UsageError('Name the scheme: --scheme valtech, or --scheme FILE.');
  if (positionals.length === 0) throw new UsageError('Name at least one issue file.');
  const versions = schemesFrom(values.scheme);
  const now = instantOf(values.now);
  const language = languageOf(values.lang);
  const statusCategories = values.statuses ? statusesFrom(values.statuses) : {};
  const fields = new Set(versions.flatMap(({ scheme }) => [...fieldsOf(scheme)]));
  for (const [place, file] of positionals.entries()) {
    const history = historyFrom(file, { statusCategories, fields });
    const scheme = await resolvedFor(schemeFor(versions, history), [history], now);
    process.stdout.write(`${place > 0 ? '\n' : ''}${explain(scheme, history, now, language)}\n`);
  }
}
