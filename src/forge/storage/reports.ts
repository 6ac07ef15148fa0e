/**
 * Reports in Forge's key-value storage: `report:{issueId}` the record ·
 * `report-log:{issueId}:{nnnn}` the earliest steps of a long history ·
 * `report-stage:{issueId}:{stage}` the document of a stage before the last. What waits stands in `waiting-reports.ts`, drafts in
 * `stored-drafts.ts`.
 */
import { kvs } from '@forge/kvs';
import { LANGUAGES } from '../../../locales/languages';
import type { Claim } from '../../application/ports/evaluation';
import {
  fileReasons,
  type ReportRecord,
  type Reports,
  reportProblems,
} from '../../application/ports/reports';
import * as z from '../../common/zod';
import { isSameJson } from '../../domain/canonical-json';
import type { ReportStep } from '../../domain/report/annexes';
import { packReport, unpacking } from './packed-reports';
import { createClaim, releaseClaim, storedClaims, takeClaim } from './records/claims';
import { listGone, partKey } from './records/parts';
import { isDone, recordOf } from './records/records';
import { recordShape, SCHEMA, stepShapeOf } from './records/schema';
import { webAddress } from './records/web-address';
import { forgetWaiting, listOpen, listOwed, noteFound, setWaiting } from './waiting-reports';

/** How many of the earliest steps a record of their own holds, and how many steps the report's own record never holds. */
const STEPS = 100;
const NEWEST_STEPS = 50;
const storedSection = z.object({
  heading: z.string().nullable().optional(),
  ...{ written: z.string(), fresh: z.string(), writing: z.string().optional() },
});
const stepShape = stepShapeOf(['drafted', 'in-review', 'approved', 'taken-back', 'published', 'amended']);
export const earlierShape = recordShape({ log: z.array(stepShape) });
export const reportShape = recordShape({
  closedAt: z.number(),
  nth: z.number().default(1),
  state: z.enum(['owed', 'drafted', 'in-review', 'approved', 'published']),
  pageId: z.string().nullable(),
  onIssue: z.boolean().default(false),
  draftId: z.string().nullable().default(null),
  asFile: z.enum(fileReasons).nullable().default(null),
  through: z.enum(['page', 'jira']).default('page'),
  file: z
    .union([webAddress, z.literal('')])
    .nullable()
    .default(null),
  url: webAddress.nullable(),
  title: z.string().nullable().default(null),
  plannedTitle: z.string().nullable().default(null),
  version: z.number().default(0),
  problem: z.enum(reportProblems).nullable(),
  sections: z.record(z.string(), storedSection).default({}),
  newer: z.array(z.string()).default([]),
  approvedBy: z.string().nullable().default(null),
  publishedAt: z.number().nullable().default(null),
  bylineUntil: z.number().nullable().default(null),
  languages: z.array(z.enum(LANGUAGES)).default([]),
  publishing: z
    .object({ by: z.string(), through: z.enum(['page', 'jira']) })
    .nullable()
    .default(null),
  log: z.array(stepShape).default([]),
  /** How many records of earlier steps there are. */
  earlier: z.number().int().min(0).default(0),
});
export const stageShape = recordShape({
  pageId: z.string(),
  url: webAddress,
  title: z.string(),
  sections: z.record(z.string(), storedSection).default({}),
  newer: z.array(z.string()).default([]),
  sent: z.boolean().default(false),
});

const storedReportShape = unpacking(reportShape);
const storedStageShape = unpacking(stageShape);

/** Report records, and beside them the lists of those still to be worked on, so that the schedule reads only what needs it. */
export const storedReports: Reports = {
  find,
  begin,
  save,
  findStage: (issueId, stage) => recordOf(stageKey(issueId, stage), storedStageShape),
  async saveStage(issueId, stage, document) {
    await kvs.set(stageKey(issueId, stage), packReport({ schema: SCHEMA, ...document }));
  },
  forget: forgetWaiting,
  listOpen,
  listOwed,
};

/** On no list: a try that fails puts it there, and one that dies is made again by the queue. */
async function begin(
  issueId: string,
  record: ReportRecord | null,
  { now, until }: { now: number; until: number },
): Promise<Claim | null> {
  const claim = createClaim(`report:${issueId}`);
  const keeping = async () => {
    const transaction = kvs.transact();
    return record ? setReport(transaction, issueId, record) : transaction;
  };
  if (await isDone(takeClaim(await keeping(), claim, until).execute())) return claim;
  const taken = await storedClaims.take(claim.key, now, until);
  if (taken && record) await (await keeping()).execute();
  return taken;
}

/** With the claim given back where it is still its holder's. */
async function save(issueId: string, record: ReportRecord, claim?: Claim): Promise<void> {
  const saving = async () => {
    const transaction = await setReport(kvs.transact(), issueId, record);
    return { transaction, remember: setWaiting(transaction, issueId, record) };
  };
  const first = await saving();
  if (claim && (await isDone(releaseClaim(first.transaction, claim).execute()))) return first.remember();
  const second = claim ? await saving() : first;
  await second.transaction.execute();
  second.remember();
}

async function setReport(
  transaction: Transaction,
  issueId: string,
  record: ReportRecord,
): Promise<Transaction> {
  const log = await saveEarliest(transaction, issueId, record.log);
  if (isNewReport(record)) await removeEarliest(transaction, issueId);
  return transaction.set(reportKeyOf(issueId), packReport({ schema: SCHEMA, ...record, ...log }));
}

async function find(issueId: string): Promise<ReportRecord | null> {
  const newest = await recordOf(reportKeyOf(issueId), storedReportShape);
  noteFound(issueId, newest);
  if (newest === null || newest.earlier === 0) return newest;
  const places = Array.from({ length: newest.earlier }, (_, nth) => earlierKey(issueId, nth));
  const earlier = await Promise.all(places.map((key) => recordOf(key, earlierShape)));
  return { ...newest, log: [...earlier.flatMap((record) => record?.log ?? []), ...newest.log] };
}

/** The oldest steps stand in records of their own, of which the last grows as the report's own record is written without them. */
async function saveEarliest(transaction: Transaction, issueId: string, log: ReportStep[]) {
  const count = Math.floor(log.length / NEWEST_STEPS) * NEWEST_STEPS;
  const earlier = Math.ceil(count / STEPS);
  for (let nth = 0; nth < earlier; nth += 1) {
    const key = earlierKey(issueId, nth);
    const steps = log.slice(nth * STEPS, Math.min(count, (nth + 1) * STEPS));
    const stored = await recordOf(key, earlierShape);
    if (!isSameJson(stored?.log, steps)) transaction.set(key, { schema: SCHEMA, log: steps });
  }
  return { log: log.slice(count), earlier };
}

/** An issue that was reopened owes a report of its own, with steps of its own. */
const isNewReport = ({ nth, log }: ReportRecord): boolean => nth > 1 && log.length < 2;

async function removeEarliest(transaction: Transaction, issueId: string): Promise<void> {
  for (const { key } of await listGone(earliestKey(issueId), 0)) transaction.delete(key);
}

export const reportKeyOf = (issueId: string): string => `report:${issueId}`;

const stageKey = (issueId: string, stage: string) => `report-stage:${issueId}:${stage}`;

const earliestKey = (issueId: string) => `report-log:${issueId}`;

const earlierKey = (issueId: string, nth: number) => partKey(earliestKey(issueId), nth);

type Transaction = ReturnType<typeof kvs.transact>;
