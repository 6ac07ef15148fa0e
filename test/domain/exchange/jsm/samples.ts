/**
 * Configurations of Jira Service Management as its own pages are answered. Two have the shape of configurations that are public under
 * the Apache licence (`salto-io/salto`, the adapter’s tests), made small; the others are written by hand from Atlassian’s documentation
 * of SLA conditions, goals and calendars, and none is of anybody’s site.
 */
export interface Sample {
  name: string;
  from: 'public' | 'by hand';
  json: object;
}

const condition = (factoryKey: string, conditionId: string, name: string) => ({
  pluginKey: 'com.atlassian.servicedesk',
  factoryKey: `${factoryKey}-sla-condition-factory`,
  conditionId,
  name,
});
const created = condition('issue-created', 'issue-created-hit-condition', 'Issue Created');
const answered = condition('comment', 'comment-for-reporter-hit-condition', 'Comment: For Customers');
const byCustomer = condition('comment', 'comment-by-reporter-hit-condition', 'Comment: By Customer');
const resolved = condition('resolution', 'resolution-set-hit-condition', 'Resolution: Set');
const reopened = condition('resolution', 'resolution-cleared-hit-condition', 'Resolution: Cleared');
const entered = (id: string, name: string) => condition('status', id, `Entered Status: ${name}`);
const whileIn = (id: string, name: string) => condition('status', id, `Status: ${name}`);
const HOUR = 3_600_000;

interface GoalOptions {
  jql?: string;
  hours?: number;
  calendar?: number | string;
}

const goal = ({ jql = '', hours, calendar }: GoalOptions, nth: number) => ({
  id: String(nth),
  jqlQuery: jql,
  ...(hours === undefined ? {} : { duration: hours * HOUR }),
  ...(typeof calendar === 'number' ? { calendarId: calendar } : {}),
  ...(typeof calendar === 'string' ? { calendarName: calendar } : {}),
  defaultGoal: jql === '',
  timeMetricId: 0,
});

const metric = (
  name: string,
  {
    start = [created],
    pause = [],
    stop = [resolved],
  }: { start?: object[]; pause?: object[]; stop?: object[] },
  goals: GoalOptions[],
  more: object = {},
) => ({
  id: 1,
  name,
  config: { definition: { start, pause, stop, inconsistent: false }, goals: goals.map(goal), ...more },
});

const week = (start: number, end: number) =>
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((weekday) => ({
    ...{ weekday, start: start * HOUR, end: end * HOUR },
  }));
const office = {
  ...{ id: 2, name: 'Sample 9-5 Calendar', timezoneId: 'Europe/Paris', workingTimes: week(9, 17) },
  holidays: [{ name: 'New Year', iso8601Date: '2024-01-01', recurring: true }],
};
const resolution = (goals: GoalOptions[], more: object = {}) => metric('Time to resolution', {}, goals, more);
const response = (goals: GoalOptions[]) =>
  metric('Time to first response', { stop: [answered, resolved] }, goals);
const byHand = (name: string, json: object): Sample => ({ name, from: 'by hand', json });

