import { z } from 'zod';
import { refused } from '../refused';
import { plusDays } from '../time/instant';
import { writtenDay } from '../time/written';
import { priceOf } from './charge';
import { blank, monthOf } from './entry';
import { hoursWritten } from './words';

const date = z.iso.date('write a date as YYYY-MM-DD');
const given = { id: z.string(), client: z.string(), on: date, recordedAt: z.number().int() };
/** Hours bought in advance; the rate is the one agreed that day, or by the size of the purchase. */
export const purchaseSchema = z.object({
  ...given,
  minutes: z.number().int().positive('a purchase is of at least one minute'),
  centsPerHour: z.number().int().nonnegative().optional(),
});
/** A journey, entered by hand: how far, how long, what it cost. */
export const travelSchema = z.object({
  ...given,
  key: z.string().nullable().default(null),
  kilometres: z.number().int().nonnegative(),
  minutes: z.number().int().nonnegative(),
  cents: z.number().int().nonnegative(),
});
/** A correction by hand of a purchase, a journey or a charge, with its reason; both amounts are signed. */
export const adjustmentSchema = z.object({
  ...given,
  bankMinutes: z.number().int().default(0),
  cents: z.number().int().default(0),
  reason: z.string().min(1, 'say why'),
});
/**
 * The price of an hour by the size of a purchase: the rate of the highest step it reaches. Null where no rate is set.
 * Source: altilogix, "un meilleur tarif horaire (selon le nombre d’heures achetées)".
 *
 * @example rateFor([{ fromMinutes: 0, centsPerHour: 150_00 }, { fromMinutes: 600, centsPerHour: 130_00 }], 600) // => 130_00
 */
function rateFor(rates, minutes) {
  const reached = rates.filter(({ fromMinutes }) => fromMinutes <= minutes);
  const highest = reached.sort((a, b) => a.fromMinutes - b.fromMinutes).at(-1);
  return highest?.centsPerHour ?? null;
}
/** The entry of a purchase: credited the day it is made, its invoice due a number of days later. */
export function purchaseEntry({ bank }, purchase) {
  const { minutes, on } = purchase;
  const rate = purchase.centsPerHour ?? rateFor(bank?.rates ?? [], minutes);
  const dueOn = plusDays(on, bank?.dueInDays ?? 0);
  const [en, fr] = [`${hoursWritten(minutes)} bought`, `${hoursWritten(minutes)} achetées`];
  return {
    ...entered('purchase', purchase),
    bankMinutes: minutes,
    cents: rate === null ? null : priceOf(minutes, rate),
    dueOn,
    why: {
      en: `${en}; invoice due on ${writtenDay(dueOn, 'en')}.`,
      fr: `${fr}\u00a0; facture payable le ${writtenDay(dueOn, 'fr')}.`,
    },
  };
}
/**
 * The entry of a journey, its time and its costs; one within the distance that is not charged is refused with a sentence.
 * Source: altilogix, "au-delà d’un rayon de 25 km".
 */
export function travelEntry({ travel }, journey) {
  if (!travel) return refused('These terms charge no travel.', 'Ces modalités n’imputent aucun déplacement.');
  const { kilometres, minutes, cents, key } = journey;
  const { beyondKm, time, centsPerHour } = travel;
  if (kilometres <= beyondKm)
    return refused(
      `Travel is charged beyond ${beyondKm} km; this journey is ${kilometres} km.`,
      `Le déplacement est imputé au-delà de ${beyondKm} km\u00a0; celui-ci est de ${kilometres} km.`,
    );
  const timeCost = time === 'invoice' && centsPerHour !== null ? priceOf(minutes, centsPerHour) : 0;
  return {
    ...entered('travel', journey),
    key,
    bankMinutes: time === 'bank' ? -minutes || 0 : 0,
    invoiceMinutes: time === 'invoice' ? minutes : 0,
    cents: cents + timeCost,
    why: {
      en: `Travel of ${kilometres} km, beyond ${beyondKm} km: ${hoursWritten(minutes)} and costs.`,
      fr: `Déplacement de ${kilometres} km, au-delà de ${beyondKm} km\u00a0: ${hoursWritten(minutes)} et frais.`,
    },
  };
}
/** The entry of a correction by hand. */
export function adjustmentEntry(adjustment) {
  const { bankMinutes, cents, reason } = adjustment;
  return { ...entered('adjustment', adjustment), bankMinutes, cents, why: { en: reason, fr: reason } };
}
function entered(kind, { id, client, on, recordedAt }) {
  return { ...blank, id: `${kind}:${id}`, kind, client, month: monthOf(on), on, recordedAt };
}
