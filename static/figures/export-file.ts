import type { ExportClock, ExportIssue } from '../../src/contract/export';
import type { Reader } from '../shared/reader';
import type { ExportWords } from './export-words';

/** Text, a number, or an instant as a date; null is empty. */
export type Cell = string | number | Date | null;

export interface Sheet {
  name: string;
  rows: Cell[][];
}

/** The clocks, a line each, and where the time of each went. */
export function sheetsOf(issues: ExportIssue[], reader: Reader, say: ExportWords): Sheet[] {
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  const clocks = issues.flatMap((issue) => issue.clocks.map((clock) => ({ issue, clock })));
  const lines = clocks.flatMap(({ issue, clock }) =>
    clock.lines.map((line) => [
      ...named(issue, clock, reader),
      date(line.from),
      date(line.to),
      say.lineStates[line.state],
      say.causes[line.cause as keyof ExportWords['causes']] ?? line.cause,
      line.detail?.[language] ?? null,
      say.holders[line.holder],
      line.state === 'running' ? minutes(line.to - line.from) : 0,
    ]),
  );
  const rows = clocks.map(({ issue, clock }) => [
    ...named(issue, clock, reader),
    ...figuresOf(clock, reader),
  ]);
  return [
    { name: say.sheets.clocks, rows: [[...say.named, ...say.clockColumns], ...rows] },
    { name: say.sheets.ledger, rows: [[...say.named, ...say.lineColumns], ...lines] },
  ];
}

const minutes = (length: number) => Math.round(length / 600) / 100;
const date = (at: number | null) => (at === null ? null : new Date(at));

function named(
  { key, summary, severity }: ExportIssue,
  { clock, cycle }: ExportClock,
  { words }: Reader,
): Cell[] {
  return [key, summary, severity, words.clocks[clock], cycle];
}

function figuresOf(clock: ExportClock, { words }: Reader): Cell[] {
  const { state, startedAt, dueAt, stoppedAt, breachedAt, elapsedMs, remainingMs, clause } = clock;
  const instants = [startedAt, dueAt, stoppedAt, breachedAt].map(date);
  const left = remainingMs === null ? null : minutes(remainingMs);
  return [words.states[state], ...instants, minutes(elapsedMs), left, clause];
}

/** A file for a spreadsheet as RFC 4180 asks, the sheets one below the other. No cell runs as a formula. */
export function csvOf(sheets: Sheet[]): string {
  const tables = sheets.map(({ rows }) => rows.map((row) => `${row.map(written).join(',')}\r\n`).join(''));
  return `\uFEFF${tables.join('\r\n')}`;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return cell.toISOString();
  const text = /^\s*[=+\-@＝＋－＠|%\t\r\n]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A workbook; its writer is loaded when somebody asks for one. Every text is a text: nothing in it is a formula. */
export async function workbookOf(sheets: Sheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  const made = sheets.map(({ name, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    data: rows.map((row, place) => row.map((cell) => styled(cell, place === 0))),
  }));
  return write(made).toBlob();
}

function styled(cell: Cell, head: boolean) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd hh:mm' };
  return { value: cell, type: String, ...(head ? { fontWeight: 'bold' as const } : {}) };
}
