/** Nothing for the first. */
const suffixOf = (count: number, mark: string) => (count > 1 ? `${mark}${count}` : '');

/** The words of an incident report and of what is told of it. No "SLA" on a page a client reads. */
export const report = {
  dueOn: (day: string, left: number) =>
    left === 0 ? `due today, ${day}` : `${left} business ${left === 1 ? 'day' : 'days'} left, due ${day}`,
  overdue: (day: string) => `overdue since ${day}`,
  byline: (state: string, due: string) => `Incident report: ${[state, due].filter(Boolean).join(', ')}`,
  bylineHint: 'Where the incident report stands, and its next step',
  steps: {
    drafted: 'Drafted',
    'in-review': 'Sent for review',
    approved: 'Approved',
    'taken-back': 'Changed after its approval, in review again',
    published: 'Published',
    amended: 'Amended',
  },
  fileName: (key: string, nth: number, edition: number) =>
    `${key}-incident-report${suffixOf(nth, '-')}${suffixOf(edition, '-v')}.docx`,
  /** Of a stage's document, read by whoever sees the work item: what the stage is called is the team's. */
  stageLink: (key: string, nth: number) => `${key}: report stage ${nth}`,
  draftOf: (name: string) => `DRAFT-${name}`,
  toldFile: 'The incident report for this work item is published. It is attached to this work item:',
  told: 'The incident report for this work item is published:',
  /** What the draft is called once its page for the client has its title; a space holds a title once. */
  draftSuffix: ' (draft)',
  /** What keeps a report from going on, each with its way out. */
  problems: {
    'no-space':
      'No Confluence space has this Jira space’s key. Create one, or let the scheme make reports files on their work items; the report is tried again every five minutes.',
    'title-taken':
      'Another page already has the report’s title. Rename it; the report is tried again every five minutes.',
    'page-gone':
      'The report’s page was deleted or hidden from the app. Restore it, let the app see it again, or recreate the draft.',
    'space-archived':
      'The Confluence space of this Jira space is archived. Restore it; the report is tried again every five minutes.',
    'no-permission':
      'The app may not write in the Confluence space of this Jira space. Give it the right to; the report is tried again every five minutes.',
    'restriction-refused':
      'Confluence did not let the app restrict the report’s page, so nothing was written on it. Give it the right to restrict pages; it is tried again every five minutes.',
    'parent-gone':
      'The page that this client’s reports stand under is gone, or kept from the app. Set another in the administration; the report is tried again every five minutes.',
    'no-readers':
      'The group that reads this client’s reports is gone, or Confluence refused it, so the page was shown to nobody. Set another in the administration, then try again and publish.',
    'other-clients':
      'Other clients are served in this Jira or Confluence space, and no account of this client’s is known, so the page was shown to nobody. Name a group of readers, or contacts with accounts, in the administration, then try again and publish.',
    'confluence-failed': 'Confluence did not take the report. It is tried again every five minutes.',
    'no-restrictions':
      'Confluence does not restrict pages here, so this page could not be kept to its readers. Remove the group of readers in the administration, then try again and publish.',
    'not-connected':
      'The app is no longer connected to Confluence, so the report’s page cannot be reached. Ask a site administrator to connect the app to Confluence; the report is tried again every five minutes.',
  },
  /** Why a report that is not published is a file, each with the way to a page. */
  fileReasons: {
    absent:
      'The app finds no Confluence on this site, so the report is a Word file. If the site has Confluence, ask a site administrator to connect the app to it; the report can then be published as a page.',
    'not-connected':
      'The app is not connected to Confluence, so the report is drafted as a Word file. Ask a site administrator to connect the app to Confluence; the report can then be published as a page.',
    'no-restrictions':
      'Confluence does not keep pages to the team here (Confluence Free has no page restrictions), so the draft is a Word file until you publish it as a page.',
  },
};

export type ReportTexts = typeof report;
