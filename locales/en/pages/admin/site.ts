/** What was entered by hand is stored by its kind. */
const entries: Record<string, string> = {
  purchases: 'hours bought',
  travels: 'a journey',
  adjustments: 'a correction',
};
const nameEntry = (subject: string) =>
  subject.replace(/ (purchases|travels|adjustments) (\S+)$/, (_all, kind, on) => `, ${entries[kind]}, ${on}`);

/** What the site's administration says beyond the words all pages share. */
export const admin = {
  title: 'Sablier',
  loading: 'Loading the administration',
  health: 'Health',
  swept: 'Last check for changes',
  never: 'Not yet',
  owed: 'Reports owed and not drafted',
  queued: 'Work items in the queue',
  late: 'Work items evaluated late',
  unsure: 'Mails that may not have left',
  unsureOf: (issue: string, at: string) => `work item ${issue}, ${at}`,
  refusedNotes: 'Notes refused by Jira',
  refusedNotesNote:
    'Jira accepts a comment for a role or group only from its members. Until Sablier is a member, the team gets e-mail only. Nothing is posted publicly.',
  refusedNotesOf: (notes: number, at: string) => `${notes} ${notes === 1 ? 'note' : 'notes'}, last ${at}`,
  letAppIn: (role: string) => `Add Sablier to the role ${role}`,
  noTeamRole:
    'Choose a role as the support team in this space’s scheme. Sablier can be added to a role, not to a group.',
  quota: 'Jira’s points of this hour, all sites together',
  quotaOf: (used: string, own: string, left: string, until: string) =>
    `${used} used (this site: ${own}), ${left} left until ${until}`,
  quotaUntold: 'Unknown',
  rebuilds: 'Existing work items being evaluated',
  noRebuild: 'None',
  rebuildOf: (key: string, done: string, total: string) => `${key} ${done} of about ${total}`,
  rebuildUntil: (line: string, at: string) => `${line}, done about ${at}`,
  projects: 'Followed spaces',
  versionOf: (version: number) => `version ${version}`,
  noProject: 'No space has a scheme yet. A space admin chooses one in Space settings, under Service levels.',
  missing: 'Missing in Jira or Confluence',
  missingHint: 'Everything else keeps working. Remove the reference, or restore what is missing.',
  missingOf: {
    project: (name: string) => `Space ${name} has a scheme and was deleted, or does not let the app in.`,
    version: (name: string, of: string) =>
      `Version ${name} of the scheme of space ${of} is listed and cannot be read; the other versions judge in its place.`,
    'client-project': (name: string, of: string) => `Space ${name}, of client ${of}, does not exist.`,
    client: (name: string, of: string) => `Space ${of} is bound to client ${name}, who does not exist.`,
    role: (name: string, of: string) => `Role ${name}, in the scheme of ${of}, does not exist there.`,
    group: (name: string, of: string) => `Group ${name}, named for ${of}, does not exist in Jira.`,
    status: (name: string, of: string) => `Status ${name}, in the scheme of ${of}, does not exist there.`,
    calendar: (name: string, of: string) => `Calendar ${name}, in the scheme of ${of}, is not part of it.`,
    account: (name: string, of: string) => `${name}, named for ${of}, has left or is unknown to Jira.`,
    space: (name: string, of: string) => `Space ${name}, named for ${of}, does not exist in Confluence.`,
    organization: (name: string, of: string) =>
      `Organization ${name}, of client ${of}, does not exist in Jira any more.`,
  },
  troubles: 'What went wrong lately',
  noTrouble: 'Nothing went wrong.',
  troubleHint: 'The person saw the same ID.',
  calendars: 'Shared calendars',
  calendarsNote:
    'A copy of a space’s calendar that other spaces can take. Holidays can come from a calendar file.',
  noCalendar: 'No calendar is shared yet.',
  holidays: (count: number) => `${count} ${count === 1 ? 'holiday' : 'holidays'}`,
  exportIcs: 'Export ICS',
  importIcs: 'Import ICS',
  remove: 'Remove',
  confirmRemove: 'Remove for good',
  share: 'Share a calendar',
  shareFrom: 'From',
  name: 'Name',
  shareIt: 'Share',
  tooLarge: 'This file is too large: a calendar of holidays has 400,000 characters at most.',
  clients: 'Clients',
  clientsNote: 'Language, time zone and authorised contacts of each client.',
  noClient: 'No client is listed yet.',
  addClient: 'Add a client',
  edit: 'Edit',
  forProjects: 'Spaces',
  manager: 'Account manager',
  place: {
    title: 'Incident reports',
    space: 'Confluence space',
    parent: 'Parent page',
    readers: 'Client group that can read them',
    note: 'Left empty: the Confluence space with the Jira space’s key, at its top, and everybody who sees the space once a report is published.',
  },
  stepPeopleHint: 'People to notify',
  stepContact: (step: string) => `${step}: name and number for the client`,
  stepContactHint: 'Name and number for the client',
  ladder: 'Escalation for this client',
  ladderNote: 'Leave a step empty to keep what the scheme has.',
  contracts: 'Contracts:',
  contractIn: (contract: string, space: string) => `${contract} (${space})`,
  nobody: 'No contacts: nobody is flagged',
  save: 'Save',
  cancel: 'Cancel',
  audit: 'Who changed what',
  noAudit: 'Nothing was changed yet.',
  what: {
    'scheme-saved': (subject: string) => `saved the scheme of ${subject.replace(' ', ', version ')}`,
    'calendar-saved': (subject: string) => `saved the shared calendar ${subject}`,
    'calendar-removed': (subject: string) => `removed the shared calendar ${subject}`,
    'holidays-renewed': (subject: string) => `renewed the holidays of ${subject}`,
    'client-saved': (subject: string) => `saved the client ${subject}`,
    'client-removed': (subject: string) => `removed the client ${subject}`,
    'client-proposed': (subject: string) => `proposed the client ${subject}`,
    'proposal-declined': (subject: string) => `declined the proposed client ${subject}`,
    'space-bound': (subject: string) => `bound the space ${subject.replace(' ', ' to ')}`,
    'space-unbound': (subject: string) => `unbound the space ${subject}`,
    'terms-saved': (subject: string) => `saved the billing and availability of ${subject}`,
    'account-entered': (subject: string) => `entered in an account: ${nameEntry(subject)}`,
    'month-sent': (subject: string) => `sent the month ${subject}`,
    'statement-drafted': (subject: string) => `drafted the statement ${subject}`,
    'statement-approved': (subject: string) => `approved the statement ${subject}`,
    'outage-edited': (subject: string) => `corrected the outage ${subject}`,
    'maintenance-saved': (subject: string) => `saved the maintenance ${subject}`,
    'preset-saved': (subject: string) => `made the preset ${subject}`,
    'preset-removed': (subject: string) => `removed the preset ${subject}`,
    'judged-again': (subject: string) => `had finished SLAs evaluated again: ${subject}`,
    'team-group-added': (subject: string) => `added the team group ${subject}`,
    'team-group-removed': (subject: string) => `removed the team group ${subject}`,
    'app-let-in': (subject: string) => `added Sablier to a role: ${subject}`,
    imported: (subject: string) => `imported ${subject} ${subject === '1' ? 'record' : 'records'}`,
  },
  everything: 'Everything as one file',
  everythingNote:
    'Schemes with all their versions, presets, shared calendars, team groups, clients, what people recorded on work items, reports and this log, as one JSON. Importing adds what is not there and replaces nothing.',
  export: 'Export',
  import: 'Import',
  exporting: (count: number) => (count === 1 ? '1 record' : `${count} records`),
  imported: (written: number, kept: number, refused: number) =>
    `${written} written, ${kept} already there, ${refused} refused.`,
  wrongFile: 'This file is not an export of Sablier.',
};

