import type { Language } from '../report/words';

const english = {
  invitation: (key: string) =>
    `${key} is closed. How did we do? Two clicks tell us: open the link, press a number. Anyone who can read this comment can use it; the first answer counts.`,
  link: 'Answer the survey',
};

/** What invites a client to vote; the form itself is an output of the web trigger in the manifest. */
export const surveyWords: Record<Language, typeof english> = {
  en: english,
  fr: {
    invitation: (key) =>
      `${key} est fermé. Qu’en avez-vous pensé\u00a0? Deux clics suffisent\u00a0: ouvrez le lien, choisissez un chiffre. Quiconque peut lire ce commentaire peut s’en servir\u00a0; la première réponse compte.`,
    link: 'Répondre au sondage',
  },
};
