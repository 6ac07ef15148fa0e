import type { AdminTexts, ConfluenceTexts, PresetTexts } from '../../../en/pages/admin/site';

/** What was entered by hand is stored by its kind. */
const entries: Record<string, string> = {
  purchases: 'heures achetées',
  travels: 'un déplacement',
  adjustments: 'une correction',
};
const nameEntry = (subject: string) =>
  subject.replace(/ (purchases|travels|adjustments) (\S+)$/, (_all, kind, on) => `, ${entries[kind]}, ${on}`);

export const admin: AdminTexts = {
  title: 'Sablier',
  loading: 'Chargement de l’administration',
  health: 'Santé',
  swept: 'Dernier examen des tickets modifiés',
  never: 'Pas encore',
  owed: 'Rapports dus et pas encore rédigés',
  queued: 'Tickets dans la file',
  late: 'Tickets dont l’examen est en retard',
  unsure: 'Courriels peut-être pas partis',
  unsureOf: (issue, at) => `ticket ${issue}, ${at}`,
  refusedNotes: 'Notes refusées par Jira',
  refusedNotesNote:
    'Jira n’accepte un commentaire pour un rôle ou un groupe que de ses membres. Tant que Sablier n’en est pas membre, l’équipe reçoit seulement des courriels. Rien n’est publié.',
  refusedNotesOf: (notes, at) => `${notes} ${notes === 1 ? 'note' : 'notes'}, la dernière ${at}`,
  letAppIn: (role) => `Ajouter Sablier au rôle ${role}`,
  noTeamRole:
    'Choisissez un rôle comme équipe de support dans le barème de cet espace. Sablier peut être ajouté à un rôle, pas à un groupe.',
  quota: 'Appels restants de l’heure',
  quotaOf: (left, limit) => `${left} sur ${limit}`,
  quotaUntold: 'Non communiqué',
  projects: 'Projets suivis',
  versionOf: (version) => `version ${version}`,
  noProject:
    'Aucun projet n’a encore de barème. Un admin du projet en choisit un dans les paramètres du projet.',
  missing: 'Nommé et disparu',
  missingHint: 'Tout le reste continue sans cela. Retirez-le d’où il est nommé, ou rétablissez-le.',
  missingOf: {
    project: (name) => `Le projet ${name} a un barème et a été supprimé, ou n’admet pas l’app.`,
    version: (name, of) =>
      `La version ${name} du barème du projet ${of} est listée et ne peut être lue\u00a0; les autres versions jugent à sa place.`,
    'client-project': (name, of) => `Le projet ${name}, du client ${of}, n’existe pas.`,
    client: (name, of) => `L’espace ${of} est lié au client ${name}, qui n’existe pas.`,
    role: (name, of) => `Le rôle ${name}, du barème de ${of}, n’y existe pas.`,
    group: (name, of) => `Le groupe ${name}, nommé pour ${of}, n’existe pas dans Jira.`,
    status: (name, of) => `Le statut ${name}, du barème de ${of}, n’y existe pas.`,
    calendar: (name, of) => `Le calendrier ${name}, du barème de ${of}, n’en fait pas partie.`,
    account: (name, of) => `${name}, nommé pour ${of}, a quitté Jira ou en est inconnu.`,
    space: (name, of) => `L’espace ${name}, nommé pour ${of}, n’existe pas dans Confluence.`,
  },
  troubles: 'Ce qui a mal tourné récemment',
  noTrouble: 'Rien n’a mal tourné.',
  troubleHint: 'L’identifiant est celui que la personne a vu.',
  calendars: 'Calendriers partagés',
  calendarsNote:
    'La copie du calendrier d’un projet, que d’autres projets peuvent prendre. Les fériés peuvent venir d’un fichier de calendrier.',
  noCalendar: 'Aucun calendrier n’est encore partagé.',
  holidays: (count) => `${count} ${count < 2 ? 'férié' : 'fériés'}`,
  exportIcs: 'Exporter en ICS',
  importIcs: 'Importer un ICS',
  remove: 'Retirer',
  confirmRemove: 'Retirer pour de bon',
  share: 'Partager un calendrier',
  shareFrom: 'Depuis',
  name: 'Nom',
  shareIt: 'Partager',
  tooLarge: 'Ce fichier est trop grand\u00a0: un calendrier de fériés a 400\u00a0000 caractères au plus.',
  clients: 'Clients',
  clientsNote: 'Comment on s’adresse à un client, et les quatre personnes au plus autorisées à appeler.',
  noClient: 'Aucun client n’est encore inscrit.',
  addClient: 'Ajouter un client',
  edit: 'Modifier',
  language: 'Langue',
  zone: 'Fuseau horaire',
  forProjects: 'Projets',
  manager: 'Responsable du compte',
  labels: 'Étiquettes de ses tickets, séparées par des virgules',
  components: 'Composantes de ses tickets, séparées par des virgules',
  labelsNote:
    'Un ticket est de ce client si une de ses personnes l’a rapporté\u00a0; sinon s’il porte une de ces étiquettes, ou «\u00a0client:clé\u00a0» avec la sienne\u00a0; sinon s’il est d’une de ces composantes\u00a0; sinon s’il est le seul client du projet.',
  contacts: 'Autorisées à appeler',
  contactName: (place) => `Nom, personne ${place}`,
  contactEmail: (place) => `Adresse, personne ${place}`,
  fourAtMost: 'Quatre personnes au plus.',
  place: {
    title: 'Rapports d’incident',
    space: 'Clé de leur espace',
    parent: 'Page au-dessus d’eux, par son adresse ou son numéro',
    readers: 'Groupe du client qui les lit',
    note: 'Vides\u00a0: l’espace qui porte la clé du projet, tout en haut, et quiconque voit l’espace une fois le rapport publié.',
  },
  ladder: 'Qui se tient sur l’échelle pour ce client',
  ladderNote:
    'Noms complets, adresses ou identifiants de compte, séparés par des virgules\u00a0; vide laisse l’échelon tel que le barème l’a.',
  nobody: 'Personne d’inscrit\u00a0: personne n’est signalé',
  save: 'Enregistrer',
  cancel: 'Annuler',
  audit: 'Qui a changé quoi',
  noAudit: 'Rien n’a encore été changé.',
  what: {
    'scheme-saved': (subject) => `a enregistré le barème de ${subject.replace(' ', ', version ')}`,
    'calendar-saved': (subject) => `a enregistré le calendrier partagé ${subject}`,
    'calendar-removed': (subject) => `a retiré le calendrier partagé ${subject}`,
    'holidays-renewed': (subject) => `a renouvelé les jours fériés de ${subject}`,
    'client-saved': (subject) => `a enregistré le client ${subject}`,
    'client-removed': (subject) => `a retiré le client ${subject}`,
    'space-bound': (subject) => `a lié l’espace ${subject.replace(' ', ' à ')}`,
    'space-unbound': (subject) => `a repris l’espace ${subject}`,
    'terms-saved': (subject) => `a enregistré ce qui est compté pour ${subject}`,
    'account-entered': (subject) => `a inscrit dans un compte\u00a0: ${nameEntry(subject)}`,
    'month-sent': (subject) => `a envoyé le mois ${subject}`,
    'outage-edited': (subject) => `a corrigé l’interruption ${subject}`,
    'maintenance-saved': (subject) => `a enregistré l’entretien ${subject}`,
    'preset-saved': (subject) => `a fait le modèle ${subject}`,
    'preset-removed': (subject) => `a retiré le modèle ${subject}`,
    'judged-again': (subject) => `a fait réévaluer des délais terminés\u00a0: ${subject}`,
    'team-group-added': (subject) => `a ajouté le groupe d’équipe ${subject}`,
    'team-group-removed': (subject) => `a retiré le groupe d’équipe ${subject}`,
    'app-let-in': (subject) => `a ajouté Sablier à un rôle\u00a0: ${subject}`,
    imported: (subject) => `a importé ${subject} ${subject === '1' ? 'enregistrement' : 'enregistrements'}`,
  },
  everything: 'Tout en un fichier',
  everythingNote:
    'Les barèmes et toutes leurs versions, les modèles, les calendriers partagés, les groupes d’équipe, les clients, ce qui a été consigné sur les tickets, les rapports et ce journal, en un seul JSON. L’import ajoute ce qui manque et ne remplace rien.',
  export: 'Exporter',
  import: 'Importer',
  exporting: (count) => `${count} ${count < 2 ? 'enregistrement' : 'enregistrements'}`,
  imported: (written, kept, refused) => `${written} écrits, ${kept} déjà là, ${refused} refusés.`,
  wrongFile: 'Ce fichier n’est pas un export de Sablier.',
};

