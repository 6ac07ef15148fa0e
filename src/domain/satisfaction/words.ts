import type { Language } from '../incident/words';

const english = {
  subject: (key: string) => `${key} is closed: how did we do?`,
  invitation: 'Two clicks tell us: open the link, choose a face.',
  question: 'How satisfied are you with the way we handled your request?',
  scores: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
  anonymous: 'Keep my answer apart from my request',
  send: 'Send',
  thanks: 'Thank you. Your answer was recorded.',
};

/** What a survey is written with; the scores go from 1 to 5. */
export type SurveyWords = typeof english;

const french: SurveyWords = {
  subject: (key) => `${key} est fermé\u00a0: qu’en avez-vous pensé\u00a0?`,
  invitation: 'Deux clics suffisent\u00a0: ouvrez le lien, choisissez un visage.',
  question: 'À quel point êtes-vous satisfait de la façon dont nous avons traité votre demande\u00a0?',
  scores: ['Très insatisfait', 'Insatisfait', 'Ni l’un ni l’autre', 'Satisfait', 'Très satisfait'],
  anonymous: 'Garder ma réponse à part de ma demande',
  send: 'Envoyer',
  thanks: 'Merci. Votre réponse est notée.',
};

export const surveyWords: Record<Language, SurveyWords> = { en: english, fr: french };
