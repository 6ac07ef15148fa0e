import type { QueueTexts } from '../../en/pages/queue';
import { meta } from '../meta';

const numbers = new Intl.NumberFormat(meta.intl);

export const queue: QueueTexts = {
  count: (things) => numbers.format(things),
  title: 'Prochaines échéances',
  loading: 'Chargement de la file',
  lead: (issues, moment) =>
    `${numbers.format(issues)} ${issues < 2 ? 'ticket suivi' : 'tickets suivis'}. ${moment}.`,
  reading: (issues) => `Lecture, ${numbers.format(issues)} tickets jusqu’ici`,
  export: 'Exporter',
  groups: { breached: 'Dépassé', soon: 'Échéance d’ici 4\u00a0h', later: 'Plus tard', held: 'Sans décompte' },
  untold: 'Fermé, client pas encore avisé',
  closedUntold: 'Fermé\u00a0: le client reste à aviser',
  strip: {
    soon: 'Échéance d’ici 4\u00a0h',
    breached: 'Délais dépassés',
    held: 'En attente du client',
    reports: 'Rapports à remettre',
  },
  overdue: {
    title: (issues) => `En retard, du plus ancien au plus récent (${numbers.format(issues)})`,
    line: (clock, since, age) => `${clock}, échéance ${since} (il y a ${age})`,
    more: (issues) => `…et ${numbers.format(issues)} de plus dans la liste ci-dessous.`,
  },
  nextAt: (moment) => `Prochaine ${moment}`,
  nothing: 'Rien',
  issuesAndReports: (issues, reports) =>
    [
      issues > 0 || reports === 0 ? `${issues} ${issues < 2 ? 'ticket' : 'tickets'}` : '',
      reports > 0 ? `${reports} ${reports < 2 ? 'rapport' : 'rapports'}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  since: (moment) => `Depuis ${moment}`,
  breachedAnd: (count) => `${count} ${count < 2 ? 'dépassé' : 'dépassés'}`,
  dueOn: (count, moment) => `${count} à remettre, le prochain ${moment}`,
  search: 'Chercher un ticket',
  everything: {
    severity: 'Gravité\u00a0: toutes',
    clock: 'Décompte\u00a0: tous',
    assignee: 'Responsable\u00a0: tous',
    client: 'Client\u00a0: tous',
    contract: 'Contrat\u00a0: tous',
    state: 'État\u00a0: tous',
  },
  chosen: (filter, value) => `${filter}\u00a0: ${value}`,
  filters: {
    severity: 'Gravité',
    clock: 'Décompte',
    assignee: 'Responsable',
    client: 'Client',
    contract: 'Contrat',
    state: 'État',
  },
  unassigned: 'Non assigné',
  noClient: 'Aucun client connu',
  ownPromise: 'La promesse du barème lui-même',
  clear: 'Effacer les filtres',
  columns: {
    due: 'Échéance',
    left: 'Temps restant',
    issue: 'Ticket',
    clock: 'Décompte',
    state: 'État',
    counted: 'Compté',
    severity: 'Gravité',
    client: 'Client',
    contract: 'Contrat',
    assignee: 'Responsable',
  },
  today: (time) => `auj. ${time}`,
  tomorrow: (time) => `demain ${time}`,
  days: (days) => (days < 2 ? `${days}\u00a0jour ouvrable` : `${days}\u00a0jours ouvrables`),
  ofGoal: (counted, goal) => `${counted} sur ${goal}`,
  ofDays: (counted, goal) => `${counted} sur ${goal} ${goal < 2 ? 'jour ouvrable' : 'jours ouvrables'}`,
  shut: 'Hors des heures',
  nextPrevious: 'Suivant, précédent',
  enterKey: 'Entrée',
  open: 'Ouvrir le ticket',
  toFilters: 'Filtres',
  foot: (zone) =>
    `Le temps restant compte les heures ouvrées\u00a0; l’échéance est dans votre fuseau, ${zone}`,
  empty: 'Aucune échéance.',
  nextOpening: (moment) => `Prochaine ouverture ${moment}.`,
  emptyWhy:
    'Chaque ticket suivi a tenu ou perdu ses objectifs. Un nouveau ticket paraît ici en quelques secondes.',
  noMatch: 'Aucun ticket ne correspond.',
  matches: (issues) => `${numbers.format(issues)} ${issues < 2 ? 'ticket' : 'tickets'}`,
  fresh: (count) => `${count} ${count < 2 ? 'nouveau' : 'nouveaux'}, montrer`,
  noScheme: 'Aucun barème ne suit ce projet.',
  noSchemeAdmin:
    'Choisissez-en un dans les paramètres du projet, sous Service levels\u00a0; cela prend une minute.',
  noSchemeOther: 'Un admin du projet peut en choisir un dans les paramètres du projet, sous Service levels.',
  asOf: (moment) => `Connexion perdue. État à ${moment}\u00a0; nouvel essai.`,
};