export const confluence: ConfluenceTexts = {
  ready: 'Connecté. Les rapports d’incident sont des pages.',
  absent:
    'L’app ne trouve pas Confluence sur ce site. Les rapports d’incident sont des fichiers Word joints à leurs tickets. Si le site a Confluence, ouvrez les applications connectées dans Atlassian Administration, choisissez Sablier et connectez-le à Confluence.',
  'not-connected':
    'L’app n’est pas connectée à Confluence. Les rapports d’incident sont rédigés dans des fichiers Word. Ouvrez les applications connectées dans Atlassian Administration, choisissez Sablier et connectez-le à Confluence.',
  unrestricted: (keys) =>
    `Les brouillons sont des fichiers Word jusqu’à leur publication, car Confluence n’a pas réservé une page à l’équipe dans ${keys.join(', ')}. Confluence Free n’a pas de restrictions de page\u00a0: changez d’abonnement. Avec un autre abonnement, laissez l’app restreindre les pages de l’espace. L’app réessaie dans la journée.`,
};

export const presets: PresetTexts = {
  presets: 'Modèles',
  presetsNote:
    'Ce dont un projet peut partir. Il en prend une copie, qui ne change plus quand le modèle est retiré.',
  shipped: 'Fourni avec Sablier',
  own: 'Fait ici',
  source: 'Ses promesses viennent de',
  from: 'D’après le barème de',
  name: 'Nom',
  make: 'En faire un modèle',
  form: 'Faire un modèle d’un barème',
  groups: 'Groupes de l’équipe',
  groupsNote:
    'Les membres de ces groupes Jira sont de l’équipe dans chaque projet, en plus des rôles et groupes que nomme son barème. Un changement compte en moins d’un quart d’heure.',
  noGroup: 'Aucun groupe n’est de l’équipe partout.',
  people: (count) => (count < 2 ? `${count} personne` : `${count} personnes`),
  gone: 'Jira n’a plus de groupe de ce nom',
  group: 'Nom du groupe',
  add: 'Ajouter le groupe',
};
