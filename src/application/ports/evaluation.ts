/** What keeps every issue followed: evaluations that are wanted, timers, claims, sweeps and rebuilds. */
import type { Instant } from '../../domain/time/instant';
import type { RollupPart } from './figures';
import type { IssueProperty } from './issue-property';

/** What a look is for: somebody asked, what was finished lately is looked at each day, a version came for open cycles, or many were created at once. */
export const rebuildKinds = ['asked', 'daily', 'version', 'created'] as const;
export type RebuildKind = (typeof rebuildKinds)[number];

/** A look at the issues of a project, all or those a search finds, page by page; one of each kind a project. */
export interface RebuildJob {
  projectId: string;
  kind: RebuildKind;
  /** What somebody typed to look at fewer; null looks at them all. */
  jql: string | null;
  /** Who had what is sealed judged again, while the job is open; null where seals stand. */
  judgedAgainBy: string | null;
  /** The first of those that were created at once; null in a look of another kind. */
  fromId: string | null;
  startedAt: Instant;
  steppedAt: Instant;
  state: 'running' | 'paused' | 'cancelled' | 'done';
  /** After what the next page begins; null is the first. */
  token: string | null;
  done: number;
  total: number;
  /** A step is under way, or died. */
  begun: boolean;
  /** Every page was evaluated: it is done once Jira has written what the last one left. */
  evaluated: boolean;
  /** What Jira was still to write of what the last step left. */
  writing: Writing[];
}

/** A task of Jira's that writes the state of issues, and on which ones. */
export interface Writing {
  task: string;
  issueIds: string[];
}

export interface Rebuilds {
  find(projectId: string, kind: RebuildKind): Promise<RebuildJob | null>;
  save(job: RebuildJob): Promise<void>;
  /** Those of these projects. */
  listRunning(projectIds: readonly string[]): Promise<RebuildJob[]>;
  /** Asks for the job's next step after a delay of at most 900 s. */
  push(job: RebuildJob, delaySeconds: number): Promise<void>;
}

/** A claim as its holder has it. */
export interface Claim {
  key: string;
  owner: string;
}

export interface Claims {
  /** Takes a claim until an instant; null when somebody holds it. An expired claim is free. */
  take(key: string, now: Instant, until: Instant): Promise<Claim | null>;
  /** Gives back what is still its holder's; a claim that expired and that another has taken stays the other's. */
  release(claim: Claim): Promise<void>;
}

/** That an issue changed and its evaluation is asked for. */
export interface Marks {
  /** Marks an issue until an instant; false when it is marked already. An expired mark is none. */
  set(issueId: string, now: Instant, until: Instant): Promise<boolean>;
  /** Takes the mark of this instant away: it holds off nobody any more. */
  lift(issueId: string, until: Instant): Promise<void>;
  /** Notes in its place that an evaluation failed or was put off, unless a mark says that another is about to come. */
  owe(issueId: string, now: Instant): Promise<void>;
  /** Whether one is owed, as read ahead. */
  isOwed(issueId: string): Promise<boolean>;
  /** By whoever evaluates it next, before Jira is read: it is owed no more. */
  settle(issueId: string): Promise<void>;
  /** How many issues wait for an evaluation at an instant. */
  count(now: Instant): Promise<number>;
}

/** When an issue must be looked at again though nobody touches it; one instant an issue, the next one. */
export interface Timers {
  /** With `pushed`, whoever sets it has asked the queue for the evaluation, or is about to. */
  set(issueId: string, at: Instant | null, pushed: boolean): Promise<void>;
  of(issueId: string): Promise<Instant | null>;
  /** Those of these that still stand. */
  listStanding(timers: DueTimers): Promise<DueTimers>;
  /** Those due before an instant, the earliest first; at most ten thousand, for the next run takes the rest. */
  listDue(at: Instant): Promise<{ issueId: string; at: Instant; pushed: boolean }[]>;
}

/** What will be left on an issue over what stands there, and whether that is the app's own. */
export interface PropertyChange {
  standing: IssueProperty | null;
  isOwn: boolean;
  property: IssueProperty;
}

/** What an evaluation comes to; null is what stays. */
export interface EvaluationNote {
  issueId: string;
  /** What stands on the issue is soon no more what was done last. */
  left: PropertyChange | null;
  timer: { at: Instant | null; pushed: boolean } | null;
  /** What the issue adds to the months. */
  parts: RollupPart[] | null;
  /** Since when the issue is followed, where that is when it came: kept only until something is left on it, which says the same. */
  followedSince: Instant | null;
}

/** Written at once, before anything is written on the issue: whoever takes up an evaluation that died then does so again. */
export interface Evaluations {
  note(note: EvaluationNote): Promise<void>;
}

/** What Jira told of the points it grants the app in an hour, all its customers together. */
export interface Quota {
  limit: number;
  left: number;
  /** What this site has asked of the hour in this process, and its part of the hour: among the sites that the process serves, and whoever else asks. */
  spent: number;
  share: number;
  at: Instant;
  /** When the next hour begins, and all of it is granted again. */
  resetsAt: Instant;
}

/** The projects that were marked as following a scheme: the mark is taken off when they follow none any more. */
export interface FollowedMarks {
  list(): Promise<string[]>;
  add(projectId: string): Promise<void>;
  remove(projectId: string): Promise<void>;
}

/** That an issue waits for a ticket of another project. */
export interface Watch {
  issueId: string;
  projectId: string;
}

/** The projects whose tickets are waited for: their product events come while any is. */
export interface Watches {
  list(): Promise<Watch[]>;
  add(watch: Watch): Promise<void>;
  remove(watch: Watch): Promise<void>;
}

/** When the app began to follow each issue: kept for good, and part of no clock. */
export interface FollowedIssues {
  sinceOf(issueId: string): Promise<Instant | null>;
  /** The first one to begin decides; answers when that was. */
  begin(issueId: string, since: Instant): Promise<Instant>;
  /** Notes up to when the app had surely looked when it found the issue, though no evaluation of it has ended; kept as long as one is tried again. */
  noteFound(issueId: string, at: Instant): Promise<void>;
  foundAt(issueId: string): Promise<Instant | null>;
}

/** When the search for lost changes last ended well, and what Jira granted then. */
export interface Sweeps {
  readLastAt(): Promise<Instant | null>;
  readLastQuota(): Promise<Quota | null>;
  /** When the one before it ended: whatever was there by then has been found since. */
  readBeforeLastAt(): Promise<Instant | null>;
  saveEnd(end: { at: Instant; before: Instant }, quota: Quota | null): Promise<void>;
}

/**
 * An evaluation that is wanted. With `timer`, only if the issue's timer still stands at that instant: clocks that were met need none.
 * `markedAt` is when a change asked for it: one that has read the issue since serves it too.
 */
interface QueuedEvaluation {
  issueId: string;
  delaySeconds?: number;
  timer?: Instant;
  markedAt?: Instant;
}

/** Timers that are due within seconds of one another. */
export type DueTimers = readonly { issueId: string; at: Instant }[];

export interface EvaluationQueue {
  /** Asks for evaluations of issues, each at once or after a delay of at most 900 s. */
  push(wanted: QueuedEvaluation[]): Promise<void>;
  /** Asks for the evaluation of timers, those of a batch together; a hundred at most. */
  pushTimers(batches: { timers: DueTimers; delaySeconds: number }[]): Promise<void>;
  /** Asks to be called when Jira may have written what it was given, for whatever it could not. */
  pushWritings(writings: readonly Writing[], delaySeconds: number): Promise<void>;
}
