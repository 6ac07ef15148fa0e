import { parseArgs } from 'node:util';
import { fieldsOf } from '../../src/domain/scheme/fields';
import { lint } from '../../src/domain/scheme/lint';
import { lateClosings } from '../../src/domain/sla/late-closing';
import { instantOf } from './clocks';
import { languageOf, UsageError } from './files';
import { historyFrom } from './issue-files';
import { resolvedFor, schemeFrom } from './scheme-files';
import { statusesFrom } from './status-files';

/** `sla lint`: what to look at in a scheme before it is used; one finding a line, its code first. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      lang: { type: 'string' },
      now: { type: 'string' },
      statuses: { type: 'string' },
    },
  });
  const [name, ...files] = values.scheme ? [values.scheme, ...positionals] : positionals;
  if (!name) throw new UsageError('Name the scheme: sla lint valtech, or sla lint --scheme FILE.');
  const language = languageOf(values.lang);
  const now = instantOf(values.now);
  const scheme = schemeFrom(name);
  const statusCategories = values.statuses ? statusesFrom(values.statuses) : {};
  const known = { statusCategories, fields: fieldsOf(scheme) };
  const histories = files.map((file) => historyFrom(file, known));
  const resolved = await resolvedFor(scheme, histories, now);
  for (const { code, path, clause, say, change } of [
    ...lint(resolved, now),
    ...lateClosings(resolved, histories, now),
  ]) {
    const source = clause === null ? '' : ` [${clause}]`;
    process.stdout.write(`${code} ${path}: ${say[language]} ${change[language]}${source}\n`);
  }
}
