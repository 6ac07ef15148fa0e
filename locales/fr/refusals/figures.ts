import type { FiguresRefusalTexts } from '../../en/refusals/figures';

export const figures: FiguresRefusalTexts = {
  notForCaller: 'Ces chiffres sont pour les gens qui travaillent dans le projet.',
  longPeriod: 'Choisissez une période d’au plus 36 mois.',
  notForAnybody: 'Connectez-vous pour voir ce sommaire.',
  stillReading: 'Les interventions de Jira sont encore en lecture\u00a0; réessayez dans un instant.',
};
