const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the app says of an issue by itself: mails to the team, and words to the client. */
export const automation = {
  /** An issue came up to somebody's step of the ladder. */
  escalated: {
    subject: (key: string, step: string) => `${key}: escalated to ${step}`,
    text: (key: string, why: string, summary: string) => `${key} has come to you: ${why}. ${summary}`,
    why: {
      hand: 'the team escalated it',
      demand: 'the client asked for it',
      time: 'its time on the step below has passed',
    },
  },
  /** An issue came in. */
  received: {
    subject: (key: string, severity: string) => `${key}: new request, ${severity}`,
    text: (key: string, summary: string) => `${key} has just come in: ${summary}`,
  },
  acknowledgement: {
    received: (key: string) => `We have received your message; it is ${key}.`,
    corrected: (key: string) =>
      `We know more about ${key} now: this replaces what we first wrote of when we answer.`,
    notified: (people: number) =>
      people === 1 ? '1 member of our team was told.' : `${people} members of our team were told.`,
    answerBy: (when: string) => `We will contact you by ${when}.`,
    answerSoon: 'We will contact you as soon as we can.',
    holiday: (name: string, who: string) =>
      `Today is a holiday (${name}). If it cannot wait, turn to ${who}.`,
    /** A holiday of which the calendar has no name. */
    dayOff: 'a day off',
    automatic: 'This is an automatic acknowledgement; do not answer it.',
  },
  /** A client has been silent: the team's warning the day before, and the note that the issue is closed with. */
  silence: {
    warning: (key: string, attempts: number) =>
      `${key} closes tomorrow: ${plural(attempts, 'attempt', 'attempts')}, no word from the client.`,
    closing: (attempts: number, days: number) =>
      `We tried to reach you ${plural(attempts, 'time', 'times')} and have not heard from you in ${plural(days, 'day', 'days')}, so this request is closed. Answer here at any time and we take it up again.`,
    /** The client answered after that. */
    reopened: (key: string) => `${key} is reopened: the client has answered after it was closed for silence.`,
    notReopened: (key: string) =>
      `${key} could not be reopened: the client has answered after it was closed for silence, and the workflow lets nothing back. Take it up again.`,
  },
};

export type AutomationTexts = typeof automation;
