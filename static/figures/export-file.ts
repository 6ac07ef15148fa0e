import { clockNameIn } from '../../src/common/clock-names';
import { csvOf } from '../../src/common/guards/csv';
import { findSeverityName, textIn } from '../../src/common/local-text';
import { own } from '../../src/common/own';
import type { ExportClock, ExportIssue } from '../../src/contract/export';
import type { FiguresAnswer } from '../../src/contract/figures';
import type { Sheet, SheetCell } from '../shared/documents/workbook';
import type { Reader } from '../shared/reader';
import type { ExportTexts } from './texts';

/** Which of the tables it is. */
export type ExportSheet = Sheet & { id: 'clocks' | 'ledger' };

interface Reading {
  reader: Reader;
  severities: FiguresAnswer['severities'];
  say: ExportTexts;
}

/** The clocks, a line each, and where the time of each went, named as its reader's pages name them. */
export function sheetsOf(issues: ExportIssue[], { reader, severities, say }: Reading): ExportSheet[] {
  const named = issues.map((issue) => ({
    ...issue,
    severity: findSeverityName(severities, issue.severity, reader.language),
  }));
  const clocks = named.flatMap((issue) => issue.clocks.map((clock) => ({ issue, clock })));
  const lines = clocks.flatMap(({ issue, clock }) =>
    clock.lines.map((line) => [
      ...nameCells(issue, clock, reader),
      toDate(line.from),
      toDate(line.to),
      say.lineStates[line.state],
      own(say.causes, line.cause) ?? line.cause,
      line.detail ? textIn(line.detail, reader.language) : null,
      say.holders[line.holder],
      line.state === 'running' ? toMinutes(line.to - line.from) : 0,
    ]),
  );
  const rows = clocks.map(({ issue, clock }) => [
    ...nameCells(issue, clock, reader),
    ...figureCells(clock, reader),
  ]);
  return [
    { id: 'clocks', name: say.sheets.clocks, rows: [[...say.named, ...say.clockColumns], ...rows] },
    { id: 'ledger', name: say.sheets.ledger, rows: [[...say.named, ...say.lineColumns], ...lines] },
  ];
}

const toMinutes = (length: number) => Math.round(length / 600) / 100;
const toDate = (at: number | null) => (at === null ? null : new Date(at));

function nameCells(
  { key, summary, severity, priority, status, client, assignee }: ExportIssue,
  { clock, name, cycle }: ExportClock,
  { words, language }: Reader,
): SheetCell[] {
  const called = name ? textIn(name, language) : clockNameIn(words.clocks, clock);
  return [key, summary, severity, priority, status, client, assignee, called, cycle];
}

function figureCells(clock: ExportClock, { words, language }: Reader): SheetCell[] {
  const { state, startedAt, dueAt, stoppedAt, breachedAt, elapsedMs, remainingMs, clause, contract } = clock;
  const instants = [startedAt, dueAt, stoppedAt, breachedAt].map(toDate);
  const left = remainingMs === null ? null : toMinutes(remainingMs);
  return [
    words.states[state],
    ...instants,
    toMinutes(elapsedMs),
    left,
    clause,
    contract && textIn(contract.name, language),
    clock.countedIn,
  ];
}

/** A file for a spreadsheet as RFC 4180 asks, of one table. No cell runs as a formula. */
export const toSheetCsv = ({ rows }: Sheet): string => `\uFEFF${csvOf(rows)}`;
