/** A year of finished issues as the app's storage counts them: five thousand histories, each with its own lengths, ten times over. */
import { openDatabase } from '../../../local/common/db';
import { addCounts, type Counts } from '../../../src/domain/figures/counts';
import { finishedMonthsOf } from '../../../src/domain/figures/finished';
import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { presets } from '../../../src/presets';
import { issuesOf } from '../fold/issues';

const DISTINCT = 5_000;
const EVENTS = 12;
const NOW = Date.UTC(2025, 9, 1, 15);
const FIRST_MONTH = 6;

/** Writes the documents of twelve months from July 2024 on into the site's file, in the project's own generation. */
export function countYear(dataFile: string, projectId: string, issues: number): void {
  const months = monthsOf(issues / DISTINCT);
  const db = openDatabase(dataFile);
  const row = db.prepare('SELECT value FROM forge_kvs WHERE key = ?').get(`rollups:${projectId}`);
  const { generation } = JSON.parse((row as { value: string } | undefined)?.value ?? '{"generation":0}');
  const shelf = `${projectId}:${generation}:.everybody`;
  const insert = db.prepare("INSERT OR REPLACE INTO forge_kvs VALUES ('entity', 'rollup', ?, ?, 0, 0, NULL)");
  for (const [nth, counts] of months.entries()) {
    const month = new Date(Date.UTC(2024, FIRST_MONTH + nth)).toISOString().slice(0, 7);
    insert.run(`${shelf}:${month}`, JSON.stringify({ shelf, month, version: 1, counts }));
  }
  db.close();
}

function monthsOf(times: number): Counts[] {
  const scheme = withHolidays(presets.valtech as Scheme, 2024, 2026);
  const months = Array.from({ length: 12 }, (): Counts => ({}));
  for (const [place, json] of issuesOf(DISTINCT, EVENTS).entries())
    for (const { counts } of finishedMonthsOf(scheme, evaluateClocks(scheme, historyOf(json), NOW), NOW))
      months[place % 12] = addCounts(months[place % 12] ?? {}, counts);
  return months.map((counts) =>
    Array.from({ length: times }).reduce<Counts>((sum) => addCounts(sum, counts), {}),
  );
}
