/** What `@sablier-sla/core` offers. This file is the package's types as it is, so it names nothing of any other. */

/** An instant as it is written, as `2025-06-05T14:00:00Z`; as milliseconds since 1970; or as a Date. */
export type Moment = string | number | Date;

/** What a person or an app recorded about an issue, beside what Jira tells. */
export interface Recorded {
  at: Moment;
  kind: string;
  actor?: string;
  payload?: unknown;
}

export interface Options {
  /** The instant at which the issue is judged. */
  now: Moment;
  /** The account ids of the team; unsaid, everybody but the reporter is the team. */
  team?: readonly string[];
  /** The id of the client whose issue it is, for contracts. */
  client?: string | null;
  /** The names of the organizations it is shared with, for contracts. */
  organizations?: readonly string[];
  /** What was recorded about it. */
  events?: readonly Recorded[];
}

/** One run of a clock. Instants are written in UTC, lengths are milliseconds. */
export interface Cycle {
  state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'unknown';
  startedAt: string;
  aimAt: string | null;
  dueAt: string | null;
  stoppedAt: string | null;
  breachedAt: string | null;
  elapsedMs: number;
  remainingMs: number | null;
  /** The sentence that the goal comes from. */
  clause: string;
  /** The contract that judges it; null for the scheme's own promise. */
  contract: string | null;
}

/** A stretch of a cycle with its reason; the running ones add up to what the cycle counted. */
export interface Line {
  from: string;
  to: string;
  state: 'running' | 'paused' | 'closed';
  cause: string;
  /** A status, a holiday's name or the words of a correction, by language. */
  detail: Record<string, string> | null;
  holder: 'us' | 'client' | 'third-party' | 'nobody';
  clause: string;
}

export interface Judged<Of extends Cycle = Cycle> {
  key: string;
  severity: string;
  contract: string | null;
  /** The cycles of each clock, by what the scheme calls it. */
  clocks: Record<string, Of[]>;
}

/** A calendar ready to answer. Instants are written in UTC, lengths are milliseconds; the closing instant is closed. */
export interface Hours {
  isOpen(at: Moment): boolean;
  nextOpen(at: Moment): string;
  nextClose(at: Moment): string;
  /** The open time from one instant to another; negative when they are in the other order. */
  between(from: Moment, to: Moment): number;
  /** The earliest instant with this much open time since another. */
  add(at: Moment, milliseconds: number): string;
}

/** Where a scheme, a calendar or an instant cannot be used, and why. */
export interface Mistake {
  path: string;
  code: string;
}

/** What is thrown where something cannot be used: `mistakes` says where and why. */
export interface InputError extends Error {
  mistakes: readonly Mistake[];
}

/** The clocks of an issue as Jira's REST API exports it (with its changelog and comments), by a scheme. */
export declare function clocks(scheme: unknown, issue: unknown, options: Options): Judged;

/** The same, each cycle with where its time went. */
export declare function explain(
  scheme: unknown,
  issue: unknown,
  options: Options,
): Judged<Cycle & { ledger: Line[] }>;

/** Working time by a calendar: a time zone, weekly hours and holidays. */
export declare function workingTime(calendar: unknown): Hours;
