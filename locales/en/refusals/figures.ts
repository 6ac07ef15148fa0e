export const figures = {
  notForCaller: 'These figures are for the people who work in the project.',
  longPeriod: 'Choose a period of at most 36 months.',
  notForAnybody: 'Sign in to see this summary.',
  stillReading: 'Jira’s worklogs are still being read; try again in a moment.',
};

export type FiguresRefusalTexts = typeof figures;
