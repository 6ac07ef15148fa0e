/** What this language is called, and how Intl writes its dates and numbers. */
export const meta = {
  name: 'English',
  intl: 'en-CA',
};

export type MetaTexts = typeof meta;
