/** What the cards of alerts, of reports and of severities say on the scheme page. */
export const rules = {
  alerts: {
    title: 'Alerts',
    usual:
      'This scheme says nothing of its own: the usual alerts are sent, at three quarters of a goal, at its breach and each hour after.',
    own: 'Set its own alerts',
    back: 'Back to the usual alerts',
    when: 'When',
    moments: {
      '50%': 'Half of the goal',
      '75%': 'Three quarters',
      '15-min-before': '15 min before the breach',
      '100%': 'At the breach',
      'each-hour-after': 'Each hour after',
    },
    one: 'Choose at least one moment.',
    whom: 'Whom',
    assignee: 'The assignee',
    team: 'The team',
    note: 'Leave a note that only the team reads',
    groups: 'Groups',
    people: 'People',
    quiet: 'Quiet hours',
    never: 'None: alerts are sent day and night',
    outside: (calendar: string) => `Outside the hours of ${calendar}`,
    quietNote: 'Clocks that run day and night alert even then.',
    acts: 'What is done by itself',
    actsNote: 'At a moment of a clock the issue goes to somebody, or takes another priority; each once.',
    act: (nth: number) => `Act ${nth}`,
    at: 'At',
    clocks: 'For these clocks; none ticked is every clock',
    assign: 'Assign to',
    priority: 'Give it the priority',
    same: 'The one it has',
    add: 'Add an act',
    remove: (nth: number) => `Remove act ${nth}`,
  },
  report: {
    title: 'Incident reports',
    owes: 'This desk owes incident reports',
    table: 'Which severities owe one, and in how many business days, stands in the table of goals.',
    owed: 'Owed to an issue that',
    owedWords: { ever: 'ever had such a severity', 'at-closing': 'has such a severity at its closing' },
    from: 'Its days count from',
    fromWords: { closing: 'closing', restored: 'the service restored', receipt: 'receipt' },
    calendar: 'Business days of the calendar',
    as: 'A report becomes',
    asPage: 'a page in Confluence; a Word file on its issue where the site has none',
    asFile: 'always a Word file on its issue',
    space: 'Key of its space',
    parent: 'Page above it, by its address or number',
    readers: 'Group of clients that reads it',
    placeNote:
      'Left empty: the space with the project’s key, at its top, and everybody who sees the space once it is published. A client’s own place comes first.',
    source: 'The words of the source',
    languages: 'Languages of the client, and of its reports',
  },
  severities: {
    title: 'Priorities and severities',
    note: 'What is chosen here decides, and is kept when the priority is renamed. Where nothing is chosen, a priority stands for the severity that bears its name or has it among its codes, any other by its place in Jira’s order, or by default.',
    priority: (name: string) => `Jira priority ${name}`,

    standard: 'Jira’s default',
    byRank: 'By its name or its place',
    meanwhile: 'Until then each priority stands for a severity:',
    now: (severity: string) => `now ${severity}`,
    issues: (count: number, text: string) =>
      count === 0 ? 'no issue' : `about ${text} ${count === 1 ? 'issue' : 'issues'}`,
    usual: 'Where nothing tells',
  },
  shifts: {
    shift: (nth: number) => `Shift ${nth}`,
    name: 'Name',
    calendar: 'Calendar',
    works: 'It works',
    worksWords: { open: 'while the calendar is open', closed: 'while the calendar is closed' },
    add: 'Add a shift',
    remove: (nth: number) => `Remove shift ${nth}`,
  },
  groups: 'Groups of the team',
};

export type RulesTexts = typeof rules;

/** What the scheme page says of its severities, and of the share of them that is promised. */
export const severities = {
  title: 'Severities',
  note: 'The first is the highest. A name changed here changes wherever this scheme says it; versions saved before keep theirs.',
  one: (nth: number) => `Severity ${nth}`,
  nameIn: (language: string) => `Name, in ${language}`,
  codes: (severity: string) => `Codes of ${severity}, with commas between`,
  definitionIn: (language: string) => `Definition, in ${language}`,
  more: 'Codes and definition',
  empty: 'Write a name.',
  taken: 'Another severity has this name.',
  up: (severity: string) => `Move ${severity} up`,
  down: (severity: string) => `Move ${severity} down`,
  remove: (severity: string) => `Remove ${severity}`,
  removed: (severity: string) => `${severity} was removed, with its goals.`,
  undo: 'Put it back',
  add: 'Add a severity',
  fresh: 'Severity',
  targets: 'Promised to be met',
  targetOf: (clock: string) => `${clock}, promised to be met`,
  percent: '% of cases',
  noTarget: 'No share promised',
  addTarget: 'Promise a share',
  removeTarget: 'Promise none',
  wrongTarget: 'Write a share above 0 and up to 100, such as 95 or 99.5.',
};

export type SeverityTexts = typeof severities;

/** What a field says in which people or groups are searched. */
export const pick = {
  person: 'Search people',
  group: 'Search groups',
  none: 'Nobody is found.',
  noneKept: 'Nothing is found; Enter keeps it as typed.',
  lost: 'The search did not answer. Go on typing to try again.',
  remove: (name: string) => `Remove ${name}`,
};

export type PickTexts = typeof pick;
