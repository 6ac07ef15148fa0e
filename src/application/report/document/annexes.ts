import type { Texts } from '../../../../locales/languages';
import {
  correctiveActionsOf,
  type ReportStep,
  relatedIssuesOf,
  thirdPartyHelpOf,
} from '../../../domain/report/annexes';
import type { Evaluation } from '../../../domain/sla/clock';
import type { History } from '../../../domain/sla/history/history';
import { formatDay } from '../../../domain/time/format-date';
import type { Instant } from '../../../domain/time/instant';

interface Table {
  heading: string;
  columns: string[];
  rows: string[][];
}

type FormatInstant = (at: Instant) => string;

/** Who else was asked for help, from when to when. */
export function thirdPartiesTableOf(
  history: History,
  evaluation: Evaluation,
  { report, clocks }: Texts,
  formatAt: FormatInstant,
): Table {
  const rows = thirdPartyHelpOf(history, evaluation).map(({ name, from, until }) => [
    name ?? clocks.parties['third-party'],
    formatAt(from),
    until === null ? report.stillAsked : formatAt(until),
  ]);
  return { heading: report.thirdParties, columns: [report.who, report.from, report.until], rows };
}

export function relatedTableOf(history: History, { report }: Texts): Table {
  const rows = relatedIssuesOf(history).map(({ type, key }) => [key, type]);
  return { heading: report.related, columns: [report.issue, report.relation], rows };
}

/** What is done so that it does not happen again, with owner and day. */
export function actionsTableOf(history: History, { report, meta }: Texts): Table {
  const rows = correctiveActionsOf(history).map(({ issueKey, summary, owner, due }) => [
    `${issueKey} ${summary}`,
    owner ?? '',
    due === undefined ? '' : formatDay(due, meta.intl),
  ]);
  return { heading: report.actions, columns: [report.action, report.owner, report.actionDue], rows };
}

export function logTableOf(log: ReportStep[], { report }: Texts, formatAt: FormatInstant): Table {
  const rows = log.map(({ at, step, by, why }) => [
    formatAt(at),
    [report.steps[step], why].filter(Boolean).join(': '),
    by ?? report.app,
  ]);
  return { heading: report.log, columns: [report.time, report.what, report.who], rows };
}
