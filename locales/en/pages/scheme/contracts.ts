/** What the scheme page says of contracts: what is followed, and the promises of their own that some work items have. */
export const contracts = {
  followed: {
    title: 'What has SLAs',
    all: 'Every work item of this space has SLAs.',
    only: (line: string) => `Only a work item has SLAs of which this holds: ${line}.`,
    narrow: 'Only some work items',
    widen: 'Every work item has SLAs',
  },
  title: 'Contracts, in order',
  note: 'A work item is judged by the first contract it falls under, from the top. If it falls under none, the goals of the scheme apply.',
  none: 'No contracts: the goals of the scheme apply to every work item.',
  add: 'Add a contract',
  id: 'Identifier',
  idNote: 'Searches and exports use it. It cannot change once it is saved.',
  nameIn: (language: string) => `Name, in ${language}`,
  newName: (nth: number) => `Contract ${nth}`,
  who: 'Who it is for',
  forWhom: (line: string) => `For a work item of which this holds: ${line}.`,
  from: 'From (first day of receipt, optional)',
  until: 'Until (last day of receipt, optional)',
  dates: {
    from: (from: string) => `For work items received from ${from}.`,
    until: (until: string) => `For work items received until ${until}.`,
    both: (from: string, until: string) => `For work items received from ${from} until ${until}.`,
  },
  clause: 'Source',
  goals: 'Goals',
  goalsNote: 'A goal you do not set here is the scheme’s own.',
  ofScheme: (goal: string) => `${goal}, as in the scheme`,
  noneInScheme: 'No goal, as in the scheme',
  setGoal: 'Set another goal',
  unsetGoal: 'As in the scheme',
  differs: (severity: string, clock: string, goal: string, ofScheme: string) =>
    `${severity}, ${clock}: ${goal} instead of ${ofScheme}`,
  differsFromNone: (severity: string, clock: string, goal: string) =>
    `${severity}, ${clock}: ${goal}, none in the scheme`,
  edit: (name: string) => `Edit ${name}`,
  drag: 'Drag to move',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  remove: (name: string) => `Remove ${name}`,
  moved: (name: string, nth: number, of: number) => `${name} is now number ${nth} of ${of}.`,
};

export type ContractEditTexts = typeof contracts;
