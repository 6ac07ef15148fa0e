import type { StageTexts } from '../../../en/pages/panel/stages';

export const stages: StageTexts = {
  title: 'Étapes du rapport d’incident',
  due: (moment) => `échéance ${moment}`,
  overdue: (moment) => `en retard depuis ${moment}`,
  sent: (moment) => `envoi ${moment}`,
  sentLate: (moment) => `envoi ${moment}, en retard`,
  waits: {
    aware: 'pas commencée\u00a0: dites quand vous avez eu connaissance de l’incident',
    classified: 'pas commencée\u00a0: dites quand vous l’avez classé majeur',
    closing: 'compte à partir de la fermeture',
    restored: 'compte à partir du rétablissement du service',
    receipt: 'compte à partir de la réception',
  },
  waitsForStage: (stage) => `compte à partir de l’envoi de l’étape «\u00a0${stage}\u00a0»`,
  to: (who) => `À transmettre à\u00a0: ${who}.`,
  document: 'Son document est rédigé après la fermeture.',
  tell: { aware: 'Prise de connaissance…', classified: 'Classé majeur…' },
  markSent: 'Consigner l’envoi',
  markSentOf: (stage) => `Consigner l’envoi\u00a0: ${stage}`,
  when: 'Quand (vide\u00a0: maintenant)',
  future: 'Cela n’a pas encore eu lieu\u00a0: choisissez un instant passé.',
  record: 'Consigner',
  cancel: 'Annuler',
  lost: 'La connexion a été perdue et rien n’a été consigné. Réessayez.',
  helper: 'Une aide, non un avis juridique.',
};
