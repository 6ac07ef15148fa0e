import type { ClientsRefusalTexts } from '../../en/refusals/clients';

export const clients: ClientsRefusalTexts = {
  gone: 'Ce client n’existe plus.',
  takenName: (name, client) =>
    `«\u00a0${name}\u00a0» dit déjà les tickets de ${client}\u00a0; choisissez-en un autre, ou retirez-le d’abord à ${client}.`,
  noConfluence:
    'Ce site n’a pas Confluence, ou l’app n’y est pas connectée. Connectez l’app à Confluence, puis liez l’espace.',
  noSpace: (key) =>
    `L’application ne voit aucun espace de clé ${key}\u00a0; vérifiez la clé, et que l’application peut voir l’espace.`,
  contacts: {
    nameless: () => 'Chaque contact a un nom.',
    'no-address': () => 'Cette adresse n’en est pas une.',
    unreachable: () => 'Chaque contact a une adresse ou un compte.',
    'too-many': (atMost) =>
      `Un client nomme au plus ${atMost} personnes autorisées à appeler\u00a0; retirez-en une d’abord.`,
    twice: () => 'Un contact est deux fois sur la liste.',
  },
};
