import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backtest } from '../../src/domain/sla/backtest';
import { parseInstant } from '../../src/domain/time/instant';
import { historyFrom, resolvedFor, schemeFrom, UsageError } from './files';

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
  const now = values.now === undefined ? Date.now() : parseInstant(values.now);
  const [before, after] = [schemeFrom(values.scheme), schemeFrom(values.against)];
  const histories = filesOf(folder).map((file) => historyFrom(file));
  const resolved = [before, after].map((scheme) => resolvedFor(scheme, histories, now));
  const rows = backtest(resolved[0] ?? before, resolved[1] ?? after, histories, now);
  process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function filesOf(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return names.sort().map((name) => join(folder, name));
  } catch {
    throw new UsageError(`There is no folder named "${folder}".`);
  }
}
