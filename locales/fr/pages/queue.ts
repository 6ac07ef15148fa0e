import type { BulkTexts, QueueTexts } from '../../en/pages/queue';
import { meta } from '../meta';
import { noSchemeHere } from '../shared';

const numbers = new Intl.NumberFormat(meta.intl);

export const queue: QueueTexts = {
  count: (things) => numbers.format(things),
  title: 'Prochaines échéances',
  loading: 'Chargement de la file',
  lead: (issues, moment) =>
    `${numbers.format(issues)} ${issues < 2 ? 'ticket suivi' : 'tickets suivis'}. ${moment}.`,
  reading: (issues) => `Lecture, ${numbers.format(issues)} tickets jusqu’ici`,
  export: 'Exporter',
  groups: {
    breached: 'Dépassé',
    soon: 'Échéance d’ici 4\u00a0h',
    later: 'Plus tard',
    waiting: 'En attente du client',
    paused: 'En pause',
  },
  untold: 'Fermé, client pas encore avisé',
  closedUntold: 'Fermé\u00a0: le client reste à aviser',
  strip: {
    soon: 'Échéance d’ici 4\u00a0h',
    breached: 'Délais dépassés',
    waiting: 'En attente du client',
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
    clock: 'Délai\u00a0: tous',
    assignee: 'Responsable\u00a0: tous',
    client: 'Client\u00a0: tous',
    contract: 'Contrat\u00a0: tous',
    state: 'État\u00a0: tous',
  },
  chosen: (filter, value) => `${filter}\u00a0: ${value}`,
  filters: {
    severity: 'Gravité',
    clock: 'Délai',
    assignee: 'Responsable',
    client: 'Client',
    contract: 'Contrat',
    state: 'État',
  },
  unassigned: 'Non assigné',
  noClient: 'Aucun client connu',
  ownPromise: 'Les objectifs du barème',
  clear: 'Effacer les filtres',
  columns: {
    due: 'Échéance',
    left: 'Temps restant',
    issue: 'Ticket',
    clock: 'Délai',
    state: 'État',
    counted: 'Compté',
    severity: 'Gravité',
    client: 'Client',
    contract: 'Contrat',
    assignee: 'Responsable',
  },
  exported: { summary: 'Résumé', priority: 'Priorité', status: 'Statut' },
  today: (time) => `auj. ${time}`,
  tomorrow: (time) => `demain ${time}`,
  ofGoal: (counted, goal) => `${counted} sur ${goal}`,
  ofDays: (counted, goal) => `${counted} sur ${goal} ${goal < 2 ? 'jour' : 'jours'}`,
  shut: 'Hors des heures',
  nextPrevious: 'Suivant, précédent',
  enterKey: 'Entrée',
  selectKey: 'Sélectionner',
  open: 'Ouvrir le ticket',
  toFilters: 'Filtres',
  foot: (zone) =>
    `Le temps restant compte les heures ouvrables\u00a0; l’échéance est dans votre fuseau, ${zone}`,
  empty: 'Aucune échéance.',
  nextOpening: (moment) => `Prochaine ouverture ${moment}.`,
  emptyWhy:
    'Chaque ticket suivi a tenu ou perdu ses objectifs. Un nouveau ticket paraît ici en quelques secondes.',
  noMatch: 'Aucun ticket ne correspond.',
  matches: (issues) => `${numbers.format(issues)} ${issues < 2 ? 'ticket' : 'tickets'}`,
  stillCounts: 'L’attente n’arrête pas ce délai',
  sort: {
    by: 'Trier par',
    none: 'Tri\u00a0: par groupe d’échéance',
    chosen: (column) => `Tri\u00a0: ${column}`,
  },
  fresh: (count) => `${count} ${count < 2 ? 'nouveau' : 'nouveaux'}, montrer`,
  ...noSchemeHere,
  asOf: (moment) => `Connexion perdue. État à ${moment}\u00a0; nouvel essai.`,
};

export const bulk: BulkTexts = {
  select: (key) => `Sélectionner ${key}`,
  selectAll: 'Tout sélectionner',
  selected: (count) => `${numbers.format(count)} ${count < 2 ? 'sélectionné' : 'sélectionnés'}`,
  clear: 'Effacer la sélection',
  contact: 'Consigner un contact',
  assign: 'Assigner',
  record: (count) => `Consigner sur ${numbers.format(count)}`,
  assignCount: (count) => `Assigner ${numbers.format(count)}`,
  assignTo: 'Assigner à',
  unassign: 'Désassigner',
  cancel: 'Annuler',
  under: (done, all) => `${numbers.format(done)} sur ${numbers.format(all)}`,
  done: {
    contact: (count) => `Contact consigné sur ${numbers.format(count)} ${count < 2 ? 'ticket' : 'tickets'}.`,
    assign: (count) => `${numbers.format(count)} ${count < 2 ? 'ticket assigné' : 'tickets assignés'}.`,
  },
  refused: (count) => `Sans changement\u00a0: ${numbers.format(count)}`,
  lost: 'Aucune réponse\u00a0: vérifiez si le changement est fait, puis réessayez.',
};
