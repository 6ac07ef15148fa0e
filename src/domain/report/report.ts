import { own } from '../../common/own';
import type { Scheme } from '../scheme/scheme';
import { actionsTableOf, logTableOf, relatedTableOf, thirdPartiesTableOf } from './annexes';
import { factRowsOf, type Outcome, outcomeOf } from './facts';
import { formatLocalInstant, formatStory } from './format';
import type { Incident } from './incident';
import { type SlaResults, slaResultsOf } from './sla-results';
import { timelineOf } from './timeline';
import { countWithheld } from './withheld';
import { type Language, type Words, wordsOf } from './words';

/** An incident report in words, section by section; how a page draws it is the page's affair. */
export interface IncidentReport {
  language: Language;
  title: string;
  outcome: Outcome;
  facts: { heading: string; rows: string[][] };
  timeline: { heading: string; zone: string; columns: string[]; rows: string[][] };
  levels: SlaResults;
  thirdParties: { heading: string; columns: string[]; rows: string[][] };
  related: { heading: string; columns: string[]; rows: string[][] };
  people: { blanks: { id: string; title: string; prompt: string }[] };
  actions: { heading: string; columns: string[]; rows: string[][] };
  log: { heading: string; columns: string[]; rows: string[][] };
  /** How much of the history was left out; its words are nowhere in the drafting. */
  withheld: ReturnType<typeof countWithheld>;
}

/**
 * The incident report a client is owed, drafted from an allow-list of what the client may know. What only people know is left as
 * marked blanks, never invented. Instants are written in the client's zone, or that of the scheme's report calendar where no client is known.
 * Source: valtech, "You will also be provided an incident report for fatal or critical emergencies."
 */
export function incidentReportOf(
  incident: Incident,
  language = incident.scheme.languages[0] ?? 'en',
): IncidentReport {
  const { scheme, history, evaluation, now, log = [], nth = 1 } = incident;
  const words = wordsOf[language];
  const zone = incident.zone ?? zoneOf(scheme);
  const story = timelineOf(history, evaluation, words);
  const times = formatStory(
    story.map(({ at }) => at),
    zone,
    language,
  );
  return {
    language,
    title: words.title(history.key, nth),
    outcome: outcomeOf(incident, zone, language),
    facts: { heading: words.facts, rows: factRowsOf(incident, zone, language) },
    timeline: {
      heading: words.timeline,
      zone,
      columns: [words.time, words.who, words.what],
      rows: story.map(({ side, what }, at) => [times[at] ?? '', words[side], what]),
    },
    levels: slaResultsOf(scheme, evaluation, now, language),
    thirdParties: thirdPartiesTableOf(history, evaluation, words, (at) =>
      formatLocalInstant(at, zone, language),
    ),
    related: relatedTableOf(history, words),
    people: { blanks: blanksOf(words) },
    actions: actionsTableOf(history, words, language),
    log: logTableOf(log, words, (at) => formatLocalInstant(at, zone, language)),
    withheld: countWithheld(history),
  };
}

/** The zone a report's instants are written in: that of the calendar it is due by. */
function zoneOf(scheme: Scheme): string {
  const name = scheme.report?.calendar;
  return (
    (name ? own(scheme.calendars, name)?.timezone : undefined) ??
    Object.values(scheme.calendars)[0]?.timezone ??
    'UTC'
  );
}

function blanksOf(words: Words): { id: string; title: string; prompt: string }[] {
  return [
    { id: 'cause', title: words.rootCause, prompt: words.rootCausePrompt },
    { id: 'went-well', title: words.wentWell, prompt: words.wentWellPrompt },
    { id: 'lessons', title: words.lessons, prompt: words.lessonsPrompt },
  ];
}
