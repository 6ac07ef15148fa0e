import { DocumentView, words } from './document';
import { Layout, type Visit } from './layout';

interface Named {
  id: string;
  name: string;
}

interface IssueJson {
  id: string;
  key: string;
  fields: Record<string, unknown> & {
    summary: string;
    status: Named;
    priority: Named;
    project: { key: string };
    reporter: { displayName: string };
    comment: {
      comments: {
        author: { displayName: string };
        created: string;
        body: never;
        visibility?: { value: string };
      }[];
    };
  };
}

export async function ask<Body>(
  { site, as }: Visit,
  method: string,
  path: string,
  body?: unknown,
  product: 'jira' | 'confluence' = 'jira',
): Promise<Body> {
  const answer = await site.request({ as, product, method, path, ...(body === undefined ? {} : { body }) });
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
}

export async function projectPage(visit: Visit, key: string) {
  const jql = encodeURIComponent(`project = ${key} ORDER BY created DESC`);
  const { issues } = await ask<{ issues: IssueJson[] }>(
    visit,
    'GET',
    `/rest/api/3/search/jql?jql=${jql}&fields=summary,status,priority`,
  );
  const priorities = await ask<Named[]>(visit, 'GET', '/rest/api/3/priority');
  return (
    <Layout {...visit} title={`${key} issues`}>
      <form class="create" method="post" action={`/projects/${key}/create`}>
        <label>
          Summary <input name="summary" required maxlength={255} />
        </label>
        <label>
          Priority{' '}
          <select name="priority">
            {priorities.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </label>
        <button type="submit">Create</button>
      </form>
      <table>
        {issues.map((issue) => (
          <tr>
            <td>
              <a href={`/browse/${issue.key}`}>{issue.key}</a>
            </td>
            <td>{issue.fields.summary}</td>
            <td>{issue.fields.priority.name}</td>
            <td>{issue.fields.status.name}</td>
          </tr>
        ))}
      </table>
    </Layout>
  );
}

export async function createIssue(visit: Visit, key: string, form: Record<string, string>): Promise<string> {
  const fields = {
    project: { key },
    issuetype: { name: 'Incident' },
    summary: form.summary,
    priority: { id: form.priority },
  };
  return (await ask<{ key: string }>(visit, 'POST', '/rest/api/3/issue', { fields })).key;
}

export async function addComment(visit: Visit, key: string, form: Record<string, string>): Promise<void> {
  const visibility = form.internal ? { visibility: { type: 'role', value: 'Service Desk Team' } } : {};
  await ask(visit, 'POST', `/rest/api/3/issue/${key}/comment`, {
    body: words(form.text ?? ''),
    ...visibility,
  });
}

export async function issuePage(visit: Visit, key: string) {
  const issue = await ask<IssueJson>(visit, 'GET', `/rest/api/3/issue/${key}`);
  const { transitions } = await ask<{ transitions: Named[] }>(
    visit,
    'GET',
    `/rest/api/3/issue/${key}/transitions`,
  );
  const links = await ask<{ object: { url: string; title: string } }[]>(
    visit,
    'GET',
    `/rest/api/3/issue/${key}/remotelink`,
  );
  const fields = await ask<(Named & { custom: boolean })[]>(visit, 'GET', '/rest/api/3/field');
  return (
    <Layout {...visit} title={`${issue.key}: ${issue.fields.summary}`}>
      <form class="row" method="post" action={`/browse/${key}/transition`} aria-label="Status">
        <strong>{issue.fields.status.name}</strong>
        {transitions.map(({ id, name }) => (
          <button type="submit" name="transition" value={id}>
            {name}
          </button>
        ))}
      </form>
      <PanelFrame {...visit} issue={issue} />
      <dl>
        <dt>Priority</dt>
        <dd>{issue.fields.priority.name}</dd>
        <dt>Reporter</dt>
        <dd>{issue.fields.reporter.displayName}</dd>
        {fields
          .filter(({ custom }) => custom)
          .map(({ id, name }) => [<dt>{name}</dt>, <dd>{String(issue.fields[id] ?? 'None')}</dd>])}
      </dl>
      <ul aria-label="Links">
        {links.map(({ object }) => (
          <li>
            <a href={new URL(object.url).pathname}>{object.title}</a>
          </li>
        ))}
      </ul>
      <Comments issue={issue} />
    </Layout>
  );
}

function PanelFrame({ site, issue }: Visit & { issue: IssueJson }) {
  const { now, running, speed } = site.clock.state();
  return (
    <iframe
      title="Sablier"
      sandbox="allow-scripts allow-forms allow-same-origin allow-downloads"
      name={JSON.stringify({ now, running, speed, wall: Date.now() })}
      data-module="panel"
      data-extension={JSON.stringify({ issue: { key: issue.key } })}
      data-src={`${site.resourceAddress}/issue-panel/index.html`}
    />
  );
}

function Comments({ issue }: { issue: IssueJson }) {
  return (
    <section aria-label="Comments">
      <h2>Comments</h2>
      {issue.fields.comment.comments.map(({ author, body, visibility }) => (
        <article>
          <strong>{author.displayName}</strong> {visibility ? <em>kept to {visibility.value}</em> : null}
          <DocumentView node={body} />
        </article>
      ))}
      <form method="post" action={`/browse/${issue.key}/comment`}>
        <label>
          Comment <textarea name="text" required />
        </label>
        <label>
          <input type="checkbox" name="internal" value="1" /> Team only
        </label>
        <button type="submit">Add comment</button>
      </form>
    </section>
  );
}
