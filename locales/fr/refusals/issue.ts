import type {
  AccountsRefusalTexts,
  AutomationRefusalTexts,
  ClosingRefusalTexts,
  FiguresRefusalTexts,
  PortalRefusalTexts,
  RecordingRefusalTexts,
  ReportRefusalTexts,
  ServiceRefusalTexts,
} from '../../en/refusals/issue';

export const automation: AutomationRefusalTexts = {
  jiraSilent:
    'Jira n’a pas dit s’il a pris le ticket. Réessayez dans une minute\u00a0: il sera d’abord recherché.',
  jiraRefused:
    'Jira n’a pas pris le ticket\u00a0: l’espace exige peut-être des champs que l’app ne peut remplir, ou ne l’admet pas.',
  notAllowed: 'Seules les personnes qui peuvent modifier ce ticket peuvent solliciter un tiers.',
  notAllowedThere: 'Vous ne pouvez pas créer de ticket dans cet espace.',
  notAgreeable:
    'Il n’y a rien ici que vous puissiez accepter\u00a0: c’est déjà accepté, remplacé, ou ce n’est pas à vous de l’accepter.',
  demandedLately: (hours) =>
    `Une escalade a déjà été demandée, et transmise. Vous pourrez demander à nouveau après la réponse de l’équipe, ou ${hours}\u00a0heures après cette demande.`,
  notEscalatable:
    'Cette demande ne peut pas être escaladée\u00a0: elle est fermée, ou personne n’est désigné.',
};

export const closing: ClosingRefusalTexts = {
  lacking: (severity, grounds) =>
    `«\u00a0${severity}\u00a0»\u00a0: avant de fermer ce ticket, ${grounds.join(', ou ')}.`,
  restored: 'indiquez dans son panneau Sablier que le service est rétabli',
  field: (name) => `remplissez «\u00a0${name}\u00a0»`,
  more: (count) => `un de ${count} autres`,
  unchecked: 'Ce qu’il faut avant la fermeture n’a pas pu être vérifié. Réessayez dans une minute.',
};

export const recording: RecordingRefusalTexts = {
  notSpaceAdmin: 'Seul un administrateur de cet espace peut réévaluer un délai terminé.',
  noSuchTicket: 'Aucun ticket de cette clé n’existe, ou vous n’y avez pas accès.',
  noSuchStage: 'Le rapport d’incident du barème n’a pas cette étape.',
  noSuchStep: 'Le barème n’a pas cette étape d’escalade.',
  notAllowed: 'Seules les personnes qui peuvent modifier ce ticket peuvent consigner cela.',
  notAssignable: 'Jira ne vous permet pas d’assigner ainsi ce ticket.',
  reversedDates: 'Ceci finit avant de commencer\u00a0: choisissez une fin plus tardive que le début.',
  tooLong: 'C’est plus long qu’une année\u00a0: choisissez une fin dans l’année qui suit le début.',
  impossible:
    'Ceci ne peut pas être consigné\u00a0: un moment n’est pas des années 1990 à 2199, ou quelque chose manque.',
  beforeReceipt: 'Le ticket n’avait pas encore été reçu\u00a0: choisissez un moment après sa création.',
  tooOld: (hours) =>
    `Cela s’est passé il y a plus de ${hours}\u00a0heures\u00a0: choisissez un moment plus récent, ou écrivez un commentaire. Le barème fixe la limite.`,
  future: 'Cela n’est pas encore arrivé\u00a0: choisissez un moment passé.',
  busy: 'Quelqu’un consigne quelque chose sur ce ticket en ce moment même. Réessayez.',
  noSuchIssue: 'Ce ticket n’existe plus ou vous n’y avez pas accès.',
};

