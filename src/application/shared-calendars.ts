import { own } from '../common/own';
import type { SavedAnswer } from '../contract/admin';
import type { HolidaysAnswer } from '../contract/scheme';
import type { Calendar, HolidayEntry } from '../domain/calendar/calendar';
import { type IcsImport, importHolidays } from '../domain/calendar/ics';
import { IcsRefusal } from '../domain/calendar/ics-lines';
import { localYear } from '../domain/time/instant';
import { idOf } from './administer-site';
import { refusedToAdminister } from './draft-scheme';
import type { Ports } from './ports';
import { isRefusal, type Refusal, refusal } from './refusal';
import type { AdminAsked } from './show-scheme';

interface Asked {
  id: string | null;
  name: string;
  from?: { projectId: string; calendar: string } | undefined;
  ics?: string | undefined;
}

/** Saves a shared calendar: a copy of one in a project's scheme, or the one there is, with the holidays of a file. */
export async function saveCalendar(ports: Ports, by: string, asked: Asked): Promise<SavedAnswer | Refusal> {
  const shared = await ports.site.calendars();
  const begun = asked.from
    ? await copied(ports, asked.from)
    : (shared.find(({ id }) => id === asked.id)?.calendar ?? null);
  if (!begun) return noCalendar();
  const file = asked.ics === undefined ? null : readFile(asked.ics, ports.now());
  if (isRefusal(file)) return file;
  const calendar = file ? withHolidays(begun, file.holidays) : begun;
  const id =
    asked.id ??
    idOf(
      asked.name,
      shared.map((one) => one.id),
    );
  await ports.site.saveCalendar({ id, name: asked.name, calendar });
  await ports.site.note({ at: ports.now(), by, what: 'calendar-saved', subject: asked.name });
  return { kind: 'saved', skipped: file?.skipped.length ?? 0 };
}

async function copied(
  ports: Ports,
  { projectId, calendar }: { projectId: string; calendar: string },
): Promise<Calendar | null> {
  const versions = await ports.schemes.versionsOf(projectId);
  return own(versions.at(-1)?.scheme.calendars, calendar) ?? null;
}

/** The holidays of a calendar file, from last year to five years ahead, or the line that is broken. */
export function readFile(text: string, now: number): IcsImport | Refusal {
  const year = localYear(now, 'UTC');
  try {
    return importHolidays(text, { from: year - 1, to: year + 5 });
  } catch (error) {
    if (error instanceof IcsRefusal) return refusal('invalid', error.say.en, error.say.fr);
    throw error;
  }
}

/** The holidays of a calendar file for somebody who administers the project; nothing is saved. */
export async function readHolidays(
  ports: Ports,
  asked: AdminAsked & { ics: string },
): Promise<HolidaysAnswer | Refusal> {
  const refused = await refusedToAdminister(ports, asked);
  if (refused) return refused;
  const file = readFile(asked.ics, ports.now());
  if (isRefusal(file)) return file;
  return { kind: 'holidays', holidays: file.holidays, skipped: file.skipped.length };
}

/** What a file says of a date replaces what a hand had entered for it; the rule's holidays stay. */
function withHolidays(calendar: Calendar, holidays: HolidayEntry[]): Calendar {
  const told = new Set(holidays.map(({ date }) => date));
  const kept = calendar.holidays.filter((day) => !told.has(typeof day === 'string' ? day : day.date));
  return { ...calendar, holidays: [...kept, ...holidays] };
}

const noCalendar = () =>
  refusal('not-found', 'This calendar is no longer there.', 'Ce calendrier n’existe plus.');
