export const scheme = {
  noIssueHere: (key: string) => `There is no work item ${key} in this space that you may see.`,
  noCalendar: 'This calendar is no longer there.',
  notJiraAdministrator: 'Only Jira administrators can create priorities. Send them the text.',
  priorityNotTaken: (name: string) =>
    `Jira refused the priority ${name}. Create it by hand, in Jira’s settings under Priorities, and add it to the space’s priority scheme.`,
  notInPriorityScheme: (names: string) =>
    `Created, but not in the space’s priority scheme yet: ${names}. Add them there, in Jira’s settings under Priority schemes.`,
  noVersion: (version: number) => `There is no version ${version}.`,
  noScheme: 'This space has no scheme.',
  tooManyVersions: (most: number) => `The scheme of this space has ${most} versions, and can have no more.`,
  takenPresetName: 'A preset has this name already.',
  outdatedDraft:
    'Somebody saved another version while you were writing. Your draft is kept; choose what becomes of the two.',
  notAcknowledged: (finding: string) =>
    `${finding} Say that you have read this, or change what the priorities stand for.`,
  notAdministrator: 'Only people who administer this space see and change its scheme.',
  noPreset: (preset: string) => `There is no preset named "${preset}".`,
  notProjectAdmin: 'Only a space admin can choose the scheme.',
  savedMeanwhile:
    'Somebody else has just saved a scheme of this space. Look at the one it has now, then choose again.',
};

export type SchemeRefusalTexts = typeof scheme;

export const clients = {
  gone: 'This client is no longer there.',
  takenName: (name: string, client: string) =>
    `“${name}” tells the work items of ${client} already; choose another, or take it from ${client} first.`,
  noOrganizations:
    'Jira shows you no organizations. They belong to service spaces, and only agents see them: ask an agent who administers this site, or tell the client by a label.',
  proposedAlready: (name: string) => `${name} is a client of this space or proposed already.`,
  tooManyProposals: (most: number) =>
    `${most} proposals are waiting for a Jira administrator, and there can be no more. Wait until one is decided.`,
  proposalGone: 'This proposal is decided already, or no longer there.',
  noConfluence:
    'This site has no Confluence, or the app is not connected to it. Connect the app to Confluence, then bind the space.',
  noSpace: (key: string) =>
    `The app sees no space with the key ${key}; check the key, and that the app may see the space.`,
  /** What is wrong with somebody who may call; at most so many may. */
  contacts: {
    nameless: () => 'A contact has a name',
    'no-address': () => 'Invalid email address',
    unreachable: () => 'A contact has an account or an address',
    'too-many': (atMost: number) => `A client names at most ${atMost} authorised contacts; remove one first`,
    twice: () => 'A contact is on the list twice',
  },
};

export type ClientsRefusalTexts = typeof clients;

export const place = {
  noConfluence:
    'This site has no Confluence, or the app is not connected to it. Connect the app to Confluence, or leave the space empty: reports become files on their work items.',
  noSpace: (key: string) => `No space of Confluence has the key ${key}, or the app may not see it.`,
  archivedSpace: (key: string) => `The space ${key} is archived; restore it, or name another.`,
  noPage: (parent: string) =>
    `“${parent}” leads to no page that the app may see; write the page’s address or its number.`,
  otherSpace: (title: string, key: string) => `The page “${title}” is in another space than ${key}.`,
  parentWithoutSpace: 'A parent page needs its Confluence space: choose the space, too.',
  noGroup: (name: string) => `There is no group called ${name}.`,
};

export type PlaceRefusalTexts = typeof place;

export const site = {
  noGroup: (name: string) => `Jira has no group called ${name}.`,
  tooManyGroups: (most: number) =>
    `${most} groups are the team’s already, and there can be no more; put their members into one group, or take one away.`,
  panelNotPinned: 'Jira did not take the order. Show the panel by hand, as written above, then tick the box.',
  fieldsNotPut: 'Jira did not take the fields. Add them by hand, in Jira’s settings under Screens.',
  noTeamRole:
    'The space’s scheme names no role as its team. Choose one under Support team, or let e-mail do.',
  roleNotGranted: (role: string, project: string) =>
    `Jira did not add Sablier to the role ${role}. Add the account Sablier in the settings of ${project}, under People, or let e-mail do.`,
  notAdministrator: 'Only people who administer Jira see and change this.',
  noSuchPerson: (name: string) =>
    `Nobody, or more than one person, is called ${name}; write a full name, an address or an account id.`,
  noZone: 'This is not a time zone; write the place, such as America/Toronto.',
  unknownRecord: 'The app keeps no record of this key.',
  otherProject: (project: string) =>
    `The space ${project} is not on this site. Upload its scheme in the settings of the space that stands for it, under Service levels, Import and export.`,
  otherProposals: (project: string) =>
    `The space ${project} is not on this site: the clients that were proposed for it are left out.`,
  unlistedVersion:
    'The space’s list of versions does not name this one. Upload the scheme in the space’s settings, under Service levels, Import and export.',
  schemeStays:
    'The space has a scheme of its own here, which stays. Upload this one in the space’s settings, under Service levels, Import and export.',
  recordNotStored: (why: string) => `Forge’s storage did not take it: ${why}`,
  changedMeanwhile:
    'Somebody else has just saved this. Open it again to see what changed, then make your change.',
  unlicensed:
    'Sablier has no licence on this site: what it follows goes on, and nothing new is begun. A Jira administrator can renew the licence.',
};

export type SiteRefusalTexts = typeof site;

export const rebuild = {
  notAllowed: 'Only a space admin can recalculate its work items.',
  running: 'A recalculation is already running; wait for it or cancel it.',
  nothingRunning: 'No recalculation is running.',
};

export type RebuildRefusalTexts = typeof rebuild;
