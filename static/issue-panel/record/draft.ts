import type { ClockName } from '../../../src/contract/clocks';
import type { RecordPayload } from '../../../src/contract/events';
import { civilOf, instantOf } from '../../shared/time/civil';
import type { Kind } from '../clocks/record-kinds';
import type { DetailTexts } from '../clocks/texts';

type Event = RecordPayload['event'];
type Problem = keyof DetailTexts['forms']['problems'];

/** What is typed in a form, as its fields hold it; times as the reader's clocks show them. */
export interface Draft {
  channel: Extract<Event, { kind: 'contact' }>['channel'];
  reached: boolean;
  at: string;
  note: string;
  release: string;
  hours: string;
  budget: string;
  billable: boolean;
  clock: ClockName;
  agreedAt: string;
  from: string;
  to: string;
  counts: boolean;
  why: string;
}

export type Problems = Partial<Record<keyof Draft, Problem>>;

export const EMPTY: Draft = {
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

interface Where {
  timeZone: string;
  now: number;
}

/** What is wrong with a draft, by field; empty when it can be sent. */
export function problemsOf(kind: Kind, draft: Draft, { timeZone, now }: Where): Problems {
  const [at, agreedAt, from, to] = [draft.at, draft.agreedAt, draft.from, draft.to].map((civil) =>
    instantOf(civil, timeZone),
  );
  const problems: Problems = {};
  if (draft.note.trim().length > 500) problems.note = 'long';
  if (kind === 'agreed-date')
    Object.assign(
      problems,
      agreedAt === null ? { agreedAt: 'needed' } : aheadProblemsOf(agreedAt as number, now),
    );
  if (kind === 'correction') Object.assign(problems, disputeProblemsOf(from ?? null, to ?? null, draft, now));
  if (kind === 'estimate') Object.assign(problems, estimateProblemsOf(draft));
  if (hasWhen(kind) && at != null && at > now) problems.at = 'future';
  return problems;
}

/** An estimate says a time, a budget or both. */
function estimateProblemsOf({ hours, budget }: Draft): Problems {
  if (hours.trim() === '') return budget.trim() === '' ? { hours: 'estimate' } : {};
  return parseMinutes(hours) === null ? { hours: 'hours' } : {};
}

/** Hours as people write them, with a point or a comma, as whole minutes; null when they are none. */
function parseMinutes(hours: string): number | null {
  const minutes = Math.round(Number(hours.trim().replace(',', '.')) * 60);
  return Number.isFinite(minutes) && minutes > 0 && minutes <= 1_000_000 ? minutes : null;
}

export const hasWhen = (kind: Kind) => kind === 'contact' || kind === 'restored' || kind === 'workaround';

const aheadProblemsOf = (at: number, now: number): Problems => (at <= now ? { agreedAt: 'past' } : {});

function disputeProblemsOf(from: number | null, to: number | null, { why }: Draft, now: number): Problems {
  const problems: Problems = {};
  if (from === null) problems.from = 'needed';
  if (to === null) problems.to = 'needed';
  if (from !== null && from > now) problems.from = 'future';
  if (from !== null && to !== null && to <= from) problems.to = 'order';
  if (why.trim().length < 3) problems.why = 'why';
  if (why.trim().length > 500) problems.why = 'long';
  return problems;
}

/** What a dispute that begins from a line is filled with; the line's own instants are sent unless they are changed. */
export interface About {
  clock: ClockName;
  from: number;
  to: number;
}

export function initialFieldsOf(
  { clock, from, to }: About,
  timeZone: string,
): Pick<Draft, 'clock' | 'from' | 'to'> {
  return { clock, from: civilOf(from, timeZone), to: civilOf(to + 59_999, timeZone) };
}

/** A draft without problems, as it is sent. */
export function payloadOf(
  kind: Kind,
  draft: Draft,
  { timeZone, about }: Where & { about?: About | undefined },
  id: string,
): RecordPayload {
  const at = hasWhen(kind) ? instantOf(draft.at, timeZone) : null;
  return { id, ...(at === null ? {} : { at }), event: eventOf(kind, draft, timeZone, about) };
}

function eventOf(kind: Kind, draft: Draft, timeZone: string, about: About | undefined): Event {
  const note = draft.note.trim() === '' ? {} : { note: draft.note.trim() };
  const parseInstant = (civil: string) => instantOf(civil, timeZone) ?? 0;
  if (kind === 'contact')
    return { kind: draft.reached ? 'contact' : 'attempt', channel: draft.channel, ...note };
  if (kind === 'deferred')
    return { kind, ...(draft.release.trim() === '' ? {} : { release: draft.release.trim() }), ...note };
  if (kind === 'out-of-scope') return { kind, scope: draft.billable ? 'billable' : 'best-effort', ...note };
  if (kind === 'estimate') return { kind, ...estimateOf(draft), ...note };
  if (kind === 'agreed-date')
    return { kind, clock: toAgreedClock(draft.clock), agreedAt: parseInstant(draft.agreedAt), ...note };
  if (kind !== 'correction') return { kind, ...note };
  const { clock, from, to, counts, why } = draft;
  const first = about && initialFieldsOf(about, timeZone);
  return {
    kind,
    clock,
    from: about && from === first?.from ? about.from : parseInstant(from),
    to: about && to === first?.to ? about.to : parseInstant(to),
    counts,
    why: why.trim(),
  };
}

function estimateOf({ hours, budget }: Draft): { minutes?: number; budget?: string } {
  const minutes = parseMinutes(hours);
  return {
    ...(minutes === null ? {} : { minutes }),
    ...(budget.trim() === '' ? {} : { budget: budget.trim() }),
  };
}

/** The clocks a date can be agreed for. */
export const agreedClocks = ['response', 'workaround', 'resolution'] as const;

const toAgreedClock = (clock: ClockName) =>
  agreedClocks.find((candidate) => candidate === clock) ?? 'resolution';
