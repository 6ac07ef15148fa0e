import { own } from '../../common/own';
import type { Scheme } from '../scheme/scheme';
import type { Judgement } from '../sla/clock';
import type { History } from '../sla/history/history';
import type { Instant } from '../time/instant';
import { correctiveActions, documentLog, type ReportStep, related, thirdParties } from './annexes';
import { facts, type Outcome, outcome } from './facts';
import { type Levels, levels } from './levels';
import { timeline } from './timeline';
import { withheldIn } from './withheld';
import { writtenInstant, writtenStory } from './wording';
import { type Language, type Words, wordsOf } from './words';

/** An incident report in words, section by section; how a page draws it is the page's affair. */
export interface IncidentReport {
  language: Language;
  title: string;
  outcome: Outcome;
  facts: { heading: string; rows: string[][] };
  timeline: { heading: string; zone: string; columns: string[]; rows: string[][] };
  levels: Levels;
  thirdParties: { heading: string; columns: string[]; rows: string[][] };
  related: { heading: string; columns: string[]; rows: string[][] };
  people: { blanks: { id: string; title: string; prompt: string }[] };
  actions: { heading: string; columns: string[]; rows: string[][] };
  log: { heading: string; columns: string[]; rows: string[][] };
  /** How much of the history was left out; its words are nowhere in the drafting. */
  withheld: ReturnType<typeof withheldIn>;
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
  /** The client's name, and that of the person who has the report; left out where nobody is known. */
  client?: string | null;
  owner?: string | null;
  /** The client's own zone, where it is known. */
  zone?: string | null;
}

/**
 * The incident report a client is owed, drafted from an allow-list of what the client may know. What only people know is left as
 * marked blanks, never invented. Instants are written in the client's zone, or that of the scheme's report calendar where no client is known.
 * Source: valtech, "You will also be provided an incident report for fatal or critical emergencies."
 */
export function incidentReport(
  incident: Incident,
  language = incident.scheme.languages[0] ?? 'en',
): IncidentReport {
  const { scheme, history, judgement, now, log = [], nth = 1 } = incident;
  const words = wordsOf[language];
  const zone = incident.zone ?? zoneOf(scheme);
  const story = timeline(history, judgement, words);
  const times = writtenStory(
    story.map(({ at }) => at),
    zone,
    language,
  );
  return {
    language,
    title: words.title(history.key, nth),
    outcome: outcome(incident, zone, language),
    facts: { heading: words.facts, rows: facts(incident, zone, language) },
    timeline: {
      heading: words.timeline,
      zone,
      columns: [words.time, words.who, words.what],
      rows: story.map(({ side, what }, at) => [times[at] ?? '', words[side], what]),
    },
    levels: levels(scheme, judgement, now, language),
    thirdParties: thirdParties(history, judgement, words, (at) => writtenInstant(at, zone, language)),
    related: related(history, words),
    people: { blanks: blanks(words) },
    actions: correctiveActions(history, words, language),
    log: documentLog(log, words, (at) => writtenInstant(at, zone, language)),
    withheld: withheldIn(history),
  };
}

/** The zone a report's instants are written in: that of the calendar it is due by. */
export function zoneOf(scheme: Scheme): string {
  const name = scheme.report?.calendar;
  return (
    (name ? own(scheme.calendars, name)?.timezone : undefined) ??
    Object.values(scheme.calendars)[0]?.timezone ??
    'UTC'
  );
}

function blanks(words: Words): { id: string; title: string; prompt: string }[] {
  return [
    { id: 'cause', title: words.rootCause, prompt: words.rootCausePrompt },
    { id: 'went-well', title: words.wentWell, prompt: words.wentWellPrompt },
    { id: 'lessons', title: words.lessons, prompt: words.lessonsPrompt },
  ];
}
