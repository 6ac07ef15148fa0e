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
