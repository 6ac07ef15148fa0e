/**
 * What people were mailed, in Forge's key-value storage: `mailbox:{person}` when the mails of the last hour left, the day of the last
 * digest, and what is put by for the next; `mail-held:{person}` that something is. A person is a short name made of the account, which
 * itself is kept only while something waits for it. `digests` how far the digests of the mornings are, `digests:{nnnn}` how that goes on. Each record bears a version, and the entity `recorded` holds it: two evaluations
 * never take the same mail.
 */
import { createHash } from 'node:crypto';
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { languageOf } from '../../../locales/languages';
import type { DigestRuns, Held, HeldMail, Mailboxes, MailLimit } from '../../application/ports/mailboxes';
import * as z from '../../common/zod';
import { recordByName } from '../../domain/record-by-name';
import { readParts, writeLists } from './records/parts';
import { readAhead } from './records/read-ahead';
import { isDone, listReadable, recordOf } from './records/records';
import { SCHEMA } from './records/schema';
import { listWaiting, stampWaiting } from './records/waiting';

const HOUR = 3_600_000;
const TRIES = 10;
/** How many people's are written at once: a transaction takes 25 items. */
const AT_ONCE = 8;
/** How many mails that were too many are named; the others are counted. */
const MOST_NAMED = 100;

const mailShape = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  subject: z.string(),
  language: z.string().transform(languageOf),
  at: z.number(),
});
const boxShape = z.object({
  version: z.number().int(),
  sentAt: z.array(z.number()),
  digestOf: z.string().nullable(),
  mails: z.array(mailShape),
  count: z.number().int(),
  perHour: z.number().int(),
});
type Mailbox = z.infer<typeof boxShape>;
const waitingShape = z.object({ person: z.string() });

const EMPTY: Mailbox = { version: 0, sentAt: [], digestOf: null, mails: [], count: 0, perHour: 0 };

export const storedMailboxes: Mailboxes = {
  async take(people, mail, limit) {
    const free: string[] = [];
    for (let from = 0; from < people.length; from += AT_ONCE)
      free.push(...(await takeOfSome(people.slice(from, from + AT_ONCE), mail, limit)));
    return free;
  },
  takeDigest: (person, day, limit) =>
    change<Held | 'known' | 'full'>(person, (box) => {
      if (box.digestOf === day) return { answer: 'known' };
      if (!hasRoom(box, limit)) return { answer: 'full' };
      return { answer: heldIn(box), next: { ...emptied(box, limit), digestOf: day } };
    }),
  takeHeld: (person, now) =>
    change<Held | null>(person, (box) => {
      const limit = { now, perHour: box.perHour };
      if (box.count === 0 || !hasRoom(box, limit)) return { answer: null };
      return { answer: heldIn(box), next: emptied(box, limit) };
    }),
  giveBack: (person, held) => change(person, (box) => ({ answer: undefined, next: withHeld(box, held) })),
  listWaiting: () =>
    listWaiting('mail-held', async () =>
      (await listReadable('mail-held:', waitingShape)).map(({ person }) => person),
    ),
};

const nameOf = (person: string) => createHash('sha256').update(person).digest('base64url').slice(0, 22);
const boxKeyOf = (person: string) => `mailbox:${nameOf(person)}`;
const waitingKeyOf = (person: string) => `mail-held:${nameOf(person)}`;

function takeOrHold(box: Mailbox, mail: HeldMail, limit: MailLimit): Required<Change<'free' | 'held'>> {
  if (box.count === 0 && hasRoom(box, limit)) return { answer: 'free', next: withSent(box, limit) };
  const mails = box.mails.length < MOST_NAMED ? [...box.mails, mail] : box.mails;
  return { answer: 'held', next: { ...box, mails, count: box.count + 1, perHour: limit.perHour } };
}

const recent = ({ sentAt }: Mailbox, now: number) => sentAt.filter((at) => at > now - HOUR);
const hasRoom = (box: Mailbox, { now, perHour }: MailLimit) => recent(box, now).length < perHour;
const withSent = (box: Mailbox, { now }: MailLimit): Mailbox => ({
  ...box,
  sentAt: [...recent(box, now), now],
});
const emptied = (box: Mailbox, limit: MailLimit): Mailbox => ({
  ...withSent(box, limit),
  mails: [],
  count: 0,
});
const heldIn = ({ mails, count, perHour }: Mailbox): Held => ({ mails, count, perHour });

