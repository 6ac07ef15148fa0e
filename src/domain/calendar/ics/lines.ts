const LARGEST = 1_000_000;
const MOST_EVENTS = 10_000;
const DEEPEST = 8;
const LONGEST_LINE = 100_000;

/** One line of a calendar file with its continuations put back, and the number of the line it begins on. */
export interface IcsLine {
  number: number;
  text: string;
}

/** An event of a calendar file: where it begins, and its own lines. */
export interface IcsEvent {
  number: number;
  lines: IcsLine[];
  /** The first of its lines that cannot be read; the other events are read all the same. */
  broken?: IcsLine;
}

/** What is wrong with a calendar file, and the line it is about, if it is about one. */
export type IcsProblem = { line: number | null } & (
  | { code: 'too-large' | 'not-a-calendar' | 'nested-too-deep' | 'no-start' | 'repeats-too-often' }
  | { code: 'too-many-events'; most: number }
  | { code: 'unreadable' | 'not-a-date' | 'no-end' | 'no-interval' | 'event-repeats-too-often'; text: string }
  | { code: 'ends-what-did-not-begin'; text: string; openLine: number; openText: string }
);

/** A calendar file that cannot be read. */
export class IcsRefusal extends Error {
  override name = 'IcsRefusal';

  constructor(readonly problem: IcsProblem) {
    super(JSON.stringify(problem));
  }
}

/**
 * The events of a calendar file (RFC 5545), its lines unfolded. A file that is too large, too deep or holds too many events is
 * refused before it is read; one that is broken by the first line that is.
 */
export function eventsOf(text: string): IcsEvent[] {
  if (new TextEncoder().encode(text.slice(0, LARGEST + 1)).length > LARGEST)
    throw new IcsRefusal({ code: 'too-large', line: null });
  const events: IcsEvent[] = [];
  const open: IcsLine[] = [];
  for (const line of unfoldLines(text)) readLine(line, open, events);
  const unclosed = open.at(-1);
  if (unclosed) throw new IcsRefusal({ code: 'no-end', line: unclosed.number, text: unclosed.text });
  if (events.length === 0 && !/BEGIN:VCALENDAR/i.test(text)) throw refuseNotCalendar(1);
  return events;
}

function unfoldLines(text: string): IcsLine[] {
  const lines: IcsLine[] = [];
  const parts: string[][] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const before = parts.at(-1);
    if (/^[ \t]/.test(raw) && before) before.push(raw.slice(1));
    else if (raw.trim() !== '') {
      lines.push({ number: index + 1, text: raw });
      parts.push([raw]);
    }
  }
  return lines.map(({ number }, place) => ({ number, text: (parts[place] as string[]).join('') }));
}

/** `open` holds the line of each part that began and has not ended. */
function readLine(line: IcsLine, open: IcsLine[], events: IcsEvent[]): void {
  const [, word = '', part = ''] = /^(BEGIN|END):(.*)$/i.exec(line.text.trimEnd()) ?? [];
  if (open.length === 0 && !/^BEGIN:VCALENDAR$/i.test(line.text.trimEnd()))
    throw refuseNotCalendar(line.number);
  if (word.toUpperCase() === 'BEGIN') begin(line, part, open, events);
  else if (word !== '') end(line, part, open);
  else if (line.text.length > LONGEST_LINE || !/^[A-Za-z0-9-]+[;:]/.test(line.text))
    markBroken(line, open, events);
  else if (open.length === 2 && isEvent(open[1])) events.at(-1)?.lines.push(line);
}

/** A line that cannot be read spoils its own event; outside of events it spoils the file. */
function markBroken(line: IcsLine, open: IcsLine[], events: IcsEvent[]): void {
  const event = isEvent(open[1]) ? events.at(-1) : undefined;
  if (!event) throw refuseUnreadable(line);
  event.broken ??= line;
}

function begin(line: IcsLine, part: string, open: IcsLine[], events: IcsEvent[]): void {
  if (open.length >= DEEPEST) throw new IcsRefusal({ code: 'nested-too-deep', line: line.number });
  open.push({ number: line.number, text: `BEGIN:${part.toUpperCase()}` });
  if (open.length === 2 && isEvent(open[1])) events.push({ number: line.number, lines: [] });
  if (events.length > MOST_EVENTS)
    throw new IcsRefusal({ code: 'too-many-events', line: line.number, most: MOST_EVENTS });
}

function end(line: IcsLine, part: string, open: IcsLine[]): void {
  const opening = open.pop();
  if (!opening || opening.text === `BEGIN:${part.toUpperCase()}`) return;
  throw new IcsRefusal({
    code: 'ends-what-did-not-begin',
    line: line.number,
    text: line.text.slice(0, 60),
    openLine: opening.number,
    openText: opening.text,
  });
}

function isEvent(line: IcsLine | undefined): boolean {
  return line?.text === 'BEGIN:VEVENT';
}

/** A line whose value is not what its name promises. */
export function refuseUnreadable(
  line: IcsLine,
  code: 'unreadable' | 'no-interval' = 'unreadable',
): IcsRefusal {
  return new IcsRefusal({ code, line: line.number, text: shorten(line.text) });
}

/** As much of a text as a sentence quotes. */
export const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function refuseNotCalendar(line: number): IcsRefusal {
  return new IcsRefusal({ code: 'not-a-calendar', line });
}
