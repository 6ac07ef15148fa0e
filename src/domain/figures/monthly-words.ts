import type { Language } from '../report/words';
import type { BreachCause, Party } from './breach-cause';

const english = {
  title: (key: string, month: string) => `${key} service levels, ${month}`,
  lead: (month: string) =>
    `Every SLA that was met or breached in ${month}, as it stood when this page was written. A breach counts in the month it happened, even while its work item is open. The report of the project in Jira has the figures as they stand now.`,
  attainment: 'Goals met',
  clock: 'Clock',
  severity: 'Severity',
  met: 'Met',
  breached: 'Breached',
  share: 'Share met',
  target: 'Target',
  breaches: 'Breaches by cause and holder',
  cause: 'What led to it',
  lengths: 'How long it took, in minutes counted',
  median: 'Half took at most',
  ninetieth: 'Nine of ten took at most',
  reports: 'Incident reports',
  punctual: (onTime: number, late: number) => `Delivered on time: ${onTime}. Delivered late: ${late}.`,
  accounts: 'Accounts of the clients',
  client: 'Client',
  account: 'What is accounted for',
  comesTo: 'Comes to',
  note: 'Note',
  satisfaction: 'Satisfaction',
  nothing: 'No SLA was met or breached in this month.',
  noBreach: 'No goal was breached.',
  causes: {
    'from-start': 'Ran out from its start',
    'after-wait': 'After a wait',
    'after-hand-over': 'After a hand-over',
    raised: 'Severity was raised',
    corrected: 'After a dispute',
  } satisfies Record<BreachCause, string> as Record<BreachCause, string>,
  holders: { us: 'Us', client: 'Client', 'third-party': 'Third party' } as Record<Party, string>,
};

export type MonthlyWords = typeof english;

const french: MonthlyWords = {
  title: (key, month) => `${key} niveaux de service, ${month}`,
  lead: (month) =>
    `Chaque délai respecté ou dépassé en ${month}, tel qu’il était quand cette page a été écrite. Un dépassement compte dans le mois où il arrive, même si le ticket est encore ouvert. Le rapport du projet dans Jira donne les chiffres à jour.`,
  attainment: 'Objectifs respectés',
  clock: 'Délai',
  severity: 'Gravité',
  met: 'Respectés',
  breached: 'Dépassés',
  share: 'Part respectée',
  target: 'Cible',
  breaches: 'Dépassements par cause et responsable',
  cause: 'Ce qui y a mené',
  lengths: 'Combien de temps, en minutes comptées',
  median: 'La moitié en au plus',
  ninetieth: 'Neuf sur dix en au plus',
  reports: 'Rapports d’incident',
  punctual: (onTime, late) => `Remis à temps\u00a0: ${onTime}. Remis en retard\u00a0: ${late}.`,
  accounts: 'Comptes des clients',
  client: 'Client',
  account: 'Ce dont il est tenu compte',
  comesTo: 'Résultat',
  note: 'Remarque',
  satisfaction: 'Satisfaction',
  nothing: 'Aucun délai respecté ni dépassé ce mois-ci.',
  noBreach: 'Aucun objectif n’a été dépassé.',
  causes: {
    'from-start': 'Écoulé depuis le début',
    'after-wait': 'Après une attente',
    'after-hand-over': 'Après un passage de main',
    raised: 'Gravité relevée',
    corrected: 'Après une contestation',
  },
  holders: { us: 'Nous', client: 'Client', 'third-party': 'Tiers' },
};

export const monthlyWords: Record<Language, MonthlyWords> = { en: english, fr: french };