export type AdminTexts = typeof admin;

/** What the health says of the site's Confluence. */
export const confluence = {
  ready: 'Connected. Incident reports are pages.',
  absent:
    'The app finds no Confluence on this site. Incident reports are Word files on their work items. If the site has Confluence, open Connected apps in Atlassian Administration, choose Sablier and connect it to Confluence.',
  'not-connected':
    'The app is not connected to Confluence. Incident reports are drafted as Word files. Open Connected apps in Atlassian Administration, choose Sablier and connect it to Confluence.',
  unrestricted: (keys: string[]) =>
    `Drafts are Word files until they are published, because Confluence did not keep a page to the team in ${keys.join(', ')}. Confluence Free has no page restrictions: change the plan. On another plan, let the app restrict pages in the space. The app tries again within a day.`,
};

export type ConfluenceTexts = typeof confluence;

/** What the administration says of presets and of the groups that are the team everywhere. */
export const presets = {
  presets: 'Presets',
  presetsNote:
    'What a space can start from. It takes a copy, which changes no more when the preset is removed.',
  shipped: 'Comes with Sablier',
  own: 'Made here',
  source: 'Its promises come from',
  from: 'From the scheme of',
  name: 'Name',
  make: 'Make a preset',
  form: 'Make a preset of a scheme',
  groups: 'Team groups',
  groupsNote:
    'Members of these groups of Jira are of the team in every space, besides the roles and groups its scheme names. A change counts within a quarter of an hour.',
  noGroup: 'No group is of the team everywhere.',
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  gone: 'Jira has no such group any more',
  group: 'Name of the group',
  add: 'Add the group',
};

export type PresetTexts = typeof presets;
