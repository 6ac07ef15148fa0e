/** Three papers and sixty tickets of each, reckoned a minute at a time by rules written here alone: none may differ. */
import { seedRandom } from '../../../../local/common/seed-random';
import { judge, type Ticket, tell } from './desk';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TORONTO = 4 * HOUR;
type Paper = 'gold' | 'bank' | 'changes' | 'own';

const isOpen = (at: number, from: number, until: number): boolean => {
  const local = new Date(at - TORONTO);
  const isWorkday = local.getUTCDay() >= 1 && local.getUTCDay() <= 5;
  return isWorkday && local.getUTCHours() >= from && local.getUTCHours() < until;
};

/** So many open minutes later, counted one by one. */
function afterOpenMinutes(start: number, minutes: number, [from, until]: [number, number]): number {
  let at = start;
  for (let left = minutes; left > 0; at += MINUTE) if (isOpen(at, from, until)) left -= 1;
  return at;
}

/** The paper of a ticket: the first that is for it. */
function paperOf({ client, labels = [], components = [], type, organizations = [] }: Ticket): Paper {
  if (client === 'acme') return 'gold';
  if (labels.includes('bank') || components.includes('Warehouse')) return 'bank';
  return type === 'Change' && !organizations.includes('Boreal') ? 'changes' : 'own';
}

function dueOf(paper: Paper, isHigh: boolean, start: number): number {
  if (paper === 'gold') return isHigh ? start + 30 * MINUTE : afterOpenMinutes(start, 120, [7, 19]);
  if (paper === 'bank' && isHigh) return start + HOUR;
  if (paper === 'changes' && !isHigh) return afterBusinessDays(start);
  return afterOpenMinutes(start, isHigh ? 240 : 480, [9, 17]);
}

/**
 * From a day of work: the same time of the second after it, clamped into the desk's hours. From any other day: the close of the second
 * day of work that follows.
 */
function afterBusinessDays(start: number): number {
  const local = start - TORONTO;
  const isWorkday = (at: number) => ![0, 6].includes(new Date(at).getUTCDay());
  let day = local - (local % (24 * HOUR));
  const time = isWorkday(day) ? Math.min(17 * HOUR, Math.max(9 * HOUR, local - day)) : 17 * HOUR;
  for (let left = 2; left > 0; ) {
    day += 24 * HOUR;
    if (isWorkday(day)) left -= 1;
  }
  return day + time + TORONTO;
}

const format = (at: number) => new Date(at).toISOString().slice(8, 16).replace('T', ' ');
const short = (at: number | null) => (at === null ? '-' : format(at).replace(' ', '/'));

function reckon(ticket: Ticket, start: number, answered: number | null, now: number): string {
  const paper = paperOf(ticket);
  const due = dueOf(paper, ticket.priority === 'High', start);
  const isAnswered = answered !== null && answered <= now;
  const isBreached = (isAnswered ? answered : now + 1) > due;
  const state = isBreached ? 'breached' : isAnswered ? 'met' : 'running';
  return [paper, state, short(due), short(isBreached ? due : null)].join(' ');
}

const random = seedRandom(21);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

/** A ticket that is for a paper, with what would bring it to the others as well, now and then. */
function createTicket(paper: Paper): Ticket {
  const often = (chance: number) => random() < chance;
  return {
    at: '',
    priority: pick(['High', 'Low']),
    ...(paper === 'gold' || often(0.1) ? { client: 'acme' } : pick([{}, { client: 'other' }])),
    labels: often(paper === 'bank' ? 0.6 : 0.15) ? ['bank', 'x'] : ['x'],
    components: paper === 'bank' ? ['Warehouse'] : [],
    type: paper === 'changes' || often(0.2) ? 'Change' : 'Incident',
    organizations: often(0.2) ? ['Boreal'] : pick([[], ['Acme']]),
  };
}

test.each([
  'gold',
  'bank',
  'changes',
] as const)('sixty tickets that are for the paper %s: none differs', (paper) => {
  const wrong: unknown[] = [];
  for (let nth = 0; nth < 60; nth += 1) {
    const start = Date.UTC(2025, 5, 5, 12) + Math.floor(random() * 10 * 24 * 60) * MINUTE;
    const answered = random() < 0.6 ? start + (1 + Math.floor(random() ** 3 * 5_000)) * MINUTE : null;
    const now = start + Math.floor(random() ** 2 * 8_000 + 1) * MINUTE;
    const says = answered !== null && answered <= now ? [format(answered)] : [];
    const ticket: Ticket = { ...createTicket(paper), at: format(start), says };
    const expected = reckon(ticket, start, answered, now);
    const actual = tell(judge(ticket, format(now)));
    if (actual !== expected) wrong.push({ ticket, now: format(now), expected, actual });
  }
  expect(wrong).toEqual([]);
});
