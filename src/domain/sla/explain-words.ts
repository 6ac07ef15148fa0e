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
