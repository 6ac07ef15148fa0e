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
  /** Of a target that is never breached. */
  aim: {
    left: (length: string) => `${length} left to its target`,
    breachedBy: (length: string) => `target passed ${length} ago`,
    isDue: (when: string) => `Its target is ${when}.`,
    wasDue: (when: string) => `Its target was ${when}.`,
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
  end: 'You get this list once each working morning while any of your work items is overdue.',
  held: {
    subject: (count: number) => `${count} more ${count === 1 ? 'notice' : 'notices'} than an hour may bring`,
    lead: (count: number, perHour: number) =>
      `At most ${perHour} ${perHour === 1 ? 'mail' : 'mails'} an hour are sent to you. ${count === 1 ? 'One more is' : `${count} more are`} listed here instead:`,
  },
};

export type DigestTexts = typeof digest;
