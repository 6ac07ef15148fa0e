import { clocks, units } from '../clocks';
import { reportStates, unfollowed } from '../shared';

/** What every page says. */
export const common = {
  title: 'Service levels',
  loading: 'Loading the service levels',
  lost: (at: string) => `Connection lost. As of ${at}; trying again.`,
  lostAtOnce: 'Connection lost; trying again.',
  lostOnce: 'Connection lost. What you entered is still here: try again.',
  tryAgain: 'Try again',
  unlicensed:
    'Sablier has no licence on this site: what it follows goes on, and nothing new is begun. A Jira administrator can renew the licence.',
  errorId: (id: string) => `Error ${id}`,
  scheme: (severity: string, name: string, version: number) =>
    `Severity ${severity}. Scheme ${name}, version ${version}.`,
  contract: (name: string) => `Contract ${name}.`,
  next: (clock: string, left: string) => `Next: ${clock} due in ${left}.`,
  nextAt: (clock: string, moment: string) => `Next: ${clock} due ${moment}.`,
  overdue: (clock: string) => `Overdue: ${clock}.`,
  overdueBy: (clock: string, length: string) => `${clock} by ${length}`,
  nothingRuns: 'No clock is running.',
  since: (moment: string) => `Since ${moment}`,
  inStatus: (status: string) => `Status: ${status}`,
  agreed: (moment: string) => `Agreed for ${moment}`,
  more: 'More actions',
  recorded: 'Recorded',
  afterClosing: 'after closing',
  acts: {
    contact: 'Log a contact',
    restored: 'Service restored',
    workaround: 'Workaround provided',
    estimate: 'Give an estimate',
    'agreed-date': 'Set an agreed date',
    deferred: 'Defer to a release',
    'out-of-scope': 'Out of scope',
    correction: 'Dispute a line',
  },
  noSeverity: 'No severity',
  due: (moment: string) => `Due ${moment}`,
  wasDue: (moment: string) => `Was due ${moment}`,
  missed: (moment: string) => `Was due ${moment}`,
  doneAt: (moment: string) => `Done ${moment}`,
  readAs: (reading: string) => `As read: ${reading}`,
  closedAs: (resolution: string, moment: string) => `Closed as ${resolution}, ${moment}`,
  closedUnanswered: (moment: string) => `Closed ${moment} without an answer`,
  awaitsReply: 'Waiting for the client to be told',
  today: (time: string) => `today ${time}`,
  tomorrow: (time: string) => `tomorrow ${time}`,
  closedUntil: (moment: string) => `Closed until ${moment}`,
  inHours: 'Counted in business hours',
  dayAndNight: 'Counted day and night',
  goal: (length: string) => `Goal ${length}`,
  aimAndBreach: (aim: string, breach: string) => `Aim ${aim}, breach at ${breach}`,
  businessDays: (days: number) => (days === 1 ? '1 business day' : `${days} business days`),
  aimAlone: (aim: string) => `Aim ${aim}, never breached`,
  noGoal: 'No goal',
  cycle: (number: number) => toOrdinal(number),
  over: 'over',
  held: 'paused',
  startsAtClosing: 'Starts at closing',
  units: { ...units, businessDay: 'business\u00a0d' },
  openReport: 'Open the report',
  takenBack: 'The incident report was changed after its approval: it is in review again.',
  reports: reportStates,
  notLoaded: 'This part could not be loaded.',
  sendForReview: 'Send for review',
  sendAnyway: 'Send anyway',
  approve: 'Approve',
  publish: 'Publish',
  sendThroughJira: 'Send through Jira, as a file',
  amend: 'Amend the report',
  amendWhy: 'Reason for a change',
  redraft: 'Recreate draft',
  action: {
    add: 'Add a corrective action',
    title: 'Corrective action',
    what: 'What is to be done',
    owner: 'Owner (name or address)',
    due: 'By',
    create: 'Create the work item',
    cancel: 'Cancel',
  },
  noAccess: 'You can’t see service levels here',
  ...unfollowed,
  announce: (clock: string, state: string) => `${clock}: ${state}`,
  clocks: clocks.names,
  states: {
    ...clocks.states,
    'not-started': 'Not started',
    running: 'On track',
    atRisk: 'At risk',
    paused: 'Paused',
    waiting: 'Waiting for client',
    thirdParty: 'Waiting for third party',
    closed: 'Closed',
  },
};

const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const plurals = new Intl.PluralRules('en', { type: 'ordinal' });
const toOrdinal = (number: number) => `${number}${endings[plurals.select(number)]}`;

export type CommonTexts = typeof common;

/** What a field says in which people, groups, spaces or pages are searched and chosen. */
export const pick = {
  person: 'Search people',
  group: 'Search groups',
  space: 'Search spaces',
  page: 'Search pages',
  organization: 'Search organizations',
  none: 'No results.',
  noneKept: 'No results. Press Enter to use it as typed.',
  lost: 'The search did not answer. Keep typing to try again.',
  remove: (name: string) => `Remove ${name}`,
};

export type PickTexts = typeof pick;

/** What is said of the days of a file, or of a pasted list, before they are taken. */
export const importedDays = {
  paste: 'Paste dates or a calendar file',
  pasteHint:
    'A day a line: 2026-06-24, Fête nationale, or 24 June 2026; the text of an .ics file; or the calendars of Jira Service Management',
  read: 'Read it',
  title: 'Which of these days are taken?',
  only: 'Days that are said to be of one region, category or class are taken only where it is ticked:',
  entry: (line: number) => `line ${line}`,
  days: (count: number, first: string, last: string) =>
    count === 0 ? 'no day in these years' : count === 1 ? first : `${count} days, ${first} to ${last}`,
  unnamed: 'no name',
  broken: 'Cannot be read, and is left out:',
  take: (count: number) => `Take ${count} ${count === 1 ? 'day' : 'days'}`,
  leave: 'Take none',
};

export type ImportedDaysTexts = typeof importedDays;
