const inEnglish = new Intl.NumberFormat('en-US');
const inFrench = new Intl.NumberFormat('fr-CA');

/** What the queue says beyond the words all pages share. */
const english = {
  count: (things: number) => inEnglish.format(things),
  title: 'What falls due next',
  loading: 'Loading the queue',
  lead: (issues: number, moment: string) =>
    `${inEnglish.format(issues)} followed ${issues === 1 ? 'issue' : 'issues'}. ${moment}.`,
  reading: (issues: number) => `Reading, ${inEnglish.format(issues)} issues so far`,
  export: 'Export',
  groups: { breached: 'Breached', soon: 'Due within 4 h', later: 'Later', held: 'Not counting' },
  strip: {
    soon: 'Due within 4 h',
    breached: 'Breached',
    held: 'Waiting for the client',
    reports: 'Reports owed',
  },
  nextAt: (moment: string) => `Next ${moment}`,
  nothing: 'Nothing',
  issuesAndReports: (issues: number, reports: number) =>
    [
      issues > 0 || reports === 0 ? `${issues} ${issues === 1 ? 'issue' : 'issues'}` : '',
      reports > 0 ? `${reports} ${reports === 1 ? 'report' : 'reports'}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  since: (moment: string) => `Since ${moment}`,
  breachedAnd: (count: number) => `${count} breached`,
  dueOn: (count: number, moment: string) => `${count} due, next ${moment}`,
  search: 'Search issues',
  everything: {
    severity: 'Severity: all',
    clock: 'Clock: all',
    assignee: 'Assignee: all',
    client: 'Client: all',
    state: 'State: all',
  },
  chosen: (filter: string, value: string) => `${filter}: ${value}`,
  filters: { severity: 'Severity', clock: 'Clock', assignee: 'Assignee', client: 'Client', state: 'State' },
  unassigned: 'Unassigned',
  noClient: 'No known client',
  clear: 'Clear filters',
  columns: {
    due: 'Due',
    left: 'Time left',
    issue: 'Issue',
    clock: 'Clock',
    state: 'State',
    counted: 'Counted',
    severity: 'Severity',
    client: 'Client',
    assignee: 'Assignee',
  },
  today: (time: string) => `today ${time}`,
  tomorrow: (time: string) => `tomorrow ${time}`,
  days: (days: number) => (days === 1 ? `${days} business day` : `${days} business days`),
  ofGoal: (counted: string, goal: string) => `${counted} of ${goal}`,
  ofDays: (counted: number, goal: number) => `${counted} of ${goal} business ${goal === 1 ? 'day' : 'days'}`,
  shut: 'Outside hours',
  nextPrevious: 'Next, previous',
  open: 'Open the issue',
  toFilters: 'Filters',
  foot: (zone: string) => `Time left counts working time; Due is your time zone, ${zone}`,
  empty: 'Nothing falls due.',
  nextOpening: (moment: string) => `Next opening ${moment}.`,
  emptyWhy: 'Every followed issue has met or lost its goals. A new issue shows here within seconds.',
  noMatch: 'No issue matches.',
  matches: (issues: number) => `${inEnglish.format(issues)} ${issues === 1 ? 'issue' : 'issues'}`,
  fresh: (count: number) => `${count} new, show`,
  noScheme: 'No scheme follows this project.',
  noSchemeAdmin: 'Choose one in Project settings, under Service levels; it takes about a minute.',
  noSchemeOther: 'A project admin can choose one in Project settings, under Service levels.',
  asOf: (moment: string) => `Connection lost. As of ${moment}; trying again.`,
};

export type QueueWords = typeof english;

const french: QueueWords = {
  count: (things) => inFrench.format(things),
  title: 'Prochaines échéances',
  loading: 'Chargement de la file',
  lead: (issues, moment) =>
    `${inFrench.format(issues)} ${issues < 2 ? 'ticket suivi' : 'tickets suivis'}. ${moment}.`,
  reading: (issues) => `Lecture, ${inFrench.format(issues)} tickets jusqu’ici`,
  export: 'Exporter',
  groups: { breached: 'Dépassé', soon: 'Échéance d’ici 4 h', later: 'Plus tard', held: 'Sans décompte' },
  strip: {
    soon: 'Échéance d’ici 4 h',
    breached: 'Délais dépassés',
    held: 'En attente du client',
    reports: 'Rapports à remettre',
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
    state: 'État\u00a0: tous',
  },
  chosen: (filter, value) => `${filter}\u00a0: ${value}`,
  filters: {
    severity: 'Gravité',
    clock: 'Décompte',
    assignee: 'Responsable',
    client: 'Client',
    state: 'État',
  },
  unassigned: 'Non assigné',
  noClient: 'Aucun client connu',
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
    assignee: 'Responsable',
  },
  today: (time) => `auj. ${time}`,
  tomorrow: (time) => `demain ${time}`,
  days: (days) => (days < 2 ? `${days}\u00a0jour ouvrable` : `${days}\u00a0jours ouvrables`),
  ofGoal: (counted, goal) => `${counted} sur ${goal}`,
  ofDays: (counted, goal) => `${counted} sur ${goal} ${goal < 2 ? 'jour ouvrable' : 'jours ouvrables'}`,
  shut: 'Hors des heures',
  nextPrevious: 'Suivant, précédent',
  open: 'Ouvrir le ticket',
  toFilters: 'Filtres',
  foot: (zone) =>
    `Le temps restant compte les heures ouvrées\u00a0; l’échéance est dans votre fuseau, ${zone}`,
  empty: 'Aucune échéance.',
  nextOpening: (moment) => `Prochaine ouverture ${moment}.`,
  emptyWhy:
    'Chaque ticket suivi a tenu ou perdu ses objectifs. Un nouveau ticket paraît ici en quelques secondes.',
  noMatch: 'Aucun ticket ne correspond.',
  matches: (issues) => `${inFrench.format(issues)} ${issues < 2 ? 'ticket' : 'tickets'}`,
  fresh: (count) => `${count} ${count < 2 ? 'nouveau' : 'nouveaux'}, montrer`,
  noScheme: 'Aucun barème ne suit ce projet.',
  noSchemeAdmin:
    'Choisissez-en un dans les paramètres du projet, sous Service levels\u00a0; cela prend une minute.',
  noSchemeOther: 'Un admin du projet peut en choisir un dans les paramètres du projet, sous Service levels.',
  asOf: (moment) => `Connexion perdue. État à ${moment}\u00a0; nouvel essai.`,
};

export const queueWordsOf = (locale: string): QueueWords => (locale.startsWith('fr') ? french : english);
