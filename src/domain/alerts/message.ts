import { formatDuration, formatLocalInstant } from '../report/format';
import type { Language } from '../report/words';
import type { ClockName, Scheme } from '../scheme/scheme';
import { calendarOf } from '../sla/measure/measure';
import type { Instant } from '../time/instant';
import type { DueAlert } from './thresholds';

/** An alert as a person reads it. */
export interface AlertMessage {
  subject: string;
  text: string;
}

const clockWords: Record<Language, Record<ClockName, string>> = {
  en: {
    acknowledge: 'Acknowledgement',
    response: 'Response',
    update: 'Update',
    workaround: 'Workaround',
    resolution: 'Resolution',
    report: 'Incident report',
  },
  fr: {
    acknowledge: 'Accusé de réception',
    response: 'Réponse',
    update: 'Suivi',
    workaround: 'Contournement',
    resolution: 'Résolution',
    report: 'Rapport d’incident',
  },
};

/**
 * Says which clock, how long is left or since when it is breached, and why: what was counted, since when, under which clause.
 *
 * @example alertMessage(valtech, 'SUP-3', alert, now, 'en').subject // => 'SUP-3: Response, 3 min left'
 */
export function alertMessageOf(
  scheme: Scheme,
  issueKey: string,
  { clock, cycle }: DueAlert,
  now: Instant,
  language: Language,
): AlertMessage {
  const zone = zoneOf(scheme, cycle.goal);
  const left = cycle.remainingMs ?? 0;
  const over = left < 0 || cycle.breachedAt !== null;
  const length = formatDuration(Math.abs(left), language);
  const due = formatLocalInstant(cycle.dueAt ?? now, zone, language);
  const counted = formatDuration(cycle.elapsedMs, language);
  const since = formatLocalInstant(cycle.startedAt, zone, language);
  const name = clockWords[language][clock];
  const clause = cycle.clause;
  return language === 'fr'
    ? toFrench({ issueKey, name, over, length, due, counted, since, clause })
    : toEnglish({ issueKey, name, over, length, due, counted, since, clause });
}

interface Facts {
  issueKey: string;
  name: string;
  over: boolean;
  length: string;
  due: string;
  counted: string;
  since: string;
  clause: string;
}

function toEnglish({ issueKey, name, over, length, due, counted, since, clause }: Facts): AlertMessage {
  const state = over ? `breached by ${length}` : `${length} left`;
  const was = over ? 'It was due' : 'It is due';
  return {
    subject: `${issueKey}: ${name}, ${state}`,
    text: `${name} of ${issueKey}: ${state}. ${was} ${due}. Why: ${counted} counted since ${since}. Promise: “${clause}”`,
  };
}

function toFrench({ issueKey, name, over, length, due, counted, since, clause }: Facts): AlertMessage {
  const state = over ? `dépassé de ${length}` : `il reste ${length}`;
  const was = over ? 'L’échéance était' : 'L’échéance est';
  return {
    subject: `${issueKey}\u00a0: ${name}, ${state}`,
    text: `${name} de ${issueKey}\u00a0: ${state}. ${was} ${due}. Pourquoi\u00a0: ${counted} comptés depuis ${since}. Promesse\u00a0: «\u00a0${clause}\u00a0»`,
  };
}

/** Says that a breach which was announced is none: something was recorded later, or corrected. */
export function takenBackMessage(
  scheme: Scheme,
  issueKey: string,
  clock: ClockName,
  { breachedAt }: { breachedAt: Instant },
  language: Language,
): AlertMessage {
  const name = clockWords[language][clock];
  const due = formatLocalInstant(breachedAt, zoneOf(scheme, null), language);
  if (language === 'fr')
    return {
      subject: `${issueKey}\u00a0: ${name}, dépassement annulé`,
      text: `Le dépassement annoncé de ${issueKey} (${name}, échéance ${due}) est annulé\u00a0: ce qui a été consigné ou corrigé depuis le montre. «\u00a0Pourquoi\u00a0?\u00a0», dans le ticket, donne le détail.`,
    };
  return {
    subject: `${issueKey}: ${name}, breach withdrawn`,
    text: `The announced breach of ${issueKey} (${name}, due ${due}) is withdrawn: something recorded or corrected since shows that the target was met or has moved. “Why?” on the work item gives the details.`,
  };
}

function zoneOf(scheme: Scheme, goal: DueAlert['cycle']['goal']): string {
  if (goal && goal.in !== 'elapsed') return calendarOf(scheme, goal.calendar).calendar.timezone;
  return Object.values(scheme.calendars)[0]?.timezone ?? 'UTC';
}
