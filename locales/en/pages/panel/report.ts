import { publishings, reviewSteps } from '../../shared';
/** The incident report on the panel: one card from the draft to its publishing. */
export const reportCard = {
  title: 'Incident report',
  steps: 'Steps of the report',
  step: reviewSteps,
  taken: 'done',
  ...publishings,
  reading: 'Reading the report…',
  parts: 'What only people can write',
  written: 'written',
  toWrite: 'to write',
  fillNext: 'Fill the next blank',
  revokes: 'The report is approved: what you write here sends it back to review.',
  emptyAsksAgain: 'An empty text asks the question again.',
  save: 'Save',
  cancel: 'Cancel',
  saved: (heading: string) => `Saved: ${heading}.`,
  contents: 'Review contents',
  read: 'Read it in Word',
  isFile: 'This draft is a Word file. Until it is published only the team reads it.',
};

export type ReportCardTexts = typeof reportCard;
