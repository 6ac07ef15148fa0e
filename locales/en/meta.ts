interface Times {
  hour: 'numeric' | '2-digit';
  tidy(text: string): string;
}

/** This language's code, what it is called, and how Intl writes its dates and numbers. */
export const meta = {
  code: 'en',
  name: 'English',
  /** Whose outputs of the survey in the manifest its readers are shown: its own, once they are there. */
  surveyForm: 'en',
  intl: 'en-CA',
  /** Whether a reader of another region has its dates and numbers. */
  regions: true,
  /** How long the hour of a time of day is, and what becomes of the text that Intl makes of it. */
  times: { hour: '2-digit', tidy: (text) => text } as Times,
};

export type MetaTexts = typeof meta;
