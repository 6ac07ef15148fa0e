import { csvOf } from '../../src/common/csv';
import { textIn } from '../../src/common/local-text';
import type { Reader } from '../shared/reader';
import { saveFile } from '../shared/save-file';
import type { Entry } from './entries';
import { nameOfClock } from './name-of-clock';
import type { QueueTexts } from './texts';

/** The rows shown, as a file for a spreadsheet: instants in UTC, lengths in minutes. */
export function saveAsFile(entries: Entry[], { words, language }: Reader, say: QueueTexts): void {
  const { due, left, issue, clock, state, severity, client, contract, assignee } = say.columns;
  const { summary, priority, status } = say.exported;
  const lines = entries.map(({ row, clock: shown, group }) => [
    row.key,
    row.summary,
    nameOfClock(shown, { words, language }),
    say.groups[group],
    shown.dueAt === null ? null : new Date(shown.dueAt),
    shown.remainingMs === null ? null : Math.round(shown.remainingMs / 60_000),
    row.severity,
    row.priority ?? '',
    row.status ?? '',
    row.client?.name ?? '',
    row.contract ? textIn(row.contract.name, language) : '',
    row.assignee?.name ?? '',
  ]);
  const table = [
    [
      ...[issue, summary, clock, state, `${due} (UTC)`, `${left} (min)`, severity],
      ...[priority, status, client, contract, assignee],
    ],
    ...lines,
  ];
  saveFile('sablier-queue.csv', 'text/csv', ['\uFEFF', csvOf(table)]);
}
