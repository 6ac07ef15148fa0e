/** The incident report as its client reads it. No "SLA" on a page a client reads. */

type Party = 'us' | 'client' | 'third-party' | 'nobody';
type Severity = { severity: string };
type Name = { name: string | null };
type Taken = { promise: string; taken: string };

const count = (amount: number, singular: string, plural = `${singular}s`) =>
  `${amount}\u00a0${amount === 1 ? singular : plural}`;

export const letter = {
  title: (key: string, summary: string, day: string, nth: number) =>
    `${key}: ${summary} – incident report${nth > 1 ? ` ${nth}` : ''}, ${day}`,
  stageTitle: (key: string, summary: string, day: string, stage: string) =>
    `${key}: ${summary} – ${stage}, ${day}`,
  moment: (day: string, time: string, zone: string) => `${day} at ${time} ${zone}`,
  timeOnly: (time: string) => `at ${time}`,
  on: (moment: string) => `on ${moment}`,
  day: (text: string) => text,
  quote: (text: string) => `“${text}”`,
  /** What the client calls each side: a reader is spoken to. */
  parties: {
    us: 'We',
    client: 'You',
    'third-party': 'A third party',
    nobody: 'Outside hours',
  } as Record<Party, string>,
  opening: {
    someClient: 'a client',
    reported: (at: string, client: string | null, desk: string, summary: string) =>
      `On ${at}, ${client ?? 'you'} reported an incident to ${desk}: ${summary}.`,
    detected: (at: string, client: string | null, desk: string, summary: string) =>
      `On ${at}, ${desk} recorded an incident${client === null ? '' : ` for ${client}`}: ${summary}.`,
    restored: (at: string, lasted: string) => `Service was restored ${at}, ${lasted} later.`,
    workaround: (at: string, lasted: string) => `A workaround was in place ${at}, ${lasted} later.`,
    closed: (at: string, lasted: string) => `The incident was closed ${at}, ${lasted} later.`,
    unanswered: 'We had not answered you by then.',
    kept: ({ promise, taken }: Taken) => `Promised: ${promise}. Kept: ${taken}.`,
    missedGap: ({ promise, taken }: Taken) => `Promised: ${promise}. Not kept: ${taken}.`,
    missed: ({ promise, taken, late }: Taken & { late: string }) =>
      `Promised: ${promise}. Not kept: it took ${taken}, ${late} too long.`,
    closedUnanswered: ({ promise, taken }: Taken) =>
      `Promised: ${promise}. The incident was closed after ${taken}, without an answer to you.`,
    neverAnswered: (promise: string) =>
      `Promised: ${promise}. Not kept: the incident was closed without an answer to you.`,
  },
  lengths: {
    day: (amount: number) => count(amount, 'day'),
    hour: (amount: number) => count(amount, 'hour'),
    minute: (amount: number) => count(amount, 'minute'),
    second: (amount: number) => count(amount, 'second'),
    underMinute: 'less than a minute',
    businessDays: (amount: number) => count(amount, 'business day'),
    inHours: (length: string) => length.replace(/hours?|minutes?/, 'business $&'),
  },
  promises: {
    acknowledge: (length: string) => `receipt acknowledged within ${length}`,
    response: (length: string) => `first answer within ${length}`,
    update: (length: string) => `updates no more than ${length} apart`,
    workaround: (length: string) => `workaround within ${length}`,
    resolution: (length: string) => `service restored within ${length}`,
  },
  /** The same by a date that both sides agreed on. */
  agreed: {
    acknowledge: (at: string) => `receipt acknowledged by ${at}, as agreed`,
    response: (at: string) => `first answer by ${at}, as agreed`,
    update: (at: string) => `next update by ${at}, as agreed`,
    workaround: (at: string) => `workaround by ${at}, as agreed`,
    resolution: (at: string) => `service restored by ${at}, as agreed`,
  },
  reasons: {
    'outside-hours': 'reported outside business hours',
    contract: 'before your contract applied',
    underContract: (name: string) => `under ${name}`,
    acknowledge: (severity: string) => `acknowledged while ${severity}`,
    response: (severity: string) => `answered while ${severity}`,
    update: (severity: string) => `updated while ${severity}`,
    workaround: (severity: string) => `worked around while ${severity}`,
    resolution: (severity: string) => `restored while ${severity}`,
  },
  levels: {
    promise: 'Promise',
    taken: 'Elapsed time',
    waited: 'Waiting',
    result: 'Result',
    kept: 'Kept',
    missed: 'Missed',
    by: (late: string) => `by ${late}`,
    unanswered: 'closed without an answer',
    closedAfter: (length: string) => `closed after ${length}`,
    longest: (length: string) => `longest gap ${length}`,
    longestOf: (length: string, missed: number, times: number) =>
      `longest gap ${length}, too long ${missed} of ${times} times`,
    waits: {
      client: (length: string) => `${length}, for your answer`,
      'third-party': (length: string) => `${length}, for a third party`,
      correction: (length: string) => `${length}, corrected by agreement`,
      'while-closed': (length: string) => `${length}, while it was closed`,
    },
    whoseTurn: (length: string) => `Who had to act, ${length} in all`,
    party: 'Who had to act',
    time: 'Time',
  },
  facts: {
    key: 'Reference',
    summary: 'Subject',
    client: 'Client',
    desk: 'Support team',
    contract: 'Contract',
    severity: 'Severity',
    reported: 'Reported',
    restored: 'Service restored',
    duration: 'Time to restore',
    closed: 'Closed',
    preparedBy: 'Prepared by',
    solved: 'Marked as',
    statusPage: 'Status page',
    severityUntilTime: (severity: string, time: string) => `${severity} until ${time}`,
    severityUntil: (severity: string, moment: string) => `${severity} until ${moment}`,
  },
  timeline: {
    time: 'Time',
    who: 'Who',
    what: 'What happened',
    zone: (zone: string, place: string) => `Times are ${zone} (${place}).`,
    more: 'Read it in full',
    turns: {
      reported: ({ severity }: Severity) => `Reported. Severity: ${severity}.`,
      'severity-to': ({ severity }: Severity) => `Severity is now ${severity}.`,
      'status-to': ({ status }: { status: string }) => `Status: ${status}.`,
      acknowledged: () => 'Receipt acknowledged.',
      answered: () => 'First answer, by phone or in person.',
      attempted: () => 'First attempt to reach you.',
      workaround: () => 'A workaround was in place.',
      restored: () => 'Service restored.',
      closed: () => 'Closed.',
      reopened: () => 'Reopened.',
      asked: ({ name }: Name) => `We asked ${name ?? 'a third party'} for help.`,
      replied: ({ name }: Name) => `${name ?? 'The third party'} answered.`,
      said: ({ text, isFirstAnswer }: { text: string; isFirstAnswer: boolean }) =>
        isFirstAnswer ? `First answer: “${text}”` : `“${text}”`,
    },
    /** How people begin a letter; what stands before the first sentence that says something. */
    greetings: ['hello', 'hi', 'hey', 'dear', 'good morning', 'good afternoon', 'good evening'],
    /** What this language calls the usual statuses, the first as it is written; a name of nobody's is left out. */
    statuses: {
      open: ['Open', 'Opened', 'New'],
      toDo: ['To do', 'Backlog'],
      inProgress: ['In progress', 'Work in progress'],
      inReview: ['In review'],
      waitingForSupport: ['Waiting for support'],
      waitingForClient: [
        'Waiting for your answer',
        'Waiting for customer',
        'Waiting for client',
        'Waiting on customer',
        'Waiting on client',
        'Pending customer',
        'Pending client',
        'Awaiting customer',
        'Awaiting client',
      ],
      waitingForThirdParty: [
        'Waiting for a third party',
        'Waiting for third party',
        'Waiting for vendor',
        'Waiting for supplier',
        'Pending vendor',
      ],
      pending: ['Pending', 'On hold'],
      escalated: ['Escalated'],
    },
  },
  related: {
    counted: (amount: number, days: number) =>
      `${count(amount, 'incident')} of the ${days} days before ${amount === 1 ? 'is' : 'are'} linked to this one or ${amount === 1 ? 'concerns' : 'concern'} the same component.`,
  },
  actions: { action: 'Action', owner: 'Owner', due: 'By' },
  record: {
    draft: 'This report is a draft.',
    due: (at: string) => `It is due by ${at}.`,
    drafted: (at: string) => `Drafted on ${at}.`,
    stageTo: (to: string) => `To: ${to}.`,
    stageClause: (clause: string) => `Under: ${clause}.`,
    stageSent: (stage: string, at: string) => `${stage}: sent on ${at}.`,
    stageDue: (stage: string, at: string) => `${stage}: due by ${at}.`,
    published: (at: string) => `Published on ${at}.`,
    amended: (at: string, why: string) => `Amended on ${at}${why === '' ? '' : `: ${why}`}.`,
  },
  /** What stands around the numbers at the foot of a page. */
  footer: { page: 'Page ', of: ' of ' },
  /** Of an incident that never was, to show what a report would look like. */
  sample: {
    client: 'Harbour',
    summary: 'The cart does not take orders',
    answer: 'We see the fault and are looking into it.',
    thirdParty: 'the payment provider',
    restored: 'Orders go through again.',
    person: 'Marie Tremblay',
  },
  toOther: 'English version',
  example: (text: string) => `For example: “${text}”`,
  /** The headings of the parts, and what people are asked to write, each with one line that shows how. */
  parts: {
    facts: { heading: 'Facts' },
    timeline: { heading: 'Timeline' },
    levels: { heading: 'What we promised' },
    related: { heading: 'Recurrence' },
    actions: { heading: 'Corrective actions' },
    record: { heading: 'About this report' },
    regret: {
      heading: 'A word from us',
      prompt: 'To be written by a person. What do you want to say to the client, in your own words?',
      example: 'We are sorry. An hour without orders costs you sales, and you had to call us to learn why.',
    },
    effect: {
      heading: 'What it meant for you',
      prompt: 'To be written by a person. Who was affected, how many, and what could they not do?',
      example:
        'From 9:12 to 10:57 nobody could pay in your shop; about 140 orders were begun and not finished.',
    },
    began: {
      heading: 'When it began',
      prompt:
        'To be written by a person. When did it begin, if earlier than it was reported? Otherwise say that it began then.',
      example: 'It began at 8:50 with the new version, 22 minutes before you reported it.',
    },
    cause: {
      heading: 'Root cause',
      prompt:
        'To be written by a person. Why did it happen? Two or three sentences the client can understand.',
      example:
        'The certificate of the payment service had lapsed. Its reminder went to a mailbox that nobody reads any more.',
    },
    work: {
      heading: 'What we did',
      prompt: 'To be written by a person. What did you do to restore the service?',
      example: 'We renewed the certificate, restarted the payment service and placed three test orders.',
    },
    prevention: {
      heading: 'What prevents it from happening again',
      prompt: 'To be written by a person. What have you changed, what will you change, and by when?',
      example:
        'Two people are now warned 30 days before a certificate lapses; by June 30 it renews by itself.',
    },
  },
};

export type LetterTexts = typeof letter;
