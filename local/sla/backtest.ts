import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fieldsOf } from '../../src/domain/scheme/fields';
import type { Scheme } from '../../src/domain/scheme/scheme';
import { type BacktestRow, backtest } from '../../src/domain/sla/backtest';
import type { History } from '../../src/domain/sla/history';
import { instantOf } from './clocks';
import { UsageError } from './files';
import { historyFrom } from './issue-files';
import { type DatedScheme, resolvedFor, schemeFor, schemesFrom } from './scheme-files';
import { statusesFrom } from './status-files';

/** `sla backtest`: the exported issues of a folder judged by two schemes; one JSON row per severity and clock. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      against: { type: 'string' },
      now: { type: 'string' },
      statuses: { type: 'string' },
    },
  });
  const [folder, ...more] = positionals;
  if (!values.scheme || !values.against || !folder || more.length > 0)
    throw new UsageError('Name both schemes and a folder: sla backtest --scheme A --against B DIR.');
  const now = instantOf(values.now);
  const [before, after] = [schemesFrom(values.scheme), schemesFrom(values.against)];
  const fields = new Set([...before, ...after].flatMap(({ scheme }) => [...fieldsOf(scheme)]));
  const statusCategories = values.statuses ? statusesFrom(values.statuses) : {};
  const histories = filesOf(folder).map((file) => historyFrom(file, { statusCategories, fields }));
  const rows: BacktestRow[] = [];
  for (const { was, would, of } of grouped(before, after, histories))
    merge(rows, backtest(await resolvedFor(was, of, now), await resolvedFor(would, of, now), of, now));
  process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

interface Group {
  was: Scheme;
  would: Scheme;
  of: History[];
}

/** Issues by the versions that judge them: of each scheme the one in force at receipt. */
function grouped(before: DatedScheme[], after: DatedScheme[], histories: History[]): Group[] {
  const groups: Group[] = [];
  for (const history of histories) {
    const [was, would] = [schemeFor(before, history), schemeFor(after, history)];
    const known = groups.find((group) => group.was === was && group.would === would);
    if (known) known.of.push(history);
    else groups.push({ was, would, of: [history] });
  }
  return groups;
}

/** One row for a severity and a clock, whichever versions judged. */
function merge(rows: BacktestRow[], more: BacktestRow[]): void {
  for (const row of more) {
    const known = rows.find(({ severity, clock }) => severity === row.severity && clock === row.clock);
    if (!known) rows.push(row);
    else
      for (const kind of ['metToBreached', 'breachedToMet', 'unchanged', 'onlyInOne'] as const)
        known[kind].push(...row[kind]);
  }
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
