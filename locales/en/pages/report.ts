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
