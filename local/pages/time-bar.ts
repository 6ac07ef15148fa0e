/** What the buttons of the time bar do. */
import { own } from '../common/own';
import { ask, type Named, type Visit } from './frame/visit';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Moves the site's time, and answers a sentence where there was nothing to move to. */
export async function moveTime(visit: Visit, move: string): Promise<string | null> {
  const { site, words } = visit;
  if (move === 'pause') site.clock.freeze();
  if (move === 'run') site.clock.run(1);
  if (move === 'stop') site.stopAdvancing();
  const length = await lengthOf(visit, move);
  if (length === undefined) return words.nothingDue;
  if (length > 0) await site.advance(length);
  return null;
}

/** How far a button moves: nothing for those that do not, undefined where no instant is known. */
async function lengthOf(visit: Visit, move: string): Promise<number | undefined> {
  const now = visit.site.clock.now();
  if (move === 'advance-15') return 15 * MINUTE;
  if (move === 'advance-60') return 60 * MINUTE;
  if (move === 'morning') return msUntilMorning(now);
  if (move === 'week') return 7 * DAY;
  if (move !== 'due') return 0;
  const due = await nextDueOf(visit);
  return due === undefined ? undefined : due - now;
}

/** The next instant that a date field of the app names on an issue that the person may see. */
async function nextDueOf(visit: Visit): Promise<number | undefined> {
  const dates = visit.site.manifest.fields.filter(({ type }) => type === 'datetime');
  const names = dates.map(({ name }) => name);
  const fields = (await ask<Named[]>(visit, 'GET', '/rest/api/3/field')).filter(({ name }) =>
    names.includes(name),
  );
  const instants = await Promise.all(fields.map((field) => firstAfterNow(visit, field)));
  const dueInstants = instants.flatMap((instant) => instant ?? []);
  return dueInstants.length === 0 ? undefined : Math.min(...dueInstants);
}

/** Searches are of whole minutes: what is due within this one may be over. */
async function firstAfterNow(visit: Visit, { id, name }: Named): Promise<number | undefined> {
  const jql = `"${name}" > now() ORDER BY "${name}" ASC`;
  const query = new URLSearchParams({ jql, fields: id, maxResults: '20' });
  const answer = await ask<{ issues: { fields: Record<string, unknown> }[] }>(
    visit,
    'GET',
    `/rest/api/3/search/jql?${query}`,
  );
  return answer.issues
    .map(({ fields }) => parseInstant(String(own(fields, id))))
    .find((instant) => instant > visit.site.clock.now());
}

const parseInstant = (text: string): number => Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/** To the next 08:00 in the team's zone, as the wall shows it. */
function msUntilMorning(now: number): number {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'America/Toronto',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
  const [hours = 0, minutes = 0] = wall.split(':').map(Number);
  const left = (8 * 60 - hours * 60 - minutes + 24 * 60) % (24 * 60);
  return (left || 24 * 60) * MINUTE - (now % MINUTE);
}
