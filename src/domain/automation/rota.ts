import { own } from '../../common/own';
import type { WorkingTime } from '../calendar/working-time';
import type { Rota } from '../scheme/automation';
import { type Instant, toLocalDate } from '../time/instant';

/** What the rota is asked with: the calendars of the scheme, who is away, and how many open issues each person has. */
export interface Staff {
  calendars: ReadonlyMap<string, WorkingTime>;
  away?: ReadonlySet<string>;
  load?: ReadonlyMap<string, number>;
}

/** Who is told; `missing` is how many more should have been. */
export interface Notified {
  people: string[];
  missing: number;
}

/** A rota whose empty shifts are the whole team; with no backup named, whoever is not at work is told after those who are. */
export function withTeam(rota: Rota, team: string[]): Rota {
  const shifts = rota.shifts.map((entry) => (entry.people.length > 0 ? entry : { ...entry, people: team }));
  const everybody = [...new Set([...shifts.flatMap(({ people }) => people), ...team])];
  return { ...rota, shifts, backup: rota.backup.length > 0 ? rota.backup : everybody };
}

/** The people at work at an instant, in the order of the rota, each once; the closing instant belongs to the next shift. */
export function findAtWork(rota: Rota, staff: Staff, at: Instant): string[] {
  const working = rota.shifts.filter(({ calendar, works }) => {
    const hours = staff.calendars.get(calendar);
    if (!hours) throw new RangeError(`the rota names a calendar the scheme does not have: "${calendar}"`);
    return hours.isOpen(at) === (works === 'open');
  });
  const people = working.flatMap((entry) => entry.people);
  const away = findAway(rota, staff, at);
  return [...new Set(people)].filter((person) => !away.has(person));
}

/** Who is away at an instant. */
function findAway({ shifts, away }: Rota, staff: Staff, at: Instant): ReadonlySet<string> {
  const zone = staff.calendars.get(shifts[0]?.calendar ?? '')?.calendar.timezone ?? 'UTC';
  const day = away.length > 0 ? toLocalDate(at, zone) : '';
  const absent = away.filter(({ from, until }) => from <= day && day <= until);
  return new Set([...(staff.away ?? []), ...absent.map(({ person }) => person)]);
}

/**
 * Who is told of an issue at an instant: as many as its severity asks for, first whoever has it, then those at work, the least
 * loaded first, then the backup in its order.
 */
export function selectNotified(
  rota: Rota,
  staff: Staff,
  severity: string,
  at: Instant,
  assignee: string | null = null,
): Notified {
  const wanted = own(rota.tell, severity) ?? rota.tellOtherwise;
  const away = findAway(rota, staff, at);
  const backup = rota.backup.filter((person) => !away.has(person));
  const first = assignee === null ? [] : [assignee];
  const all = new Set([...first, ...byLoad(findAtWork(rota, staff, at), staff), ...backup]);
  const people = [...all].slice(0, wanted);
  return { people, missing: wanted - people.length };
}

/**
 * Who is given an issue: the one after the last in turn, or the least loaded, the rota's order deciding between equals; when nobody
 * is at work, one of the backups who are not away. Null when there is nobody. Source: velsoft, "automatically to a team member".
 */
export function selectAssignee(rota: Rota, staff: Staff, last: string | null, at: Instant): string | null {
  const working = findAtWork(rota, staff, at);
  const away = findAway(rota, staff, at);
  const able = working.length > 0 ? working : rota.backup.filter((person) => !away.has(person));
  if (rota.assign === 'least-loaded') return byLoad(able, staff)[0] ?? null;
  return findNextInTurn(rota, able, last);
}

/** The first of these people who comes after the last one in the whole rota, and round again. */
function findNextInTurn({ shifts, backup }: Rota, working: string[], last: string | null): string | null {
  const everybody = [...new Set([...shifts.flatMap(({ people }) => people), ...backup])];
  const place = last === null ? -1 : everybody.indexOf(last);
  const turn = [...everybody.slice(place + 1), ...everybody.slice(0, place + 1)];
  return turn.find((person) => working.includes(person)) ?? null;
}

function byLoad(people: string[], { load }: Staff): string[] {
  return [...people].sort((a, b) => (load?.get(a) ?? 0) - (load?.get(b) ?? 0));
}
