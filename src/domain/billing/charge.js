/**
 * The charge of an intervention: its minutes rounded up to whole increments, then raised to the minimum. No work is no charge.
 * Source: altilogix, "en tranches de …", "un minimum d’une (1) heure est imputé".
 *
 * @example chargeOf(65, { increment: 30, minimum: 60 }).charged // => 90
 */
export function chargeOf(worked, { increment, minimum }) {
  const rounded = Math.ceil(worked / increment) * increment;
  return { worked, rounded, charged: worked === 0 ? 0 : Math.max(rounded, minimum) };
}
/**
 * Whole minutes of a worklog: seconds are rounded up once, before anything else.
 *
 * @example minutesOf(61) // => 2
 */
export function minutesOf(seconds) {
  return Math.ceil(seconds / 60);
}
/**
 * The price of some minutes at an hourly rate, in cents; half a cent goes away from zero, so a counter-entry is the exact opposite.
 *
 * @example priceOf(90, 12_501) // => 18_752
 */
export function priceOf(minutes, centsPerHour) {
  const cents = Math.floor((Math.abs(minutes) * centsPerHour * 2 + 60) / 120);
  return minutes < 0 && cents > 0 ? -cents : cents;
}