export const report: ReportRefusalTexts = {
  draftFiles:
    'La page montre des fichiers qui se trouvent sur le brouillon, que le client ne voit jamais. Retirez-les de la page\u00a0; ils peuvent être ajoutés à celle qui est publiée.',
  changedPage: 'La page a été modifiée après son approbation\u00a0: elle est de nouveau en révision.',
  alreadyPublished: 'Le rapport est déjà publié. Une erreur se corrige par un rapport modifié.',
  notNow: 'Le rapport n’en est pas là\u00a0: un brouillon passe en révision, est approuvé, puis publié.',
  blanks: (left) =>
    `${left} des parties que seules des personnes peuvent écrire ${left === 1 ? 'est encore vide' : 'sont encore vides'}.`,
  notAllowed: 'Seules les personnes qui peuvent modifier ce ticket peuvent travailler à son rapport.',
  noDraft: 'Il n’y a pas de brouillon à lire ici.',
  actionNotAllowed:
    'Seules les personnes qui peuvent modifier ce ticket et en créer ici peuvent ajouter une mesure corrective.',
  noSuchPerson: (owner) =>
    `Personne, ou plus d’une personne, ne s’appelle «\u00a0${owner}\u00a0»\u00a0; écrivez une adresse ou le nom entier.`,
  unknownPart:
    'Le rapport ne pose pas cette question, ou ne la pose plus. Rouvrez-le pour voir ce qu’il demande.',
  answered: 'Quelqu’un a répondu entre-temps. Ouvrez la page du rapport pour lire ou modifier la réponse.',
  noText: 'Écrivez d’abord quelque chose\u00a0: une réponse vide laisserait la question telle quelle.',
  busyPage:
    'Quelqu’un modifie la page du rapport en ce moment\u00a0: votre texte n’a pas été écrit. Il est toujours ici\u00a0; enregistrez-le de nouveau dans un instant.',
  notWritten:
    'Confluence n’a pas accepté votre texte. Il est toujours ici\u00a0; enregistrez-le de nouveau dans quelques minutes.',
  unreadable:
    'Confluence ne répond pas pour le moment\u00a0: la page du rapport ne peut pas être lue. Rien n’est perdu\u00a0; réessayez dans quelques minutes.',
  notAReport: 'Cette page n’est pas un rapport d’incident.',
};

export const accounts: AccountsRefusalTexts = {
  notAllowed: 'Seules les personnes qui administrent tous les espaces d’un client tiennent ses comptes.',
  noAccounts:
    'Aucun compte n’est tenu pour ce client, ou il est servi dans un espace que vous n’administrez pas.',
  noBank: 'Le travail de ce client n’est pas imputé ici.',
  futureDate: 'Cette date n’est pas encore venue.',
  busy: 'Quelqu’un d’autre inscrit quelque chose pour ce client\u00a0; réessayez dans un instant.',
  wrongTerms: (place, fault) => `${place}\u00a0: ${fault}`,
  unclosedMonth: {
    'not-over': ({ month }) => `${month} n’est pas terminé.`,
    'already-sent': ({ month }) => `${month} a déjà été envoyé.`,
    'earlier-open': ({ month }) => `${month} doit d’abord être envoyé.`,
  },
  unchargedJourney: {
    'no-travel': () => 'Ces modalités n’imputent aucun déplacement.',
    'within-distance': ({ beyondKm, kilometres }) =>
      `Le déplacement est imputé au-delà de ${beyondKm}\u00a0km\u00a0; celui-ci est de ${kilometres}\u00a0km.`,
  },
};

export const service: ServiceRefusalTexts = {
  notWatched: 'La disponibilité du service de ce client n’est pas comptée.',
  gone: 'Ceci n’est plus là.',
  futureMoment: 'Ce moment n’est pas encore venu.',
  reversedMaintenance: 'Un entretien finit après avoir commencé.',
  longMaintenance:
    'Un entretien dure une année au plus\u00a0: inscrivez en plusieurs parties ce qui est plus long.',
  outage: {
    'ends-before-it-begins': () => 'Une interruption ne peut finir avant d’avoir commencé.',
  },
};

export const figures: FiguresRefusalTexts = {
  notForCaller: 'Ces chiffres sont pour les gens qui travaillent dans l’espace.',
  backwards: 'La période finit avant de commencer\u00a0: choisissez une fin plus tardive.',
  longPeriod: 'Choisissez une période d’au plus 36 mois.',
  notForAnybody: 'Connectez-vous pour voir ce bilan.',
  stillReading: 'Les interventions de Jira sont encore en lecture\u00a0; réessayez dans un instant.',
};

export const portal: PortalRefusalTexts = {
  noSuchRequest: 'Cette demande n’existe pas, ou elle n’est pas partagée avec vous.',
  notTheClient: 'Seul le client de cette demande peut le dire.',
  closed: 'Cette demande est fermée. Écrivez un commentaire si quelque chose ne va toujours pas.',
};
