/** This language's code, what it is called, and how Intl writes its dates and numbers. */
export const meta = {
  code: 'en',
  name: 'English',
  intl: 'en-CA',
  /** Whether a reader of another region has its dates and numbers. */
  regions: true,
};

export type MetaTexts = typeof meta;
