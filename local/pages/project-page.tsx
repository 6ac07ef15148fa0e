import { own } from '../common/own';
import { formatField } from './field-text';
import { Lozenge, type StatusJson } from './frame/avatar';
import { Layout } from './frame/layout';
import { listShown, ModulesAt, titleOf } from './frame/module-frame';
import { ask, type Named, Refused, type Visit } from './frame/visit';
import { noticeFor } from './rights-notice';

interface Row {
  key: string;
  fields: Record<string, unknown> & { summary: string; status: Named & StatusJson; priority: Named | null };
}

/** A project's issues, and the form for a new one. */
export async function renderProjectPage(visit: Visit, key: string) {
  const { words } = visit;
  const issues = await searchIssues(visit, `project = ${key} ORDER BY created DESC`);
  const project = await ask<Named>(visit, 'GET', `/rest/api/3/project/${key}`);
  return (
    <Layout {...visit} title={words.issues(project.name)} project={key} tab="list">
      <CreateForm {...visit} project={key} priorities={await ask(visit, 'GET', '/rest/api/3/priority')} />
      <IssueTable {...visit} issues={issues} nothing={words.noIssues} />
    </Layout>
  );
}

/** An app's page of the project: a tab of its own, as wide as the window. */
export const renderAppPage = (visit: Visit, key: string, moduleKey: string) =>
  renderTab(visit, 'jira:projectPage', key, moduleKey);

/** An app's page among the queues of a service project. */
export const renderQueuePage = (visit: Visit, key: string, moduleKey: string) =>
  renderTab(visit, 'jiraServiceManagement:queuePage', key, moduleKey);

async function renderTab(visit: Visit, type: string, key: string, moduleKey: string) {
  const project = await ask<ProjectJson>(visit, 'GET', `/rest/api/3/project/${key}`);
  const isMissing = type !== 'jira:projectPage' && project.projectTypeKey !== 'service_desk';
  const place = { type, extension: { project: toPlace(project) }, only: moduleKey };
  const [module] = isMissing ? [] : listShown(visit, place);
  if (!module) throw new Refused(404, { errorMessages: [visit.words.nothingFound] });
  return (
    <Layout
      {...visit}
      title={`${project.name}: ${titleOf(visit, module)}`}
      project={key}
      tab={moduleKey}
      wide
    >
      <ModulesAt {...visit} {...place} />
    </Layout>
  );
}

type ProjectJson = Named & { key: string; projectTypeKey: string };

const toPlace = ({ id, key, projectTypeKey: type }: ProjectJson) => ({ id, key, type });

/** The app's page in the project's settings; whether a person may save there is the app's to check. */
export async function renderSettingsPage(visit: Visit, key: string) {
  const project = await ask<ProjectJson>(visit, 'GET', `/rest/api/3/project/${key}`);
  const extension = { project: toPlace(project) };
  return (
    <Layout {...visit} title={`${project.name}: ${visit.words.settings}`} project={key} tab="settings">
      {await noticeFor(visit, { permission: 'ADMINISTER_PROJECTS', project: key })}
      <ModulesAt {...visit} type="jira:projectSettingsPage" extension={extension} />
    </Layout>
  );
}

/** The search box: JQL in, issues out, and Jira's own words where it is wrong. */
export async function renderSearchPage(visit: Visit, jql: string) {
  const { words } = visit;
  const columns = await columnsOf(visit);
  const outcome = await searchIssues(visit, jql, columns).catch((error: Error) => error.message);
  return (
    <Layout {...visit} title={words.search}>
      <form class="create" action="/search">
        <label>
          {words.searchFor} <input name="jql" value={jql} size={80} />
        </label>
        <button type="submit">{words.search}</button>
      </form>
      {typeof outcome === 'string' ? (
        <p role="alert">{outcome}</p>
      ) : (
        <IssueTable {...visit} issues={outcome} columns={columns} nothing={words.nothingFound} />
      )}
    </Layout>
  );
}

type Column = Named & { expression: string; type: string };

/** The app's fields that have a text for lists. */
async function columnsOf(visit: Visit): Promise<Column[]> {
  const { formatters } = visit.site.manifest;
  const fields = await ask<Named[]>(visit, 'GET', '/rest/api/3/field');
  return fields.flatMap(({ id, name }) => {
    const formatter = own(formatters, name);
    return formatter ? [{ id, name, ...formatter }] : [];
  });
}

async function searchIssues(visit: Visit, jql: string, columns: Column[] = []): Promise<Row[]> {
  const fields = ['summary', 'status', 'priority', ...columns.map(({ id }) => id)].join(',');
  const query = new URLSearchParams({ jql, fields, maxResults: '100' });
  return (await ask<{ issues: Row[] }>(visit, 'GET', `/rest/api/3/search/jql?${query}`)).issues;
}

function CreateForm({ words, project, priorities }: Visit & { project: string; priorities: Named[] }) {
  return (
    <form class="create" method="post" action={`/projects/${project}/create`}>
      <label>
        {words.summary} <input name="summary" required maxlength={255} />
      </label>
      <label>
        {words.priority}{' '}
        <select name="priority">
          {priorities.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
        </select>
      </label>
      <button type="submit">{words.create}</button>
    </form>
  );
}

interface TableProps {
  issues: Row[];
  columns?: Column[];
  nothing: string;
}

/** A column nobody has a value in is left out. */
function IssueTable({ issues, columns = [], nothing, ...visit }: Visit & TableProps) {
  const { words } = visit;
  if (issues.length === 0) return <p>{nothing}</p>;
  const visibleColumns = columns.filter(({ id }) => issues.some(({ fields }) => own(fields, id) != null));
  return (
    <table id="issues" data-live>
      <thead>
        <tr>
          {[
            words.key,
            words.summary,
            words.priority,
            words.status,
            ...visibleColumns.map(({ name }) => name),
          ].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {issues.map(({ key, fields }) => (
          <tr>
            <td>
              <a href={`/browse/${key}`}>{key}</a>
            </td>
            <td>{fields.summary}</td>
            <td>{fields.priority?.name ?? words.none}</td>
            <td>
              <Lozenge status={fields.status} />
            </td>
            {visibleColumns.map(({ id, expression, type }) => (
              <td>{formatField(expression, type, own(fields, id), visit)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export async function createIssue(visit: Visit, key: string, form: Record<string, string>): Promise<string> {
  const { summary, priority } = form;
  const fields = {
    project: { key },
    issuetype: { name: 'Incident' },
    summary,
    ...(priority ? { priority: { id: priority } } : {}),
    ...(await requestTypeFor(visit, key)),
  };
  return (await ask<{ key: string }>(visit, 'POST', '/rest/api/3/issue', { fields })).key;
}

/** In a service project a new issue is a request of its first type, as the form there asks for one. */
async function requestTypeFor({ site, as }: Visit, project: string): Promise<Record<string, string>> {
  if (site.directory().projects.find(({ key }) => key === project)?.type !== 'service_desk') return {};
  const path = `/rest/servicedeskapi/servicedesk/${project}/requesttype`;
  const { body } = await site.request({ as, product: 'jira', method: 'GET', path });
  const [type] = ((body ?? {}) as { values?: Named[] }).values ?? [];
  return type ? { [REQUEST_TYPE_FIELD]: type.id } : {};
}

const REQUEST_TYPE_FIELD = 'customfield_10010';
