/** How a desk goes about a severity: within how long it answers and repairs when all goes well, and how often it speaks meanwhile. */
import { DAY, HOUR, MINUTE } from './working-time';

export interface Pace {
  /** Shortest and longest until the first answer. */
  answer: readonly [number, number];
  /** From the answer to the repair. */
  repair: readonly [number, number];
  /** Late is so long after the receipt. */
  late: number;
  /** Day and night, or within working hours. */
  hours: 'always' | 'working';
  /** Between two words to the client while it is open. */
  speaks: number;
  /** The event that ends the repair for its clock, where there is one. */
  ends: 'restored' | 'workaround' | null;
  /** What a repair takes somebody, in minutes. */
  work: readonly [number, number];
}

const agency = { hours: 'working', speaks: 2 * DAY, ends: 'restored', work: [30, 120] } as const;
const software = { hours: 'working', speaks: DAY, ends: 'workaround', work: [30, 150] } as const;
const mail = { hours: 'working', speaks: 2 * DAY, ends: 'workaround', work: [15, 90] } as const;
const always = { hours: 'always' } as const;

const PACES: Record<string, Pace> = {
  'AGY Fatal': {
    ...agency,
    ...always,
    answer: [4 * MINUTE, 12 * MINUTE],
    repair: [HOUR, 3 * HOUR],
    late: 25 * MINUTE,
    speaks: HOUR,
    work: [90, 240],
  },
  'AGY Critical': {
    ...agency,
    ...always,
    answer: [6 * MINUTE, 25 * MINUTE],
    repair: [HOUR, 3 * HOUR],
    late: 50 * MINUTE,
    speaks: HOUR,
    work: [60, 180],
  },
  'AGY Minor': {
    ...agency,
    ends: null,
    answer: [20 * MINUTE, 150 * MINUTE],
    repair: [2 * HOUR, 3 * DAY],
    late: 8 * HOUR,
  },
  'APP Critical': {
    ...software,
    ...always,
    answer: [8 * MINUTE, 40 * MINUTE],
    repair: [90 * MINUTE, 4 * HOUR],
    late: 80 * MINUTE,
    speaks: 70 * MINUTE,
    work: [90, 240],
  },
  'APP Important': {
    ...software,
    ...always,
    answer: [20 * MINUTE, 3 * HOUR],
    repair: [2 * HOUR, 6 * HOUR],
    late: 5 * HOUR,
    speaks: 3 * HOUR,
  },
  'APP Low': { ...software, answer: [HOUR, 6 * HOUR], repair: [DAY, 3 * DAY], late: 3 * DAY },
  'APP None': {
    ...software,
    answer: [2 * HOUR, DAY],
    repair: [4 * DAY, 8 * DAY],
    late: 4 * DAY,
    speaks: 3 * DAY,
  },
  'MAIL P1': {
    ...mail,
    ...always,
    answer: [4 * MINUTE, 22 * MINUTE],
    repair: [HOUR, 3 * HOUR],
    late: 45 * MINUTE,
    speaks: HOUR,
    work: [60, 180],
  },
  'MAIL P2': {
    ...mail,
    answer: [8 * MINUTE, 45 * MINUTE],
    repair: [2 * HOUR, 6 * HOUR],
    late: 2 * HOUR,
    speaks: 4 * HOUR,
  },
  'MAIL P3': { ...mail, answer: [20 * MINUTE, 3 * HOUR], repair: [3 * HOUR, 26 * HOUR], late: 9 * HOUR },
};

export function paceOf(project: string, severity: string): Pace {
  const pace = PACES[`${project} ${severity}`];
  if (!pace) throw new Error(`no pace for ${project} ${severity}`);
  return pace;
}
