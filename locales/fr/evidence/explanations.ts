import type { ExplanationTexts } from '../../en/evidence/explanations';

export const explanations: ExplanationTexts = {
  issue: (key, severity) => `${key}\u00a0: gravité ${severity}`,
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
    `correction de ${by}\u00a0: ${from} → ${to} ${counts ? 'compte' : 'ne compte pas'} (${why})`,
  both: (state, length, now, counted) =>
    `mesuré\u00a0: ${state}, ${length}\u00a0; corrigé\u00a0: ${now}, ${counted}`,
  states: {
    running: 'en cours',
    paused: 'en pause',
    met: 'respectée',
    breached: 'dépassée',
    cancelled: 'sans verdict',
    unknown: 'inconnue',
  },
  lines: { running: 'compte\u00a0:', paused: 'en pause\u00a0:', closed: 'fermé\u00a0:' },
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
