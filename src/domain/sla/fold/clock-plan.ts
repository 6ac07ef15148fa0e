/** What a scheme comes to, made ready to fold histories: its shape, and kinds of events as bits. */
import type { Reopening } from '../../../common/reopening';
import type { ClockKind, ClockName, Scheme } from '../../scheme/scheme';
import type { Duration } from '../../time/duration';
import type { HistoryEvent } from '../history/history';
import type { Occurrence, Test } from './compile-condition';
import type { ContractIndex } from './contract-choice';

export type EventKind = HistoryEvent['kind'];
/** A bit for each kind of event. */
export const KIND_BITS: Record<EventKind, number> = {
  status: 1,
  priority: 2,
  labels: 4,
  summary: 8,
  field: 16,
  link: 32,
  comment: 64,
  worklog: 128,
  app: 256,
  'work-type': 512,
  components: 1024,
};

/** What may begin or end a clock's cycles. */
interface Rules {
  cancel: Test | null;
  stop: Test | null;
  restart: Test | null;
  start: Test | null;
}
export type Act = keyof Rules;

/** A clock's rules that something which happens may meet. */
export interface ClockRules extends Rules {
  clock: ClockPlan;
}

export interface ClockPlan {
  name: ClockName;
  kind: ClockKind;
  /** The stage of the report that it counts; null for every other clock. */
  stage: string | null;
  place: number;
  /** Whether resolving ends it, whatever its rules say. */
  endsWhenResolved: boolean;
  /** Whether it ends once the issue is resolved and the client was told. */
  endsWhenReplied: boolean;
  /** Whether only resolving ends it, so that it does not start on a resolved issue. */
  startsUnresolved: boolean;
  /** How long before the closing the client may have been told. */
  repliedWithin: Duration;
  onReopen: Reopening;
  /** The fields whose dates begin its cycles. */
  dateFields: ReadonlySet<string>;
  /** Whether it waits; null for a clock that never does. */
  pauseTest: Test | null;
  pausesInStatuses: boolean;
}

/** Rules of states alone: met at the event that makes them true. */
export interface StateRule {
  clock: ClockPlan;
  act: Act;
  test: Test;
}

/** A scheme made ready to fold histories: its conditions compiled, by clock. */
export interface Plan {
  scheme: Scheme;
  clocks: ClockPlan[];
  /** Those of the clocks that count the stages of a report. */
  stages: ClockPlan[];
  rules: ClockRules[];
  /** What happens that some rule may be met by. */
  watches: ReadonlySet<Occurrence['on']>;
  /** The rules that each kind of word may meet, by its code. */
  commentRules: ClockRules[][];
  /** Whether a word may be more than its rules: a pause, a holder, a contract or a rule of states may ask for it. */
  watchesComments: boolean;
  /** Whether a contract or a rule of states asks for words, so that one may meet the rules of every clock. */
  mayRetarget: boolean;
  stateRules: StateRule[];
  partyRules: { holder: 'client' | 'third-party'; test: Test }[];
  /** The kinds of event after which a pause, or the holder, may be another, as bits. */
  pauseWatch: number;
  partyWatch: number;
  /** The fields whose dates begin a cycle of some clock. */
  dateFields: ReadonlySet<string>;
  /** What must hold for an issue to be followed; null where all are. */
  followsTest: Test | null;
  contracts: ContractIndex;
  /** The kinds of event after which an issue may be followed or not, or fall under another contract. */
  placeWatch: number;
  /** How long a severity is held before it breaches or owes anything. */
  severityHeldFor: Duration;
}

/** Several kinds of event as one number: an issue is folded a hundred thousand times a minute, and a set costs more. */
export const maskOf = (kinds: readonly EventKind[]): number =>
  kinds.reduce((mask, kind) => mask | KIND_BITS[kind], 0);
