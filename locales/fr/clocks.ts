import type { ClockTexts, UnitTexts } from '../en/clocks';

export const clocks: ClockTexts = {
  names: {
    acknowledge: 'Accusé de réception',
    response: 'Réponse',
    update: 'Suivi',
    workaround: 'Contournement',
    resolution: 'Résolution',
    report: 'Rapport d’incident',
  },
  stage: (name) => `Rapport\u00a0: ${name}`,
  ofAnother: 'Délai d’un autre client',
  stageOfAnother: 'Étape d’un autre client',
  states: {
    running: 'En cours',
    paused: 'En pause',
    met: 'Respecté',
    breached: 'Dépassé',
    cancelled: 'Annulé',
    unknown: 'Inconnu',
  },
  withOriginal: (severity, original) => `${severity} (à l’origine ${original})`,
  parties: { us: 'Nous', client: 'Client', 'third-party': 'Tiers', nobody: 'Heures de fermeture' },
};

export const units: UnitTexts = { day: 'j', hour: 'h', minute: 'min', second: 's' };
