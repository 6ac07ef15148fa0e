/** What the scheme page says of the look at the issues that are there. */
export const rebuild = {
  title: 'Apply to existing work items',
  note: 'Each is evaluated by the version in force when it was received. Runs in the background, at the pace that the day’s changes leave of the app’s hourly Jira quota. You can leave this page.',
  search: 'Limit to a search (JQL)',
  searchNote: 'In this space only. Leave empty for every work item.',
  finished: 'Include finished SLAs: their results may change, and the log says who asked',
  try: 'Preview',
  trying: (judged: number, total: number) => `${judged} of about ${total} work items judged`,
  tried: (judged: number, total: number) =>
    judged < total
      ? `The first ${judged} of about ${total} work items judged`
      : `Work items judged: ${judged}`,
  nothing: 'No work items found.',
  rewritten: 'would change',
  unchanged: 'would not change',
  unfollowed: 'not evaluated yet',
  breached: 'would be breached',
  changes: (count: number) => (count === 1 ? '1 clock would change' : `${count} clocks would change`),
  more: (count: number) => `and ${count} more`,
  none: 'none',
  lost: 'The preview stopped. Try again.',
  of: (jql: string) => `Those that “${jql}” finds`,
  orders: { start: 'Recalculate', pause: 'Pause', resume: 'Resume', cancel: 'Cancel' },
  states: {
    running: (done: number, total: number) => `${done} of about ${total} work items`,
    paused: (done: number, total: number) => `Paused at ${done} of about ${total} work items`,
    cancelled: (done: number, total: number) => `Cancelled at ${done} of about ${total} work items`,
    done: (done: number, _total: number) =>
      done === 1 ? '1 work item recalculated' : `${done} work items recalculated`,
  },
};

export type RebuildTexts = typeof rebuild;

/** What the card of a project's clients says. */
export const clients = {
  title: 'Clients of this space',
  note: 'Entered once for the site. The first line that fits decides which client a work item belongs to.',
  none: 'No client uses this space yet, so reports and statements name none.',
  byAdmin: 'Change them in Apps, Sablier, in Jira’s administration.',
  askAdmin:
    'A Jira administrator enters and changes them, in the administration of Sablier. You can propose one.',
  reportedBy: (names: string) => `reported by ${names}`,
  labelled: (names: string) => `labelled ${names}`,
  built: (names: string) => `of the component ${names}`,
  only: 'any other: the only client here',
  heads: {
    name: 'Client',
    whose: 'Belongs to them when',
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
  nothing: 'No settings.',
  before: 'Before',
  after: (version: number) => `Version ${version}`,
  both: 'What both changed: choose one of each',
  yours: 'Yours',
  theirs: (version: number) => `Version ${version}`,
  together: 'Merge both',
  mine: 'Keep only mine',
  take: (version: number) => `Take version ${version}`,
  first: 'Choose above what becomes of your draft; then it can be saved.',
};

export type NewerVersionTexts = typeof newerVersion;

/** What is asked of a draft that begins as a copy of another project's scheme. */
export const copying = {
  ask: 'Copy another space’s scheme',
  project: 'Space to copy from',
  choose: 'Choose a space',
  none: 'No other space that you administer has a scheme.',
};

export type CopyingTexts = typeof copying;

/** Whom a version is for: what is asked when it is saved, what its preview tells, and what stands in the list. */
export const forWhom = {
  title: 'Whom this version is for',
  note: 'What is over keeps the result it has, whatever is chosen here.',
  parts: { calendars: 'Hours and holidays', rules: 'Goals, conditions and all the rest' },
  fromNow: 'Work items received from now on',
  open: 'Open SLAs of existing work items, too',
  previewFromNow: 'Work items from now on',
  previewOpen: (issues: number) => `Open ones (${issues})`,
  openUnchanged: 'Nothing changes for them.',
  openChanges: (changes: number) => (changes === 1 ? '1 SLA changes:' : `${changes} SLAs change:`),
  dueNow: 'Due now',
  dueInDraft: 'Due with the draft',
  noDue: 'no due time',
  ends: 'ends without a result',
  saved: {
    none: 'for work items received from then on',
    calendars: 'hours and holidays for open SLAs too',
    rules: 'goals and conditions for open SLAs too',
    all: 'for open SLAs too',
  },
};

export type ForWhomTexts = typeof forWhom;
