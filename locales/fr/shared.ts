import type { ContactTexts, RequestTexts, SearchTexts, Shared } from '../en/shared';

export const reportStates: Shared['reportStates'] = {
  owed: 'Le rapport d’incident est en cours de rédaction.',
  drafted: 'Le rapport d’incident est rédigé.',
  'in-review': 'Le rapport d’incident est en révision.',
  approved: 'Le rapport d’incident est approuvé.',
  published: 'Le rapport d’incident est publié.',
};

export const unfollowed: Shared['unfollowed'] = {
  noScheme: 'Aucun délai ne suit ce ticket',
  askAdmin: (project) =>
    `L’espace ${project} n’a pas encore de barème. Un administrateur de l’espace peut en choisir un dans les paramètres de l’espace, sous Niveaux de service.`,
  chooseOne: (project) =>
    `L’espace ${project} n’a pas encore de barème. Choisissez-en un dans les paramètres de l’espace, sous Niveaux de service\u00a0; cela prend une minute.`,
};

export const noSchemeHere: Shared['noSchemeHere'] = {
  noScheme: 'Aucun barème ne suit cet espace.',
  noSchemeAdmin:
    'Choisissez-en un dans les paramètres de l’espace, sous Niveaux de service\u00a0; cela prend une minute.',
  noSchemeOther:
    'Un administrateur de l’espace peut en choisir un dans les paramètres de l’espace, sous Niveaux de service.',
};

export const reviewSteps: Shared['reviewSteps'] = {
  drafted: 'Rédigé',
  'in-review': 'En révision',
  approved: 'Approuvé',
  published: 'Publié',
  sent: 'Envoyé',
};

export const channels: Shared['channels'] = {
  phone: 'Téléphone',
  email: 'Courriel',
  chat: 'Clavardage',
  meeting: 'Réunion',
  other: 'Autre',
};

export const publishings: Shared['publishings'] = {
  publishedInTime: (moment) => `Publié ${moment}, dans les temps.`,
  publishedLate: (moment) => `Publié ${moment}, en retard.`,
};

export const contacts: ContactTexts = {
  title: 'Comment nous joindre',
  reachDesk: (desk) => `Comment nous joindre\u00a0: ${desk}`,
  by: { mail: 'Courriel', phone: 'Téléphone', portal: 'Portail' },
  here: 'un commentaire sur cette demande',
  line: (how, name, parts) => [name ? `${how} (${name})` : how, parts].filter(Boolean).join('\u00a0: '),
  outside: (hours) => `hors de ${hours}`,
  forSeverities: (names) => `pour ${names}`,
  statusPage: 'Page d’état',
  statusLine: (page) => `Page d’état\u00a0: ${page}`,
  notNow: 'pas à cette heure',
  open: 'Ouvrir',
};

export const requests: RequestTexts = {
  signIn: 'Connectez-vous d’abord.',
  stalePage: 'Cette page de la liste n’est plus là. Recommencez depuis le début.',
  badShape: (place, reason) => `La demande n’a pas la forme attendue (${place}\u00a0: ${reason}).`,
  tooLarge: (kib, mostKib) =>
    `Ceci fait ${kib}\u00a0Kio, et on peut garder ${mostKib}\u00a0Kio au plus\u00a0: raccourcissez ses textes ou ses listes.`,
  spoiledRecord:
    'Ce que l’app a conservé ici ne peut pas être lu. Un administrateur le trouve dans l’état du site et peut l’importer de nouveau.',
  products: { jira: 'Jira', confluence: 'Confluence' },
  quotaUsedUp: (product, until) =>
    `${product} ne répond plus aux demandes de l’app avant ${until}\u00a0: le quota de cette heure est épuisé. Rien n’est perdu, et les délais continuent de courir. Réessayez à ce moment-là.`,
  tooBusy: (product) =>
    `${product} a trop de demandes à traiter pour le moment. Rien n’est perdu\u00a0; réessayez dans une minute.`,
  storage: 'Le stockage de Forge',
  noAnswer: (product) =>
    `${product} ne répond pas pour le moment. Rien n’est perdu\u00a0; réessayez dans quelques minutes.`,
  unexpected: 'Une erreur inattendue est survenue. Réessayez dans un instant.',
};

export const search: SearchTexts = {
  unknownForm: 'Jira a demandé une fonction sous une forme que Sablier ne connaît pas.',
  problems: {
    'no-such-function': ({ name }) => `Sablier n’a pas de fonction nommée ${name}.`,
    'no-argument': ({ name }) => `${name} ne prend pas d’argument\u00a0: écrivez ${name}().`,
    'one-clock': ({ names }) => `Un délai au plus\u00a0: ${names}.`,
    'no-such-clock': ({ name, names }) =>
      `Aucun délai ne s’appelle «\u00a0${name}\u00a0»\u00a0: écrivez l’un de ${names}.`,
    'one-length': ({ written }) =>
      `slaAtRisk prend une durée comme "30m", "2h" ou "1d", non ${written || 'rien'}.`,
    'kinds-only': ({ name, names }) =>
      `slaElapsed ne compare que des sortes de délais, et «\u00a0${name}\u00a0» est un nom qu’un barème donne\u00a0: écrivez sa sorte, l’une de ${names}.`,
    'elapsed-form': () =>
      'Écrivez slaElapsed("response", ">", "3h")\u00a0: un délai, l’un de > >= < <=, et une durée.',
  },
};
