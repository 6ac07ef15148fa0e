import type { Texts } from '../../../../locales/languages';
import type { Incident } from '../../../domain/report/incident';
import { endedCyclesOf } from '../../../domain/report/sla-results';
import type { Evaluation } from '../../../domain/sla/clock';
import { formatLocalInstant } from '../../../domain/time/format-instant';
import { formatDuration } from '../../../domain/time/format-length';

/** How it ended, in two sentences; `met` when every finished clock was. */
export interface Outcome {
  met: boolean;
  heading: string;
  verdicts: string;
}

export function outcomeOf(
  { evaluation, history }: Incident,
  zone: string,
  { report, meta, units }: Texts,
): Outcome {
  const ended = endedCyclesOf(evaluation);
  const met = ended.filter(([, { state }]) => state === 'met').length;
  const closedAt = evaluation.closedAt ?? history.receivedAt;
  const heading = report.closedSentence(
    formatLocalInstant(closedAt, zone, meta.intl),
    formatDuration(closedAt - history.receivedAt, units),
  );
  return { met: met === ended.length, heading: `${heading}.`, verdicts: report.verdicts(met, ended.length) };
}

/** What the incident was, whose, how grave and how long, and where its report stands; what is not known has no line. */
export function factRowsOf(incident: Incident, zone: string, texts: Texts): string[][] {
  const { scheme, history, evaluation, log = [], client, owner } = incident;
  const { report } = texts;
  const status = log.at(-1)?.step ?? 'drafted';
  const rows: [string, string | null | undefined][] = [
    [report.issue, history.key],
    [report.summary, history.summary],
    [report.client, client],
    [report.severity, describeSeverities(evaluation, zone, texts)],
    ...timeRowsOf(incident, zone, texts),
    [report.owner, owner],
    [report.status, report.steps[status]],
    [report.statusPage, scheme.automation?.statusPage],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

function timeRowsOf(
  { history, evaluation }: Incident,
  zone: string,
  { report, meta, units }: Texts,
): [string, string][] {
  const closedAt = evaluation.closedAt ?? history.receivedAt;
  const until = evaluation.restoredAt ?? closedAt;
  const due = evaluation.clocks.report?.cycles.at(-1)?.dueAt ?? null;
  const formatAt = (at: number) => formatLocalInstant(at, zone, meta.intl);
  return [
    [report.impact, `${formatAt(history.receivedAt)} – ${formatAt(until)}`],
    [report.duration, formatDuration(until - history.receivedAt, units)],
    [report.closed, formatAt(closedAt)],
    [report.due, due === null ? '–' : formatAt(due)],
  ];
}

/** The last severity, and each earlier one with the instant until which it stood. */
function describeSeverities({ severityHistory }: Evaluation, zone: string, { report, meta }: Texts): string {
  const last = severityHistory.at(-1)?.severity ?? report.none;
  const earlier = severityHistory
    .slice(0, -1)
    .map(({ severity }, at) =>
      report.severityUntil(severity, formatLocalInstant(severityHistory[at + 1]?.at ?? 0, zone, meta.intl)),
    );
  return earlier.length > 0 ? `${last} (${earlier.join('; ')})` : last;
}
