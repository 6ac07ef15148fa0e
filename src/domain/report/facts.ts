import type { Judgement } from '../sla/clock';
import { endedCycles } from './levels';
import type { Incident } from './report';
import { writtenDuration, writtenInstant } from './wording';
import { type Language, type Words, wordsOf } from './words';

/** How it ended, in two sentences; `met` when every finished clock was. */
export interface Outcome {
  met: boolean;
  heading: string;
  verdicts: string;
}

export function outcome({ judgement, history }: Incident, zone: string, language: Language): Outcome {
  const words = wordsOf[language];
  const ended = endedCycles(judgement);
  const met = ended.filter(([, { state }]) => state === 'met').length;
  const closedAt = judgement.closedAt ?? history.receivedAt;
  const heading = words.closedSentence(
    writtenInstant(closedAt, zone, language),
    writtenDuration(closedAt - history.receivedAt, language),
  );
  return { met: met === ended.length, heading: `${heading}.`, verdicts: words.verdicts(met, ended.length) };
}

/** What the incident was, whose, how grave and how long, and where its report stands; what is not known has no line. */
export function facts(incident: Incident, zone: string, language: Language): string[][] {
  const { scheme, history, judgement, log = [], client, owner } = incident;
  const words = wordsOf[language];
  const status = log.at(-1)?.step ?? 'drafted';
  const rows: [string, string | null | undefined][] = [
    [words.issue, history.key],
    [words.summary, history.summary],
    [words.client, client],
    [words.severity, severities(judgement, zone, language)],
    ...times(incident, zone, language),
    [words.owner, owner],
    [words.status, words.steps[status]],
    [words.statusPage, scheme.conduct?.statusPage],
  ];
  return rows.flatMap(([name, said]) => (said ? [[name, said]] : []));
}

function times({ history, judgement }: Incident, zone: string, language: Language): [string, string][] {
  const words = wordsOf[language];
  const closedAt = judgement.closedAt ?? history.receivedAt;
  const until = judgement.restoredAt ?? closedAt;
  const due = judgement.clocks.report?.cycles.at(-1)?.dueAt ?? null;
  const written = (at: number) => writtenInstant(at, zone, language);
  return [
    [words.impact, `${written(history.receivedAt)} – ${written(until)}`],
    [words.duration, writtenDuration(until - history.receivedAt, language)],
    [words.closed, written(closedAt)],
    [words.due, due === null ? '–' : written(due)],
  ];
}

/** The last severity, and each earlier one with the instant until which it stood. */
function severities({ severityHistory }: Judgement, zone: string, language: Language): string {
  const words: Words = wordsOf[language];
  const last = severityHistory.at(-1)?.severity ?? words.none;
  const earlier = severityHistory
    .slice(0, -1)
    .map(({ severity }, at) =>
      words.severityUntil(severity, writtenInstant(severityHistory[at + 1]?.at ?? 0, zone, language)),
    );
  return earlier.length > 0 ? `${last} (${earlier.join('; ')})` : last;
}
