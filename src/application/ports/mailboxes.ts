/** What each person was mailed of late, and what is put by for a digest. */
import type { Language } from '../../../locales/languages';
import type { Instant } from '../../domain/time/instant';
import type { Claim } from './evaluation';

/** A mail that was one too many in its hour. */
export interface HeldMail {
  issueId: string;
  issueKey: string;
  subject: string;
  language: Language;
  at: Instant;
}

/** How many mails a person may get in any hour up to an instant. */
export interface MailLimit {
  now: Instant;
  perHour: number;
}

/** What a digest has to tell of mails that were too many: so many, of which the first are kept. */
export interface Held {
  mails: HeldMail[];
  count: number;
  /** The limit they went over. */
  perHour: number;
}

/** Mails are counted by person, and each count is taken once though several evaluations run at a time. */
export interface Mailboxes {
  /**
   * Counts one more mail to each person, and answers to whom it is free to go. Where as many left in the last hour, or others wait for a
   * digest already, it is put by for that digest instead.
   */
  take(people: readonly string[], mail: HeldMail, limit: MailLimit): Promise<string[]>;
  /** Takes a person's digest of a day, with what is put by: `known` where it was taken before, `full` while the hour has no room. */
  takeDigest(person: string, day: string, limit: MailLimit): Promise<Held | 'known' | 'full'>;
  /** Takes what is put by for a person; null where there is nothing, or no room in the hour. */
  takeHeld(person: string, now: Instant): Promise<Held | null>;
  /** What was taken did not leave: it is there again, and so is the day's digest. */
  giveBack(person: string, held: Held): Promise<void>;
  /** The people for whom something is put by. */
  listWaiting(): Promise<string[]>;
}

/** How far the digests of the mornings are. */
export interface DigestRun {
  /** The last morning of each project whose people had theirs. */
  days: Record<string, string>;
  /** Those whose digest could not leave yet. */
  people: string[];
}

export interface DigestRuns {
  read(): Promise<DigestRun>;
  /** False where the claim is lost. */
  save(run: DigestRun, claim: Claim): Promise<boolean>;
}