function withHeld(box: Mailbox, { mails, count, perHour }: Held): Mailbox {
  const all = [...mails, ...box.mails].slice(0, MOST_NAMED);
  return { ...box, digestOf: null, mails: all, count: box.count + count, perHour: perHour || box.perHour };
}

/** Of a few people in one read and one write; where somebody wrote in between, each on their own. */
async function takeOfSome(people: readonly string[], mail: HeldMail, limit: MailLimit): Promise<string[]> {
  await readAhead(people.map((person) => ({ key: boxKeyOf(person) })));
  const transaction = kvs.transact();
  const taken = await Promise.all(
    people.map(async (person) => {
      const box = await boxOf(person);
      return { person, box, ...takeOrHold(box, mail, limit) };
    }),
  );
  for (const { person, box, next } of taken) putBox(transaction, person, box, next);
  if (taken.some(({ box, next }) => isNewlyHeld(box, next))) stampWaiting(transaction, 'mail-held');
  if (await isDone(transaction.execute()))
    return taken.flatMap(({ person, answer }) => (answer === 'free' ? person : []));
  const answers = await Promise.all(
    people.map((person) => change(person, (box) => takeOrHold(box, mail, limit))),
  );
  return people.filter((_, nth) => answers[nth] === 'free');
}

const boxOf = async (person: string): Promise<Mailbox> =>
  (await recordOf(boxKeyOf(person), boxShape)) ?? EMPTY;

interface Change<Answer> {
  answer: Answer;
  /** Absent where nothing changes. */
  next?: Mailbox;
}

/** Reads, decides and writes; where somebody wrote in between, decides anew. */
async function change<Answer>(person: string, decide: (box: Mailbox) => Change<Answer>): Promise<Answer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const box = await boxOf(person);
    const { answer, next } = decide(box);
    if (next === undefined || (await replace(person, box, next))) return answer;
  }
  throw new Error('a mailbox is written by too many at once: the next evaluation tries again');
}

function replace(person: string, box: Mailbox, next: Mailbox): Promise<boolean> {
  const transaction = kvs.transact();
  putBox(transaction, person, box, next);
  if (isNewlyHeld(box, next)) stampWaiting(transaction, 'mail-held');
  return isDone(transaction.execute());
}

const isNewlyHeld = (box: Mailbox, next: Mailbox): boolean => next.count > 0 && box.count === 0;

function putBox(
  transaction: ReturnType<typeof kvs.transact>,
  person: string,
  box: Mailbox,
  next: Mailbox,
): void {
  const isUnchanged =
    box.version === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(box.version);
  const conditions = new Filter<{ version: number }>().and('version', isUnchanged);
  const version = box.version + 1;
  transaction
    .set(boxKeyOf(person), { schema: SCHEMA, ...next, version })
    .set(boxKeyOf(person), { version }, { entityName: 'recorded', conditions });
  if (isNewlyHeld(box, next)) transaction.set(waitingKeyOf(person), { schema: SCHEMA, person });
  if (next.count === 0 && box.count > 0) transaction.delete(waitingKeyOf(person));
}

export const DIGESTS = 'digests';

const runShape = z.object({
  /** The first releases kept them by project. */
  days: z.union([
    z.array(z.tuple([z.string(), z.string()])),
    recordByName(z.string()).transform((days) => Object.entries(days)),
  ]),
  people: z.array(z.string()),
  next: z.boolean().optional(),
});

export const storedDigestRuns: DigestRuns = {
  async read() {
    const parts = await readParts(DIGESTS, runShape, recordOf);
    const days = Object.fromEntries(parts.flatMap((part) => part.days));
    return { days, people: parts.flatMap(({ people }) => people) };
  },
  save: ({ days, people }, claim) => writeLists(DIGESTS, { days: Object.entries(days), people }, claim),
};
