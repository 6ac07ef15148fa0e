/** This language's code, what it is called, and how Intl writes its dates and numbers. */
export const meta = {
  code: 'en',
  name: 'English',
  intl: 'en-CA',
};

export type MetaTexts = typeof meta;
