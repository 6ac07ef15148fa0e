/** A client's summary, and the page of a project's month. */
export const figures = {
  summary: {
    /** What the space says that nobody bound to a client. */
    unbound: 'No administrator has said whose space this is, so there is nothing to show.',
    title: (client: string) => `Service levels for ${client}`,
    computed: (when: string) =>
      `Every incident of this space, judged by the scheme in force when it was received. Computed ${when}.`,
    incomplete:
      'There are more incidents than could be counted here; the summary on the page counts them all.',
    contracts: (names: string[]) =>
      `Judged by the contract${names.length > 1 ? 's' : ''}: ${names.join(', ')}.`,
    promise: 'Promise',
    incidents: 'Incidents received',
    owed: 'Reports due',
    delivered: 'Reports delivered',
    accounts: 'Accounts',
    reports: 'Incident reports',
    incident: 'Incident',
    what: 'Title',
    severity: 'Severity',
    due: 'Due',
    deliveredAt: 'Delivered',
    state: 'State',
    states: { owed: 'Owed', breached: 'Late', delivered: 'Delivered', late: 'Delivered late' },
  },
  contract: (name: string) => `Contract ${name}`,
  monthly: {
    title: (key: string, month: string) => `${key} service levels, ${month}`,
    lead: (month: string) =>
      `Every SLA that was met or breached in ${month}, as it stood when this page was written. A breach counts in the month it happened, even while its work item is open. The report of the space in Jira has the figures as they stand now.`,
    nothing: 'No SLA was met or breached in this month.',
    attainment: 'Goals met',
    clock: 'Clock',
    severity: 'Severity',
    met: 'Met',
    breached: 'Breached',
    share: 'Share met',
    target: 'Target',
    breaches: 'Breaches by cause and responsible party',
    noBreach: 'No goal was breached.',
    cause: 'Cause',
    causes: {
      'from-start': 'No response or action',
      'after-wait': 'After a wait',
      'after-hand-over': 'After it changed hands',
      raised: 'Severity was raised',
      corrected: 'After a dispute',
    },
    lengths: 'How long it took, in minutes counted',
    median: 'Median',
    ninetieth: '90th percentile',
    reports: 'Incident reports',
    punctual: (onTime: number, late: number) => `Delivered on time: ${onTime}. Delivered late: ${late}.`,
    satisfaction: 'Satisfaction',
    accounts: 'Accounts of the clients',
    client: 'Client',
  },
  /** What else is accounted for to a client, as lines of a table. */
  accounts: {
    account: 'Billing and availability',
    comesTo: 'Comes to',
    note: 'Note',
    bank: 'Time bank, left',
    available: (days: number) => `Availability, last ${days} days`,
    availableIn: (month: string) => `Availability, ${month}`,
    promised: (share: string) => `promised ${share}`,
    kept: (share: string) => `promised ${share}, kept`,
    broken: (share: string) => `promised ${share}, not kept`,
    satisfaction: 'Satisfaction',
  },
};

export type FigureTexts = typeof figures;
