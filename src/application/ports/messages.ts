/** What is told to people, and what people told. */
import type { ClockName } from '../../common/clock-names';
import type { AppEvent } from '../../domain/sla/history/app-events';
import type { Sealing } from '../../domain/sla/history/seal';
import type { Instant } from '../../domain/time/instant';

/** What an issue's record holds, and for its next write what it was read from. */
export interface Recorded {
  events: AppEvent[];
  seals: Sealing[];
  basis: unknown;
}

/** What people told the app about an issue, and the verdicts that stand: append-only, in no rebuild's reach. */
export interface AppEvents {
  of(issueId: string): Promise<AppEvent[]>;
  read(issueId: string): Promise<Recorded>;
  /** Adds what an evaluation sealed, over what it read; `known`: somebody wrote in between, and the next evaluation seals what is left to seal. */
  seal(
    issueId: string,
    sealings: readonly Sealing[],
    over: Recorded,
    now: Instant,
  ): Promise<'added' | 'known' | 'busy'>;
  /** `known`: an event of this id is there already; `busy`: another append is under way. */
  append(issueId: string, event: AppEvent, now: Instant): Promise<'added' | 'known' | 'busy'>;
  /** Takes back what was noted beforehand of something that then did not come about; `known`: there is no such event. */
  withdraw(issueId: string, id: string, now: Instant): Promise<'added' | 'known' | 'busy'>;
}

/**
 * What became of a mail. `queued`: Jira took it; `refused`: it took no recipient; `off`: mail is off; `later`: Jira had too much to
 * do and sent nothing; `unknown`: no answer tells whether it left; `held`: everybody it is for has had as many as an hour may bring.
 */
export type MailOutcome = 'queued' | 'refused' | 'off' | 'later' | 'unknown' | 'held';

/** Who reads a note: the agents of a service project, else a role or a group, by its id where that is known. */
export type NoteReaders = { kind: 'agents' } | { kind: 'role' | 'group'; name: string; id: string | null };

/** A note that Jira let the app leave for none of its readers: the app is in none of their roles and groups. */
export interface RefusedNote {
  issueId: string;
  projectId: string;
  key: string;
  at: Instant;
}

/** A mail as a person reads it. */
export interface Mail {
  subject: string;
  text: string;
}

export interface Messages {
  /** Sends Jira's notification about an issue to these people. */
  notify(issueId: string, people: string[], mail: Mail): Promise<MailOutcome>;
  /** A public word of the app on the issue, once for its key, with a link under it where one is given. */
  addPublicComment(
    issueId: string,
    key: string,
    text: string,
    link?: { text: string; url: string },
  ): Promise<void>;
  /**
   * A note on the issue for the first of these readers that Jira takes it for, once for its key; `refused` when it takes it for none,
   * and nothing is said then.
   */
  addInternalComment(
    issue: { issueId: string; projectId: string },
    readers: NoteReaders[],
    key: string,
    text: string,
  ): Promise<'left' | 'known' | 'refused'>;
}

/** A mail that may have left or not: its outcome was never heard. */
interface UnsureMail {
  issueId: string;
  key: string;
  at: Instant;
}

/** Whom a mail reached. */
export interface Recipients {
  people: string[];
  groups: { name: string; id: string | null }[];
}

/** The alerts of an issue that have been dealt with: each is begun once and never sent a second time. */
export interface Alerts {
  /** Notes who was told of a breach, for a month: the first time says it. */
  announce(issueId: string, clock: ClockName, breachedAt: Instant, to: Recipients): Promise<void>;
  /** Who was told of a breach; null when nobody was, or long ago. */
  announcedTo(issueId: string, clock: ClockName, breachedAt: Instant): Promise<Recipients | null>;
  /** False when the alert was begun before. */
  begin(issueId: string, key: string, at: Instant): Promise<boolean>;
  /** Records the outcome; one of `later` lets the alert be begun again. */
  settle(issueId: string, key: string, outcome: MailOutcome, at: Instant): Promise<void>;
  /** Records that a note was refused, once a note and for a month; or that it could be left after all. */
  noteRefused(note: RefusedNote): Promise<void>;
  noteLeft(issueId: string, key: string): Promise<void>;
  /** The notes that were refused, a hundred at most. */
  listRefusedNotes(): Promise<RefusedNote[]>;
  /** The mails of which nobody knows whether they left, at most a hundred, of one issue or of all. */
  listUnsure(issueId?: string): Promise<UnsureMail[]>;
}
