/** What the report says of its clients' accounts. */
const english = {
  title: 'Accounts of the clients',
  client: 'Client',
  bank: 'Time bank, left',
  note: 'Note',
  rolling: 'Availability, last days',
  month: 'Availability, this month',
  promised: 'Promised',
  over: (share: string, days: number) => `${share} over ${days} days`,
  noData: 'no data',
  kept: 'kept',
  missed: 'not kept',
};

const french: typeof english = {
  title: 'Comptes des clients',
  client: 'Client',
  bank: 'Banque d’heures, reste',
  note: 'Remarque',
  rolling: 'Disponibilité, derniers jours',
  month: 'Disponibilité, ce mois-ci',
  promised: 'Promis',
  over: (share, days) => `${share} sur ${days} jours`,
  noData: 'aucune donnée',
  kept: 'tenu',
  missed: 'non tenu',
};

export const accountWordsOf = (locale: string) => (locale.startsWith('fr') ? french : english);
