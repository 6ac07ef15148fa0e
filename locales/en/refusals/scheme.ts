export const scheme = {
  noCalendar: 'This calendar is no longer there.',
  notJiraAdministrator: 'Only Jira administrators can create priorities. Send them the text.',
  priorityNotTaken: (name: string) =>
    `Jira did not take the priority ${name}. Create it by hand, in Jira’s settings under Priorities, and add it to the project’s priority scheme.`,
  notInPriorityScheme: (names: string) =>
    `Created, but not in the project’s priority scheme yet: ${names}. Add them there, in Jira’s settings under Priority schemes.`,
  noVersion: (version: number) => `There is no version ${version}.`,
  noScheme: 'This project has no scheme.',
  tooManyVersions: (most: number) => `The scheme of this project has ${most} versions, and can have no more.`,
  takenPresetName: 'A preset has this name already.',
  outdatedDraft:
    'Somebody saved another version while you were writing. Your draft is kept; choose what becomes of the two.',
  notAcknowledged: (finding: string) =>
    `${finding} Say that you have read this, or change what the priorities stand for.`,
  notAdministrator: 'Only people who administer this project see and change its scheme.',
  noPreset: (preset: string) => `There is no preset named "${preset}".`,
  notProjectAdmin: 'Only a project admin can choose the scheme.',
  busy: 'Somebody is saving a scheme of this project at this very moment. Try again.',
};

export type SchemeRefusalTexts = typeof scheme;
