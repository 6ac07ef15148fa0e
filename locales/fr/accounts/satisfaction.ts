import type { SatisfactionTexts } from '../../en/accounts/satisfaction';

export const satisfaction: SatisfactionTexts = {
  invitation: (key) =>
    `${key} est fermé. Qu’en avez-vous pensé\u00a0? Deux clics suffisent\u00a0: ouvrez le lien, choisissez un chiffre. Quiconque peut lire ce commentaire peut s’en servir\u00a0; la première réponse compte.`,
  link: 'Répondre au sondage',
  none: 'Aucune réponse',
  average: (mean, highest, margin, answers) =>
    `${mean} sur ${highest}${margin === null ? '' : ` ± ${margin}`}, ${answers}\u00a0${answers === 1 ? 'réponse' : 'réponses'}`,
};
