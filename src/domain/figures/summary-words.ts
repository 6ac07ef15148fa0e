import type { Language } from '../report/words';

const english = {
  title: (client: string) => `Service levels for ${client}`,
  computed: (when: string) =>
    `Every incident of this space, judged by the scheme in force when it was received. Computed ${when}.`,
  promise: 'Promise',
  incidents: 'Incidents received',
  owed: 'Reports that came to be owed',
  delivered: 'Reports delivered',
  reports: 'Incident reports',
  incident: 'Incident',
  what: 'Title',
  severity: 'Severity',
  due: 'Due',
  deliveredAt: 'Delivered',
  state: 'State',
  states: { owed: 'Owed', breached: 'Late', delivered: 'Delivered', late: 'Delivered late' },
  accounts: 'Accounts',
  account: 'What is accounted for',
  comesTo: 'Comes to',
  note: 'Note',
  bank: 'Time bank, left',
  available: (days: number) => `Availability, last ${days} days`,
  availableIn: (month: string) => `Availability, ${month}`,
  promisedShare: (share: string) => `promised ${share}`,
  held: 'kept',
  broken: 'not kept',
  satisfaction: 'Satisfaction',
  incomplete: 'There are more incidents than could be counted here; the summary on the page counts them all.',
  clocks: {
    acknowledge: 'Acknowledgement',
    response: 'Response',
    update: 'Updates',
    workaround: 'Workaround',
    resolution: 'Resolution',
    report: 'Incident reports',
  },
};

type SummaryWords = typeof english;

const french: SummaryWords = {
  title: (client) => `Niveaux de service de ${client}`,
  computed: (when) =>
    `Chaque incident de cet espace, jugé selon les règles en vigueur à sa réception. Calculé ${when}.`,
  promise: 'Promesse',
  incidents: 'Incidents reçus',
  owed: 'Rapports devenus dus',
  delivered: 'Rapports remis',
  reports: 'Rapports d’incident',
  incident: 'Incident',
  what: 'Titre',
  severity: 'Gravité',
  due: 'Échéance',
  deliveredAt: 'Remis',
  state: 'État',
  states: { owed: 'Dû', breached: 'En retard', delivered: 'Remis', late: 'Remis en retard' },
  accounts: 'Comptes',
  account: 'Ce dont il est tenu compte',
  comesTo: 'Résultat',
  note: 'Remarque',
  bank: 'Banque d’heures, reste',
  available: (days) => `Disponibilité, ${days} derniers jours`,
  availableIn: (month) => `Disponibilité, ${month}`,
  promisedShare: (share) => `promis ${share}`,
  held: 'tenu',
  broken: 'non tenu',
  satisfaction: 'Satisfaction',
  incomplete:
    'Il y a plus d’incidents qu’il n’a pu en être compté ici\u00a0; le sommaire de la page les compte tous.',
  clocks: {
    acknowledge: 'Accusé de réception',
    response: 'Réponse',
    update: 'Mises à jour',
    workaround: 'Contournement',
    resolution: 'Résolution',
    report: 'Rapports d’incident',
  },
};

/** What a summary is written with; `unbound` is what a space that nobody bound says. */
export const summaryWords: Record<Language, SummaryWords> & { unbound: { en: string; fr: string } } = {
  en: english,
  fr: french,
  unbound: {
    en: 'No administrator has said whose space this is, so there is nothing to show.',
    fr: 'Aucun administrateur n’a dit à qui est cet espace\u00a0; il n’y a rien à montrer.',
  },
};
