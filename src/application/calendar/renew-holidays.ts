import type { SharedCalendarView } from '../../contract/admin';
import type { HolidayChanges } from '../../domain/calendar/renew';
import { renewCalendar } from '../../domain/calendar/resolve';
import { renewScheme } from '../../domain/scheme/calendars/renew';
import { forEachOf } from '../each';
import type { Ports } from '../ports';
import { APP, addVersion } from '../scheme/add-version';
import { saveCalendarOver } from './shared-calendars';

/**
 * Resolves the holidays of every project's calendars and of the shared ones again: a new year, or a law that changed. A scheme whose
 * dates changed gets a version of its own, whose calendars are for open cycles too, and the log says which dates. What fails for one is
 * tried again the next day.
 */
export async function renewHolidays(ports: Ports): Promise<void> {
  const words = { failed: 'holidays not renewed', of: (name: string) => name };
  await forEachOf(ports, await ports.schemes.listProjects(), words, (projectId) =>
    renewProject(ports, projectId),
  );
  const calendars = { ...words, of: ({ name }: SharedCalendarView) => name };
  await forEachOf(ports, await ports.site.listCalendars(), calendars, (shared) => renewShared(ports, shared));
}

async function renewProject(ports: Ports, projectId: string): Promise<void> {
  const latest = (await ports.schemes.versionsOf(projectId)).at(-1);
  if (!latest) return;
  const { scheme, changes } = await renewScheme(latest.scheme, ports.now());
  if (Object.keys(changes).length === 0) return;
  const version = await addVersion(ports, projectId, {
    scheme,
    by: APP,
    after: latest.version,
    forOpen: ['calendars'],
  });
  if (version === null) return;
  if (version === 'full')
    return ports.log('holidays not renewed', { of: projectId, error: 'too many versions' });
  const { key } = await ports.projects.factsOf(projectId);
  for (const [name, change] of Object.entries(changes)) await note(ports, `${key} ${name}`, change);
}

/** One that somebody saves at the same time is renewed the next day. */
async function renewShared(ports: Ports, shared: SharedCalendarView): Promise<void> {
  const { calendar, changes } = await renewCalendar(shared.calendar, ports.now());
  if (Object.values(changes).every((list) => list.length === 0)) return;
  if (await saveCalendarOver(ports, { ...shared, calendar }, shared)) return;
  await note(ports, shared.name, changes);
}

/** The dates themselves, so that an admin sees what a law changed: `SUP office: +2031-01-01 −2026-12-26`. */
async function note(ports: Ports, calendar: string, changes: HolidayChanges): Promise<void> {
  const { added, removed, renamed } = changes;
  const dates = [
    ...added.map(({ date }) => `+${date}`),
    ...removed.map(({ date }) => `−${date}`),
    ...renamed.map(({ date }) => `~${date}`),
  ];
  const subject = `${calendar}: ${dates.join(' ')}`;
  await ports.site.recordAudit({ at: ports.now(), by: APP, what: 'holidays-renewed', subject });
}
