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
    answerBy: (when: string) => `We will contact you by ${when}.`,
    answerSoon: 'We will contact you as soon as we can.',
    outages: (page: string) => `Outages are told on ${page}`,
    automatic: 'This is an automatic acknowledgement; do not answer it.',
    corrected: (key: string) =>
      `We know more about ${key} now: this replaces what we first wrote of when we answer.`,
    people: (count: number) =>
      count === 1 ? '1 member of our team was told.' : `${count} members of our team were told.`,
    /** How the team was told; null where nobody was. */
    notified: (byMail: boolean, byPager: boolean): string | null =>
      byMail && byPager ? 'both by e-mail and by pager' : byMail ? 'by e-mail' : byPager ? 'by pager' : null,
    contacts: (lines: string) => `How to reach us:\n${lines}`,
    holiday: (name: string, who: string) =>
      `Today is a holiday (${name}). If it cannot wait, turn to ${who}.`,
    /** A holiday of which the calendar has no name. */
    dayOff: 'a day off',
  },
  /** A third party is asked for help. */
  ticket: {
    emergency: (key: string, summary: string) => `Emergency: ${summary} (${key})`,
    request: (key: string, summary: string) => `Help needed: ${summary} (${key})`,
    isEmergency: 'This is an emergency. Please treat it before everything else.',
    about: (key: string, summary: string, severity: string, received: string) =>
      `It is about ${key}, “${summary}”: severity ${severity}, received ${received}.`,
    asks: (note: string) => `What we ask of you: ${note}`,
    asksForHelp: 'We ask for your help in resolving it.',
    answer: (key: string) =>
      `Answer in a comment here, and close this once it is done: ${key} waits for you.`,
  },
  /** An estimate was given to the client. */
  estimates: {
    lead: (key: string) => `Our estimate for ${key}:`,
    time: (length: string) => `Time: ${length} of work`,
    budget: (budget: string) => `Budget: ${budget}`,
    replaces: (when: string) => `It replaces our estimate of ${when}.`,
  },
  /** The client does not agree, by a button of its own; what it says of it follows. */
  disagreed: {
    workaround: (key: string) => `${key}: the client does not agree with the workaround.`,
    resolution: (key: string) => `${key}: the client does not agree that it is solved.`,
    estimate: (key: string) => `${key}: the client does not agree to the estimate.`,
    date: (key: string) => `${key}: the client does not agree to the date.`,
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

/** What the team is mailed of its clocks. */
export const alerts = {
  left: (length: string) => `${length} left`,
  breachedBy: (length: string) => `breached by ${length}`,
  isDue: (when: string) => `It is due ${when}.`,
  wasDue: (when: string) => `It was due ${when}.`,
  subject: (key: string, clock: string, state: string) => `${key}: ${clock}, ${state}`,
  lead: (key: string, clock: string, state: string) => `${clock} of ${key}: ${state}.`,
  why: (counted: string, since: string) => `Why: ${counted} counted since ${since}.`,
  promise: (clause: string) => `Promise: “${clause}”`,
  /** Who receives a stage of the report. */
  stageTo: (to: string) => `It goes to: ${to}.`,
  /** Of a target that is never breached. */
  aim: {
    left: (length: string) => `${length} left to its aim`,
    breachedBy: (length: string) => `aim passed ${length} ago`,
    isDue: (when: string) => `Its aim is ${when}.`,
    wasDue: (when: string) => `Its aim was ${when}.`,
  },
  withdrawn: {
    subject: (key: string, clock: string) => `${key}: ${clock}, breach withdrawn`,
    text: (key: string, clock: string, due: string) =>
      `The announced breach of ${key} (${clock}, due ${due}) is withdrawn: something recorded or corrected since shows that the target was met or has moved. “Why?” on the work item gives the details.`,
  },
};

export type AlertTexts = typeof alerts;

const workItems = (count: number) => `${count} work ${count === 1 ? 'item' : 'items'}`;

/** What people are mailed in one piece: what is overdue each working morning, and what was too many for one hour. */
export const digest = {
  subject: (count: number) => `Overdue this morning: ${workItems(count)}`,
  lead: (count: number) => `${workItems(count)} past due, oldest first:`,
  line: (key: string, summary: string, clocks: string, since: string, age: string) =>
    `${key} ${summary}: ${clocks}, due ${since} (${age} ago)`,
  more: (count: number) => `…and ${count} more.`,
  end: 'You get this list on the morning of each business day while any of your work items is overdue.',
  held: {
    subject: (count: number) => `${count} more ${count === 1 ? 'notice' : 'notices'} than an hour may bring`,
    lead: (count: number, perHour: number) =>
      `At most ${perHour} ${perHour === 1 ? 'mail' : 'mails'} an hour are sent to you. ${count === 1 ? 'One more is' : `${count} more are`} listed here instead:`,
  },
};

export type DigestTexts = typeof digest;
