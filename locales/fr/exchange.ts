import type { ExchangeTexts } from '../en/exchange';

export const exchange: ExchangeTexts = {
  files: {
    'empty-file': () => 'Le fichier est vide.',
    'too-deep': ({ levels }) =>
      `Le fichier est imbriqué sur plus de ${levels}\u00a0niveaux\u00a0; aucun schéma ne l’est.`,
    'too-many-references': ({ most }) =>
      `Le fichier a plus de ${most}\u00a0ancres\u00a0; écrivez ce qu’elles désignent.`,
    'not-yaml': ({ line, message }) =>
      `Ce n’est pas du YAML${line === null ? '' : `, ligne ${line}`}\u00a0: ${message}`,
    'not-json': ({ message }) => `Ce n’est pas du JSON\u00a0: ${message}`,
    'no-scheme': ({ looksLike }) =>
      looksLike === 'list'
        ? 'Ce fichier contient une liste, et un barème a des parties nommées\u00a0: "severities", "calendars", "clocks", "goals".'
        : 'Ce fichier ne contient pas de barème, mais du texte. Pour tirer un barème d’un texte, utilisez «\u00a0D’un texte\u00a0», ou `sla read`.',
  },
  text: {
    noFigures:
      'Aucune durée de ce texte n’est promise pour quoi que ce soit\u00a0: il ne parle ni de réponse, ni de suivi, ni de résolution en minutes, heures ou jours. Rien n’a été pris.',
    otherLanguage:
      'Ce texte ne semble être ni en anglais ni en français, les langues qui sont lues. Rien n’a été pris\u00a0; collez une traduction.',
  },
  documents: {
    'too-large':
      'Le fichier dépasse 15\u00a0Mo. Rien n’a été lu\u00a0; collez plutôt la partie sur les niveaux de service.',
    scanned:
      'Ce PDF contient des images de pages et pas de texte. Rien n’a été lu\u00a0; copiez-en le texte avec un programme qui reconnaît les lettres, et collez-le.',
    locked:
      'Ce PDF est verrouillé par un mot de passe. Rien n’a été lu\u00a0; ouvrez-le et collez son texte.',
    broken:
      'Le fichier est endommagé ou tronqué. Rien n’a été lu\u00a0; enregistrez-le de nouveau, ou collez son texte.',
    unknown:
      'Ce n’est pas un fichier PDF, Word, HTML ou texte. Rien n’a été lu\u00a0; collez plutôt son texte.',
    empty: 'Le fichier ne contient pas de texte.',
  },
  doubts: {
    'hours-count': {
      question: 'Les heures et les minutes comptent-elles jour et nuit, ou en heures ouvrables\u00a0?',
      readings: { 'day-and-night': 'Jour et nuit', 'working-hours': 'En heures ouvrables' },
    },
    'a-day': {
      question: 'Qu’est-ce qu’un jour\u00a0?',
      readings: { 'working-day': 'Un jour ouvrable', 'calendar-day': '24 heures' },
    },
    'a-range': {
      question: 'Que promet un intervalle comme «\u00a048 à 72 heures\u00a0»\u00a0?',
      readings: {
        'aim-and-limit': 'La plus courte durée est visée, la plus longue est la limite',
        'limit-alone': 'La plus longue seule',
      },
    },
    'which-hours': {
      question: 'Quelles sont les heures ouvrables\u00a0? Le texte ne le dit pas.',
      readings: {
        'nine-to-five': 'Du lundi au vendredi, de 9\u00a0h à 17\u00a0h, à corriger',
        'always-open': 'Jour et nuit, tous les jours',
      },
    },
    'which-zone': {
      question: 'Dans quel fuseau horaire sont les heures\u00a0?',
      readings: { toronto: 'Toronto, à corriger', utc: 'UTC' },
    },
    'standard-time': {
      question:
        'Les heures sont-elles celles de l’heure du lieu, ou de l’heure normale (comme EST) en été aussi\u00a0?',
      readings: { 'local-time': 'L’heure du lieu', 'all-year': 'L’heure normale toute l’année' },
    },
    'which-holidays': {
      question: 'Quels jours fériés est-ce fermé\u00a0?',
      readings: {
        'no-holiday': 'Aucun, puisqu’aucun n’est nommé',
        'of-the-place': 'Les jours fériés légaux du lieu',
      },
    },
    'counts-from': {
      question: 'À partir de quand compte-t-on\u00a0?',
      readings: { receipt: 'De la réception', triage: 'De la première évaluation' },
    },
    'while-waiting': {
      question: 'Le délai de résolution court-il pendant que l’on attend le client\u00a0?',
      readings: { 'goes-on': 'Il court', pauses: 'Il est suspendu' },
    },
    'several-plans': {
      question:
        'Le texte promet la même chose avec plusieurs durées, comme pour plusieurs formules. Laquelle vaut\u00a0?',
      readings: { 'first-plan': 'La première', 'last-plan': 'La dernière' },
    },
    'shared-cells': {
      question:
        'Une ligne du tableau a moins de chiffres que son en-tête. Partage-t-elle ceux de la ligne du dessus\u00a0?',
      readings: { 'nothing-said': 'Non, rien n’est promis', 'row-above': 'Oui, ceux de la ligne du dessus' },
    },
    footnote: {
      question: 'Un chiffre porte la marque d’une note qui n’est pas dans le texte.',
      readings: { 'as-it-stands': 'Le chiffre vaut tel quel', 'no-promise': 'Ce n’est pas un engagement' },
    },
  },
  imports: {
    unreadable:
      'Ce n’est ni ce que les pages de Jira Service Management reçoivent, ni un tableau avec l’en-tête du modèle. Rien n’a été pris.',
    noSla: 'Il n’y a là aucun SLA. Rien n’a été pris.',
    parts: {
      sla: 'SLA',
      start: 'Début',
      pause: 'Pause',
      stop: 'Fin',
      goal: 'Objectif',
      calendar: 'Calendrier',
      'working-time': 'Heures ouvrables',
      holiday: 'Jour férié',
      'time-zone': 'Fuseau horaire',
      setting: 'Réglage',
    },
    hows: {
      'any-change': 'tout changement compte',
      'no-counterpart': 'un barème ne connaît rien de tel',
      'no-start': 'plus rien de connu ne le démarre\u00a0; comme les délais de sa sorte',
      'no-stop': 'plus rien de connu ne l’arrête\u00a0; comme les délais de sa sorte',
      'no-target': 'pas de cible, donc pas d’objectif',
      'clause-not-asked': 'un barème ne peut pas demander cela\u00a0; l’objectif a été omis',
      'always-here': 'toujours vrai dans l’espace même',
      'first-contract': 'un ticket a un seul contrat\u00a0: si un autre vaut aussi, le premier le juge',
      'calendar-missing': 'son calendrier n’a pas été collé\u00a0; il compte jour et nuit',
      'each-year': 'revient chaque année\u00a0: ses dates des années proches',
      'unknown-zone': 'fuseau inconnu\u00a0; UTC tant que vous n’en choisissez pas',
      'no-such-time': 'ce n’est pas une plage d’un jour',
      'no-such-date': 'cette date n’existe pas',
      'display-only': 'seulement son affichage',
      inconsistent: 'marqué là-bas comme incohérent',
      'not-understood': 'ni un SLA ni un calendrier',
      'too-many': 'un barème a au plus 12 délais',
    },
  },
  comparison: {
    reasons: {
      equal: 'Égal, à la seconde près',
      'no-clock': 'Un SLA de là-bas n’a pas de délai ici',
      'no-sla': 'Un délai d’ici n’a pas de SLA là-bas',
      'only-there': 'Un cycle n’est que là-bas\u00a0: quelque chose le démarre qui ne démarre rien ici',
      'only-here': 'Un cycle n’est qu’ici\u00a0: quelque chose le démarre qui ne démarre rien là-bas',
      'agent-reporter':
        'Un agent l’a signalé\u00a0: ici le mot de l’équipe ne répond à personne, là-bas il le peut',
      'other-start': 'Il démarre à un autre instant',
      'other-stop': 'Il s’arrête à un autre instant',
      'other-goal': 'Il a un autre objectif',
      'pause-not-there': 'Il était suspendu ici, et là-bas il courait',
      'pause-not-here': 'Il est suspendu là-bas, et ici il court',
      'calendar-edited':
        'Le calendrier de là-bas a été modifié plus tard\u00a0: ce qui était fini a été compté par l’ancien',
      'other-calendar': 'Début, fin et objectif sont les mêmes, et les calendriers comptent autrement',
    },
  },
  differences: {
    none: 'Les deux barèmes disent la même chose.',
    added: (place, is) => `${place} est nouveau\u00a0: ${is}.`,
    removed: (place, was) => `${place} est retiré\u00a0; c’était ${was}.`,
    changed: (place, was, is) => `${place} était ${was} et devient ${is}.`,
    nothing: 'vide',
    yes: 'oui',
    no: 'non',
    days: (count) => (count > 1 ? `${count} jours ouvrables` : `${count} jour ouvrable`),
  },
};
