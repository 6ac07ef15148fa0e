import type { AccountsRefusalTexts } from '../../en/refusals/accounts';

export const accounts: AccountsRefusalTexts = {
  notAllowed: 'Seules les personnes qui administrent tous les projets d’un client tiennent ses comptes.',
  noAccounts:
    'Aucun compte n’est tenu pour ce client, ou il est servi dans un projet que vous n’administrez pas.',
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
