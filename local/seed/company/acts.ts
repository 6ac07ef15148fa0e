/** What the people of the company do on the site: they ask its Jira and Confluence, and the app's own pages, as anybody would by hand. */
import { randomUUID } from 'node:crypto';
import type { Site } from '../../running/running-site';
import { ADMIN, SITE_ADMIN } from './people';

export interface IssueRef {
  id: string;
  key: string;
}

const toDocument = (text: string) => ({
  ...{ version: 1, type: 'doc' },
  content: text.split('\n').map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});

export class Acts {
  /** Who administers the site and its projects; the company's own unless said. */
  constructor(
    readonly site: Site,
    private readonly admins = { site: SITE_ADMIN, projects: ADMIN },
  ) {}

  async ask<Body>(as: string, method: string, path: string, body?: unknown): Promise<Body> {
    const product = path.startsWith('/wiki') ? 'confluence' : 'jira';
    const answer = await this.site.request({ as, product, method, path, body });
    if (answer.status >= 300)
      throw new Error(`${as} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Body;
  }

  /** Asks a page of the app; a refusal ends the build, for what was to be there would be missing. */
  async askApp(as: string, moduleKey: string, functionKey: string, payload: object, extension: object = {}) {
    const call = { as, moduleKey, functionKey, payload, extension: { ...extension } };
    const answer = await this.site.invoke(call);
    if ((answer as { kind?: string }).kind === 'refused')
      throw new Error(`${moduleKey} ${functionKey}: ${JSON.stringify(answer)}`);
    return answer as Record<string, unknown>;
  }

  askAdmin = (functionKey: string, payload: object = {}) =>
    this.askApp(this.admins.site, 'admin', functionKey, payload, { type: 'jira:adminPage' });

  askStart = (functionKey: string, payload: object) =>
    this.askApp(this.admins.site, 'get-started', functionKey, payload, { type: 'jira:adminPage' });

  askAccounts = (functionKey: string, payload: object) =>
    this.askApp(this.admins.projects, 'accounts', functionKey, payload);

  askPanel = (as: string, issue: IssueRef, functionKey: string, payload: object = {}) =>
    this.askApp(as, 'panel', functionKey, payload, { type: 'jira:issuePanel', issue });

  record = (as: string, issue: IssueRef, event: object) =>
    this.askPanel(as, issue, 'recordEvent', { id: randomUUID(), event });

  create(
    as: string,
    { text, severity, ...fields }: { text: string; severity: string } & Record<string, unknown>,
  ) {
    const described = { description: toDocument(text), priority: { name: severity }, ...fields };
    const body = { fields: { issuetype: { name: 'Incident' }, ...described } };
    return this.ask<IssueRef>(as, 'POST', '/rest/api/3/issue', body);
  }

  async say(as: string, { key }: IssueRef, text: string, internal = false): Promise<void> {
    const visibility = internal ? { visibility: { type: 'role', value: 'Service Desk Team' } } : {};
    await this.ask(as, 'POST', `/rest/api/3/issue/${key}/comment`, { body: toDocument(text), ...visibility });
  }

  async move(as: string, { key }: IssueRef, status: string): Promise<void> {
    const path = `/rest/api/3/issue/${key}/transitions`;
    const { transitions } = await this.ask<{ transitions: { id: string; to: { name: string } }[] }>(
      as,
      'GET',
      path,
    );
    const transition = transitions.find(({ to }) => to.name === status);
    await this.ask(as, 'POST', path, { transition: { id: transition?.id } });
  }

  async take(as: string, { key }: IssueRef): Promise<void> {
    await this.ask(as, 'PUT', `/rest/api/3/issue/${key}/assignee`, { accountId: as });
  }

  async logWork(as: string, { key }: IssueRef, minutes: number, text: string): Promise<void> {
    const work = { timeSpentSeconds: minutes * 60, comment: toDocument(text) };
    await this.ask(as, 'POST', `/rest/api/3/issue/${key}/worklog`, work);
  }
}
