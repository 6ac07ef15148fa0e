import { csvOf, guarded } from '../../src/common/csv';
import { own } from '../../src/common/own';
/** The clocks, a line each, and where the time of each went. */
export function sheetsOf(issues, reader, say) {
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  const clocks = issues.flatMap((issue) => issue.clocks.map((clock) => ({ issue, clock })));
  const lines = clocks.flatMap(({ issue, clock }) =>
    clock.lines.map((line) => [
      ...named(issue, clock, reader),
      date(line.from),
      date(line.to),
      say.lineStates[line.state],
      own(say.causes, line.cause) ?? line.cause,
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
const minutes = (length) => Math.round(length / 600) / 100;
const date = (at) => (at === null ? null : new Date(at));
function named({ key, summary, severity }, { clock, cycle }, { words }) {
  return [key, summary, severity, words.clocks[clock], cycle];
}
function figuresOf(clock, { words }) {
  const { state, startedAt, dueAt, stoppedAt, breachedAt, elapsedMs, remainingMs, clause } = clock;
  const instants = [startedAt, dueAt, stoppedAt, breachedAt].map(date);
  const left = remainingMs === null ? null : minutes(remainingMs);
  return [words.states[state], ...instants, minutes(elapsedMs), left, clause];
}
/** A file for a spreadsheet as RFC 4180 asks, the sheets one below the other. No cell runs as a formula. */
export function sheetsCsv(sheets) {
  const tables = sheets.map(({ rows }) => csvOf(rows));
  return `\uFEFF${tables.join('\r\n')}`;
}
/** A workbook; its writer is loaded when somebody asks for one. Every text is a text, and guarded as in CSV, as which it may be saved. */
export async function workbookOf(sheets) {
  const { default: write } = await import('write-excel-file/universal');
  const made = sheets.map(({ name, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    data: rows.map((row, place) => row.map((cell) => styled(cell, place === 0))),
  }));
  return write(made).toBlob();
}
function styled(cell, head) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd hh:mm' };
  return { value: guarded(cell), type: String, ...(head ? { fontWeight: 'bold' } : {}) };
}
