import { route } from '@forge/api';
import { type IssueProperty, PROPERTY_KEY } from '../../application/ports/issue-property';
import type { IssueRead, Issues } from '../../application/ports/issues';
import type { Recorded } from '../../application/ports/messages';
import { own } from '../../common/own';
import * as z from '../../common/zod';
import { scoreFromJira } from '../../domain/satisfaction/vote';
import { fieldsOf } from '../../domain/scheme/fields';
import { orderOf, type PriorityOrder } from '../../domain/scheme/severity/priority-orders';
import { type IssueScheme, schemesOf } from '../../domain/scheme/versions/versions';
import type { History } from '../../domain/sla/history/history';
import { historyOf } from '../../domain/sla/reading/read-history';
import { withCache } from '../cached';
import { readQuota } from '../quota';
import { ask, askOk, UnexpectedAnswer } from '../request';
import { storedPropertyDigests } from '../storage/site/property-digests';
import { writeFields, writePagerField } from './fields';
import { ISSUE_FIELDS, issueShape, toIssueRead } from './issue-read';
import { teamOf } from './people/team';
import { prioritiesOf } from './priorities';
import { readMany, readPage } from './read-page';
import { listEarlier } from './search/earlier-issues';
import {
  countFor,
  countIn,
  findFault,
  findFor,
  listChanged,
  listIssues,
  listOutside,
} from './search/found-issues';
import { organizationFields, organizationsOf } from './search/organizations';
import { readWhole } from './whole-issue';
import { countWithheld } from './withheld-counts';
import { listWrittenSince, readTask, writeMany } from './write-many';

const PROJECT_MS = 3_600_000;

const statusesShape = z.array(
  z.object({
    statuses: z.array(z.object({ id: z.string(), statusCategory: z.object({ key: z.string() }) })),
  }),
);

/** Issues as Jira's REST API tells them. */
export const jiraIssues: Issues = {
  read,
  readPage,
  readMany,
  listWrittenSince,
  writeMany,
  readTask,
  historyOf: readHistory,
  categoryOf: async (projectId, statusId) => own(await statusCategories(projectId), statusId) ?? null,
  organizationsOf,
  scoreOf,
  writeFields,
  setPagerField: writePagerField,
  writeProperty,
  deleteProperty,
  listOutside,
  linkReport,
  wasWritten: storedPropertyDigests.has,
  readOwnProperty: async ({ id, property }) => {
    const standing = await storedPropertyDigests.standingOf(id, property);
    return { property: standing ? property : null, isDone: standing?.isDone ?? false };
  },
  endEvaluation,
  countWithheld,
  listChanged,
  listEarlier,
  countIn,
  countFor,
  findFault,
  findFor,
  listIssues,
  readQuota,
  siteUrl: () => siteUrl(''),
};

async function read(issueId: string): Promise<IssueRead | null> {
  const fields = [...ISSUE_FIELDS, ...(await organizationFields())];
  const path = route`/rest/api/3/issue/${issueId}?fields=${fields.join()}&expand=changelog&properties=${PROPERTY_KEY}`;
  const answer = await ask('jira', 'app', path);
  const { status, body } = answer;
  if (status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET issue', answer);
  const issue = issueShape.parse(body);
  return toIssueRead(issue, await readWhole(issue));
}

/** The field is found by its type, for its id is each site's own. */
async function scoreOf(issueId: string): Promise<number | null> {
  const place = route`/rest/api/3/issue/${issueId}?fields=*all,-comment,-worklog&expand=schema`;
  return scoreFromJira(await askOk('jira', 'app', place));
}

async function readHistory(
  issue: IssueRead,
  scheme: IssueScheme,
  { events: appEvents, seals }: Pick<Recorded, 'events' | 'seals'>,
): Promise<History> {
  const fields = new Set(schemesOf(scheme).flatMap((each) => [...fieldsOf(each)]));
  return historyOf(await withFields(issue, fields), {
    appEvents,
    seals,
    fields,
    team: new Set(await teamOf(issue.project.id, scheme)),
    statusCategories: await statusCategories(issue.project.id),
    priorities: await priorityOrder(issue.project.id),
  });
}

const withFieldsShape = z.looseObject({ fields: z.looseObject({}) });

/** The issue with the fields that this scheme alone asks about, named by their ids; those that its read brought are there. */
async function withFields({ id, json }: IssueRead, fields: ReadonlySet<string>): Promise<unknown> {
  const issue = withFieldsShape.parse(json);
  const missing = [...fields].filter(
    (field) => !ISSUE_FIELDS.includes(field) && !Object.hasOwn(issue.fields, field),
  );
  if (missing.length === 0) return json;
  const path = route`/rest/api/3/issue/${id}?fields=${missing.join()}`;
  const extra = withFieldsShape.parse(await askOk('jira', 'app', path));
  return { ...issue, fields: { ...extra.fields, ...issue.fields } };
}

async function writeProperty(issueId: string, property: IssueProperty): Promise<void> {
  await putProperty(issueId, property);
  await storedPropertyDigests.save(issueId, property);
}

async function endEvaluation({ id, property: standing }: IssueRead, property: IssueProperty): Promise<void> {
  await putProperty(id, property);
  await storedPropertyDigests.end(id, standing, property);
}

async function putProperty(issueId: string, property: IssueProperty): Promise<void> {
  const place = route`/rest/api/3/issue/${issueId}/properties/${PROPERTY_KEY}`;
  await askOk('jira', 'app', place, { method: 'PUT', body: property });
}

async function deleteProperty(issueId: string): Promise<void> {
  const place = route`/rest/api/3/issue/${issueId}/properties/${PROPERTY_KEY}`;
  const answer = await ask('jira', 'app', place, { method: 'DELETE' });
  const { status } = answer;
  if (status !== 204 && status !== 404) throw new UnexpectedAnswer('DELETE issue property', answer);
  await storedPropertyDigests.remove(issueId);
}

type Categories = Record<string, 'new' | 'indeterminate' | 'done'>;

/** A project's statuses change seldom: one look serves the evaluations of an hour. */
const statusCategories = withCache(PROJECT_MS, async (projectId: string): Promise<Categories> => {
  const answer = await askOk('jira', 'app', route`/rest/api/3/project/${projectId}/statuses`);
  const pairs = statusesShape
    .parse(answer)
    .flatMap(({ statuses }) =>
      statuses.map(({ id, statusCategory }) => [id, categoryOf(statusCategory.key)]),
    );
  return Object.fromEntries(pairs);
});

function categoryOf(key: string): Categories[string] {
  return key === 'done' || key === 'new' ? key : 'indeterminate';
}

/** The project's own priorities, of which an administrator changes the order as seldom. */
const priorityOrder = withCache(
  PROJECT_MS,
  async (projectId: string): Promise<PriorityOrder | null> => orderOf(await prioritiesOf(projectId)),
);

async function linkReport(
  issueId: string,
  globalId: string,
  { url, title }: { url: string; title: string },
): Promise<void> {
  const body = { globalId, relationship: 'incident report', object: { url, title } };
  await askOk('jira', 'app', route`/rest/api/3/issue/${issueId}/remotelink`, { method: 'POST', body });
}

const siteShape = z.looseObject({ baseUrl: z.string() });

const siteUrl = withCache(PROJECT_MS, async (): Promise<string> => {
  const { baseUrl } = siteShape.parse(await askOk('jira', 'app', route`/rest/api/3/serverInfo`));
  return baseUrl.replace(/\/$/, '');
});
