import type { AvailabilityTexts, SatisfactionTexts } from '../../en/pages/service';

export const availability: AvailabilityTexts = {
  availability: 'Disponibilité',
  availabilityOf: (client) => `Disponibilité\u00a0: ${client}`,
  rolling: (days) => `${days} derniers jours`,
  month: 'Ce mois-ci',
  promised: 'Promis',
  met: 'tenu',
  missed: 'non tenu',
  noData: 'aucune donnée',
  reading: {
    excluded: 'L’entretien planifié est exclu du temps jugé.',
    'counted-as-up': 'L’entretien planifié compte comme du temps en service.',
  },
  strip: (days) => `Les ${days} derniers jours, un à un`,
  asTable: 'Les mêmes jours en tableau',
  on: 'Jour',
  state: 'État',
  down: 'Interrompu',
  planned: 'Entretien planifié',
  share: 'Part',
  incidents: 'Incidents',
  states: {
    down: 'Interruption',
    planned: 'Entretien planifié',
    client: 'Causé par le client',
    up: 'En service',
    unknown: 'Aucune donnée',
  },
  upcoming: 'Entretien planifié',
  cancelled: 'annulé',
};

export const satisfaction: SatisfactionTexts = {
  title: 'Satisfaction',
  note: 'Des votes de 1 à 5, donnés une fois le ticket fermé\u00a0; ± est la marge à 95\u00a0%, dès deux votes.',
  month: 'Mois de fermeture',
  average: 'Moyenne',
};
