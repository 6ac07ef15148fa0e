/** The month’s statement: for a client, and for the team. */
export const statement = {
  title: (client: string, month: string) => `Statement of ${client}, ${month}`,
  draftTitle: (client: string, month: string) => `Statement of ${client}, ${month} (draft)`,
  lead: (month: string) =>
    `What was promised and what was kept in ${month}. A breach counts in the month it happened, even while its work item is open.`,
  nothing: 'No goal was met or missed in this month.',
  promise: 'Promise',
  own: 'General promise',
  contract: (name: string) => `Contract ${name}`,
  earlierContract: 'Promise to an earlier client',
  earlierClock: 'Goal of an earlier client',
  year: 'The last twelve months',
  yearNote:
    'The share of goals met, in percent; a month below its target is red and marked with ▼, a dash is a month without a goal that ended.',
  breaches: 'Goals that were missed',
  item: 'Work item',
  due: 'Due',
  breachedAt: 'Missed',
  led: 'The causes',
  held: 'Who had to act',
  reason: 'Reason',
  reports: 'Incident reports',
  reportCounts: (owed: number, delivered: number, late: number) =>
    `Owed: ${owed}. Delivered: ${delivered}, of which late: ${late}.`,
  stage: 'Stage',
  availability: 'Availability',
  availabilityLine: (share: string, promised: string, down: string) =>
    `${share} of the time (promised ${promised}); down for ${down}.`,
  unmeasured: 'Not measured in this month.',
  days: { down: 'down', planned: 'maintenance', client: 'client', up: 'up', unknown: 'unknown' },
  day: 'Day',
  what: 'What happened',
  lasted: 'For',
  strip:
    'Every day of the month, a row a week: ✓ up, ▼ down, M maintenance, C caused by the client, · unknown.',
  bank: 'Time bank',
  satisfaction: 'Satisfaction',
  thisMonth: (month: string) => `In ${month}`,
  twelve: 'In the last twelve months',
  time: 'Time by who had to act',
  timeNote: 'Of every clock that ended in the month, counted as its goal counts.',
  credits: 'Credits',
  reached: 'Reached',
  band: 'Band',
  due2: 'Credit',
  below: (percent: string) => `below ${percent}`,
  kept: 'kept',
  sum: 'Together',
  availabilityOf: 'Availability',
  noFee: (percent: string) => `${percent} of the fee of the month`,
  evidence: 'Check it yourself',
  evidenceLine: (file: string) =>
    `Every figure of this page is made of the facts in the attached file ${file}. Anybody can recompute them, without a network: with the page verify.html, or with the command below.`,
  digest: 'SHA-256 of that file: ',
  command: 'Command: ',
  proves:
    'The check shows that each figure follows from the facts in the file, and that it is the file of this page. It does not show that Jira recorded these facts, nor that no work item was left out. The reasons are a person’s words and no part of it.',
  files: (word: string, csv: string) =>
    `The same as a document of Word (${word}) and as a table (${csv}) is attached.`,
  csv: ['Figure', 'Name', 'Value'],
  mail: {
    subject: (client: string, month: string) => `Statement of ${client}, ${month}`,
    body: (month: string, url: string) => `The statement of ${month} is ready: ${url}`,
  },
  /** What people are told of a statement that is not sent. */
  refused: {
    future: 'This month is not over yet.',
    noProject: 'No space of this client follows a scheme.',
    notDrafted: 'This month has no draft yet.',
    notNow: 'The statement is not at this step: a draft goes to review, is approved, and then sent.',
    notApproved: 'Approve the statement before it is sent.',
    alreadySent: 'This statement was sent already.',
    busy: 'Somebody is at this statement. Try again in a moment.',
    changed:
      'The draft is another one now. Look at it again; where the time bank has changed, draft it again.',
    unknownBreach: 'This month has no such miss.',
  },
};

export type StatementTexts = typeof statement;
