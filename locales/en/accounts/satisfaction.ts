/** The invitation to the survey, whose form is an output of the web trigger in the manifest, and what the answers come to. */
export const satisfaction = {
  invitation: (key: string) =>
    `${key} is closed. How did we do? Two clicks tell us: open the link, press a number. Anyone who can read this comment can use it; the first answer counts.`,
  link: 'Answer the survey',
  none: 'No answers',
  average: (mean: string, highest: number, margin: string | null, answers: number) =>
    `${mean} of ${highest}${margin === null ? '' : ` ± ${margin}`}, ${answers} ${answers === 1 ? 'answer' : 'answers'}`,
};

export type SatisfactionTexts = typeof satisfaction;
