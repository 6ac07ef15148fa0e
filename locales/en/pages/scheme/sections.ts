/** The sections of the scheme page, the steps of a first scheme, and what is always in sight beside Save. */
export const sections = {
  label: 'Sections',
  titles: {
    promises: 'Promises',
    contracts: 'Contracts',
    hours: 'Hours and holidays',
    clocks: 'Clocks',
    alerts: 'Alerts',
    people: 'People',
    report: 'Incident report',
    automation: 'Automation',
    preview: 'Preview',
    versions: 'Versions',
    exchange: 'Import and export',
  },
  changed: 'changed',
  notes: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
  problems: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
  noChange: 'No changes to save.',
  errors: (count: number) =>
    count === 1 ? '1 value to correct before saving' : `${count} values to correct before saving`,
  waits: 'The preview starts when you stop typing.',
  running: (issues: number) => `Preview: ${issues} of up to 200 work items`,
  failed: 'The preview stopped.',
  noIssue: 'No work items to try it on yet.',
  wouldChange: (count: number, issues: number) =>
    `${count} ${count === 1 ? 'SLA' : 'SLAs'} would change (last ${issues === 1 ? 'work item' : `${issues} work items`})`,
  wouldBreach: (count: number, issues: number) =>
    `${count} of the last ${issues} work items would have breached`,
  appliesTo: (part: string) => `${part} apply to`,
  parts: { calendars: 'Hours and holidays', rules: 'All other changes' },
  fromNow: 'New work items only',
  open: 'New work items and open SLAs',
  saveBar: 'Save',
  path: {
    title: 'Set up your SLAs in four steps',
    label: 'Steps',
    promises: 'What you promise',
    hours: 'When you work',
    people: 'Who answers',
    preview: 'Try it on your last 200 work items',
    step: (nth: number, of: number, title: string) => `Step ${nth} of ${of}: ${title}`,
    start: 'Choose the scheme that is closest to yours. You can change every value afterwards.',
    notes: {
      promises: 'Check the time you promise for each severity.',
      hours: 'Set your business hours and the days you are closed.',
      people: 'Choose whose public comments count as an answer to the client.',
      preview: 'See what this scheme would have said of your recent work items, then save it.',
    },
    back: 'Back',
    next: 'Next',
    all: 'Show all settings',
  },
};

export type SectionTexts = typeof sections;
