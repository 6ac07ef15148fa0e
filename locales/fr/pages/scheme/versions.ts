import type {
  ClientsTexts,
  CopyingTexts,
  ForWhomTexts,
  NewerVersionTexts,
  RebuildTexts,
} from '../../../en/pages/scheme/versions';

export const rebuild: RebuildTexts = {
  title: 'Appliquer aux tickets existants',
  note: 'Chacun est évalué selon la version en vigueur à sa réception. Le calcul se fait en arrière-plan, au rythme que les changements du jour laissent de ce que Jira accorde à l’app en une heure. Vous pouvez quitter cette page.',
  search: 'Limiter à une recherche (JQL)',
  searchNote: 'Dans cet espace seulement. Laissez vide pour tous les tickets.',
  finished:
    'Inclure les délais terminés\u00a0: leurs résultats peuvent changer, et le journal dit qui l’a demandé',
  try: 'Aperçu',
  trying: (judged, total) => `${judged} tickets jugés sur ${total} environ`,
  tried: (judged, total) =>
    judged < total
      ? `Les ${judged} premiers tickets jugés sur ${total} environ`
      : `Tickets jugés\u00a0: ${judged}`,
  nothing: 'Aucun ticket trouvé.',
  rewritten: 'changeraient',
  unchanged: 'ne changeraient pas',
  unfollowed: 'pas encore évalués',
  breached: 'seraient dépassés',
  changes: (count) => (count < 2 ? `${count} délai changerait` : `${count} délais changeraient`),
  more: (count) => `et ${count} autres`,
  none: 'aucun',
  lost: 'L’aperçu s’est arrêté. Réessayez.',
  of: (jql) => `Ceux que «\u00a0${jql}\u00a0» trouve`,
  orders: { start: 'Recalculer', pause: 'Suspendre', resume: 'Reprendre', cancel: 'Annuler' },
  states: {
    running: (done, total) => `${done} tickets sur ${total} environ`,
    paused: (done, total) => `Suspendu à ${done} tickets sur ${total} environ`,
    cancelled: (done, total) => `Arrêté à ${done} tickets sur ${total} environ`,
    done: (done, _total) => (done < 2 ? `${done} ticket recalculé` : `${done} tickets recalculés`),
  },
};

export const clients: ClientsTexts = {
  title: 'Clients de cet espace',
  note: 'Inscrits une fois pour le site. La première ligne qui convient dit à quel client est un ticket.',
  none: 'Aucun client n’est inscrit pour cet espace\u00a0: rapports et relevés n’en nomment aucun.',
  byAdmin: 'Changez-les dans Applications, Sablier, dans l’administration de Jira.',
  askAdmin:
    'Un administrateur de Jira les inscrit et les change, dans l’administration de Sablier. Vous pouvez en proposer un.',
  reportedBy: (names) => `rapporté par ${names}`,
  labelled: (names) => `étiqueté ${names}`,
  built: (names) => `du composant ${names}`,
  only: 'tout autre, car c’est ici le seul client',
  heads: {
    name: 'Client',
    whose: 'Un ticket est le sien s’il est',
    language: 'Langue, fuseau',
    reports: 'Rapports',
    manager: 'Gestionnaire de compte',
  },
  usual: 'comme ce barème le dit',
  space: (key) => `espace ${key}`,
  under: (page) => `sous la page ${page}`,
  readBy: (group) => `lus par ${group}`,
};

export const newerVersion: NewerVersionTexts = {
  title: (version) => `La version ${version} a été enregistrée pendant que vous écriviez`,
  lead: (version, moment) =>
    `La version ${version} a été enregistrée ${moment}, d’une autre page que celle-ci. Votre brouillon est gardé\u00a0; choisissez ce que deviennent les deux.`,
  theyChanged: (version) => `Ce que la version ${version} a changé`,
  nothing: 'Aucun réglage.',
  before: 'Avant',
  after: (version) => `Version ${version}`,
  both: 'Ce que les deux ont changé\u00a0: choisissez chaque fois',
  yours: 'La vôtre',
  theirs: (version) => `Version ${version}`,
  together: 'Réunir les deux',
  mine: 'Garder seulement la mienne',
  take: (version) => `Prendre la version ${version}`,
  first: 'Choisissez plus haut ce que devient votre brouillon\u00a0; il pourra ensuite être enregistré.',
};

export const copying: CopyingTexts = {
  ask: 'Copier le barème d’un autre espace',
  project: 'Espace à copier',
  choose: 'Choisissez un espace',
  none: 'Aucun autre espace que vous administrez n’a de barème.',
};

export const forWhom: ForWhomTexts = {
  title: 'À qui s’applique cette version',
  note: 'Ce qui est terminé garde son résultat, quel que soit ce choix.',
  parts: { calendars: 'Heures et jours fériés', rules: 'Objectifs, conditions et tout le reste' },
  fromNow: 'Aux tickets reçus désormais',
  open: 'Aussi aux délais ouverts des tickets existants',
  previewFromNow: 'Tickets reçus désormais',
  previewOpen: (issues) => `Tickets ouverts (${issues})`,
  openUnchanged: 'Rien ne change pour eux.',
  openChanges: (changes) => (changes < 2 ? '1 délai change\u00a0:' : `${changes} délais changent\u00a0:`),
  dueNow: 'Échéance actuelle',
  dueInDraft: 'Échéance avec le brouillon',
  noDue: 'aucune échéance',
  ends: 'se termine sans résultat',
  saved: {
    none: 'pour les tickets reçus à partir de là',
    calendars: 'heures et jours fériés aussi pour les délais ouverts',
    rules: 'objectifs et conditions aussi pour les délais ouverts',
    all: 'aussi pour les délais ouverts',
  },
};
