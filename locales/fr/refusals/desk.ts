import type {
  ClientsRefusalTexts,
  PlaceRefusalTexts,
  RebuildRefusalTexts,
  SchemeRefusalTexts,
  SiteRefusalTexts,
} from '../../en/refusals/desk';

export const scheme: SchemeRefusalTexts = {
  noIssueHere: (key) => `Aucun ticket ${key} dans cet espace que vous puissiez voir.`,
  noCalendar: 'Ce calendrier n’existe plus.',
  notJiraAdministrator:
    'Seuls les administrateurs de Jira peuvent créer des priorités. Envoyez-leur le texte.',
  priorityNotTaken: (name) =>
    `Jira a refusé la priorité ${name}. Créez-la à la main, dans les paramètres de Jira sous Priorités, et ajoutez-la au schéma de priorités de l’espace.`,
  notInPriorityScheme: (names) =>
    `Créées, mais pas encore dans le schéma de priorités de l’espace\u00a0: ${names}. Ajoutez-les-y, dans les paramètres de Jira sous Schémas de priorités.`,
  noVersion: (version) => `Il n’y a pas de version ${version}.`,
  noScheme: 'Cet espace n’a pas de barème.',
  tooManyVersions: (most) => `Le barème de cet espace a ${most} versions et ne peut pas en avoir davantage.`,
  takenPresetName: 'Un modèle porte déjà ce nom.',
  outdatedDraft:
    'Quelqu’un a enregistré une autre version pendant que vous écriviez. Votre brouillon est gardé\u00a0; choisissez ce que deviennent les deux.',
  notAcknowledged: (finding) =>
    `${finding} Dites que vous l’avez lu, ou changez ce à quoi les priorités correspondent.`,
  notAdministrator: 'Seules les personnes qui administrent cet espace voient et modifient son barème.',
  noPreset: (preset) => `Aucun modèle ne s’appelle «\u00a0${preset}\u00a0».`,
  notProjectAdmin: 'Seul un administrateur de l’espace peut choisir le barème.',
  savedMeanwhile:
    'Quelqu’un d’autre vient d’enregistrer un barème de cet espace. Regardez celui qu’il a maintenant, puis choisissez de nouveau.',
};

export const clients: ClientsRefusalTexts = {
  gone: 'Ce client n’existe plus.',
  takenName: (name, client) =>
    `«\u00a0${name}\u00a0» dit déjà les tickets de ${client}\u00a0; choisissez-en un autre, ou retirez-le d’abord à ${client}.`,
  noOrganizations:
    'Jira ne vous montre aucune organisation. Elles sont celles des espaces de services, et seuls les agents les voient\u00a0: demandez à un agent qui administre ce site, ou dites le client par une étiquette.',
  proposedAlready: (name) => `${name} est déjà un client de cet espace, ou déjà proposé.`,
  tooManyProposals: (most) =>
    `${most} propositions attendent un administrateur de Jira, et il ne peut pas y en avoir plus. Attendez que l’une soit tranchée.`,
  proposalGone: 'Cette proposition est déjà tranchée, ou n’existe plus.',
  noConfluence:
    'Ce site n’a pas Confluence, ou l’app n’y est pas connectée. Connectez l’app à Confluence, puis liez l’espace.',
  noSpace: (key) =>
    `L’application ne voit aucun espace de clé ${key}\u00a0; vérifiez la clé, et que l’application peut voir l’espace.`,
  contacts: {
    nameless: () => 'Chaque contact a un nom.',
    'no-address': () => 'Cette adresse n’en est pas une.',
    unreachable: () => 'Chaque contact a une adresse ou un compte.',
    'too-many': (atMost) =>
      `Un client nomme au plus ${atMost} contacts autorisés\u00a0; retirez-en un d’abord.`,
    twice: () => 'Un contact est deux fois sur la liste.',
  },
};

