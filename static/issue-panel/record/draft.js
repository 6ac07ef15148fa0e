import { civilOf, instantOf } from '../../shared/civil';
export const EMPTY = {
  channel: 'phone',
  reached: true,
  at: '',
  note: '',
  release: '',
  hours: '',
  budget: '',
  billable: false,
  clock: 'resolution',
  agreedAt: '',
  from: '',
  to: '',
  counts: false,
  why: '',
};
/** What is wrong with a draft, by field; empty when it can be sent. */
export function problemsOf(kind, draft, { timeZone, now }) {
  const [at, agreedAt, from, to] = [draft.at, draft.agreedAt, draft.from, draft.to].map((civil) =>
    instantOf(civil, timeZone),
  );
  const problems = {};
  if (draft.note.trim().length > 500) problems.note = 'long';
  if (kind === 'agreed-date')
    Object.assign(problems, agreedAt === null ? { agreedAt: 'needed' } : ahead(agreedAt, now));
  if (kind === 'correction') Object.assign(problems, disputeProblems(from ?? null, to ?? null, draft, now));
  if (kind === 'estimate') Object.assign(problems, estimateProblems(draft));
  if (hasWhen(kind) && at != null && at > now) problems.at = 'future';
  return problems;
}
/** An estimate says a time, a budget or both. */
function estimateProblems({ hours, budget }) {
  if (hours.trim() === '') return budget.trim() === '' ? { hours: 'estimate' } : {};
  return minutesIn(hours) === null ? { hours: 'hours' } : {};
}
/** Hours as people write them, with a point or a comma, as whole minutes; null when they are none. */
function minutesIn(hours) {
  const minutes = Math.round(Number(hours.trim().replace(',', '.')) * 60);
  return Number.isFinite(minutes) && minutes > 0 && minutes <= 1_000_000 ? minutes : null;
}
export const hasWhen = (kind) => kind === 'contact' || kind === 'restored' || kind === 'workaround';
const ahead = (at, now) => (at <= now ? { agreedAt: 'past' } : {});
function disputeProblems(from, to, { why }, now) {
  const problems = {};
  if (from === null) problems.from = 'needed';
  if (to === null) problems.to = 'needed';
  if (from !== null && from > now) problems.from = 'future';
  if (from !== null && to !== null && to <= from) problems.to = 'order';
  if (why.trim().length < 3) problems.why = 'why';
  if (why.trim().length > 500) problems.why = 'long';
  return problems;
}
export function firstOf({ clock, from, to }, timeZone) {
  return { clock, from: civilOf(from, timeZone), to: civilOf(to + 59_999, timeZone) };
}
/** A draft without problems, as it is sent. */
export function payloadOf(kind, draft, { timeZone, about }, id) {
  const at = hasWhen(kind) ? instantOf(draft.at, timeZone) : null;
  return { id, ...(at === null ? {} : { at }), event: eventOf(kind, draft, timeZone, about) };
}
function eventOf(kind, draft, timeZone, about) {
  const note = draft.note.trim() === '' ? {} : { note: draft.note.trim() };
  const instant = (civil) => instantOf(civil, timeZone) ?? 0;
  if (kind === 'contact')
    return { kind: draft.reached ? 'contact' : 'attempt', channel: draft.channel, ...note };
  if (kind === 'deferred')
    return { kind, ...(draft.release.trim() === '' ? {} : { release: draft.release.trim() }), ...note };
  if (kind === 'out-of-scope') return { kind, scope: draft.billable ? 'billable' : 'best-effort', ...note };
  if (kind === 'estimate') return { kind, ...estimateOf(draft), ...note };
  if (kind === 'agreed-date')
    return { kind, clock: agreedClock(draft.clock), agreedAt: instant(draft.agreedAt), ...note };
  if (kind !== 'correction') return { kind, ...note };
  const { clock, from, to, counts, why } = draft;
  const first = about && firstOf(about, timeZone);
  return {
    kind,
    clock,
    from: about && from === first?.from ? about.from : instant(from),
    to: about && to === first?.to ? about.to : instant(to),
    counts,
    why: why.trim(),
  };
}
function estimateOf({ hours, budget }) {
  const minutes = minutesIn(hours);
  return {
    ...(minutes === null ? {} : { minutes }),
    ...(budget.trim() === '' ? {} : { budget: budget.trim() }),
  };
}
/** The clocks a date can be agreed for. */
export const agreedClocks = ['response', 'workaround', 'resolution'];
const agreedClock = (clock) => agreedClocks.find((one) => one === clock) ?? 'resolution';
