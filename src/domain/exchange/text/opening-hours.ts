/** Opening hours in a text: which days, from when to when, in which zone. */
import { own } from '../../../common/own';
import type { Calendar } from '../../calendar/calendar';
import type { Stretch } from './words';

export interface OpeningHours extends Stretch {
  weekly: Calendar['weekly'];
  /** An IANA zone the words stand for; null where they name none. */
  zone: string | null;
  /** Whether they name a standard time, as EST, which is another in summer. */
  isStandardTime: boolean;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAY_WORDS =
  'mon(?:day)?s?|tue(?:sday)?s?|wed(?:nesday)?s?|thu(?:rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?|lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?';
const FRENCH: Record<string, number> = { lun: 0, mar: 1, mer: 2, jeu: 3, ven: 4, sam: 5, dim: 6 };

const RANGE = `(?<firstDay>${DAY_WORDS})\\.? ?(?:-|to|through|thru|au|à) ?(?<lastDay>${DAY_WORDS})\\b`;
const TIME = (name: string) =>
  `(?<${name}Hour>[01]?\\d|2[0-4]) ?(?:[:h] ?(?<${name}Minute>[0-5]\\d)?)? ?(?<${name}Half>[ap]\\.?m\\.?)?`;
const TIMES = `${TIME('open')} ?(?:-|to|à|until|jusqu'à) ?${TIME('close')}(?![\\d%])`;
const BETWEEN = '[ ,:;(]{0,4}(?:(?:from|de|between|entre|the hours of)? ?)';

const DAYS_FIRST = new RegExp(`\\b${RANGE}${BETWEEN}${TIMES}`, 'giu');
const TIMES_FIRST = new RegExp(`(?<![\\d.-])${TIMES}[ ,;(\\n]{0,4}(?:on |du |,)? ?\\b${RANGE}`, 'giu');

const ZONES: [RegExp, string][] = [
  [/halifax|atlantic|\bast\b/i, 'America/Halifax'],
  [/eastern|heure de l'est|\be[sd]?t\b|montr[ée]al|toronto|qu[ée]bec/i, 'America/Toronto'],
  [/central (?:standard |daylight )?time|\bc[sd]t\b/i, 'America/Chicago'],
  [/mountain|\bm[sd]t\b/i, 'America/Denver'],
  [/pacific|\bp[sd]?t\b/i, 'America/Los_Angeles'],
  [/\bcest?\b|paris|heure française/i, 'Europe/Paris'],
  [/\bgmt\b|\bbst\b|london|\buk time\b/i, 'Europe/London'],
  [/\butc\b/i, 'UTC'],
];
const STANDARD = /\b(?:EST|CST|MST|PST|AST)\b|[Ss]tandard [Tt]ime|heure normale/;

/** More than any page has. */
const MOST_HOURS = 200;

/** The opening hours of a text, in order. */
export function findOpeningHours(plain: string): OpeningHours[] {
  const matches = [DAYS_FIRST, TIMES_FIRST].flatMap((words) =>
    [...plain.matchAll(words)].slice(0, MOST_HOURS),
  );
  const stretches = matches.flatMap((match) => {
    const hours = toHours(match, plain);
    return hours ? [hours] : [];
  });
  const ordered = stretches.sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter(({ start }, nth) => !ordered.slice(0, nth).some((other) => start < other.end));
}

function toHours(match: RegExpMatchArray, plain: string): OpeningHours | null {
  const { firstDay = '', lastDay = '' } = match.groups ?? {};
  const times = timesOf(match.groups ?? {});
  if (!times) return null;
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const around = `${plain.slice(end, end + 60).split('\n')[0]}`;
  const zone = ZONES.find(([words]) => words.test(around));
  return {
    start,
    end: zone ? end + endOfZone(around, zone[0]) : end,
    weekly: weekOf(dayOf(firstDay), dayOf(lastDay), times),
    zone: zone?.[1] ?? null,
    isStandardTime: zone !== undefined && STANDARD.test(around),
  };
}

function endOfZone(around: string, words: RegExp): number {
  const match = words.exec(around);
  return match ? match.index + match[0].length : 0;
}

const dayOf = (word: string): number => {
  const short = word.slice(0, 3).toLowerCase();
  const english = (DAYS as readonly string[]).indexOf(short);
  return english >= 0 ? english : (own(FRENCH, short) ?? 0);
};

function weekOf(first: number, last: number, times: [string, string]): Calendar['weekly'] {
  const days = DAYS.filter((_, day) =>
    first <= last ? day >= first && day <= last : day >= first || day <= last,
  );
  return Object.fromEntries(days.map((day) => [day, [times]]));
}

/** Times with minutes or halves of the day; two bare numbers are a range of something else. */
function timesOf(groups: Record<string, string | undefined>): [string, string] | null {
  const { openHour, openMinute, openHalf, closeHour, closeMinute, closeHalf } = groups;
  const [open, close] = [Number(openHour), Number(closeHour)];
  const isBare = !openMinute && !openHalf && !closeMinute && !closeHalf;
  if (isBare && close <= open) return null;
  const from = toClock(
    open,
    openMinute,
    openHalf ?? (open <= 12 && closeHalf && open < close ? closeHalf : openHalf),
  );
  const to = toClock(close, closeMinute, closeHalf ?? (openHalf && close <= open ? 'pm' : closeHalf));
  return from < to ? [from, to] : null;
}

function toClock(hour: number, minute = '00', half = ''): string {
  const isPm = /^p/i.test(half);
  const shifted = isPm && hour < 12 ? hour + 12 : /^a/i.test(half) && hour === 12 ? 0 : hour;
  return `${String(shifted).padStart(2, '0')}:${minute}`;
}

/** Words that say day and night, every day. */
export const ALWAYS =
  /24 ?[x/] ?7(?: ?[x/] ?365)?|24 ?h ?\/ ?24,? ?7 ?j ?\/ ?7|around the clock|jour et nuit/gi;
