import { publishings, reviewSteps } from '../shared';

/** How much of each kind was left out of a report. */
interface Withheld {
  comments: number;
  notes: number;
  worklogs: number;
  fields: number;
  files: number;
}

/** Nothing for none of them. */
const countText = (count: number, singular: string, plural = `${singular}s`) =>
  count === 0 ? '' : `${count} ${count === 1 ? singular : plural}`;

/** What the byline says of a report, and the panel before it is opened. */
export const byline = {
  title: 'Incident report',
  notOwed: 'No incident report is owed.',
  due: (days: number, at: string) =>
    days === 0 ? `Due ${at}.` : `${days} business ${days === 1 ? 'day' : 'days'} left, due ${at}.`,
  overdue: (at: string) => `Overdue: it was due ${at}.`,
  blanks: (count: number) =>
    count === 0
      ? 'Nothing is left to be written by a person.'
      : `${count} ${count === 1 ? 'part is' : 'parts are'} still to be written by a person.`,
  withheld: (left: Withheld) => {
    const parts = [
      countText(left.comments, 'internal comment'),
      countText(left.notes, 'note of the team', 'notes of the team'),
      countText(left.worklogs, 'entry of work', 'entries of work'),
      countText(left.fields, 'field'),
      countText(left.files, 'file'),
    ].filter(Boolean);
    return parts.length === 0 ? 'Nothing internal was left out.' : `Left out: ${parts.join(', ')}.`;
  },
  newer: (count: number) =>
    `Newer facts for ${count} ${count === 1 ? 'part' : 'parts'} that somebody changed.`,
  own: (line: string) => `On the page: ${line}`,
};

export type BylineTexts = typeof byline;

/** What is said of a report’s content; loaded with it. */
export const content = {
  title: 'What is in the report',
  close: 'Close',
};

export type ReportContentTexts = typeof content;

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

/** The stages of the incident report on the panel. */
export const stages = {
  title: 'Stages of the incident report',
  due: (moment: string) => `due ${moment}`,
  overdue: (moment: string) => `overdue since ${moment}`,
  sent: (moment: string) => `sent ${moment}`,
  sentLate: (moment: string) => `sent ${moment}, late`,
  waits: {
    aware: 'not begun: say when you became aware of the incident',
    classified: 'not begun: say when you classified it as major',
    closing: 'counts from the closing',
    restored: 'counts from when service is restored',
    receipt: 'counts from reception',
  },
  waitsForStage: (stage: string) => `counts from “${stage}”, once sent`,
  to: (who: string) => `To: ${who}.`,
  document: 'The document is drafted for it after closing.',
  tell: { aware: 'Became aware…', classified: 'Classified as major…' },
  open: 'Open the document',
  openOf: (stage: string) => `Open the document: ${stage}`,
  markSent: 'Mark as sent',
  markSentOf: (stage: string) => `Mark as sent: ${stage}`,
  when: 'When (empty is now)',
  future: 'This has not happened yet: choose an instant that has passed.',
  record: 'Record',
  cancel: 'Cancel',
  lost: 'It could not be recorded: the connection was lost. Try again.',
  helper: 'A helper, not legal advice.',
};

export type StageTexts = typeof stages;
