/** What is said where not everything of an issue could be read. */
export const doubts = {
  timesMayBeWrong: 'Jira did not tell everything about this issue, so these times may be wrong.',
};

export type DoubtsTexts = typeof doubts;
