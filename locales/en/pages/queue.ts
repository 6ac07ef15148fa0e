import { meta } from '../meta';
import { noSchemeHere } from '../shared';

const numbers = new Intl.NumberFormat(meta.intl);

/** What the queue says beyond the words all pages share. */
export const queue = {
  count: (things: number) => numbers.format(things),
  title: 'What falls due next',
  loading: 'Loading the queue',
  lead: (issues: number, moment: string) =>
    `${numbers.format(issues)} followed ${issues === 1 ? 'work item' : 'work items'}. ${moment}.`,
  reading: (issues: number) => `Reading, ${numbers.format(issues)} work items so far`,
  export: 'Export',
  groups: {
    breached: 'Breached',
    soon: 'Due within 4 h',
    later: 'Later',
    waiting: 'Waiting for the client',
    paused: 'Paused',
  },
  untold: 'Closed, client not told yet',
  closedUntold: 'Closed: waiting for the client to be told',
  strip: {
    soon: 'Due within 4 h',
    breached: 'Breached',
    waiting: 'Waiting for the client',
    reports: 'Reports owed',
  },
  overdue: {
    title: (issues: number) => `Overdue, oldest first (${numbers.format(issues)})`,
    line: (clock: string, since: string, age: string) => `${clock}, due ${since} (${age} ago)`,
    more: (issues: number) => `…and ${numbers.format(issues)} more in the list below.`,
  },
  nextAt: (moment: string) => `Next ${moment}`,
  nothing: 'Nothing',
  issuesAndReports: (issues: number, reports: number) =>
    [
      issues > 0 || reports === 0 ? `${issues} ${issues === 1 ? 'work item' : 'work items'}` : '',
      reports > 0 ? `${reports} ${reports === 1 ? 'report' : 'reports'}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  since: (moment: string) => `Since ${moment}`,
  breachedAnd: (count: number) => `${count} breached`,
  dueOn: (count: number, moment: string) => `${count} due, next ${moment}`,
  search: 'Search work items',
  everything: {
    severity: 'Severity: all',
    clock: 'Clock: all',
    assignee: 'Assignee: all',
    client: 'Client: all',
    contract: 'Contract: all',
    state: 'State: all',
  },
  chosen: (filter: string, value: string) => `${filter}: ${value}`,
  filters: {
    ...{ severity: 'Severity', clock: 'Clock', assignee: 'Assignee' },
    ...{ client: 'Client', contract: 'Contract', state: 'State' },
  },
  unassigned: 'Unassigned',
  noClient: 'No known client',
  ownPromise: 'The scheme’s own goals',
  clear: 'Clear filters',
  columns: {
    due: 'Due',
    left: 'Time left',
    issue: 'Work item',
    clock: 'Clock',
    state: 'State',
    counted: 'Counted',
    severity: 'Severity',
    client: 'Client',
    contract: 'Contract',
    assignee: 'Assignee',
  },
  /** The columns that only the file has. */
  exported: { summary: 'Summary', priority: 'Priority', status: 'Status' },
  today: (time: string) => `today ${time}`,
  tomorrow: (time: string) => `tomorrow ${time}`,
  ofGoal: (counted: string, goal: string) => `${counted} of ${goal}`,
  ofDays: (counted: number, goal: number) => `${counted} of ${goal} ${goal === 1 ? 'day' : 'days'}`,
  shut: 'Outside hours',
  nextPrevious: 'Next, previous',
  enterKey: 'Enter',
  selectKey: 'Select',
  open: 'Open the work item',
  toFilters: 'Filters',
  foot: (zone: string) => `Time left counts business hours; Due is your time zone, ${zone}`,
  empty: 'Nothing falls due.',
  nextOpening: (moment: string) => `Next opening ${moment}.`,
  emptyWhy: 'Every followed work item has met or lost its goals. A new work item shows here within seconds.',
  noMatch: 'No work item matches.',
  matches: (issues: number) => `${numbers.format(issues)} ${issues === 1 ? 'work item' : 'work items'}`,
  stillCounts: 'Waiting doesn’t stop this clock',
  sort: { by: 'Sort by', none: 'Sort: by due group', chosen: (column: string) => `Sort: ${column}` },
  fresh: (count: number) => `${count} new, show`,
  ...noSchemeHere,
  asOf: (moment: string) => `Connection lost. As of ${moment}; trying again.`,
};

export type QueueTexts = typeof queue;

/** What is said where something is done to several work items at once. */
export const bulk = {
  select: (key: string) => `Select ${key}`,
  selectAll: 'Select all',
  selected: (count: number) => `${numbers.format(count)} selected`,
  clear: 'Clear selection',
  contact: 'Log a contact',
  assign: 'Assign',
  record: (count: number) => `Log on ${numbers.format(count)}`,
  assignCount: (count: number) => `Assign ${numbers.format(count)}`,
  assignTo: 'Assign to',
  unassign: 'Unassign',
  cancel: 'Cancel',
  under: (done: number, all: number) => `${numbers.format(done)} of ${numbers.format(all)} done`,
  done: {
    contact: (count: number) =>
      `Contact logged on ${numbers.format(count)} work ${count === 1 ? 'item' : 'items'}.`,
    assign: (count: number) => `${numbers.format(count)} work ${count === 1 ? 'item' : 'items'} assigned.`,
  },
  refused: (count: number) => `Not changed: ${numbers.format(count)}`,
  lost: 'No answer: check whether it was changed, then try again.',
};

export type BulkTexts = typeof bulk;
