/** What is said of the days of a file, or of a pasted list, before they are taken. */
export const importedDays = {
  paste: 'Paste dates or a calendar file',
  pasteHint:
    'A day a line: 2026-06-24, Fête nationale, or 24 June 2026; the text of an .ics file; or the calendars of Jira Service Management',
  read: 'Read it',
  title: 'Which of these days are taken?',
  only: 'Days that are said to be of one region, category or class are taken only where it is ticked:',
  entry: (line: number) => `line ${line}`,
  days: (count: number, first: string, last: string) =>
    count === 0 ? 'no day in these years' : count === 1 ? first : `${count} days, ${first} to ${last}`,
  unnamed: 'no name',
  broken: 'Cannot be read, and is left out:',
  take: (count: number) => `Take ${count} ${count === 1 ? 'day' : 'days'}`,
  leave: 'Take none',
};

export type ImportedDaysTexts = typeof importedDays;
