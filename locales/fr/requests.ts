import type { RequestTexts } from '../en/requests';

export const requests: RequestTexts = {
  signIn: 'Connectez-vous d’abord.',
  stalePage: 'Cette page de la liste n’est plus là. Recommencez depuis le début.',
  badShape: (place, reason) => `La demande n’a pas la forme attendue (${place}\u00a0: ${reason}).`,
  spoiledRecord:
    'Ce que l’app a conservé ici ne peut pas être lu. Un administrateur le trouve dans l’état du site et peut l’importer de nouveau.',
  unexpected: 'Une erreur inattendue est survenue. Réessayez dans un instant.',
};
