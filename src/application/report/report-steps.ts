import type { Ports } from '../ports';
import type { PageRead } from '../ports/pages';
import type { ReportRecord } from '../ports/reports';
import { type Refusal, refusal } from '../refusal';
import { reportOf } from './draft/report-facts';
import { refreshed, writtenOver } from './draft/write-draft';
import { markPage, untilNextByline } from './place/update-byline';
import { type Asked, type Found, type ReportStanding, standing } from './show-report';

/** What every step of a report answers. */
export type Answer = Promise<ReportStanding | Refusal>;

/** The page once more before it is anybody's last word: newer facts, and its own history with this step. */
export async function lastWritten(
  ports: Ports,
  { judged }: Found,
  record: ReportRecord,
): Promise<ReportRecord> {
  const report = await reportOf(ports, judged, record);
  return refreshed(ports, judged.history.issueId, record, { report, owner: null });
}

/** The same before it is the client's, over the version that was read and no other. */
export async function writtenLast(
  ports: Ports,
  { judged, page }: Found & { page: PageRead },
  record: ReportRecord,
): Promise<ReportRecord | 'conflict'> {
  const report = await reportOf(ports, judged, record);
  return writtenOver(ports, judged.history.issueId, record, { page, report, owner: null });
}

/** A step somebody took, in the state and in the history; taken again after a failure it stands there once. */
export function stepped(
  ports: Ports,
  { record }: Found,
  { accountId }: Asked,
  state: 'in-review' | 'approved' | 'published',
): ReportRecord {
  const before = record.log.at(-1)?.step === state ? record.log.slice(0, -1) : record.log;
  return { ...record, state, log: [...before, { at: ports.now(), step: state, by: accountId }] };
}

export async function kept(ports: Ports, found: Found, changed: ReportRecord): Promise<ReportStanding> {
  const record = untilNextByline(found.judged, changed);
  await ports.reports.save(found.judged.history.issueId, record);
  await markPage(ports, found.judged, record);
  return standing({ ...found, record });
}

export const notNow = () =>
  refusal(
    'invalid',
    'The report is not at this step: a draft goes to review, is approved, and then published.',
    'Le rapport n’en est pas là\u00a0: un brouillon passe en revue, est approuvé, puis publié.',
  );

export const blanksRemain = (left: number) =>
  refusal(
    'invalid',
    `${left} of the parts that only people can write ${left === 1 ? 'is' : 'are'} still blank.`,
    `${left} des parties que seules des personnes peuvent écrire ${left === 1 ? 'est encore vide' : 'sont encore vides'}.`,
  );
