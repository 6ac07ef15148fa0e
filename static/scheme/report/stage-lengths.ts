import type { Scheme } from '../../../src/contract/scheme';

export type Stage = NonNullable<NonNullable<Scheme['report']>['stages']>[number];
export type StageLength = Stage['length'];
export const UNITS = ['hours', 'days', 'months', 'businessDays'] as const;
export type Unit = (typeof UNITS)[number];

const PATTERNS: [Unit, RegExp][] = [
  ['hours', /^PT(\d+)H$/],
  ['days', /^P(\d+)D$/],
  ['months', /^P(\d+)M$/],
];

/**
 * A length as a number of a unit; null for one that needs its own notation, as PT90M.
 *
 * @example readStageLength('PT72H') // => { count: '72', unit: 'hours' }
 */
export function readStageLength(length: StageLength): { count: string; unit: Unit } | null {
  if (typeof length !== 'string') return { count: String(length.businessDays), unit: 'businessDays' };
  for (const [unit, pattern] of PATTERNS) {
    const [, count] = pattern.exec(length) ?? [];
    if (count !== undefined) return { count, unit };
  }
  return null;
}

/** The same as a scheme has it; what is no number stays as it was typed, and the server says so. */
export function writeStageLength(count: string, unit: Unit, calendar: string): StageLength {
  const typed = count.trim();
  if (unit === 'businessDays')
    return { businessDays: (/^\d+$/.test(typed) ? Number(typed) : typed) as number, calendar };
  return { hours: `PT${typed}H`, days: `P${typed}D`, months: `P${typed}M` }[unit];
}

/** A stage that counts a day from awareness, under an id that no other has. */
export function createStage(stages: readonly Stage[], name: Stage['name']): Stage {
  let nth = stages.length + 1;
  while (stages.some(({ id }) => id === `stage-${nth}`)) nth += 1;
  return { id: `stage-${nth}`, name, from: 'aware', length: 'PT24H', clause: '' };
}