export const place: PlaceRefusalTexts = {
  noConfluence:
    'Ce site n’a pas Confluence, ou l’app n’y est pas connectée. Connectez l’app à Confluence, ou laissez l’espace vide\u00a0: les rapports deviennent des fichiers joints aux tickets.',
  noSpace: (key) => `Aucun espace de Confluence n’a la clé ${key}, ou l’app ne peut pas le voir.`,
  archivedSpace: (key) => `L’espace ${key} est archivé\u00a0; restaurez-le, ou nommez-en un autre.`,
  noPage: (parent) =>
    `«\u00a0${parent}\u00a0» ne mène à aucune page que l’app puisse voir\u00a0; écrivez l’adresse de la page ou son numéro.`,
  otherSpace: (title, key) => `La page «\u00a0${title}\u00a0» est dans un autre espace que ${key}.`,
  parentWithoutSpace: 'Une page parente demande son espace Confluence\u00a0: choisissez aussi l’espace.',
  noGroup: (name) => `Aucun groupe ne s’appelle ${name}.`,
};

export const site: SiteRefusalTexts = {
  noGroup: (name) => `Jira n’a pas de groupe appelé ${name}.`,
  tooManyGroups: (most) =>
    `${most} groupes sont déjà l’équipe, et il ne peut y en avoir plus\u00a0; réunissez leurs membres dans un groupe, ou retirez-en un.`,
  panelNotPinned:
    'Jira n’a pas pris la demande. Affichez le panneau à la main, comme écrit ci-dessus, puis cochez la case.',
  fieldsNotPut:
    'Jira n’a pas pris les champs. Ajoutez-les à la main, dans les paramètres de Jira, sous Écrans.',
  noTeamRole:
    'Le barème de l’espace ne nomme aucun rôle comme équipe. Choisissez-en un sous Équipe de soutien, ou contentez-vous des courriels.',
  roleNotGranted: (role, project) =>
    `Jira n’a pas ajouté Sablier au rôle ${role}. Ajoutez le compte Sablier dans les paramètres de ${project}, sous Personnes, ou contentez-vous des courriels.`,
  notAdministrator: 'Seules les personnes qui administrent Jira voient et modifient ceci.',
  noSuchPerson: (name) =>
    `Personne, ou plus d’une personne, ne s’appelle ${name}\u00a0; écrivez un nom complet, une adresse ou un identifiant de compte.`,
  noZone: 'Ce n’est pas un fuseau horaire\u00a0; écrivez le lieu, comme America/Toronto.',
  unknownRecord: 'L’application ne garde rien sous cette clé.',
  otherProject: (project) =>
    `L’espace ${project} n’est pas sur ce site. Téléversez son barème dans les paramètres de l’espace qui le remplace, sous Niveaux de service, Importer et exporter.`,
  otherProposals: (project) =>
    `L’espace ${project} n’est pas sur ce site\u00a0: les clients qui y ont été proposés sont laissés de côté.`,
  unlistedVersion:
    'La liste des versions de l’espace ne nomme pas celle-ci. Téléversez le barème dans les paramètres de l’espace, sous Niveaux de service, Importer et exporter.',
  schemeStays:
    'L’espace a ici son propre barème, qui reste. Téléversez celui-ci dans les paramètres de l’espace, sous Niveaux de service, Importer et exporter.',
  recordNotStored: (why) => `Le stockage de Forge ne l’a pas pris\u00a0: ${why}`,
  changedMeanwhile:
    'Quelqu’un d’autre vient d’enregistrer ceci. Rouvrez-le pour voir ce qui a changé, puis faites votre modification.',
  unlicensed:
    'Sablier n’a pas de licence sur ce site\u00a0: ce qu’il suit continue, et rien de nouveau n’est commencé. Un administrateur de Jira peut renouveler la licence.',
};

export const rebuild: RebuildRefusalTexts = {
  notAllowed: 'Seul un administrateur de l’espace peut recalculer ses tickets.',
  running: 'Un recalcul est déjà en cours\u00a0; attendez-en la fin ou annulez-le.',
  nothingRunning: 'Aucun recalcul n’est en cours.',
};
