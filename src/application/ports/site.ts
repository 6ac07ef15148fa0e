/** What the site's administration keeps. */
import type { Texts } from '../../../locales/languages';
import type { AuditLine, ClientView, SharedCalendarView } from '../../contract/admin';
import type { HealthView } from '../../contract/site/health';
import type { ProposalView } from '../../contract/site/proposals';
import type { Scheme } from '../../domain/scheme/scheme';
import type { Instant } from '../../domain/time/instant';
import type { Claim } from './evaluation';
import type { Named } from './people';

/** The organizations of service projects, as far as the caller sees them: an agent does; null where Jira shows him none. */
export interface Organizations {
  /** Ten at most, by a part of their name. */
  search(text: string): Promise<Named[] | null>;
  /** What these are called today, by their ids: null for one that was removed; one of which it is not known is left out. */
  namesOf(ids: readonly string[]): Promise<Map<string, string | null> | null>;
}

/** What the site's administration keeps: shared calendars, clients, who changed what, and what went wrong. Saving under a claim that is lost saves nothing, and answers false. */
export interface SiteRecords {
  listCalendars(): Promise<SharedCalendarView[]>;
  saveCalendar(calendar: SharedCalendarView, claim: Claim): Promise<boolean>;
  removeCalendar(id: string): Promise<void>;
  /** The presets this site made. */
  listPresets(): Promise<{ id: string; scheme: Scheme }[]>;
  savePreset(preset: { id: string; scheme: Scheme }, claim: Claim): Promise<boolean>;
  removePreset(id: string): Promise<void>;
  listClients(): Promise<ClientView[]>;
  saveClient(client: ClientView, claim: Claim): Promise<boolean>;
  removeClient(id: string): Promise<void>;
  /** The newest lines of the log, `by` an account id. */
  listAudit(most: number): Promise<AuditLine[]>;
  /** Under a name it is one line, however often it is written. */
  recordAudit(line: AuditLine, name?: string): Promise<void>;
  listTroubles(most: number): Promise<HealthView['troubles']>;
  saveTrouble(trouble: HealthView['troubles'][number]): Promise<void>;
  /** Every record that nothing makes again, a stretch at a time. */
  exportRecords(from: string | null): Promise<{ records: Record<string, unknown>; next: string | null }>;
  /** Changes one record where it lies; false when somebody else is writing it. */
  rewrite(key: string, change: (record: unknown) => unknown, now: Instant): Promise<boolean>;
  /** Writes records that are not there; those that are stay, those not of their shape are refused with a sentence. */
  restore(
    records: Record<string, unknown>,
    texts: Texts,
  ): Promise<{ written: number; kept: number; refused: { key: string; say: string }[] }>;
}

/** A proposal as it is stored: `by` are account ids. */
export type Proposal = ProposalView;

export interface Proposals {
  /** A project's, in the order in which they were made. */
  listOf(projectId: string): Promise<Proposal[]>;
  listAll(): Promise<{ projectId: string; proposals: Proposal[] }[]>;
  /** False where the claim is lost, and nothing was saved; a client is saved with them or not at all. */
  save(projectId: string, proposals: Proposal[], claim: Claim, client?: ClientView): Promise<boolean>;
}
