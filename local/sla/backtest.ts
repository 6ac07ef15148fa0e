import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fieldsOf } from '../../src/domain/scheme/fields';
import { backtest } from '../../src/domain/sla/backtest';
import { instantOf } from './clocks';
import { UsageError } from './files';
import { historyFrom } from './issue-files';
import { resolvedFor, schemeFrom } from './scheme-files';

/** `sla backtest`: the exported issues of a folder judged by two schemes; one JSON row per severity and clock. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { scheme: { type: 'string' }, against: { type: 'string' }, now: { type: 'string' } },
  });
  const [folder] = positionals;
  if (!values.scheme || !values.against || !folder)
    throw new UsageError('Name both schemes and a folder: sla backtest --scheme A --against B DIR.');
  const now = instantOf(values.now);
  const [before, after] = [schemeFrom(values.scheme), schemeFrom(values.against)];
  const fields = new Set([...fieldsOf(before), ...fieldsOf(after)]);
  const histories = filesOf(folder).map((file) => historyFrom(file, { fields }));
  const rows = backtest(
    await resolvedFor(before, histories, now),
    await resolvedFor(after, histories, now),
    histories,
    now,
  );
  process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function filesOf(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    throw new UsageError(`There is no folder named "${folder}".`);
  }
}
