import type { Scheme } from '../scheme/scheme';
import type { Cycle, Judgement } from '../sla/clock';
import type { History } from '../sla/history';
import { lengthOf } from '../sla/measure';
import { timeline } from './timeline';
import { writtenDuration, writtenInstant } from './wording';
import { type Language, type Words, wordsOf } from './words';

/** An incident report in words, section by section; how a page draws it is the page's affair. */
export interface IncidentReport {
  language: Language;
  title: string;
  outcome: { met: boolean; heading: string; verdicts: string };
  facts: { heading: string; rows: string[][] };
  timeline: { heading: string; zone: string; columns: string[]; rows: string[][] };
  levels: { heading: string; columns: string[]; rows: string[][] };
  people: { heading: string; blanks: { title: string; prompt: string }[] };
}

export interface Incident {
  scheme: Scheme;
  history: History;
  judgement: Judgement;
}

/**
 * The incident report a client is owed, drafted from an allow-list of what the client may know. What only people know is left as
 * marked blanks, never invented. Instants are written in the zone of the scheme's report calendar.
 * Source: valtech, "You will also be provided an incident report for fatal or critical emergencies."
 */
export function incidentReport(
  { scheme, history, judgement }: Incident,
  language = scheme.languages[0] ?? 'en',
): IncidentReport {
  const words = wordsOf[language];
  const zone = zoneOf(scheme);
  return {
    language,
    title: words.title(history.key),
    outcome: outcome(judgement, history, zone, language),
    facts: { heading: words.facts, rows: facts(judgement, history, zone, language) },
    timeline: {
      heading: words.timeline,
      zone,
      columns: [words.time, words.who, words.what],
      rows: timeline(history, judgement, words).map(({ at, side, what }) => [
        writtenInstant(at, zone, language),
        words[side],
        what,
      ]),
    },
    levels: {
      heading: words.levels,
      columns: [words.clock, words.goal, words.counted, words.verdict],
      rows: levels(judgement, language),
    },
    people: { heading: words.people, blanks: blanks(words) },
  };
}

function zoneOf(scheme: Scheme): string {
  const name = scheme.report?.calendar;
  return (
    (name ? scheme.calendars[name]?.timezone : undefined) ??
    Object.values(scheme.calendars)[0]?.timezone ??
    'UTC'
  );
}

function outcome(
  judgement: Judgement,
  history: History,
  zone: string,
  language: Language,
): IncidentReport['outcome'] {
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

function facts(judgement: Judgement, history: History, zone: string, language: Language): string[][] {
  const words = wordsOf[language];
  const closedAt = judgement.closedAt ?? history.receivedAt;
  const until = judgement.restoredAt ?? closedAt;
  const due = judgement.clocks.report?.cycles.at(-1)?.dueAt ?? null;
  const severities = judgement.severityHistory.map(({ severity }) => severity).join(' → ');
  return [
    [words.issue, history.key],
    [words.summary, history.summary],
    [words.severity, severities || words.none],
    [
      words.impact,
      `${writtenInstant(history.receivedAt, zone, language)} – ${writtenInstant(until, zone, language)}`,
    ],
    [words.duration, writtenDuration(until - history.receivedAt, language)],
    [words.closed, writtenInstant(closedAt, zone, language)],
    [words.due, due === null ? '–' : writtenInstant(due, zone, language)],
  ];
}

/** Every finished cycle but the report's own, whose verdict comes only with the publishing. */
function endedCycles(judgement: Judgement): [keyof Words['clocks'], Cycle][] {
  return Object.entries(judgement.clocks).flatMap(([clock, { cycles }]) =>
    clock === 'report'
      ? []
      : cycles
          .filter(({ state, stoppedAt }) => state === 'met' || (state === 'breached' && stoppedAt !== null))
          .map((cycle): [keyof Words['clocks'], Cycle] => [clock as keyof Words['clocks'], cycle]),
  );
}

function levels(judgement: Judgement, language: Language): string[][] {
  const words = wordsOf[language];
  return endedCycles(judgement).map(([clock, cycle]) => [
    words.clocks[clock],
    goalOf(cycle, language),
    writtenDuration(cycle.elapsedMs, language),
    words.states[cycle.state],
  ]);
}

function goalOf({ goal }: Cycle, language: Language): string {
  if (!goal) return '–';
  return goal.in === 'business-days'
    ? wordsOf[language].businessDays(goal.breach)
    : writtenDuration(lengthOf(goal.breach), language);
}

function blanks(words: Words): { title: string; prompt: string }[] {
  return [
    { title: words.rootCause, prompt: words.rootCausePrompt },
    { title: words.wentWell, prompt: words.wentWellPrompt },
    { title: words.lessons, prompt: words.lessonsPrompt },
  ];
}
