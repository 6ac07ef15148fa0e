import type { OwnText } from '../domain/own-texts';

/** What every duty says first: the app counts, and judges nothing. */
export const helperNote = (en: string, fr: string): OwnText => ({
  en: `A helper, not legal advice: check the text, and your national law, before you rely on it. ${en}`,
  fr: `Une aide, non un avis juridique\u00a0: vérifiez le texte et votre droit national avant de vous y fier. ${fr}`,
});
