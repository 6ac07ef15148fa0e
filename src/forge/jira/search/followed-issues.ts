import { PROPERTY_KEY, readIssueProperty } from '../../../application/ports/issue-property';
import type { IssueList, ListedIssue } from '../../../application/ports/issues';
import * as z from '../../../common/zod';
import { parseJsonInstant } from '../../../domain/sla/reading/json-instant';
import { organizationFields, organizationIdsIn } from './organizations';
import { componentsShape, namesOf, reporterOf, reporterShape } from './ownership-fields';
import { searchIssues } from './search-issues';

const PAGE = 100;
const MOST_OVERDUE = 2_000;

const issueShape = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    created: z.string(),
    labels: z.array(z.string()).nullish(),
    components: componentsShape,
    status: z
      .looseObject({ name: z.string().nullish(), statusCategory: z.looseObject({ key: z.string() }) })
      .nullish(),
    priority: z.looseObject({ name: z.string().nullish() }).nullish(),
    reporter: reporterShape,
    assignee: z.looseObject({ accountId: z.string(), displayName: z.string().nullish() }).nullish(),
    project: z.looseObject({ id: z.string() }),
  }),
  properties: z.looseObject({}).optional(),
});

type FoundIssue = z.infer<typeof issueShape> & Pick<ListedIssue, 'organizations'>;

const FIELDS = [
  ...['summary', 'created', 'labels', 'components', 'assignee', 'reporter', 'status', 'priority', 'project'],
];

/**
 * Issues with the state the app left on them, as a person's own search finds them: Jira leaves out what they may not see. What is
 * overdue is searched by the app itself.
 */
export const jiraIssueList: IssueList = {
  async listOverdue(projectIds) {
    if (projectIds.length === 0) return [];
    const jql = `project IN (${projectIds.join(', ')}) AND slaState = breached AND ${UNFINISHED} ORDER BY created ASC`;
    const { issues } = await searchPages(jql, { from: null, count: MOST_OVERDUE, as: 'app' });
    return issues.flatMap((issue) =>
      toListedIssue(issue).map((listed) => ({ ...listed, projectId: issue.fields.project.id })),
    );
  },
  async listFor(projectId, from, count) {
    const { issues, next } = await searchPages(jqlOf(projectId, UNFINISHED), { from, count });
    return { issues: issues.flatMap(toListedIssue), next };
  },
  async listChangedFor(projectId, { minutes, ...paging }) {
    const changed = `updated >= -${minutes}m`;
    const { issues: found, next } = await searchPages(jqlOf(projectId, changed), paging);
    const finished = found.filter(isFinished).map(({ id }) => id);
    return { issues: found.filter((issue) => !isFinished(issue)).flatMap(toListedIssue), finished, next };
  },
};

const reportOpen = ['running', 'paused', 'breached'];
/** Those that are not done, and those whose report is still owed, or whose client is still to be told, though they are. */
const UNFINISHED = `(statusCategory != Done OR slaReportState IN (${reportOpen.join(', ')}) OR slaAwaitsReply = yes)`;

function isFinished({ fields, properties }: FoundIssue): boolean {
  const clocks = stateOf(properties)?.clocks ?? {};
  const isOwed = reportOpen.includes(clocks.report?.state ?? '');
  const isAwaited = Object.values(clocks).some((clock) => clock?.awaitsReply);
  return fields.status?.statusCategory.key === 'done' && !isOwed && !isAwaited;
}

const jqlOf = (projectId: string, which: string) =>
  `project = ${projectId} AND slaState IS NOT EMPTY AND ${which} ORDER BY created ASC`;

async function searchPages(
  jql: string,
  { from, count, as = 'user' }: { from: string | null; count: number; as?: 'user' | 'app' },
): Promise<{ issues: FoundIssue[]; next: string | null }> {
  const issues: FoundIssue[] = [];
  let next = from;
  do {
    const page = await searchPage(jql, next, as);
    issues.push(...page.issues);
    next = page.next;
  } while (next !== null && issues.length < count);
  return { issues, next };
}

async function searchPage(jql: string, from: string | null, as: 'user' | 'app') {
  const organizationFieldIds = await organizationFields();
  const search = {
    jql,
    fields: [...FIELDS, ...organizationFieldIds],
    properties: [PROPERTY_KEY],
    size: PAGE,
    from,
  };
  const { issues, next } = await searchIssues(as, search, issueShape);
  const withOrganizations = issues.map(
    (issue): FoundIssue => ({
      ...issue,
      organizations: organizationIdsIn(issue.fields, organizationFieldIds),
    }),
  );
  return { issues: withOrganizations, next };
}

const stateOf = (properties: FoundIssue['properties']) => readIssueProperty(properties?.[PROPERTY_KEY]);

/** What somebody else wrote under the property is no state: the issue is left out until its next evaluation mends it. */
function toListedIssue({ id, key, fields, properties, organizations }: FoundIssue): ListedIssue[] {
  const state = stateOf(properties);
  if (state === null) return [];
  const { assignee, reporter, status, priority } = fields;
  return [
    {
      id,
      key,
      summary: fields.summary ?? '',
      receivedAt: parseJsonInstant(fields.created),
      labels: fields.labels ?? [],
      components: namesOf(fields.components),
      organizations,
      reporter: reporterOf(reporter),
      assignee: assignee
        ? { id: assignee.accountId, name: assignee.displayName ?? assignee.accountId }
        : null,
      status: status?.name ?? null,
      priority: priority?.name ?? null,
      state,
    },
  ];
}
