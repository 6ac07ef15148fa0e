import { toLocal } from '../frame/addresses';
import { Avatar, Lozenge } from '../frame/avatar';
import { DocumentView, toDocument as document } from '../frame/document';
import { Layout } from '../frame/layout';
import { ModulesAt } from '../frame/module-frame';
import type { Named } from '../frame/visit';
import { ask, type Visit } from '../frame/visit';
import { choicesOf, Details, EditForm, type Field } from './issue-details';
import { Files } from './issue-files';
import { History, historyOf } from './issue-history';
import type { IssueJson, IssueVisit } from './issue-json';

/** The issue view: status, the app's panels, the fields, links and comments. */
export async function renderIssuePage(visit: Visit, key: string) {
  const issue = await ask<IssueJson>(visit, 'GET', `/rest/api/3/issue/${key}`);
  const issueVisit = { ...visit, issue };
  const path = `/rest/api/3/issue/${key}`;
  const { transitions } = await ask<{ transitions: Named[] }>(visit, 'GET', `${path}/transitions`);
  const links = await ask<LinkJson[]>(visit, 'GET', `${path}/remotelink`);
  const fields = await ask<Field[]>(visit, 'GET', '/rest/api/3/field');
  const extension = { issue: { key: issue.key } };
  const choices = await choicesOf(visit, issue.key);
  const history = await historyOf(visit, issue.key);
  const { project, summary, issuetype, description } = issue.fields;
  const trail = `${project.key} / ${issuetype?.name ?? ''} / ${issue.key}`;
  return (
    <Layout {...visit} title={`${issue.key}: ${summary}`} project={project.key} trail={trail}>
      <div class="issue">
        <div class="content">
          <Description {...visit} document={description ?? null} />
          <ModulesAt {...visit} type="jira:issuePanel" extension={extension} />
          <Links {...visit} links={links} />
          <Files {...visit} files={issue.fields.attachment ?? []} />
          <Comments {...issueVisit} />
          <History {...issueVisit} history={history} />
        </div>
        <aside aria-label={visit.words.details}>
          <Status {...issueVisit} transitions={transitions} />
          <ModulesAt {...visit} type="jira:issueContext" extension={extension} />
          <Details {...issueVisit} fields={fields} />
          <EditForm {...issueVisit} {...choices} />
        </aside>
      </div>
    </Layout>
  );
}

function Description({ words, document: documentNode }: Visit & { document: never | null }) {
  return (
    <section aria-label={words.description}>
      <h2>{words.description}</h2>
      {documentNode === null ? <p class="none">{words.none}</p> : <DocumentView node={documentNode} />}
    </section>
  );
}

function Status({ words, issue, transitions }: IssueVisit & { transitions: Named[] }) {
  const action = `/browse/${issue.key}/transition`;
  return (
    <form class="row" id="status" data-live method="post" action={action} aria-label={words.status}>
      <Lozenge status={issue.fields.status} />
      {transitions.map(({ id, name }) => (
        <button type="submit" name="transition" value={id}>
          {name}
        </button>
      ))}
    </form>
  );
}

interface Address {
  url: string;
  title: string;
}

interface LinkJson {
  object: Address;
}

function Links({ words, links }: Visit & { links: LinkJson[] }) {
  return (
    <ul id="links" data-live aria-label={words.links}>
      {links.map(({ object }) => (
        <li>
          <Link {...object} />
        </li>
      ))}
    </ul>
  );
}

/** Within the site a path, whatever name of the site it was written under; what is no address stays words. */
function Link({ url, title }: Address) {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return title;
  const { origin, pathname, search, href } = toLocal(url, HERE);
  return <a href={origin === HERE ? pathname + search : href}>{title}</a>;
}

const HERE = 'http://localhost';

function Comments({ words, issue, locale, timeZone }: IssueVisit) {
  const isService = issue.fields.project.projectTypeKey === 'service_desk';
  return (
    <section aria-label={words.comments}>
      <h2>{words.comments}</h2>
      <div id="comments" data-live>
        {issue.fields.comment.comments.map(({ author, created, body, visibility, jsdPublic }) => (
          <article class={visibility || jsdPublic === false ? 'comment internal' : 'comment'}>
            <Avatar name={author.displayName} />
            <div>
              <strong>{author.displayName}</strong>{' '}
              <time class="none">{formatTime(created, locale, timeZone)}</time>{' '}
              {visibility ? <em>{words.keptTo(visibility.value)}</em> : null}
              {jsdPublic === false ? <em>{words.portal.internalNote}</em> : null}
              <DocumentView node={body} />
            </div>
          </article>
        ))}
      </div>
      <form method="post" action={`/browse/${issue.key}/comment`}>
        <label>
          {words.comment} <textarea name="text" required />
        </label>
        <label>
          <input type="checkbox" name="internal" value={isService ? 'note' : 'role'} />{' '}
          {isService ? words.portal.internalNote : words.teamOnly}
        </label>
        {isService ? <p class="none">{words.portal.replyToCustomer}</p> : null}
        <button type="submit">{words.addComment}</button>
      </form>
    </section>
  );
}

/** As Jira writes an instant: with the offset that JavaScript reads with a colon only. */
function formatTime(created: string, locale: string, timeZone: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  const instant = Date.parse(created.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return new Intl.DateTimeFormat(locale, style).format(instant);
}

/** A note of a service project is kept from its customers, anywhere else a comment is kept to a role. */
function readersOf(internal: string | undefined): object {
  if (internal === 'note') return { properties: [{ key: 'sd.public.comment', value: { internal: true } }] };
  return internal ? { visibility: { type: 'role', value: 'Service Desk Team' } } : {};
}

export async function addComment(visit: Visit, key: string, form: Record<string, string>): Promise<void> {
  const body = { body: document(form.text ?? ''), ...readersOf(form.internal) };
  await ask(visit, 'POST', `/rest/api/3/issue/${key}/comment`, body);
}

export async function moveIssue(visit: Visit, key: string, form: Record<string, string>): Promise<void> {
  const body = { transition: { id: form.transition } };
  await ask(visit, 'POST', `/rest/api/3/issue/${key}/transitions`, body);
}
