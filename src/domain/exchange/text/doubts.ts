/** The register of doubts: what a text leaves open, how we read it, and how else it could be read. */
import type { Figure } from './figures';
import type { TextReading } from './read-text';
import type { Stretch } from './words';

/** What may be open, and the two readings of each; languages have a sentence for every one of these words. */
const READINGS = {
  'hours-count': ['day-and-night', 'working-hours'],
  'a-day': ['working-day', 'calendar-day'],
  'a-range': ['aim-and-limit', 'limit-alone'],
  'which-hours': ['nine-to-five', 'always-open'],
  'which-zone': ['toronto', 'utc'],
  'standard-time': ['local-time', 'all-year'],
  'which-holidays': ['no-holiday', 'of-the-place'],
  'counts-from': ['receipt', 'triage'],
  'while-waiting': ['goes-on', 'pauses'],
  'several-plans': ['first-plan', 'last-plan'],
  'shared-cells': ['nothing-said', 'row-above'],
  footnote: ['as-it-stands', 'no-promise'],
} as const;

export type DoubtKind = keyof typeof READINGS;

export interface Doubt {
  about: DoubtKind;
  reading: string;
  other: string;
  /** The words that leave it open; empty where it is that nothing is said. */
  words: Stretch[];
  /** The places of the figures it is about, in their list; empty where it is about all. */
  figures: number[];
}

export type Choices = Readonly<Record<string, string>>;

/** How a doubt is read: as somebody chose, or as we do. */
export const chosenReading = (about: DoubtKind, choices: Choices): string => {
  const chosen = new Map(Object.entries(choices)).get(about);
  const [reading, other] = READINGS[about];
  return chosen === other ? other : reading;
};

/** Every doubt of a reading, each once, with what it is about. */
export function listDoubts(reading: TextReading): Doubt[] {
  const { figures, hours, holidays, shortRows } = reading;
  const main = hours[0];
  const isPlainHours = ({ amount, isAlways }: Figure) =>
    (amount.unit === 'hours' || amount.unit === 'minutes') && amount.counts === null && !isAlways;
  const asksHours = !reading.inHours && (main || figures.some(({ amount }) => amount.counts === 'business'));
  return [
    ...(asksHours ? doubtOf('hours-count', figures, isPlainHours) : []),
    ...doubtOf('a-day', figures, ({ amount }) => amount.unit === 'days' && amount.counts === null),
    ...doubtOf('a-range', figures, ({ amount }) => amount.from !== null),
    ...doubtOf('footnote', figures, (figure) => reading.footnotes.includes(figures.indexOf(figure))),
    ...doubtOf('several-plans', figures, ({ plan }) => plan > 0),
    ...(main ? [] : doubtOf('which-hours', figures, needsHours)),
    ...(main && main.zone === null ? [create('which-zone', [main])] : []),
    ...(main?.isStandardTime ? [create('standard-time', [main])] : []),
    ...((holidays?.rule && holidays.areClosed) || !main
      ? []
      : [create('which-holidays', holidays ? [holidays.words] : [])]),
    ...(reading.starts || figures.length === 0 ? [] : [create('counts-from', [])]),
    ...(reading.pauses || figures.length === 0 ? [] : [create('while-waiting', [])]),
    ...(shortRows.length > 0 ? [create('shared-cells', [])] : []),
  ];
}

/** Whether a figure counts in hours that have to be known. */
const needsHours = ({ amount }: Figure): boolean =>
  amount.counts === 'business' || (amount.unit === 'days' && amount.counts === null);

function create(about: DoubtKind, words: Stretch[], figures: number[] = []): Doubt {
  const [reading, other] = READINGS[about];
  return { about, reading, other, words, figures };
}

function doubtOf(about: DoubtKind, figures: readonly Figure[], isOpen: (figure: Figure) => boolean): Doubt[] {
  const places = figures.flatMap((figure, place) => (isOpen(figure) ? [place] : []));
  const words = places.flatMap((place) => figures[place]?.amount ?? []);
  return places.length === 0 ? [] : [create(about, words, places)];
}
