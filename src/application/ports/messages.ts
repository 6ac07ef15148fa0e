/** What is told to people, and what people told. */
import type { AppEvent } from '../../domain/sla/history';
import type { Instant } from '../../domain/time/instant';

/** What people told the app about an issue: append-only, in no rebuild's reach. */
export interface AppEvents {
  of(issueId: string): Promise<AppEvent[]>;
  /** `known`: an event of this id is there already; `busy`: another append is under way. */
  append(issueId: string, event: AppEvent, now: Instant): Promise<'added' | 'known' | 'busy'>;
  /** Takes back what was noted beforehand of something that then did not come about; `known`: there is no such event. */
  withdraw(issueId: string, id: string, now: Instant): Promise<'added' | 'known' | 'busy'>;
}

/**
 * What became of a mail. `queued`: Jira took it; `refused`: it took no recipient; `off`: mail is off; `later`: Jira had too much to
 * do and sent nothing; `unknown`: no answer tells whether it left.
 */
export type MailOutcome = 'queued' | 'refused' | 'off' | 'later' | 'unknown';

/** Who reads a note: the agents of a service project, else a role or a group. */
export type NoteReaders = { kind: 'agents' } | { kind: 'role' | 'group'; name: string };

export interface Mail {
  /** Sends Jira's notification about an issue to these people and groups. */
  notify(
    issueId: string,
    to: { people: string[]; groups: string[] },
    message: { subject: string; text: string },
  ): Promise<MailOutcome>;
  /** A public word of the app on the issue, once for its key, with a link under it where one is given. */
  say(issueId: string, key: string, text: string, link?: { text: string; url: string }): Promise<void>;
  /** A note on the issue that only these read; false when Jira refuses, and nothing is said then. Found again by its key. */
  note(issueId: string, readers: NoteReaders, key: string, text: string): Promise<boolean>;
}

/** A mail that may have left or not: its outcome was never heard. */
export interface UnsureMail {
  issueId: string;
  key: string;
  at: Instant;
}

/** The alerts of an issue that have been dealt with: each is begun once and never sent a second time. */
export interface Alerts {
  /** False when the alert was begun before. */
  begin(issueId: string, key: string, at: Instant): Promise<boolean>;
  /** Records the outcome; one of `later` lets the alert be begun again. */
  settle(issueId: string, key: string, outcome: MailOutcome): Promise<void>;
  /** The mails of which nobody knows whether they left, at most a hundred, of one issue or of all. */
  unsure(issueId?: string): Promise<UnsureMail[]>;
}
