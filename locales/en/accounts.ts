/** How a catalogue's sentences write minutes of work, and dates. */
export interface Formats {
  minutes(amount: number): string;
  day(date: string): string;
}

interface Worked {
  worked: number;
  rounded: number;
  increment: number;
  minimum: number | null;
}

/** Time banks and statements. */
export const billing = {
  kinds: {
    purchase: 'Purchase',
    work: 'Work',
    excluded: 'Work apart from the bank',
    counter: 'Correction',
    minimum: 'Emergency minimum',
    travel: 'Travel',
    adjustment: 'Adjustment',
  },
  workTypes: {
    'regular-phone': 'Regular, by phone',
    'regular-on-site': 'Regular, on site',
    'urgent-phone': 'Urgent, by phone',
    'urgent-on-site': 'Urgent, on site',
    'planned-phone': 'Planned, by phone',
    'planned-on-site': 'Planned, on site',
  },
  /** Why an entry is what it is. */
  reasons: ({ minutes, day }: Formats) => ({
    worked: ({ worked, rounded, increment, minimum }: Worked) => {
      const roundedUp =
        rounded === worked ? '' : `, rounded up to ${minutes(rounded)} by steps of ${minutes(increment)}`;
      const raised = minimum === null ? '' : `, raised to the minimum of ${minutes(minimum)}`;
      return `${minutes(worked)} worked${roundedUp}${raised}.`;
    },
    excluded: ({ worked }: { worked: number }) =>
      `${minutes(worked)} worked; the bank is not for training nor change requests, so this is invoiced apart.`,
    corrected: ({ on }: { on: string }) =>
      `The worklog of ${day(on)} was corrected; this takes back what was charged for it.`,
    moved: ({ on }: { on: string }) =>
      `The worklog of ${day(on)} went to another client; this takes back what was charged for it.`,
    deleted: ({ on }: { on: string }) =>
      `The worklog of ${day(on)} was deleted; this takes back what was charged for it.`,
    'minimum-added': ({ minutes: added, minimum }: { minutes: number; minimum: number }) =>
      `Emergency worked outside hours: ${minutes(added)} more, to the minimum of ${minutes(minimum)}, once per emergency.`,
    'minimum-returned': ({ minutes: returned, minimum }: { minutes: number; minimum: number }) =>
      `Emergency worked outside hours: ${minutes(returned)} less, for the minimum of ${minutes(minimum)} was charged before.`,
    bought: ({ minutes: bought, dueOn }: { minutes: number; dueOn: string }) =>
      `${minutes(bought)} bought; invoice due on ${day(dueOn)}.`,
    travelled: (journey: { kilometres: number; beyondKm: number; minutes: number }) =>
      `Travel of ${journey.kilometres} km, beyond ${journey.beyondKm} km: ${minutes(journey.minutes)} and costs.`,
    adjusted: ({ reason }: { reason: string }) => reason,
  }),
  overdrawn: (over: string, since: string) => `The bank is overdrawn by ${over}, below zero since ${since}.`,
  usedUp: (pace: string, on: string) => `At ${pace} per 30 days, the bank is used up around ${on}.`,
  statement: {
    title: (client: string, month: string) => `${client}: statement of ${month}`,
    sums: ['Account', 'Time or amount'],
    opening: 'Opening balance',
    bought: 'Bought',
    used: 'Used',
    closing: 'Closing balance',
    invoiced: 'Invoiced time',
    amount: 'Invoiced amount',
    unpriced: (lines: number) =>
      lines === 1 ? '1 line has no rate and no amount.' : `${lines} lines have no rate and no amount.`,
    lines: 'Lines',
    columns: ['Date', 'Entry', 'Work item', 'Work', 'Worked', 'Bank', 'Balance', 'Invoiced', 'Why'],
    more: (lines: number) =>
      `${lines} more ${lines === 1 ? 'line is' : 'lines are'} in the file that comes with this statement.`,
    none: 'Nothing was worked or bought in this month.',
  },
  /** Columns of the statement as a file. */
  fileColumns: [
    ...['Date', 'Entry', 'Work item', 'Summary', 'Work', 'Worked (min)', 'Rounded up (min)'],
    ...['Bank (min)', 'Balance (min)', 'Invoiced (min)', 'Amount', 'Why'],
  ],
  /** The month is closed, and its statement has no page. */
  noPage: {
    'no-space':
      'The month is closed. No Confluence space is bound to this client, so there is no page; save the file instead.',
    'title-taken':
      'The month is closed. A page of somebody else has the statement’s title; rename it and send again.',
    'no-restrictions':
      'The month is closed. Confluence keeps nobody from editing a page on this site’s plan, so there is no page; save the file and send it instead.',
    'no-permission':
      'The month is closed. The app may not write in the client’s space, so there is no page; let it in and send again, or save the file instead.',
  },
};

export type BillingTexts = typeof billing;

/** What clients are told of maintenance, and how a share is written. */
export const availability = {
  share: (percent: string) => `${percent}\u00a0%`,
  notice: {
    planned: (when: string) => `Planned maintenance: ${when}`,
    critical: (when: string) => `Maintenance for a critical fix: ${when}`,
    cancelled: (when: string) => `Planned maintenance cancelled: ${when}`,
    begins: (when: string) => `Begins: ${when}`,
    ends: (when: string) => `Ends: ${when}`,
    lasts: (length: string) => `Lasts: ${length}`,
    mayBeDown: 'The service may not be available in that time.',
    willNotBe: 'This maintenance will not take place.',
  },
};

export type AvailabilityTexts = typeof availability;

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
