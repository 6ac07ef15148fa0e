import type { Texts } from '../../../../locales/languages';
import { own } from '../../../common/own';
import { say } from '../../../common/say';
import type { Incident } from '../../../domain/report/incident';
import { timelineOf } from '../../../domain/report/timeline';
import { countWithheld } from '../../../domain/report/withheld';
import type { Scheme } from '../../../domain/scheme/scheme';
import { formatLocalInstant, formatStory } from '../../../domain/time/format-instant';
import { actionsTableOf, logTableOf, relatedTableOf, thirdPartiesTableOf } from './annexes';
import { factRowsOf, type Outcome, outcomeOf } from './fact-rows';
import { type LevelsTable, levelsTableOf } from './levels';

/** An incident report in words, section by section; how a page draws it is the page's affair. */
export interface IncidentReport {
  title: string;
  outcome: Outcome;
  facts: { heading: string; rows: string[][] };
  timeline: { heading: string; zone: string; columns: string[]; rows: string[][] };
  levels: LevelsTable;
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
export function incidentReportOf(incident: Incident, texts: Texts): IncidentReport {
  const { scheme, history, evaluation, now, log = [], nth = 1 } = incident;
  const { report, meta } = texts;
  const zone = incident.zone ?? zoneOf(scheme);
  const formatAt = (at: number) => formatLocalInstant(at, zone, meta.intl);
  return {
    title: report.title(history.key, nth),
    outcome: outcomeOf(incident, zone, texts),
    facts: { heading: report.facts, rows: factRowsOf(incident, zone, texts) },
    timeline: storyOf(incident, zone, texts),
    levels: levelsTableOf(scheme, evaluation, now, texts),
    thirdParties: thirdPartiesTableOf(history, evaluation, texts, formatAt),
    related: relatedTableOf(history, texts),
    people: { blanks: blanksOf(texts) },
    actions: actionsTableOf(history, texts),
    log: logTableOf(log, texts, formatAt),
    withheld: countWithheld(history),
  };
}

function storyOf(
  { history, evaluation }: Incident,
  zone: string,
  { report, clocks, meta }: Texts,
): IncidentReport['timeline'] {
  const story = timelineOf(history, evaluation);
  const instants = story.map(({ at }) => at);
  const times = formatStory(instants, zone, meta.intl);
  return {
    heading: report.timeline,
    zone,
    columns: [report.time, report.who, report.what],
    rows: story.map(({ side, what }, at) => [times[at] ?? '', clocks.parties[side], say(report.turns, what)]),
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

function blanksOf({ report }: Texts): { id: string; title: string; prompt: string }[] {
  return [
    { id: 'cause', title: report.rootCause, prompt: report.rootCausePrompt },
    { id: 'went-well', title: report.wentWell, prompt: report.wentWellPrompt },
    { id: 'lessons', title: report.lessons, prompt: report.lessonsPrompt },
  ];
}
