import type { Evaluation } from '../sla/clock';
import { formatDuration, formatLocalInstant } from './format';
import type { Incident } from './incident';
import { endedCyclesOf } from './sla-results';
import { type Language, type Words, wordsOf } from './words';

/** How it ended, in two sentences; `met` when every finished clock was. */
export interface Outcome {
  met: boolean;
  heading: string;
  verdicts: string;
}

export function outcomeOf({ evaluation, history }: Incident, zone: string, language: Language): Outcome {
  const words = wordsOf[language];
  const ended = endedCyclesOf(evaluation);
  const met = ended.filter(([, { state }]) => state === 'met').length;
  const closedAt = evaluation.closedAt ?? history.receivedAt;
  const heading = words.closedSentence(
    formatLocalInstant(closedAt, zone, language),
    formatDuration(closedAt - history.receivedAt, language),
  );
  return { met: met === ended.length, heading: `${heading}.`, verdicts: words.verdicts(met, ended.length) };
}

/** What the incident was, whose, how grave and how long, and where its report stands; what is not known has no line. */
export function factRowsOf(incident: Incident, zone: string, language: Language): string[][] {
  const { scheme, history, evaluation, log = [], client, owner } = incident;
  const words = wordsOf[language];
  const status = log.at(-1)?.step ?? 'drafted';
  const rows: [string, string | null | undefined][] = [
    [words.issue, history.key],
    [words.summary, history.summary],
    [words.client, client],
    [words.severity, describeSeverities(evaluation, zone, language)],
    ...timeRowsOf(incident, zone, language),
    [words.owner, owner],
    [words.status, words.steps[status]],
    [words.statusPage, scheme.conduct?.statusPage],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

function timeRowsOf({ history, evaluation }: Incident, zone: string, language: Language): [string, string][] {
  const words = wordsOf[language];
  const closedAt = evaluation.closedAt ?? history.receivedAt;
  const until = evaluation.restoredAt ?? closedAt;
  const due = evaluation.clocks.report?.cycles.at(-1)?.dueAt ?? null;
  const formatAt = (at: number) => formatLocalInstant(at, zone, language);
  return [
    [words.impact, `${formatAt(history.receivedAt)} – ${formatAt(until)}`],
    [words.duration, formatDuration(until - history.receivedAt, language)],
    [words.closed, formatAt(closedAt)],
    [words.due, due === null ? '–' : formatAt(due)],
  ];
}

/** The last severity, and each earlier one with the instant until which it stood. */
function describeSeverities({ severityHistory }: Evaluation, zone: string, language: Language): string {
  const words: Words = wordsOf[language];
  const last = severityHistory.at(-1)?.severity ?? words.none;
  const earlier = severityHistory
    .slice(0, -1)
    .map(({ severity }, at) =>
      words.severityUntil(severity, formatLocalInstant(severityHistory[at + 1]?.at ?? 0, zone, language)),
    );
  return earlier.length > 0 ? `${last} (${earlier.join('; ')})` : last;
}
