import type { Shared } from '../en/shared';

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
