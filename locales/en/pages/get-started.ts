/** What the first page after an install says. */
export const start = {
  title: 'Get started with Sablier',
  lead: 'Five steps from here to the first followed work item; about three minutes.',
  loading: 'Loading',
  project: 'Space',
  noProject: 'You see no space yet. Create one in Jira, then come back.',
  done: 'Done',
  toDo: 'To do',
  progress: (done: number) => `${done} of 5 done`,
  preset: {
    title: 'Pick a preset',
    text: 'The promises the space keeps: severities, goals, calendar. Everything can be changed later, in Space settings.',
    done: (scheme: string) => `${scheme} is in force.`,
    choose: 'Preset',
    use: 'Use this preset',
  },
  priorities: {
    title: 'Match priorities with severities',
    text: 'A Jira priority maps to the severity of the same name. Without one, the order decides: the first priority for the first severity.',
    done: 'Every severity has a priority of its name.',
    missing: (names: string) =>
      `No priority names ${names}. Create them in Jira’s settings under Priorities, or leave the order to decide.`,
    enough: 'The order will do',
  },
  panel: {
    title: 'Show the panel on work items',
    text: 'A work item shows its clocks once the panel is added. Sablier adds it to every work item of the space, with your permissions.',
    pin: (project: string) => `Show it on every work item of ${project}`,
    pinning: 'Jira is putting it there',
    pinned: 'The panel is on every work item of the space.',
    byHand:
      'By hand: on any work item of the space, open Apps, then Sablier, then “Show for all work items”.',
    mark: 'I have done this',
  },
  fields: {
    title: 'Put the fields on screens',
    text: 'SLA response due, SLA resolution due, SLA next update due and SLA state can appear on screens, on boards and as columns of a search. Sablier puts them on the screens you choose, with your own rights.',
    mark: 'They are on the right screens',
    screens: 'Screens',
    lacks: (names: string[]) => `lacks ${names.length === 1 ? names[0] : `${names.length} fields`}`,
    has: 'has every field',
    projects: 'Followed spaces',
    untold: 'its screens are its own: add the fields in the space’s settings',
    put: 'Put the fields on the chosen screens',
    busy: 'Putting',
    byHand: 'By hand: in Jira’s settings, under Screens, add the fields whose names begin with SLA.',
  },
  ticket: {
    title: 'Try a work item',
    text: 'Create a work item in the space. Within seconds it is followed, and shows in the queue of the space.',
    done: (key: string) => `${key} is followed.`,
    open: (key: string) => `Open ${key}`,
    look: 'Look again',
  },
  noRights: 'A step needs rights you lack? Send this to your Jira administrator:',
  request: (project: string | null) =>
    `Please help us finish setting up Sablier in ${project === null ? 'our space' : `space ${project}`}: 1. in a work item of the space, Apps, Sablier, “Show for all work items”; 2. add the fields whose names begin with SLA to the space’s screens; 3. create priorities with the names of our severities.`,
  copy: 'Copy the text',
  copied: 'Copied',
};

export type StartTexts = typeof start;
