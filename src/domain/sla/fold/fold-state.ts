import type { ContractId } from '../../scheme/contract';
import type { PriorityOrder } from '../../scheme/severity/priority-orders';
import type { Priority } from '../../scheme/severity/severity';
import type { IssueScheme } from '../../scheme/versions/versions';
import type { Instant } from '../../time/instant';
import type { LateSignals } from '../history/late-signals';
import type { Plan } from './clock-plan';
import type { Facts } from './compile-condition';
import type { Correction, CycleRun } from './cycle-run';
import type { ScheduledStart } from './date-starts';
import type { PartyPeriod } from './responsible-parties';

/** A severity an issue was given, and when. */
export interface GivenSeverity {
  at: Instant;
  severity: string;
}

/** A contract an issue came under, and when. */
export interface GivenContract {
  at: Instant;
  contract: ContractId;
}

/** An issue as far as its history has been read. */
export interface Fold {
  plan: Plan;
  scheme: IssueScheme;
  receivedAt: Instant;
  priority: Priority;
  /** The project's priorities in its own order. */
  priorities: PriorityOrder | null;
  /** Whether a person changed the priority. */
  isTriaged: boolean;
  summary: string;
  /** What was told late and counts from the receipt, until the events that tell it are reached. */
  lateSignals: LateSignals | null;
  facts: Facts;
  severityHistory: GivenSeverity[];
  /** The contract that judges the issue; null for the scheme's own promise. */
  contract: ContractId;
  contractHistory: GivenContract[];
  /** The scheme as that contract says. */
  terms: IssueScheme;
  /** Cycles that begin at a date that is ahead. */
  scheduled: ScheduledStart[];
  /** Whether the issue has clocks at all. */
  isFollowed: boolean;
  /** The severities the issue had while it was open, each with the instant it was given. */
  severitiesWhileOpen: { since: Instant; severity: string }[];
  lastPublicReplyAt: Instant | null;
  /** The runs of each clock, by its place in the plan. */
  runs: CycleRun[][];
  closedAt: Instant | null;
  restoredAt: Instant | null;
  /** Since when it is out of the support's scope; null while it is covered. */
  outOfScopeAt: Instant | null;
  /** When the desk became aware of the incident, and when it classified it as major, as it recorded last. */
  awareAt: Instant | null;
  classifiedAt: Instant | null;
  /** When each stage of the report was published last. */
  publications: Map<string, Instant>;
  partyPeriods: PartyPeriod[];
  corrections: Correction[];
  /** What each rule of states alone was at the last event. */
  stateRuleResults: boolean[];
}
