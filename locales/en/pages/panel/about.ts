/** What the panel says of the desk: what its severities mean. */
export const about = {
  meanings: 'What do the severities mean?',
  /** The severity that the work item has. */
  current: (name: string) => `${name} (this work item)`,
  examples: 'Examples',
};

export type AboutTexts = typeof about;
