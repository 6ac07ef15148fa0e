/** A length in the units a person reads: never "1.7 h", and days beyond 24 hours, unless only business hours are counted. */
export function lengthParts(ms, seconds, days = true) {
  const total = Math.floor(Math.abs(ms) / 1000);
  const day = days ? 86_400 : Number.MAX_SAFE_INTEGER;
  const parts = [
    { amount: Math.floor(total / day), unit: 'day' },
    { amount: Math.floor((total % day) / 3600), unit: 'hour' },
    { amount: Math.floor((total % 3600) / 60), unit: 'minute' },
    { amount: total % 60, unit: 'second' },
  ];
  const first = parts.findIndex(({ amount }) => amount > 0);
  const shown = seconds || total < 60 ? parts : parts.filter(({ unit }) => unit !== 'second');
  return shown.slice(first < 0 ? -1 : Math.min(first, shown.length - 1));
}
/** The same as one string, without the zeros at its end: "30 min", "2 h", "1 h 42 min". */
export function lengthText(ms, { units }, days = true) {
  const parts = lengthParts(ms, false, days);
  const last = parts.findLastIndex(({ amount }) => amount > 0);
  const kept = parts.slice(0, Math.max(1, last + 1));
  return kept.map(({ amount, unit }) => `${amount}\u00a0${units[unit]}`).join(' ');
}
/** A length to the second where there are seconds: "50 min", "1 h 10 min 05 s". */
export function exactText(ms, { units }) {
  if (ms < 1000) return `0\u00a0${units.minute}`;
  const parts = lengthParts(ms, true, false);
  const last = parts.findLastIndex(({ amount }) => amount > 0);
  const shown = parts.slice(0, last + 1);
  return shown.map(({ amount, unit }) => `${amount}\u00a0${units[unit]}`).join(' ');
}
/** Minutes as hours and minutes, the same in both languages: never days, never a fraction. */
export function minutesText(minutes) {
  const total = Math.abs(minutes);
  const [whole, rest] = [Math.floor(total / 60), total % 60];
  const parts = [whole > 0 ? `${whole}\u00a0h` : '', rest > 0 || whole === 0 ? `${rest}\u00a0min` : ''];
  return `${minutes < 0 ? '−' : ''}${parts.filter((part) => part !== '').join('\u00a0')}`;
}
