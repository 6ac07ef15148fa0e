import { type Cell, csvOf } from '../../src/common/guards/csv';
import { findSeverityName, textIn } from '../../src/common/local-text';
import type { QueueAnswer } from '../../src/contract/queue';
import type { Reader } from '../shared/reader';
import { saveFile } from '../shared/save-file';
import type { Entry } from './entries';
import { nameOfClock } from './name-of-clock';
import type { QueueTexts } from './texts';

interface Reading {
  reader: Reader;
  severities: QueueAnswer['severities'];
  say: QueueTexts;
}

export const saveAsFile = (entries: Entry[], reading: Reading): void =>
  saveFile('sablier-queue.csv', 'text/csv', ['\uFEFF', csvOf(tableOf(entries, reading))]);

/** The rows shown, below their headings, as a spreadsheet has them: instants in UTC, lengths in minutes. */
export function tableOf(entries: Entry[], { reader, severities, say }: Reading): Cell[][] {
  const { words, language } = reader;
  const { due, left, issue, clock, state, severity, client, contract, assignee } = say.columns;
  const { summary, priority, status } = say.exported;
  const lines = entries.map(({ row, clock: shown, group }) => [
    row.key,
    row.summary,
    nameOfClock(shown, { words, language }),
    say.groups[group],
    shown.dueAt === null ? null : new Date(shown.dueAt),
    shown.remainingMs === null ? null : Math.round(shown.remainingMs / 60_000),
    findSeverityName(severities, row.severity, language),
    row.priority ?? '',
    row.status ?? '',
    row.client?.name ?? '',
    row.contract ? textIn(row.contract.name, language) : '',
    row.assignee?.name ?? '',
  ]);
  return [
    [
      ...[issue, summary, clock, state, `${due} (UTC)`, `${left} (min)`, severity],
      ...[priority, status, client, contract, assignee],
    ],
    ...lines,
  ];
}