export const samples: Sample[] = [
  {
    name: 'first response by priority, paused while a due date is set',
    from: 'public',
    json: {
      timeMetrics: [
        metric(
          'Time to first response',
          {
            stop: [answered, resolved],
            pause: [condition('duedate', 'duedate-set-match-condition', 'Due Date: Set')],
          },
          [
            { jql: 'priority = Highest', hours: 2, calendar: 2 },
            { hours: 8, calendar: 2 },
          ],
          { slaDisplayFormat: 'NEW_SLA_FORMAT' },
        ),
      ],
      calendars: [office],
    },
  },
  {
    name: 'a calendar of one day with a holiday of each year',
    from: 'public',
    json: [
      resolution([{ hours: 4, calendar: 7 }]),
      {
        ...{ id: 7, name: 'Mondays', timezoneId: 'Asia/Jerusalem' },
        holidays: [{ name: 'Test', iso8601Date: '2024-01-03', recurring: true }],
        workingTimes: [{ weekday: 'monday', start: 32_400_000, end: 61_200_000 }],
      },
    ],
  },
  byHand('the two SLAs every new service project has', {
    timeMetrics: [
      response([
        { jql: 'priority = Highest', hours: 2, calendar: 2 },
        { hours: 8, calendar: 2 },
      ]),
      resolution([
        { jql: 'priority in (Highest, High)', hours: 8 },
        { jql: 'priority = Medium', hours: 24 },
        { hours: 72 },
      ]),
    ],
    calendars: [office],
  }),
  byHand('paused while waiting for the customer and for approval', {
    timeMetrics: [
      metric(
        'Time to resolution',
        { pause: [whileIn('10003', 'Waiting for customer'), whileIn('10004', 'Waiting for approval')] },
        [{ hours: 40, calendar: '24/7 Calendar (Default)' }],
      ),
    ],
  }),
  byHand('started and stopped by statuses', {
    timeMetrics: [
      metric(
        'Time waiting for support',
        {
          start: [entered('10001', 'Waiting for support')],
          stop: [entered('10002', 'In progress'), entered('10005', 'Resolved')],
        },
        [{ hours: 4 }],
      ),
    ],
  }),
  byHand('counted again when it is reopened', {
    timeMetrics: [metric('Time to resolution', { start: [created, reopened] }, [{ hours: 16 }])],
  }),
  byHand('assigned, unassigned and handed on', {
    timeMetrics: [
      metric(
        'Time to assign',
        {
          start: [
            created,
            condition('assignee', 'assignee-cleared-hit-condition', 'Assignee: To Unassigned'),
          ],
          stop: [
            condition('assignee', 'assignee-set-hit-condition', 'Assignee: From Unassigned'),
            condition('assignee', 'assignee-changed-hit-condition', 'Assignee: Changed'),
          ],
        },
        [{ hours: 1 }],
      ),
    ],
  }),
  byHand('paused while nobody has it', {
    timeMetrics: [
      metric(
        'Time to resolution',
        { pause: [condition('assignee', 'assignee-not-set-match-condition', 'Assignee: Not Set')] },
        [{ hours: 8 }],
      ),
    ],
  }),
  byHand('goals by work type and priority', {
    timeMetrics: [
      resolution([
        { jql: 'issuetype = Incident AND priority = Highest', hours: 4 },
        { jql: 'issuetype = Incident', hours: 24 },
        { jql: 'issuetype = "Service request"', hours: 40 },
        { hours: 80 },
      ]),
    ],
  }),
  byHand('goals by organization', {
    timeMetrics: [
      resolution([
        { jql: 'organizations = "Quay" AND priority in (Highest, High)', hours: 2 },
        { jql: 'organizations in (Quay, Boreal)', hours: 8 },
        { hours: 24 },
      ]),
    ],
  }),
  byHand('goals by a field, a label and a component', {
    timeMetrics: [
      resolution([
        { jql: 'cf[10050] = Gold', hours: 2 },
        { jql: 'labels = vip OR labels = board', hours: 3 },
        { jql: 'component != Billing AND "Customer tier" is not EMPTY', hours: 4 },
        { hours: 24 },
      ]),
    ],
  }),
  byHand('queries that a scheme cannot ask', {
    timeMetrics: [
      resolution([
        { jql: 'reporter in membersOf("vip-customers")', hours: 1 },
        { jql: 'created > -7d AND text ~ "outage"', hours: 1 },
        { jql: '"Request Type" = "Report an incident"', hours: 2 },
        { jql: 'priority = High AND status changed AFTER startOfDay()', hours: 2 },
        { hours: 24 },
      ]),
    ],
  }),
  byHand('the project itself in every query', {
    timeMetrics: [
      resolution([
        { jql: 'project = SUP AND priority = Highest', hours: 4 },
        { jql: 'project = SUP', hours: 24 },
      ]),
    ],
  }),
  byHand('a goal without a target', {
    timeMetrics: [resolution([{ jql: 'issuetype = Task' }, { hours: 24 }])],
  }),
  byHand('a priority that is excluded', {
    timeMetrics: [
      resolution([
        { jql: 'priority not in (Low, Lowest)', hours: 8 },
        { jql: 'priority = Low', hours: 80 },
        {},
      ]),
    ],
  }),
  byHand('calendars that were not pasted', {
    timeMetrics: [
      resolution([
        { jql: 'priority = Highest', hours: 4, calendar: 9 },
        { hours: 24, calendar: 'EMEA hours' },
      ]),
    ],
  }),
  byHand('hours in two stretches, a Saturday, and holidays of one year', {
    timeMetrics: [resolution([{ hours: 9, calendar: 3 }])],
    calendars: [
      {
        ...{ id: 3, name: 'Support', timezoneId: 'America/Toronto' },
        workingTimes: [
          { weekday: 'monday', start: 8 * HOUR, end: 12 * HOUR },
          { weekday: 'monday', start: 13 * HOUR, end: 17.5 * HOUR },
          { weekday: 'saturday', start: 9 * HOUR, end: 24 * HOUR },
        ],
        holidays: [
          { name: 'Fête nationale', date: '2026-06-24' },
          { name: 'Leap day', iso8601Date: '2024-02-29', recurring: true },
          { name: 'No such day', iso8601Date: '2026-02-30' },
        ],
      },
    ],
  }),
  byHand('conditions that a scheme knows nothing of', {
    timeMetrics: [
      metric(
        'Time to approve',
        {
          start: [condition('approval', 'approval-required-hit-condition', 'Approval: Required')],
          stop: [condition('approval', 'approval-granted-hit-condition', 'Approval: Granted'), byCustomer],
          pause: [condition('feedback', 'feedback-awaited-match-condition', 'Feedback: Awaited')],
        },
        [{ hours: 8 }],
      ),
    ],
  }),
  byHand('three SLAs of one kind', {
    timeMetrics: [
      resolution([{ hours: 8 }]),
      metric('Time to close after resolution', { start: [resolved], stop: [entered('6', 'Closed')] }, [
        { hours: 48 },
      ]),
      metric('Temps de résolution (très urgent)', {}, [{ jql: 'priority = Highest', hours: 2 }, {}]),
    ],
  }),
  byHand('names without keys, in a list of their own', [
    {
      name: 'Time to first response',
      config: {
        definition: {
          start: [{ name: 'Issue Created' }],
          pause: [{ name: 'Status: On hold' }],
          stop: [{ name: 'Comment: For Customers' }, { name: 'Entered Status: Done' }],
          inconsistent: true,
        },
        goals: [{ jqlQuery: 'ORDER BY created', duration: 2 * HOUR, defaultGoal: true }],
      },
    },
    { unknown: 'part' },
  ]),
];
