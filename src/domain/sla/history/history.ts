/** What happened to an issue, as the fold reads it. */
import type { PriorityOrder } from '../../scheme/severity/priority-orders';
import type { Priority } from '../../scheme/severity/severity';
import type { Instant } from '../../time/instant';
import type { AppEvent, AppFact } from './app-events';
import type { Sealing } from './seal';
import type { Warning } from './warnings';

/** Whose word something is; nobody's is that of somebody without an identity. */
export type Side = 'client' | 'team' | 'app' | 'nobody';

export type StatusCategory = 'new' | 'indeterminate' | 'done';

export interface Status {
  id: string | null;
  name: string | null;
  category: StatusCategory;
  /** Every name it bore in this history, where there are several: it was renamed. */
  names?: readonly string[] | undefined;
}

/** Something of Jira's that bears an id and a name. */
export interface Named {
  id: string | null;
  name: string | null;
}

export interface WorkType extends Named {
  isSubtask: boolean;
}

interface EventBase {
  at: Instant;
  id: string;
  index: number;
  actor: string | null;
}

/** A link to another issue: that issue's key, and the words Jira has for the link. */
export interface Link {
  key: string;
  type: string;
}

export type HistoryEvent = EventBase &
  (
    | { kind: 'status'; from: Status; to: Status }
    | { kind: 'priority'; from: Priority; to: Priority }
    | { kind: 'labels'; from: string[]; to: string[] }
    | { kind: 'summary'; from: string; to: string }
    | { kind: 'work-type'; from: WorkType; to: WorkType }
    | { kind: 'components'; added: boolean; component: Named }
    | { kind: 'field'; field: string; name: string; from: string | null; to: string | null }
    | ({ kind: 'link'; added: boolean } & Link)
    | { kind: 'comment'; public: true; side: Side; text: string }
    | { kind: 'comment'; public: false; side: Side }
    | { kind: 'worklog'; spent: number }
    /** `recordedAt`: when it was told, where that was later than it happened. */
    | ({ kind: 'app'; recordedAt?: Instant } & AppFact)
  );

/** Everything that happened to an issue, in order. The text of a comment that is not public is not part of it. */
export interface History {
  issueId: string;
  key: string;
  projectId: string;
  summary: string;
  receivedAt: Instant;
  reporter: string | null;
  /** Whose side the reporter is of. */
  reporterSide: Side;
  /** When it was moved into its project; null for one that was received there. */
  arrivedAt: Instant | null;
  firstStatus: Status;
  firstPriority: Priority;
  firstLabels: string[];
  firstSummary: string;
  /** The fields that were asked for, by the id or name they were asked by. */
  firstFields: Record<string, string[]>;
  firstLinks: Link[];
  /** Its work type at the receipt; null where nobody told it, or the scheme does not ask. */
  firstWorkType: WorkType | null;
  firstComponents: readonly Named[];
  /** Whose it was at the receipt, as the caller knows: Jira keeps no history of either. */
  client: string | null;
  organizations: readonly Named[];
  events: HistoryEvent[];
  /** It is done, and nothing tells since when. */
  closingUnknown: boolean;
  /** The project's priorities in its own order, where somebody told them. */
  priorities: PriorityOrder | null;
  /** What is missing or uncertain in what Jira told. */
  warnings: readonly Warning[];
  /** The verdicts that stand, in the order in which they were sealed; offline there are none. */
  seals: readonly Sealing[];
}

export interface HistoryOptions {
  appEvents?: AppEvent[];
  /** The id of the client whose it was at its receipt. */
  client?: string | null;
  /** The organizations it was shared with at its receipt. */
  organizations?: readonly Named[];
  seals?: readonly Sealing[];
  /** The team's account ids; absent offline, where everybody but the reporter is the team. */
  team?: ReadonlySet<string>;
  /** The contacts a client has listed, as account ids; they speak for the client. */
  contacts?: ReadonlySet<string>;
  /** The project's own statuses by id or name, which decide; a status not among them is judged by its name. */
  statusCategories?: Record<string, StatusCategory>;
  /** The project's priorities, most urgent first. */
  priorities?: PriorityOrder | null;
  /** The fields whose values and changes are part of the history, by id or name; of the others nothing is kept. */
  fields?: ReadonlySet<string>;
}
