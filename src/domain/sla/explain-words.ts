import type { ClockName } from '../scheme/scheme';

/** The clocks as a person names them. */
export const clockWords: Record<ClockName, { en: string; fr: string }> = {
  acknowledge: { en: 'Acknowledgement', fr: 'Accusé de réception' },
  response: { en: 'Response', fr: 'Réponse' },
  update: { en: 'Update', fr: 'Mise à jour' },
  workaround: { en: 'Workaround', fr: 'Contournement' },
  resolution: { en: 'Resolution', fr: 'Résolution' },
  report: { en: 'Incident report', fr: 'Rapport d’incident' },
};

const english = {
  issue: (key: string, severity: string) => `${key}: severity ${severity}`,
  original: (severity: string) => `, originally ${severity}`,
  cycle: (clock: string, number: number) => `${clock}, cycle ${number}`,
  started: (at: string) => `started ${at}`,
  due: (at: string) => `due ${at}`,
  agreed: (at: string) => `agreed for ${at}`,
  stopped: (at: string) => `stopped ${at}`,
  unanswered: 'closed without an answer',
  awaitsReply: 'waiting for the client to be told',
  counted: (length: string) => `counted ${length}`,
  left: (length: string) => `left ${length}`,
  dispute: (from: string, to: string, counts: boolean, by: string, why: string) =>
    `correction by ${by}: ${from} → ${to} ${counts ? 'counts' : 'does not count'} (${why})`,
  both: (state: string, length: string, now: string, counted: string) =>
    `measured: ${state}, ${length}; corrected: ${now}, ${counted}`,
  states: {
    running: 'running',
    paused: 'paused',
    met: 'met',
    breached: 'breached',
    cancelled: 'no verdict',
    unknown: 'unknown',
  },
  lines: { running: 'counts:', paused: 'paused:', closed: 'closed:' },
  causes: {
    started: 'the clock starts',
    resumed: 'the clock goes on',
    opened: 'the desk opens',
    'handed-over': 'it changes hands',
    waiting: 'waiting',
    'while-closed': 'the issue was closed',
    correction: 'correction',
    'off-hours': 'outside hours',
    holiday: 'holiday',
  },
  holders: {
    us: 'held by us',
    client: 'held by the client',
    'third-party': 'held by a third party',
    nobody: 'held by nobody',
  },
};

/** What an explanation is written with. */
export type ExplainWords = typeof english;

const french: ExplainWords = {
  issue: (key, severity) => `${key} : gravité ${severity}`,
  original: (severity) => `, à l’origine ${severity}`,
  cycle: (clock, number) => `${clock}, cycle ${number}`,
  started: (at) => `démarrée ${at}`,
  due: (at) => `échéance ${at}`,
  agreed: (at) => `convenue pour ${at}`,
  stopped: (at) => `arrêtée ${at}`,
  unanswered: 'fermé sans réponse',
  awaitsReply: 'en attente que le client soit averti',
  counted: (length) => `compté ${length}`,
  left: (length) => `reste ${length}`,
  dispute: (from, to, counts, by, why) =>
    `correction de ${by} : ${from} → ${to} ${counts ? 'compte' : 'ne compte pas'} (${why})`,
  both: (state, length, now, counted) => `mesuré : ${state}, ${length} ; corrigé : ${now}, ${counted}`,
  states: {
    running: 'en cours',
    paused: 'en pause',
    met: 'respectée',
    breached: 'dépassée',
    cancelled: 'sans verdict',
    unknown: 'inconnue',
  },
  lines: { running: 'compte :', paused: 'en pause :', closed: 'fermé :' },
  causes: {
    started: 'l’horloge démarre',
    resumed: 'l’horloge reprend',
    opened: 'le service ouvre',
    'handed-over': 'elle change de mains',
    waiting: 'en attente',
    'while-closed': 'le ticket était fermé',
    correction: 'correction',
    'off-hours': 'hors des heures',
    holiday: 'jour férié',
  },
  holders: {
    us: 'tenue par nous',
    client: 'tenue par le client',
    'third-party': 'tenue par un tiers',
    nobody: 'tenue par personne',
  },
};

export const explainWords: Record<'en' | 'fr', ExplainWords> = { en: english, fr: french };
