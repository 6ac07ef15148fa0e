/**
 * Reports that something is still to be done about, in Forge's key-value storage: `owed:{issueId}` that the schedule has to work on one ·
 * `open:{issueId}` what a look at its page's version needs, and `open-changed`. Each follows from the report's own record, and is written with it where
 * that changes it.
 */
import { kvs } from '@forge/kvs';
import type { OpenReport, ReportProblem, ReportRecord } from '../../application/ports/reports';
import { Latest } from '../../common/latest';
import * as z from '../../common/zod';
import { isSameJson } from '../../domain/canonical-json';
import { createPerInstallation } from '../per-installation';
import { createKnownList, newChange } from './records/known-list';
import { listReadable, listRecords } from './records/records';
import { SCHEMA } from './records/schema';
import { listWaiting, stampWaiting } from './records/waiting';
import { webAddress } from './records/web-address';

type Transaction = ReturnType<typeof kvs.transact>;

const openShape = z.object({
  issueId: z.string(),
  pageId: z.string(),
  version: z.number(),
  url: webAddress,
  gone: z.boolean(),
  bylineUntil: z.number().nullable().default(null),
});

interface Waiting {
  isOwed: boolean;
  /** Undefined where what stands there stays. */
  open: OpenReport | null | undefined;
}

/** What this process wrote last beside a record, as long as it finds the record so. */
const written = createPerInstallation(() => new Latest<Waiting>(500));

/** A record that somebody else has written since says other things, and so may what stands beside it. */
export function noteFound(issueId: string, record: ReportRecord | null): void {
  const before = written().get(issueId);
  if (before && !(record && isSameJson(before, waitingOf(issueId, record)))) written().delete(issueId);
}

/** Sets in a transaction with the record what stands beside it; what it answers is to be called once that is done. */
export function setWaiting(transaction: Transaction, issueId: string, record: ReportRecord): () => void {
  const before = written().get(issueId);
  const after = waitingOf(issueId, record);
  if (before?.isOwed !== after.isOwed) setOwed(transaction, issueId, after.isOwed);
  const isKnown = before?.open !== undefined && isSameJson(before.open, after.open);
  if (after.open !== undefined && !isKnown) setOpen(transaction, issueId, after.open);
  return () => written().set(issueId, after);
}

function setOwed(transaction: Transaction, issueId: string, isOwed: boolean): void {
  if (isOwed) stampWaiting(transaction, 'owed').set(`owed:${issueId}`, { schema: SCHEMA });
  else transaction.delete(`owed:${issueId}`);
}

function setOpen(transaction: Transaction, issueId: string, open: OpenReport | null): void {
  transaction.set(OPEN_CHANGED, newChange());
  if (open) stampWaiting(transaction, 'open').set(`open:${issueId}`, { schema: SCHEMA, ...open });
  else transaction.delete(`open:${issueId}`);
}

function waitingOf(issueId: string, record: ReportRecord): Waiting {
  const { state, publishing, problem } = record;
  const isStuck = problem !== null && !needsPeople(problem);
  const isOwed = state === 'owed' || publishing !== null || isStuck;
  return { isOwed, open: openOf(issueId, record) };
}

/** What only people can put right is not tried again by itself. */
const needsPeople = (problem: ReportProblem) =>
  problem === 'page-gone' || problem === 'no-readers' || problem === 'other-clients';

/** As long as its page is a draft. */
function openOf(issueId: string, record: ReportRecord): Waiting['open'] {
  const { state, pageId, url, version, bylineUntil } = record;
  if (state === 'owed' || pageId === null || record.onIssue) return undefined;
  if (state === 'published') return null;
  return { issueId, pageId, version, url: url ?? '', gone: record.problem === 'page-gone', bylineUntil };
}

export async function forgetWaiting(issueId: string): Promise<void> {
  written().delete(issueId);
  const transaction = kvs.transact().delete(`owed:${issueId}`).delete(`open:${issueId}`);
  await transaction.set(OPEN_CHANGED, newChange()).execute();
}

/** Which drafts there are, a process knows until one comes, changes or goes. */
export const OPEN_CHANGED = 'open-changed';

const openReports = createKnownList(OPEN_CHANGED, () => listReadable('open:', openShape));

export const listOpen = (): Promise<OpenReport[]> => listWaiting('open', openReports.read);

export const listOwed = (): Promise<string[]> =>
  listWaiting('owed', async () => (await listRecords('owed:')).map(({ key }) => key.slice('owed:'.length)));
