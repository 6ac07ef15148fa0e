/** What is remembered of mails, in memory. */
import type { DigestRun, DigestRuns, HeldMail, Mailboxes } from '../../../src/application/ports/mailboxes';
import type { Alerts, MailOutcome } from '../../../src/application/ports/messages';

/**
 * Mails that were begun, by issue and name, and what was put by of those that were too many for a person; while `state.isFull` no hour
 * has room for a digest.
 */
export function createMailing(most = Number.POSITIVE_INFINITY) {
  const begun = new Map<string, MailOutcome | null>();
  const announced = new Map<string, Awaited<ReturnType<Alerts['announcedTo']>>>();
  const taken = new Map<string, HeldMail[]>();
  const state = { isFull: false };
  const alerts: Partial<Alerts> = {
    begin: async (issueId, key) => {
      if (begun.has(`${issueId} ${key}`)) return false;
      begun.set(`${issueId} ${key}`, null);
      return true;
    },
    settle: async (issueId, key, outcome) => {
      if (outcome === 'later') begun.delete(`${issueId} ${key}`);
      else begun.set(`${issueId} ${key}`, outcome);
    },
    announce: async (_, clock, breachedAt, to) => {
      announced.set(`${clock} ${breachedAt}`, to);
    },
    announcedTo: async (_, clock, breachedAt) => announced.get(`${clock} ${breachedAt}`) ?? null,
    noteLeft: async () => undefined,
  };
  const digests = new Set<string>();
  const mailboxes: Partial<Mailboxes> = {
    takeDigest: async (person, day, { perHour }) => {
      if (digests.has(`${person} ${day}`)) return 'known';
      if (state.isFull) return 'full';
      digests.add(`${person} ${day}`);
      return { mails: [], count: 0, perHour };
    },
    giveBack: async (person) => {
      for (const key of digests) if (key.startsWith(`${person} `)) digests.delete(key);
    },
    take: async (people, mail) => {
      for (const person of people) taken.set(person, [...(taken.get(person) ?? []), mail]);
      return people.filter((person) => (taken.get(person) ?? []).length <= most);
    },
  };
  return { alerts, mailboxes, state };
}

/** How far the digests of the mornings are. */
export function createDigestRuns(run: DigestRun = { days: {}, people: [] }) {
  const state = { run };
  const digestRuns: DigestRuns = {
    read: async () => state.run,
    save: async (next) => {
      state.run = next;
      return true;
    },
  };
  return { digestRuns, state };
}
