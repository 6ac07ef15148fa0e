/** What the drawing of a service's availability says, wherever it stands. */
const english = {
  availability: 'Availability',
  availabilityOf: (client: string) => `Availability: ${client}`,
  rolling: (days: number) => `Last ${days} days`,
  month: 'This month',
  promised: 'Promised',
  met: 'kept',
  missed: 'not kept',
  noData: 'no data',
  reading: {
    excluded: 'Planned maintenance is left out of the time that is judged.',
    'counted-as-up': 'Planned maintenance counts as up.',
  },
  strip: (days: number) => `The last ${days} days, day by day`,
  asTable: 'The same days as a table',
  on: 'Day',
  state: 'State',
  down: 'Interrupted',
  planned: 'Planned maintenance',
  share: 'Share',
  incidents: 'Incidents',
  states: {
    down: 'Interrupted',
    planned: 'Planned maintenance',
    client: 'Caused by the client',
    up: 'Up',
    unknown: 'No data',
  },
  upcoming: 'Planned maintenance',
  cancelled: 'cancelled',
};

const french: typeof english = {
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

export type StripWords = typeof english;
export const stripWordsOf = (locale: string): StripWords => (locale.startsWith('fr') ? french : english);
