import * as z from '../../common/zod';
import { type Refused, refuse } from '../refused';
import { addCivilDays, isPossible } from '../time/instant';
import { priceOf } from './charge';
import { blank, type Entry, monthOf } from './entry';
import type { BillingTerms } from './terms';

const date = z.iso.date('date').refine((text) => isPossible(Date.parse(text)), 'impossible-instant');
const commonFields = { id: z.string(), client: z.string(), on: date, recordedAt: z.number().int() };

/** Hours bought in advance; the rate is the one agreed that day, or by the size of the purchase. */
export const purchaseSchema = z.object({
  ...commonFields,
  minutes: z.number().int().positive('no-minutes'),
  centsPerHour: z.number().int().nonnegative().optional(),
});

/** A journey, entered by hand: how far, how long, what it cost. */
export const travelSchema = z.object({
  ...commonFields,
  key: z.string().nullable().default(null),
  kilometres: z.number().int().nonnegative(),
  minutes: z.number().int().nonnegative(),
  cents: z.number().int().nonnegative(),
});

/** A correction by hand of a purchase, a journey or a charge, with its reason; both amounts are signed. */
export const adjustmentSchema = z.object({
  ...commonFields,
  bankMinutes: z.number().int().default(0),
  cents: z.number().int().default(0),
  reason: z.string().min(1, 'no-reason'),
});

export type Purchase = z.infer<typeof purchaseSchema>;
export type Travel = z.infer<typeof travelSchema>;
export type Adjustment = z.infer<typeof adjustmentSchema>;

/**
 * The price of an hour by the size of a purchase: the rate of the highest step it reaches. Null where no rate is set.
 * Source: altilogix, "un meilleur tarif horaire (selon le nombre d’heures achetées)".
 *
 * @example rateFor([{ fromMinutes: 0, centsPerHour: 150_00 }, { fromMinutes: 600, centsPerHour: 130_00 }], 600) // => 130_00
 */
function rateOf(rates: NonNullable<BillingTerms['bank']>['rates'], minutes: number): number | null {
  const reached = rates.filter(({ fromMinutes }) => fromMinutes <= minutes);
  const highest = reached.sort((a, b) => a.fromMinutes - b.fromMinutes).at(-1);
  return highest?.centsPerHour ?? null;
}

/** The entry of a purchase: credited the day it is made, its invoice due a number of days later. */
export function purchaseEntryOf({ bank }: BillingTerms, purchase: Purchase): Entry {
  const { minutes, on } = purchase;
  const rate = purchase.centsPerHour ?? rateOf(bank?.rates ?? [], minutes);
  const dueOn = addCivilDays(on, bank?.dueInDays ?? 0);
  return {
    ...baseEntryOf('purchase', purchase),
    bankMinutes: minutes,
    cents: rate === null ? null : priceOf(minutes, rate),
    dueOn,
    why: { code: 'bought', minutes, dueOn },
  };
}

/** Why a journey is not charged. */
export type UnchargedJourney =
  | { code: 'no-travel' }
  | { code: 'within-distance'; beyondKm: number; kilometres: number };

/**
 * The entry of a journey, its time and its costs; one within the distance that is not charged is refused.
 * Source: altilogix, "au-delà d’un rayon de 25 km".
 */
export function travelEntryOf({ travel }: BillingTerms, journey: Travel): Entry | Refused<UnchargedJourney> {
  if (!travel) return refuse({ code: 'no-travel' });
  const { kilometres, minutes, cents, key } = journey;
  const { beyondKm, time, centsPerHour } = travel;
  if (kilometres <= beyondKm) return refuse({ code: 'within-distance', beyondKm, kilometres });
  const timeCost = time === 'invoice' && centsPerHour !== null ? priceOf(minutes, centsPerHour) : 0;
  return {
    ...baseEntryOf('travel', journey),
    key,
    bankMinutes: time === 'bank' ? -minutes || 0 : 0,
    invoiceMinutes: time === 'invoice' ? minutes : 0,
    cents: cents + timeCost,
    why: { code: 'travelled', kilometres, beyondKm, minutes },
  };
}

/** The entry of a correction by hand. */
export function adjustmentEntryOf(adjustment: Adjustment): Entry {
  const { bankMinutes, cents, reason } = adjustment;
  return { ...baseEntryOf('adjustment', adjustment), bankMinutes, cents, why: { code: 'adjusted', reason } };
}

function baseEntryOf(kind: Entry['kind'], { id, client, on, recordedAt }: Purchase | Travel | Adjustment) {
  return { ...blank, id: `${kind}:${id}`, kind, client, month: monthOf(on), on, recordedAt };
}
