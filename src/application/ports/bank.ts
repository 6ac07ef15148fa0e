/** What clients' time banks need from the world. */

import type { ClientTerms } from '../../contract/clients/client-terms';
import type { Adjustment, Purchase, Travel } from '../../domain/billing/by-hand';
import type { Sent } from '../../domain/billing/entry';
import type { WorklogEvent } from '../../domain/billing/worklog';
import type { Instant } from '../../domain/time/instant';
import type { Claim } from './evaluation';

/** What people entered of a client's account. */
export interface ManualEntries {
  purchases: Purchase[];
  travels: Travel[];
  adjustments: Adjustment[];
}

/** A month that was sent, and the page it was sent as. */
export interface SentMonth extends Sent {
  url: string | null;
}

/** How far Jira's worklogs have been read, by a name for whose they are: another name begins afresh. */
export interface WorklogCursor {
  of: string;
  changed: Instant;
  /** The worklogs that have been read of that very instant. */
  edge: string[];
  deleted: Instant;
  issues: Instant;
}

export interface Bank {
  termsOf(clientId: string): Promise<ClientTerms | null>;
  saveTerms(clientId: string, terms: ClientTerms, claim: Claim): Promise<boolean>;
  manualEntriesOf(clientId: string): Promise<ManualEntries>;
  /** As all that is saved under a claim: false where it is lost, and nothing was written. */
  saveManualEntries(clientId: string, entries: ManualEntries, claim: Claim): Promise<boolean>;
  /** Everything that happened to the worklogs that were ever the client's. */
  eventsOf(clientId: string): Promise<WorklogEvent[]>;
  addEvents(clientId: string, events: WorklogEvent[], claim: Claim): Promise<boolean>;
  listSentMonths(clientId: string): Promise<SentMonth[]>;
  saveSentMonth(sent: SentMonth, claim: Claim): Promise<boolean>;
  readCursor(): Promise<WorklogCursor | null>;
  saveCursor(cursor: WorklogCursor): Promise<void>;
}

/** A worklog as Jira tells it, its comment cut down to nothing but what an adapter was asked to keep. */
export interface RawWorklog {
  id: string;
  issueId: string;
  started: Instant;
  updated: Instant;
  timeSpentSeconds: number;
  comment: unknown;
  properties: { key: string; value: unknown }[];
}

/** An issue that work was written on. */
export interface WorkedIssue {
  id: string;
  key: string;
  summary: string;
  projectKey: string;
  type: string;
  labels: string[];
  components: string[];
  /** The ids of its organizations, where clients are told by them. */
  organizations: string[];
  reporter: { accountId: string; email?: string } | null;
  updatedAt: Instant;
}

export interface WorklogPage {
  worklogs: RawWorklog[];
  /** How far it goes, and which are of that instant: the next page begins with it. */
  until: Instant;
  edge: string[];
  last: boolean;
}

export interface Worklogs {
  /** A page of the worklogs that changed from an instant on, the oldest first, without those that were read of that instant. */
  listChanged(at: Instant, read: readonly string[]): Promise<WorklogPage>;
  listDeleted(
    at: Instant,
  ): Promise<{ deleted: { id: string; at: Instant }[]; until: Instant; last: boolean }>;
  /** These issues, as far as the app sees them. */
  listIssues(ids: string[]): Promise<WorkedIssue[]>;
  /** All the worklogs that stand on an issue. */
  listOnIssue(issueId: string): Promise<RawWorklog[]>;
  /** The issues that changed in the last minutes, wherever they are, and whether any work stands on them. */
  listChangedIssues(minutes: number): Promise<{ id: string; projectKey: string; worked: boolean }[]>;
}
