/** Where the time of an issue went, line by line, and what would happen if: the answer behind "Why?". Types alone. */
import type { ClockName, ClockState } from './values/clock-names';
import type { ContractLabel } from './values/contract-label';

/** Something of the issue's history a page can lead to: a comment, a change in Jira, or what a person told the app. */
export interface SourceView {
  kind: 'created' | 'comment' | 'change' | 'told';
  id: string | null;
  side: 'client' | 'team' | 'app' | null;
  /** The status or the priority it led to, or the kind of thing that was told. */
  word: string | null;
  /** When it was told, where that was later than it happened. */
  recordedAt?: number;
}

/** A stretch of a cycle with its reason. The counted ones sum to what the cycle counted. Instants are epoch milliseconds. */
export interface LineView {
  from: number;
  to: number;
  state: 'running' | 'paused' | 'closed';
  countedMs: number;
  cause:
    | 'started'
    | 'resumed'
    | 'opened'
    | 'handed-over'
    | 'waiting'
    | 'while-closed'
    | 'correction'
    | 'off-hours'
    | 'holiday';
  /** A status, a holiday's name or the words of a dispute line. */
  detail: string | null;
  holder: 'us' | 'client' | 'third-party' | 'nobody';
  clause: string;
  source: SourceView | null;
}

export interface CycleView {
  number: number;
  state: Exclude<ClockState, 'not-started'>;
  startedAt: number;
  aimAt: number | null;
  dueAt: number | null;
  stoppedAt: number | null;
  breachedAt: number | null;
  agreedAt: number | null;
  elapsedMs: number;
  remainingMs: number | null;
  /** The calendar the goal counts in; null counts day and night. */
  calendar: string | null;
  goalMs: number | null;
  businessDays: number | null;
  /** How long a day is that its lengths are read in; null where they are read in hours alone. */
  dayMs: number | null;
  /** The contract that judges it; null for the scheme's own promise. */
  contract: ContractLabel | null;
  lines: LineView[];
  /** Where today's history would give another result than the one that stands: that result, null where it has none, and why. */
  otherwise: { today: OtherwiseView | null; reasons: ReasonView[] } | null;
}

interface OtherwiseView {
  state: Exclude<ClockState, 'not-started'>;
  dueAt: number | null;
  stoppedAt: number | null;
  breachedAt: number | null;
}

export interface ReasonView {
  kind:
    | 'left-team'
    | 'joined-team'
    | 'comment-deleted'
    | 'comment-published'
    | 'comment-hidden'
    | 'renamed'
    | 'other';
  from?: string;
  to?: string;
}

/** A thing that happened, as the drawing marks it. */
export interface MarkView extends SourceView {
  at: number;
  sign: 'created' | 'team' | 'client' | 'status' | 'told';
}

/** A stretch in which a calendar is closed, with the holiday in it. */
export interface ClosedView {
  from: number;
  to: number;
  holiday: { date: string; name: string | null } | null;
}

/** What would become of one clock: it ends, it is due at another instant, or both when it starts anew. */
export interface OutcomeView {
  clock: ClockName;
  ended: { state: 'met' | 'breached' | 'cancelled'; elapsedMs: number } | null;
  open: { breached: boolean; dueAt: number | null } | null;
}

export interface SuppositionView {
  what: 'reply' | 'restored' | 'workaround' | 'severity';
  severity: string | null;
  outcomes: OutcomeView[];
}

/** That times may be wrong, in a sentence, and for the team why: what is missing or uncertain in what Jira told. */
export interface DoubtsView {
  say: string;
  reasons: string[];
}

interface JudgeView {
  version: number;
  since: number;
  parts: ('calendars' | 'rules')[];
}

export interface ExplanationAnswer {
  kind: 'explanation';
  now: number;
  issueKey: string;
  receivedAt: number;
  /** The document the clauses are quoted from. */
  document: string;
  clocks: { clock: ClockName; cycles: CycleView[] }[];
  /** The versions of the scheme that judge it, the first since its receipt, and what a later one changed of open clocks. */
  judges: JudgeView[];
  marks: MarkView[];
  /** By the calendar's name: from the receipt to the last due instant. */
  closed: Record<string, ClosedView[]>;
  suppositions: SuppositionView[];
  /** Whether the reader may have what stands judged again. */
  mayJudgeAgain: boolean;
  doubts: DoubtsView | null;
}
