import type { Scheme } from '../scheme/scheme';
import type { Cycle, Judgement } from '../sla/clock';
import type { History } from '../sla/history';
import { type LedgerLine, ledger } from '../sla/ledger';
import { lengthOf } from '../sla/measure';
import type { Instant } from '../time/instant';
import { correctiveActions, documentLog, type ReportStep, related, thirdParties } from './annexes';
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
  thirdParties: { heading: string; columns: string[]; rows: string[][] };
  related: { heading: string; columns: string[]; rows: string[][] };
  people: { blanks: { id: string; title: string; prompt: string }[] };
  actions: { heading: string; columns: string[]; rows: string[][] };
  log: { heading: string; columns: string[]; rows: string[][] };
  /** How many internal comments were left out; their words are nowhere in the drafting. */
  withheld: number;
}

export interface Incident {
  scheme: Scheme;
  history: History;
  judgement: Judgement;
  now: Instant;
  /** What became of the page so far, the oldest first. */
  log?: ReportStep[];
  /** Which of an issue's reports this is, from 1. */
  nth?: number;
}

/**
 * The incident report a client is owed, drafted from an allow-list of what the client may know. What only people know is left as
 * marked blanks, never invented. Instants are written in the zone of the scheme's report calendar.
 * Source: valtech, "You will also be provided an incident report for fatal or critical emergencies."
 */
export function incidentReport(
  { scheme, history, judgement, now, log = [], nth = 1 }: Incident,
  language = scheme.languages[0] ?? 'en',
): IncidentReport {
  const words = wordsOf[language];
  const zone = zoneOf(scheme);
  return {
    language,
    title: words.title(history.key, nth),
    outcome: outcome(judgement, history, zone, language),
    facts: {
      heading: words.facts,
      rows: [...facts(judgement, history, zone, language), ...statusPage(scheme, words)],
    },
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
      columns: [words.clock, words.goal, words.counted, words.waited, words.holders, words.verdict],
      rows: levels(scheme, judgement, now, language),
    },
    thirdParties: thirdParties(history, judgement, words, (at) => writtenInstant(at, zone, language)),
    related: related(history, words),
    people: { blanks: blanks(words) },
    actions: correctiveActions(history, words, language),
    log: documentLog(log, words, (at) => writtenInstant(at, zone, language)),
    withheld: history.events.filter((event) => event.kind === 'comment' && !event.public).length,
  };
}

/** The zone a report's instants are written in: that of the calendar it is due by. */
export function zoneOf(scheme: Scheme): string {
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

/** Where outages are told, for clients who want to be alerted. Source: vircom, the status page. */
function statusPage({ conduct }: Scheme, words: Words): string[][] {
  return conduct?.statusPage ? [[words.statusPage, conduct.statusPage]] : [];
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

function levels(scheme: Scheme, judgement: Judgement, now: Instant, language: Language): string[][] {
  const words = wordsOf[language];
  return endedCycles(judgement).map(([clock, cycle]) => {
    const lines = ledger(scheme, cycle, now);
    return [
      words.clocks[clock],
      goalOf(cycle, language),
      writtenDuration(cycle.elapsedMs, language),
      waits(lines, language),
      holders(lines, language),
      words.states[cycle.state],
    ];
  });
}

/** Each stretch that did not count because somebody was waited for, with what it waited for. */
function waits(lines: LedgerLine[], language: Language): string {
  const waited = lines.filter(({ state }) => state === 'paused');
  const written = waited.map(({ from, to, detail }) =>
    [writtenDuration(to - from, language), detail?.[language]].filter(Boolean).join(', '),
  );
  return written.join('; ') || '–';
}

/** Who held the clock for how long: us, the client, a third party, or nobody while the desk was closed. */
function holders(lines: LedgerLine[], language: Language): string {
  const words = wordsOf[language];
  const names = ['us', 'client', 'third-party', 'nobody'] as const;
  const sums = names.map((name) => [name, sumOf(lines.filter(({ holder }) => holder === name))] as const);
  const held = sums.filter(([, length]) => length > 0);
  return (
    held.map(([name, length]) => `${words.holder[name]} ${writtenDuration(length, language)}`).join(', ') ||
    '–'
  );
}

const sumOf = (lines: LedgerLine[]) => lines.reduce((sum, { from, to }) => sum + to - from, 0);

function goalOf({ goal }: Cycle, language: Language): string {
  if (!goal) return '–';
  return goal.in === 'business-days'
    ? wordsOf[language].businessDays(goal.breach)
    : writtenDuration(lengthOf(goal.breach), language);
}

function blanks(words: Words): { id: string; title: string; prompt: string }[] {
  return [
    { id: 'cause', title: words.rootCause, prompt: words.rootCausePrompt },
    { id: 'went-well', title: words.wentWell, prompt: words.wentWellPrompt },
    { id: 'lessons', title: words.lessons, prompt: words.lessonsPrompt },
  ];
}
