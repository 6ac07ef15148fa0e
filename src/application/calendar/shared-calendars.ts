import { type Language, textsIn } from '../../../locales/languages';
import { own } from '../../common/own';
import type { SavedAnswer, SharedCalendarView } from '../../contract/admin';
import type { HolidaysAnswer } from '../../contract/scheme';
import type { Calendar, HolidayEntry } from '../../domain/calendar/calendar';
import type { IcsImport } from '../../domain/calendar/ics/ics';
import { idOf } from '../new-id';
import type { Ports } from '../ports';
import { isRefusal, type Refusal, refuse } from '../refusal';
import { saveOver } from '../save-over';
import { refuseUnlessAdministrator } from '../scheme/draft-scheme';
import type { AdminRequest } from '../scheme/show-scheme';
import { explainSkipped } from './explain-file';

interface CalendarRequest {
  id: string | null;
  name: string;
  from?: { projectId: string; calendar: string } | undefined;
  ics?: string | undefined;
  /** The lines of the entries that are taken; unsaid, those that are holidays by themselves. */
  lines?: number[] | undefined;
  /** The calendar as the page showed it; unsaid, as it is when this begins. */
  basedOn?: unknown;
  language: Language;
}

/** Saves a shared calendar: a copy of one in a project's scheme, or the one there is, with the holidays of a file. */
export async function saveCalendar(
  ports: Ports,
  by: string,
  request: CalendarRequest,
): Promise<SavedAnswer | Refusal> {
  const shared = await ports.site.listCalendars();
  const existing = shared.find(({ id }) => id === request.id) ?? null;
  const base = request.from ? await copyCalendar(ports, request.from) : (existing?.calendar ?? null);
  if (!base) return noCalendar();
  const { chosenDaysOf, parseCalendarFile } = await import('./calendar-file');
  const file = request.ics === undefined ? null : parseCalendarFile(request.ics, ports.now());
  if (isRefusal(file)) return file;
  const calendar = file ? withHolidays(base, chosenDaysOf(file, request.lines)) : base;
  const id =
    request.id ??
    idOf(
      request.name,
      shared.map((other) => other.id),
    );
  const refused = await saveCalendarOver(
    ports,
    { id, name: request.name, calendar },
    request.basedOn === undefined ? existing : request.basedOn,
  );
  if (refused) return refused;
  await ports.site.recordAudit({ at: ports.now(), by, what: 'calendar-saved', subject: request.name });
  return { kind: 'saved', ...leftOutOf(file, request.language) };
}

/** Saves a shared calendar unless it is another by now than the one it was made from; null is none. */
export function saveCalendarOver(
  ports: Ports,
  calendar: SharedCalendarView,
  basedOn: unknown,
): Promise<Refusal | null> {
  return saveOver(ports, `calendar:${calendar.id}`, {
    basedOn,
    read: async () => (await ports.site.listCalendars()).find(({ id }) => id === calendar.id) ?? null,
    write: (claim) => ports.site.saveCalendar(calendar, claim),
  });
}

async function copyCalendar(
  ports: Ports,
  { projectId, calendar }: { projectId: string; calendar: string },
): Promise<Calendar | null> {
  const versions = await ports.schemes.versionsOf(projectId);
  return own(versions.at(-1)?.scheme.calendars, calendar) ?? null;
}

/** The holidays of a calendar file for somebody who administers the project; nothing is saved. */
export async function readHolidays(
  ports: Ports,
  request: AdminRequest & { ics: string; language: Language },
): Promise<HolidaysAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  return readFile(ports, request);
}

/** What a calendar file holds, to choose from: its days, and what is left out with line and reason; nothing is saved. */
export async function readFile(
  ports: Pick<Ports, 'now'>,
  { ics, language }: { ics: string; language: Language },
): Promise<HolidaysAnswer | Refusal> {
  const { parseCalendarFile } = await import('./calendar-file');
  const file = parseCalendarFile(ics, ports.now());
  if (isRefusal(file)) return file;
  const texts = textsIn(language);
  const entries = file.entries.map(({ why, ...entry }) => ({
    ...entry,
    why: why && explainSkipped({ line: entry.line, why }, texts),
  }));
  const broken = file.skipped.filter(({ why }) => why === 'broken');
  return { kind: 'holidays', entries, broken: broken.map((event) => explainSkipped(event, texts)) };
}

function leftOutOf(file: IcsImport | null, language: Language): { skipped: number; leftOut: string[] } {
  const skipped = file?.skipped ?? [];
  const texts = textsIn(language);
  return { skipped: skipped.length, leftOut: skipped.map((event) => explainSkipped(event, texts)) };
}

/** What a file says of a date replaces what a hand had entered for it; the rule's holidays stay. */
function withHolidays(calendar: Calendar, holidays: HolidayEntry[]): Calendar {
  const dates = new Set(holidays.map(({ date }) => date));
  const otherDays = calendar.holidays.filter((day) => !dates.has(typeof day === 'string' ? day : day.date));
  return { ...calendar, holidays: [...otherDays, ...holidays] };
}

const noCalendar = () => refuse('not-found', ({ refusals }) => refusals.scheme.noCalendar);
