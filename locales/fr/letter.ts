import type { LetterTexts } from '../en/letter';

/** In French nought and one are singular. */
const count = (amount: number, singular: string, plural = `${singular}s`) =>
  `${amount}\u00a0${amount < 2 ? singular : plural}`;

export const letter: LetterTexts = {
  title: (key, summary, day, nth) =>
    `${key}\u00a0: ${summary} – rapport d’incident${nth > 1 ? ` ${nth}` : ''} du ${day}`,
  stageTitle: (key, summary, day, stage) => `${key}\u00a0: ${summary} – ${stage}, ${day}`,
  moment: (day, time, zone) => `${day} à ${time}, ${zone}`,
  timeOnly: (time) => `à ${time}`,
  on: (moment) => `le ${moment}`,
  /** The first of a month is "1er". */
  day: (text) => text.replace(/(^|\s)1(?=\s\p{L}+(\s\d{4})?$)/u, '$11er'),
  quote: (text) => `«\u00a0${text}\u00a0»`,
  parties: {
    us: 'Nous',
    client: 'Vous',
    'third-party': 'Un tiers',
    nobody: 'Hors des heures d’ouverture',
  },
  opening: {
    someClient: 'un client',
    reported: (at, client, desk, summary) =>
      `Le ${at}, ${client ?? 'vous'} ${client === null ? 'avez' : 'a'} signalé un incident à notre équipe, ${desk}\u00a0: ${summary}.`,
    detected: (at, client, desk, summary) =>
      `Le ${at}, notre équipe, ${desk}, a enregistré un incident${client === null ? '' : ` pour ${client}`}\u00a0: ${summary}.`,
    restored: (at, lasted) => `Le service a été rétabli ${at}, soit ${lasted} plus tard.`,
    workaround: (at, lasted) =>
      `Une solution de contournement était en place ${at}, soit ${lasted} plus tard.`,
    closed: (at, lasted) => `L’incident a été fermé ${at}, soit ${lasted} plus tard.`,
    unanswered: 'Nous ne vous avions pas répondu.',
    kept: ({ promise, taken }) => `Engagement\u00a0: ${promise}. Respecté\u00a0: ${taken}.`,
    missedGap: ({ promise, taken }) => `Engagement\u00a0: ${promise}. Non respecté\u00a0: ${taken}.`,
    missed: ({ promise, taken, late }) =>
      `Engagement\u00a0: ${promise}. Non respecté\u00a0: il a fallu ${taken}, soit ${late} de trop.`,
    closedUnanswered: ({ promise, taken }) =>
      `Engagement\u00a0: ${promise}. L’incident a été fermé après ${taken}, sans que nous vous ayons répondu.`,
    neverAnswered: (promise) =>
      `Engagement\u00a0: ${promise}. Non respecté\u00a0: l’incident a été fermé sans que nous vous ayons répondu.`,
  },
  lengths: {
    day: (amount) => count(amount, 'jour'),
    hour: (amount) => count(amount, 'heure'),
    minute: (amount) => count(amount, 'minute'),
    second: (amount) => count(amount, 'seconde'),
    underMinute: 'moins d’une minute',
    businessDays: (amount) => count(amount, 'jour ouvrable', 'jours ouvrables'),
    inHours: (length) => `${length} d’ouverture`,
  },
  promises: {
    acknowledge: (length) => `accusé de réception en ${length} au plus`,
    response: (length) => `première réponse en ${length} au plus`,
    update: (length) => `des nouvelles à intervalles de ${length} au plus`,
    workaround: (length) => `solution de contournement en ${length} au plus`,
    resolution: (length) => `service rétabli en ${length} au plus`,
  },
  agreed: {
    acknowledge: (at) => `accusé de réception au plus tard le ${at}, comme convenu`,
    response: (at) => `première réponse au plus tard le ${at}, comme convenu`,
    update: (at) => `prochaines nouvelles au plus tard le ${at}, comme convenu`,
    workaround: (at) => `solution de contournement au plus tard le ${at}, comme convenu`,
    resolution: (at) => `service rétabli au plus tard le ${at}, comme convenu`,
  },
  reasons: {
    'outside-hours': 'signalé hors des heures d’ouverture',
    contract: 'avant que votre contrat s’applique',
    underContract: (name) => `selon ${name}`,
    acknowledge: (severity) => `gravité ${severity} au moment de l’accusé de réception`,
    response: (severity) => `gravité ${severity} au moment de la réponse`,
    update: (severity) => `gravité ${severity} au moment des nouvelles`,
    workaround: (severity) => `gravité ${severity} au moment du contournement`,
    resolution: (severity) => `gravité ${severity} au moment du rétablissement`,
  },
  levels: {
    promise: 'Engagement',
    taken: 'Temps écoulé',
    waited: 'Attente',
    result: 'Résultat',
    kept: 'Respecté',
    missed: 'Dépassé',
    by: (late) => `de ${late}`,
    unanswered: 'fermé sans réponse',
    closedAfter: (length) => `fermé après ${length}`,
    longest: (length) => `plus long intervalle\u00a0: ${length}`,
    longestOf: (length, missed, times) =>
      `plus long intervalle\u00a0: ${length}\u00a0; trop long ${missed} fois sur ${times}`,
    waits: {
      client: (length) => `${length}, de votre réponse`,
      'third-party': (length) => `${length}, d’un tiers`,
      correction: (length) => `${length}, corrigé d’un commun accord`,
      'while-closed': (length) => `${length}, pendant la fermeture du ticket`,
    },
    whoseTurn: (length) => `Qui devait agir\u00a0: ${length} en tout`,
    party: 'À la charge de',
    time: 'Temps',
  },
  facts: {
    key: 'Référence',
    summary: 'Objet',
    client: 'Client',
    desk: 'Équipe de soutien',
    contract: 'Contrat',
    severity: 'Gravité',
    reported: 'Signalé',
    restored: 'Service rétabli',
    duration: 'Délai de rétablissement',
    closed: 'Fermé',
    preparedBy: 'Préparé par',
    solved: 'Marqué comme',
    statusPage: 'Page d’état',
    severityUntilTime: (severity, time) => `${severity} jusqu’à ${time}`,
    severityUntil: (severity, moment) => `${severity} jusqu’au ${moment}`,
  },
  timeline: {
    time: 'Heure',
    who: 'Qui',
    what: 'Ce qui s’est passé',
    zone: (zone, place) => `Les heures sont celles de ${place} (${zone}).`,
    more: 'Lire le message entier',
    turns: {
      reported: ({ severity }) => `Signalé. Gravité\u00a0: ${severity}.`,
      'severity-to': ({ severity }) => `Gravité\u00a0: désormais ${severity}.`,
      'status-to': ({ status }) => `Statut\u00a0: ${status}.`,
      acknowledged: () => 'Accusé de réception.',
      answered: () => 'Première réponse, par téléphone ou en personne.',
      attempted: () => 'Première tentative de vous joindre.',
      workaround: () => 'Une solution de contournement était en place.',
      restored: () => 'Service rétabli.',
      closed: () => 'Fermé.',
      reopened: () => 'Rouvert.',
      asked: ({ name }) => `Nous avons demandé l’aide ${name === null ? 'd’un tiers' : `de ${name}`}.`,
      replied: ({ name }) => `${name ?? 'Le tiers'} a répondu.`,
      said: ({ text, isFirstAnswer }) =>
        isFirstAnswer ? `Première réponse\u00a0: «\u00a0${text}\u00a0»` : `«\u00a0${text}\u00a0»`,
    },
    greetings: [
      'bonjour',
      'bonsoir',
      'salut',
      'allô',
      'cher',
      'chère',
      'chers',
      'chères',
      'madame',
      'monsieur',
    ],
    statuses: {
      open: ['Ouvert', 'Nouveau'],
      toDo: ['À faire', 'Carnet de commandes'],
      inProgress: ['En cours', 'Travail en cours'],
      inReview: ['En révision', 'En cours de révision'],
      waitingForSupport: ['En attente du soutien', 'En attente du support', 'En attente de l’assistance'],
      waitingForClient: [
        'En attente de votre réponse',
        'En attente du client',
        'En attente de réponse du client',
        'En attente de la réponse du client',
      ],
      waitingForThirdParty: ['En attente d’un tiers', 'En attente du fournisseur'],
      pending: ['En attente', 'En suspens'],
      escalated: ['Escaladé', 'Transféré à un niveau supérieur'],
    },
  },
  related: {
    counted: (amount, days) =>
      `Au cours des ${days} jours précédents, ${count(amount, 'incident')} ${amount < 2 ? 'était lié à celui-ci ou touchait' : 'étaient liés à celui-ci ou touchaient'} le même composant.`,
  },
  actions: { action: 'Mesure', owner: 'Responsable', due: 'Pour le' },
  record: {
    draft: 'Ce rapport est un brouillon.',
    due: (at) => `Il est attendu au plus tard le ${at}.`,
    drafted: (at) => `Rédigé le ${at}.`,
    stageTo: (to) => `Destinataires\u00a0: ${to}.`,
    stageClause: (clause) => `En vertu de\u00a0: ${clause}.`,
    stageSent: (stage, at) => `${stage}\u00a0: envoi le ${at}.`,
    stageDue: (stage, at) => `${stage}\u00a0: échéance le ${at}.`,
    published: (at) => `Publié le ${at}.`,
    amended: (at, why) => `Modifié le ${at}${why === '' ? '' : `\u00a0: ${why}`}.`,
  },
  /** What stands around the numbers at the foot of a page. */
  footer: { page: 'Page ', of: ' sur ' },
  sample: {
    client: 'Harbour',
    summary: 'Le panier n’accepte plus de commandes',
    answer: 'Nous voyons la panne et nous nous en occupons.',
    thirdParty: 'notre fournisseur de paiement',
    restored: 'Les commandes passent de nouveau.',
    person: 'Marie Tremblay',
  },
  toOther: 'Version française',
  example: (text) => `Par exemple\u00a0: «\u00a0${text}\u00a0»`,
  parts: {
    facts: { heading: 'Faits' },
    timeline: { heading: 'Chronologie' },
    levels: { heading: 'Nos engagements' },
    related: { heading: 'Récurrence' },
    actions: { heading: 'Mesures correctives' },
    record: { heading: 'À propos de ce rapport' },
    regret: {
      heading: 'Un mot de notre part',
      prompt: 'À écrire par une personne. Que voulez-vous dire au client, dans vos propres mots\u00a0?',
      example:
        'Nous vous présentons nos excuses. Une heure sans commandes vous coûte des ventes, et vous avez dû nous appeler pour savoir pourquoi.',
    },
    effect: {
      heading: 'Les conséquences pour vous',
      prompt:
        'À écrire par une personne. Qui a été touché, combien de personnes, et que ne pouvaient-elles plus faire\u00a0?',
      example:
        'De 9\u00a0h\u00a012 à 10\u00a0h\u00a057, personne ne pouvait payer dans votre boutique\u00a0; environ 140 commandes ont été commencées sans aboutir.',
    },
    began: {
      heading: 'Début de l’incident',
      prompt:
        'À écrire par une personne. Quand l’incident a-t-il commencé, si c’est avant le signalement\u00a0? Sinon, dites qu’il a commencé à ce moment-là.',
      example:
        'Il a commencé à 8\u00a0h\u00a050 avec la nouvelle version, 22 minutes avant que vous le signaliez.',
    },
    cause: {
      heading: 'Cause première',
      prompt:
        'À écrire par une personne. Pourquoi est-ce arrivé\u00a0? Deux ou trois phrases que le client peut comprendre.',
      example:
        'Le certificat du service de paiement était expiré. Le rappel est allé dans une boîte que plus personne ne lit.',
    },
    work: {
      heading: 'Ce que nous avons fait',
      prompt: 'À écrire par une personne. Qu’avez-vous fait pour rétablir le service\u00a0?',
      example:
        'Nous avons renouvelé le certificat, redémarré le service de paiement et passé trois commandes d’essai.',
    },
    prevention: {
      heading: 'Pour que cela ne se reproduise pas',
      prompt: 'À écrire par une personne. Qu’avez-vous changé, que changerez-vous, et pour quand\u00a0?',
      example:
        'Deux personnes sont maintenant averties 30 jours avant qu’un certificat expire\u00a0; dès le 30 juin, il se renouvellera tout seul.',
    },
  },
};
