/**
 * Reports in Forge's key-value storage: `report:{issueId}` the record · `owed:{issueId}` that the schedule has to work on it ·
 * `report-log:{issueId}:{nnnn}` the earliest steps of a long history ·
 * `report-stage:{issueId}:{stage}` the document of a stage before the last ·
 * `open:{issueId}` what a look at its page's version needs. Drafts stand apart, in `stored-drafts.ts`.
 */
import { kvs } from '@forge/kvs';
import { LANGUAGES } from '../../../locales/languages';
import {
  fileReasons,
  type ReportProblem,
  type ReportRecord,
  type Reports,
  reportProblems,
} from '../../application/ports/reports';
import * as z from '../../common/zod';
import { isSameJson } from '../../domain/canonical-json';
import type { ReportStep } from '../../domain/report/annexes';
import { packReport, unpacking } from './packed-reports';
import { partKey } from './records/parts';
import { listReadable, listRecords, recordOf } from './records/records';
import { recordShape, SCHEMA, stepShapeOf } from './records/schema';
import { listWaiting, stampWaiting } from './records/waiting';
import { webAddress } from './records/web-address';

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

/** Report records, and beside them the list of those still to be worked on, so that the schedule reads only what needs it. */
export const storedReports: Reports = {
  find,
  async save(issueId: string, record: ReportRecord) {
    const transaction = kvs.transact();
    const log = await saveEarliest(transaction, issueId, record.log);
    transaction.set(reportKeyOf(issueId), packReport({ schema: SCHEMA, ...record, ...log }));
    if (isUnfinished(record)) stampWaiting(transaction, 'owed').set(`owed:${issueId}`, { schema: SCHEMA });
    else transaction.delete(`owed:${issueId}`);
    await saveOpen(transaction, issueId, record).execute();
  },
  findStage: (issueId, stage) => recordOf(stageKey(issueId, stage), storedStageShape),
  async saveStage(issueId, stage, document) {
    await kvs.set(stageKey(issueId, stage), packReport({ schema: SCHEMA, ...document }));
  },
  async forget(issueId) {
    await kvs.delete(`owed:${issueId}`);
    await kvs.delete(`open:${issueId}`);
  },
  listOpen: () => listWaiting('open', () => listReadable('open:', openShape)),
  listOwed: () =>
    listWaiting('owed', async () => (await listRecords('owed:')).map(({ key }) => key.slice('owed:'.length))),
};

async function find(issueId: string): Promise<ReportRecord | null> {
  const newest = await recordOf(reportKeyOf(issueId), storedReportShape);
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

export const reportKeyOf = (issueId: string): string => `report:${issueId}`;

const stageKey = (issueId: string, stage: string) => `report-stage:${issueId}:${stage}`;

const earlierKey = (issueId: string, nth: number) => `report-log:${partKey(issueId, nth)}`;

function isUnfinished({ state, publishing, problem }: ReportRecord): boolean {
  return state === 'owed' || publishing !== null || (problem !== null && !needsPeople(problem));
}

/** What only people can put right is not tried again by itself. */
const needsPeople = (problem: ReportProblem) =>
  problem === 'page-gone' || problem === 'no-readers' || problem === 'other-clients';

const openShape = z.object({
  issueId: z.string(),
  pageId: z.string(),
  version: z.number(),
  url: webAddress,
  gone: z.boolean(),
  bylineUntil: z.number().nullable().default(null),
});

/** Beside the record stands what a look at the page's version needs, as long as the page is a draft. */
function saveOpen(transaction: Transaction, issueId: string, record: ReportRecord): Transaction {
  const { state, pageId, url, version, bylineUntil } = record;
  if (state === 'owed' || pageId === null || record.onIssue) return transaction;
  if (state === 'published') return transaction.delete(`open:${issueId}`);
  const gone = record.problem === 'page-gone';
  const openReport = { issueId, pageId, version, url: url ?? '', gone, bylineUntil };
  return stampWaiting(transaction, 'open').set(`open:${issueId}`, { schema: SCHEMA, ...openReport });
}

type Transaction = ReturnType<typeof kvs.transact>;
