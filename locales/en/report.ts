/** Nothing for the first. */
const suffixOf = (count: number, mark: string) => (count > 1 ? `${mark}${count}` : '');

/** The words of an incident report and of what is told of it. No "SLA" on a page a client reads. */
export const report = {
  title: (key: string, nth: number) => `${key}: incident report${nth > 1 ? ` ${nth}` : ''}`,
  closedSentence: (when: string, lasted: string) => `Closed on ${when}, ${lasted} after it was reported`,
  verdicts: (met: number, all: number) => `${met} of ${all} service ${all === 1 ? 'level' : 'levels'} met.`,
  facts: 'Facts',
  issue: 'Issue',
  summary: 'Summary',
  severity: 'Severity',
  impact: 'Impact',
  duration: 'Duration',
  closed: 'Closed',
  due: 'Report due',
  status: 'Report status',
  statusPage: 'Status page',
  timeline: 'Timeline',
  time: 'Time',
  who: 'Who',
  what: 'What happened',
  client: 'Client',
  /** What happened, a line of the timeline each; what somebody said in public stands as it was written. */
  turns: {
    reported: ({ severity }: { severity: string }) => `Reported. Severity ${severity}.`,
    'severity-to': ({ severity }: { severity: string }) => `Severity changed to ${severity}.`,
    'status-to': ({ status }: { status: string }) => `Status changed to ${status}.`,
    acknowledged: () => 'Acknowledged.',
    workaround: () => 'A workaround was provided.',
    restored: () => 'Service restored.',
    closed: () => 'Closed.',
    said: ({ text }: { text: string }) => text,
  },
  severityUntil: (severity: string, when: string) => `${severity} until ${when}`,
  unanswered: 'closed without an answer',
  whileClosed: 'the issue was closed',
  levels: 'Service levels',
  clock: 'Clock',
  goal: 'Goal',
  counted: 'Counted',
  verdict: 'Verdict',
  disputed: 'corrected',
  businessDays: (n: number) => (n === 1 ? '1 business day' : `${n} business days`),
  waited: 'Waited for',
  holders: 'Held by',
  dueOn: (day: string, left: number) =>
    left === 0 ? `due today, ${day}` : `${left} business ${left === 1 ? 'day' : 'days'} left, due ${day}`,
  overdue: (day: string) => `overdue since ${day}`,
  byline: (state: string, due: string) => `Incident report: ${[state, due].filter(Boolean).join(', ')}`,
  bylineHint: 'Where the incident report stands, and its next step',
  thirdParties: 'Third parties',
  from: 'From',
  until: 'Until',
  stillAsked: 'still asked',
  related: 'Recurrence and linked issues',
  relation: 'Relation',
  log: 'Document history',
  app: 'Sablier',
  steps: {
    drafted: 'Drafted',
    'in-review': 'Sent for review',
    approved: 'Approved',
    'taken-back': 'Changed after its approval, in review again',
    published: 'Published',
    amended: 'Amended',
  },
  actions: 'Corrective actions',
  action: 'Action',
  owner: 'Owner',
  actionDue: 'Due',
  fileName: (key: string, nth: number, edition: number) =>
    `${key}-incident-report${suffixOf(nth, '-')}${suffixOf(edition, '-v')}.docx`,
  draftOf: (name: string) => `DRAFT-${name}`,
  toldFile: (name: string) =>
    `The incident report for this issue is published. It is attached to this issue: ${name}`,
  told: (url: string) => `The incident report for this issue is published: ${url}`,
  rootCause: 'Root cause',
  rootCausePrompt:
    'To be written by a person. Why did it happen? Two or three sentences the client can understand.',
  wentWell: 'What went well',
  wentWellPrompt: 'To be written by a person. What helped to restore the service?',
  lessons: 'Lessons',
  lessonsPrompt: 'To be written by a person. What would you do differently?',
  none: 'None',
  /** What the draft is called once its page for the client has its title; a space holds a title once. */
  draftSuffix: ' (draft)',
  /** What keeps a report from going on, each with its way out. */
  problems: {
    'no-space':
      'No Confluence space has this project’s key. Create one, or let the scheme make reports files on their issues; the report is tried again every five minutes.',
    'title-taken':
      'Another page already has the report’s title. Rename it; the report is tried again every five minutes.',
    'page-gone':
      'The report’s page was deleted or hidden from the app. Restore it, let the app see it again, or draft it anew.',
    'space-archived':
      'The Confluence space of this project is archived. Restore it; the report is tried again every five minutes.',
    'no-permission':
      'The app may not write in the Confluence space of this project. Give it the right to; the report is tried again every five minutes.',
    'restriction-refused':
      'Confluence did not let the app restrict the report’s page, so nothing was written on it. Give it the right to restrict pages; it is tried again every five minutes.',
    'parent-gone':
      'The page that this client’s reports stand under is gone, or kept from the app. Set another in the administration; the report is tried again every five minutes.',
    'no-readers':
      'The group that reads this client’s reports is gone, or Confluence refused it, so the page was shown to nobody. Set another in the administration, then try again and publish.',
    'other-clients':
      'Other clients are served in this project or space, and no account of this client’s is known, so the page was shown to nobody. Name a group of readers, or contacts with accounts, in the administration, then try again and publish.',
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
