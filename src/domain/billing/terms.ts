import * as z from '../../common/zod';
import { ownText } from '../own-texts';
import { daysOfAYear } from '../time/a-year';
import { timeZone } from '../time/time-zone';

const minutes = z.number().int().nonnegative();
const cents = z.number().int().nonnegative();

/** Kinds of work, each rounded in its own way; planned work has rows of its own, which start out equal to the regular ones. */
export const workTypes = [
  'regular-phone',
  'regular-on-site',
  'urgent-phone',
  'urgent-on-site',
  'planned-phone',
  'planned-on-site',
] as const;
export type WorkType = (typeof workTypes)[number];

/** How an intervention is rounded: up to a whole number of increments, then to the minimum. All in minutes. */
const rounding = z.object({ increment: z.number().int().positive(), minimum: minutes.default(0) });
export type Rounding = z.infer<typeof rounding>;

const work = z.object({
  withBank: rounding,
  withoutBank: rounding,
  /** What an hour costs without a bank; null where no rate is set, and then no amount is shown. */
  centsPerHour: cents.nullable().default(null),
  clause: z.string(),
});

/** What tells a work type: the severities that are urgent, and the words of a worklog's comment. Its own property wins over them. */
const signs = z.object({
  urgentSeverities: z.array(z.string()).default([]),
  onSite: z.array(z.string().min(1)).default(['on site', 'on-site', 'sur place']),
  planned: z.array(z.string().min(1)).default(['planned', 'planifié']),
});

const rate = z.object({ fromMinutes: minutes, centsPerHour: cents });
const bank = z.object({
  /** The price of an hour by the size of the purchase; none set, none shown. */
  rates: z.array(rate).default([]).refine(hasZeroStart, 'first-rate'),
  dueInDays: daysOfAYear.nonnegative().default(30),
  clause: z.string(),
});

const travel = z.object({
  beyondKm: z.number().int().nonnegative(),
  time: z.enum(['invoice', 'bank']).default('invoice'),
  centsPerHour: cents.nullable().default(null),
  clause: z.string(),
});

/** The least an emergency worked outside hours is charged; what counts toward it is all its work, or only that outside hours. */
const emergency = z.object({
  severities: z.array(z.string()).min(1),
  minimum: minutes,
  calendar: z.string(),
  counts: z.enum(['all-work', 'outside-work']).default('all-work'),
  clause: z.string(),
});

/** Work a bank is not for, told by the issue's type or label; it is listed at the minutes worked and invoiced apart. */
const excluded = z.object({
  issueTypes: z.array(z.string()).default([]),
  labels: z.array(z.string()).default([]),
  clause: z.string(),
});

/** How a desk charges its work: roundings, what a bank costs and is not for, travel, emergencies. Minutes and cents, integers. */
export const billingTermsSchema = z.object({
  id: z.string(),
  name: ownText,
  timezone: timeZone,
  work: z.record(z.enum(workTypes), work),
  signs: signs.default({
    urgentSeverities: [],
    onSite: ['on site', 'on-site', 'sur place'],
    planned: ['planned', 'planifié'],
  }),
  bank: bank.nullable().default(null),
  excluded: excluded.nullable().default(null),
  travel: travel.nullable().default(null),
  emergency: emergency.nullable().default(null),
});

export type BillingTerms = z.infer<typeof billingTermsSchema>;

function hasZeroStart(rates: { fromMinutes: number }[]): boolean {
  return rates.length === 0 || rates.some(({ fromMinutes }) => fromMinutes === 0);
}

/** How work is rounded with a time bank and without one, in minutes: an increment, and the least that is charged with one. */
export const roundingOf = (withBank: [number, number], withoutBank: number, clause: string) => ({
  withBank: { increment: withBank[0], minimum: withBank[1] },
  withoutBank: { increment: withoutBank, minimum: 0 },
  clause,
});
