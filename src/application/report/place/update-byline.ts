import { textsIn } from '../../../../locales/languages';
import { countBusinessDaysLeft } from '../../../domain/calendar/business-days';
import type { WorkingTime } from '../../../domain/calendar/working-time';
import { documentCycleOf } from '../../../domain/report/document-cycle';
import { type ReportTerms, reportCalendarsOf } from '../../../domain/scheme/report-terms';
import type { Scheme } from '../../../domain/scheme/scheme';
import { calendarOf } from '../../../domain/sla/measure/measure';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { ReportRecord } from '../../ports/reports';
import { type Byline, writeByline } from '../document/byline';

/** Leaves on a report's page where it stands, for the byline, which asks nobody when it is drawn. A page that `isNew` has none yet. */
export async function updateByline(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
  isNew = false,
): Promise<void> {
  const { pageId } = record;
  const byline = pageId === null || record.problem !== null ? null : toByline(issue, record);
  if (byline === null || pageId === null) return;
  const { title, tooltip } = byline;
  const { issueId } = issue.history;
  const standing = { issueId, title: { value: title }, tooltip: { value: tooltip } };
  await ports.confluencePages.setByline(pageId, standing, isNew);
}

/** The record with the instant at which its byline has to be written anew. */
export function withNextByline(issue: EvaluatedIssue, record: ReportRecord): ReportRecord {
  return { ...record, bylineUntil: toByline(issue, record)?.until ?? null };
}

const dueAtOf = ({ scheme, evaluation }: EvaluatedIssue): number | null =>
  documentCycleOf(scheme, evaluation)?.dueAt ?? null;

/** When a report that is not published is due, and the business days until then. */
export function dueOf(
  issue: EvaluatedIssue,
  { state }: ReportRecord,
): { at: number; daysLeft: number } | null {
  const { scheme, now } = issue;
  const at = dueAtOf(issue);
  if (at === null || state === 'published' || !scheme.report) return null;
  return { at, daysLeft: countBusinessDaysLeft(deskDaysOf(scheme, scheme.report), now, at) };
}

/** The calendar whose days are left: the one its report counts, or the desk's first. */
function deskDaysOf(scheme: Scheme, report: ReportTerms): WorkingTime {
  const [name = Object.keys(scheme.calendars)[0] ?? ''] = reportCalendarsOf(report);
  return calendarOf(scheme, name);
}

function toByline(issue: EvaluatedIssue, { state, languages }: ReportRecord): Byline | null {
  const { now, scheme } = issue;
  const { report } = scheme;
  if (state === 'owed' || !report) return null;
  const standing = { state, dueAt: dueAtOf(issue), now, time: deskDaysOf(scheme, report) };
  return writeByline(standing, textsIn(languages[0] ?? 'en'));
}
