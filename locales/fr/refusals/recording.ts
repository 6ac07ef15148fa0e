import type { RecordingRefusalTexts } from '../../en/refusals/recording';

export const recording: RecordingRefusalTexts = {
  notSpaceAdmin: 'Seul un administrateur de cet espace peut réévaluer un délai terminé.',
  noSuchTicket: 'Aucun ticket de cette clé n’existe, ou vous n’y avez pas accès.',
  noSuchStep: 'L’échelle du barème n’a pas cet échelon.',
  notAllowed: 'Seules les personnes qui peuvent modifier ce ticket peuvent consigner cela.',
  reversedDates: 'Ceci finit avant de commencer\u00a0: choisissez une fin plus tardive que le début.',
  impossible:
    'Ceci ne peut pas être consigné\u00a0: un moment n’est pas des années 1990 à 2199, ou quelque chose manque.',
  beforeReceipt: 'Le ticket n’avait pas encore été reçu\u00a0: choisissez un moment après sa création.',
  tooOld: (hours) =>
    `Cela s’est passé il y a plus de ${hours}\u00a0heures\u00a0: choisissez un moment plus récent, ou écrivez un commentaire. Le barème fixe la limite.`,
  future: 'Cela n’est pas encore arrivé\u00a0: choisissez un moment passé.',
  busy: 'Quelqu’un consigne quelque chose sur ce ticket en ce moment même. Réessayez.',
  noSuchIssue: 'Ce ticket n’existe plus ou vous n’y avez pas accès.',
};
