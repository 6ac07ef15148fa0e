import { own } from '../../common/own';
import type { SavedAnswer } from '../../contract/admin';
import type { HolidaysAnswer } from '../../contract/scheme';
import type { Calendar, HolidayEntry } from '../../domain/calendar/calendar';
import { importDates } from '../../domain/calendar/date-list';
import { type IcsImport, importHolidays, type Skipped } from '../../domain/calendar/ics/ics';
import { IcsRefusal } from '../../domain/calendar/ics/lines';
import { toLocalYear } from '../../domain/time/instant';
import type { Ports } from '../ports';
import { isRefusal, type Refusal, refusal } from '../refusal';
import { refusedToAdminister } from '../scheme/draft-scheme';
import type { AdminAsked } from '../scheme/show-scheme';
import { idOf } from '../site/administer-site';

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

/** The holidays of a calendar file, five years back and ahead, or the line that is broken. */
function readFile(text: string, now: number): IcsImport | Refusal {
  if (/^\s*"?\d{4}-\d{2}-\d{2}"?\s*(?:[,;\t]|$)/m.test(text) && !/BEGIN:VCALENDAR/i.test(text))
    return importDates(text);
  const year = toLocalYear(now, 'UTC');
  try {
    return importHolidays(text, { from: year - 5, to: year + 5 });
  } catch (error) {
    if (error instanceof IcsRefusal) return refusal('invalid', error.say.en, error.say.fr);
    throw error;
  }
}

/** The holidays of a calendar file for somebody who administers the project; nothing is saved. */
export async function readHolidays(
  ports: Ports,
  asked: AdminAsked & { ics: string; language: 'en' | 'fr' },
): Promise<HolidaysAnswer | Refusal> {
  const refused = await refusedToAdminister(ports, asked);
  if (refused) return refused;
  const file = readFile(asked.ics, ports.now());
  if (isRefusal(file)) return file;
  return {
    kind: 'holidays',
    holidays: file.holidays,
    skipped: file.skipped.length,
    leftOut: file.skipped.map((one) => leftOutSay(one)[asked.language]),
  };
}

const REASONS: Record<Exclude<Skipped, 'broken'>, { en: string; fr: string }> = {
  cancelled: { en: 'this event is cancelled.', fr: 'cet évènement est annulé.' },
  'not-all-day': {
    en: 'this event does not last whole days.',
    fr: 'cet évènement ne dure pas des jours entiers.',
  },
  outside: {
    en: 'this event is not in the years that are read.',
    fr: 'cet évènement n’est pas des années lues.',
  },
};

/** Why an event is no holiday, with its line in the file. */
function leftOutSay({ line, why, say }: IcsImport['skipped'][number]): { en: string; fr: string } {
  if (say || why === 'broken') return say ?? { en: `Line ${line}`, fr: `Ligne ${line}` };
  return { en: `Line ${line}: ${REASONS[why].en}`, fr: `Ligne ${line}\u00a0: ${REASONS[why].fr}` };
}

/** What a file says of a date replaces what a hand had entered for it; the rule's holidays stay. */
function withHolidays(calendar: Calendar, holidays: HolidayEntry[]): Calendar {
  const told = new Set(holidays.map(({ date }) => date));
  const kept = calendar.holidays.filter((day) => !told.has(typeof day === 'string' ? day : day.date));
  return { ...calendar, holidays: [...kept, ...holidays] };
}

const noCalendar = () =>
  refusal('not-found', 'This calendar is no longer there.', 'Ce calendrier n’existe plus.');
