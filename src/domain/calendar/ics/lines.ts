import { CalendarRefusal } from '../calendar';

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

/** A calendar file that cannot be read: the sentence in both languages, and the line it is about, if it is about one. */
export class IcsRefusal extends CalendarRefusal {
  override name = 'IcsRefusal';
  readonly say: { en: string; fr: string };

  constructor(en: string, fr: string, line?: number) {
    const say =
      line === undefined ? { en, fr } : { en: `Line ${line}: ${en}`, fr: `Ligne ${line}\u00a0: ${fr}` };
    super(say.en);
    this.say = say;
  }
}

/**
 * The events of a calendar file (RFC 5545), its lines unfolded. A file that is too large, too deep or holds too many events is
 * refused before it is read; one that is broken by the first line that is.
 */
export function eventsOf(text: string): IcsEvent[] {
  if (new TextEncoder().encode(text.slice(0, LARGEST + 1)).length > LARGEST)
    throw new IcsRefusal(
      'A calendar file may hold one megabyte.',
      'Un fichier d’agenda tient en un mégaoctet.',
    );
  const events: IcsEvent[] = [];
  const open: IcsLine[] = [];
  for (const line of unfoldLines(text)) readLine(line, open, events);
  const unclosed = open.at(-1);
  if (unclosed) throw refuseAt(unclosed, `${unclosed.text} has no end.`, `${unclosed.text} n’a pas de fin.`);
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
  if (open.length >= DEEPEST)
    throw refuseAt(line, 'the parts of this file are nested too deep.', 'ce fichier est trop imbriqué.');
  open.push({ number: line.number, text: `BEGIN:${part.toUpperCase()}` });
  if (open.length === 2 && isEvent(open[1])) events.push({ number: line.number, lines: [] });
  if (events.length > MOST_EVENTS)
    throw refuseAt(line, `more than ${MOST_EVENTS} events.`, `plus de ${MOST_EVENTS} évènements.`);
}

function end(line: IcsLine, part: string, open: IcsLine[]): void {
  const opening = open.pop();
  if (opening?.text === `BEGIN:${part.toUpperCase()}`) return;
  const text = line.text.slice(0, 60);
  throw refuseAt(
    line,
    `${text} ends what did not begin; line ${opening?.number} says ${opening?.text}.`,
    `${text} finit ce qui n’a pas commencé ; la ligne ${opening?.number} dit ${opening?.text}.`,
  );
}

function isEvent(line: IcsLine | undefined): boolean {
  return line?.text === 'BEGIN:VEVENT';
}

/** A line whose value is not what its name promises. */
export function refuseUnreadable(line: IcsLine): IcsRefusal {
  const text = line.text.length > 60 ? `${line.text.slice(0, 60)}…` : line.text;
  return refuseAt(line, `"${text}" cannot be read.`, `« ${text} » est illisible.`);
}

function refuseAt(line: IcsLine, en: string, fr: string): IcsRefusal {
  return new IcsRefusal(en, fr, line.number);
}

function refuseNotCalendar(line: number): IcsRefusal {
  return new IcsRefusal(
    'a calendar file begins with BEGIN:VCALENDAR and holds nothing after its end.',
    'un fichier d’agenda commence par BEGIN:VCALENDAR et ne contient rien après sa fin.',
    line,
  );
}
