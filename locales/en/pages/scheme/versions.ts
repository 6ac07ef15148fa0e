/** What the scheme page says of the look at the issues that are there. */
export const rebuild = {
  title: 'The issues that are there',
  note: 'They are judged by the version in force when each was received. A look at them takes half of what Jira grants the app in an hour at most, and may be left alone.',
  search: 'Only those that a search finds, in JQL',
  searchNote: 'Of this project alone; empty is every issue.',
  finished: 'Include finished SLAs: their results may change, and the log says who asked',
  try: 'Preview',
  trying: (judged: number, total: number) => `${judged} of about ${total} issues judged`,
  tried: (judged: number, total: number) =>
    judged < total ? `The first ${judged} of about ${total} issues judged` : `Issues judged: ${judged}`,
  nothing: 'No issue is found.',
  rewritten: 'would be written',
  unchanged: 'stay as they are',
  unfollowed: 'never looked at so far',
  breached: 'told breached',
  changes: (count: number) =>
    count === 1 ? '1 clock would be told otherwise' : `${count} clocks would be told otherwise`,
  more: (count: number) => `and ${count} more`,
  none: 'none',
  lost: 'The preview stopped. Try again.',
  of: (jql: string) => `Those that “${jql}” finds`,
  orders: { start: 'Look at them', pause: 'Pause', resume: 'Go on', cancel: 'End' },
  states: {
    running: (done: number, total: number) => `${done} of about ${total} issues`,
    paused: (done: number, total: number) => `Paused at ${done} of about ${total} issues`,
    cancelled: (done: number, total: number) => `Ended at ${done} of about ${total} issues`,
    done: (done: number, _total: number) =>
      done === 1 ? '1 issue was looked at' : `${done} issues were looked at`,
  },
};

export type RebuildTexts = typeof rebuild;

/** What the card of a project's clients says. */
export const clients = {
  title: 'Clients of this project',
  note: 'Entered once for the site; what is said here tells whose an issue is, in this order.',
  none: 'No client is entered for this project: reports and statements name none.',
  byAdmin: 'Change them in Apps, Sablier, in Jira’s administration.',
  askAdmin: 'A Jira administrator enters and changes them, in the administration of Sablier.',
  reportedBy: (names: string) => `reported by ${names}`,
  labelled: (names: string) => `labelled ${names}`,
  built: (names: string) => `of the component ${names}`,
  only: 'any other, for it is the only client here',
  heads: {
    name: 'Client',
    whose: 'An issue is theirs when',
    language: 'Language, zone',
    reports: 'Reports',
    manager: 'Account manager',
  },
  usual: 'as this scheme says',
  space: (key: string) => `space ${key}`,
  under: (page: string) => `under page ${page}`,
  readBy: (group: string) => `read by ${group}`,
};

export type ClientsTexts = typeof clients;

/** What the page says when somebody saved while somebody wrote. */
export const newerVersion = {
  title: (version: number) => `Version ${version} was saved while you were writing`,
  lead: (version: number, moment: string) =>
    `Version ${version} was saved ${moment}, from another page than this one. Your draft is kept; choose what becomes of the two.`,
  theyChanged: (version: number) => `What version ${version} changed`,
  nothing: 'Nothing that a scheme says.',
  before: 'Before',
  after: (version: number) => `Version ${version}`,
  both: 'What both changed: choose one of each',
  yours: 'Yours',
  theirs: (version: number) => `Version ${version}`,
  together: 'Bring both together',
  mine: 'Keep mine alone',
  take: (version: number) => `Take version ${version}`,
  first: 'Choose above what becomes of your draft; then it can be saved.',
};

export type NewerVersionTexts = typeof newerVersion;

/** What is asked of a draft that begins as a copy of another project's scheme. */
export const copying = {
  ask: 'Copy another project’s scheme',
  project: 'Project to copy from',
  choose: 'Choose a project',
  none: 'No other project that you administer has a scheme.',
};

export type CopyingTexts = typeof copying;

/** Whom a version is for: what is asked when it is saved, what its preview tells, and what stands in the list. */
export const forWhom = {
  title: 'Whom this version is for',
  note: 'What is over keeps the result it has, whatever is chosen here.',
  parts: { calendars: 'Hours and holidays', rules: 'Goals, conditions and all the rest' },
  fromNow: 'Issues received from now on',
  open: 'Open SLAs of the issues that are there, too',
  previewFromNow: 'Issues from now on',
  previewOpen: (issues: number) => `Open ones (${issues})`,
  openUnchanged: 'Nothing changes for them.',
  openChanges: (changes: number) => (changes === 1 ? '1 SLA changes:' : `${changes} SLAs change:`),
  dueNow: 'Due now',
  dueInDraft: 'Due with the draft',
  noDue: 'no due time',
  ends: 'ends without a result',
  saved: {
    none: 'for issues received from then on',
    calendars: 'hours and holidays for open SLAs too',
    rules: 'goals and conditions for open SLAs too',
    all: 'for open SLAs too',
  },
};

export type ForWhomTexts = typeof forWhom;
