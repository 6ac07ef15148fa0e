/** A desk in the in-process site: people create, say, move and record; time is moved by the test. */
import { randomUUID } from 'node:crypto';
import type { Site } from '../../../local/running/running-site';
import { type SiteOptions, startSite } from '../../../local/site';
import type { AutomationView } from '../../../src/contract/automation';
import type { ClocksAnswer, ClockView } from '../../../src/contract/clocks';
import type { RecordPayload } from '../../../src/contract/events';
import { withContracts } from '../contract-listener';
import { inWarmProcess } from '../warm/app-process';
import { requireFreshHandlers } from '../warm/fresh-build';

export const CLIENT = '712020:client-a';
export const AGENT = '712020:agent-a';
export const ADMIN = '712020:project-admin';
export const SITE_ADMIN = '712020:site-admin';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export interface IssueRef {
  id: string;
  key: string;
}

export class Desk {
  constructor(readonly site: Site) {
    requireFreshHandlers();
  }

  async askJira<Body>(as: string, method: string, path: string, body?: unknown): Promise<Body> {
    const answer = await this.site.request({ as, product: 'jira', method, path, body });
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Body;
  }

  async createIssue(
    priority: string,
    more: { project?: string; summary?: string; labels?: string[] } = {},
  ): Promise<IssueRef> {
    const priorities = await this.askJira<{ id: string; name: string }[]>(
      CLIENT,
      'GET',
      '/rest/api/3/priority',
    );
    const id = priorities.find(({ name }) => name === priority)?.id;
    const { project = 'SUP', summary = 'The cart does not work', labels = [] } = more;
    const kind = { project: { key: project }, issuetype: { name: 'Incident' } };
    const fields = { ...kind, summary, labels, priority: { id } };
    const issue = await this.askJira<IssueRef>(CLIENT, 'POST', '/rest/api/3/issue', { fields });
    await this.site.settle();
    return issue;
  }

  /** Goes on to an instant without a run of any schedule on the way: what is due meanwhile is found when they run again. */
  async skipTo(instant: number): Promise<void> {
    this.site.disturb({ skip: 1 });
    await this.site.advance(instant - this.site.clock.now());
    this.site.disturb({});
  }

  async addComment(as: string, { key }: IssueRef, text: string, internal = false): Promise<void> {
    const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
    const visibility = internal ? { visibility: { type: 'role', value: 'Service Desk Team' } } : {};
    const body = { body: { version: 1, type: 'doc', content }, ...visibility };
    await this.askJira(as, 'POST', `/rest/api/3/issue/${key}/comment`, body);
    await this.site.settle();
  }

  async moveIssue({ key }: IssueRef, status: string): Promise<void> {
    const path = `/rest/api/3/issue/${key}/transitions`;
    const { transitions } = await this.askJira<{ transitions: { id: string; to: { name: string } }[] }>(
      AGENT,
      'GET',
      path,
    );
    const id = transitions.find(({ to }) => to.name === status)?.id;
    await this.askJira(AGENT, 'POST', path, { transition: { id } });
    await this.site.settle();
  }

  async recordEvent(issue: IssueRef, event: RecordPayload['event'], as = AGENT, id: string = randomUUID()) {
    const answer = await this.callPanel(issue, 'recordEvent', { id, event }, as);
    await this.site.settle();
    return answer;
  }

  callPanel(issue: IssueRef, functionKey: string, payload: unknown = {}, as = AGENT): Promise<unknown> {
    const extension = { type: 'jira:issuePanel', issue };
    return this.site.invoke({ as, moduleKey: 'panel', functionKey, payload, extension });
  }

  /** Gives a project its first scheme, as an administrator does on the first page after an install. */
  choose(preset: string, projectId = '10000'): Promise<unknown> {
    const call = { as: SITE_ADMIN, moduleKey: 'get-started', functionKey: 'choosePreset' };
    const extension = { type: 'jira:adminPage' };
    return this.site.invoke({ ...call, payload: { projectId, preset }, extension });
  }

  /** What the app says to the client, in public. */
  async listAppComments({ key }: IssueRef): Promise<string[]> {
    interface CommentJson {
      author: { accountType: string };
      visibility?: object;
      body: { content: { content: { text: string }[] }[] };
    }
    const path = `/rest/api/3/issue/${key}/comment`;
    const { comments } = await this.askJira<{ comments: CommentJson[] }>(CLIENT, 'GET', path);
    const own = comments.filter(({ author, visibility }) => author.accountType === 'app' && !visibility);
    return own.map(({ body }) => body.content.map(({ content }) => content[0]?.text).join('\n'));
  }

  /** What the team sees of the desk's automation on an issue. */
  async readAutomation(issue: IssueRef, as = AGENT): Promise<AutomationView> {
    const answer = (await this.callPanel(issue, 'showClocks', {}, as)) as ClocksAnswer;
    if (!answer.automation) throw new Error(`nothing of the desk's automation in ${JSON.stringify(answer)}`);
    return answer.automation;
  }

  /** Asks the site's administration. */
  callAdmin(functionKey: string, payload: unknown = {}): Promise<unknown> {
    const extension = { type: 'jira:adminPage' };
    return this.site.invoke({ as: SITE_ADMIN, moduleKey: 'admin', functionKey, payload, extension });
  }

  async readClock(issue: IssueRef, name: string): Promise<ClockView> {
    const answer = (await this.callPanel(issue, 'showClocks')) as ClocksAnswer;
    const match = answer.clocks?.find(({ clock }) => clock === name);
    if (!match) throw new Error(`no ${name} clock in ${JSON.stringify(answer)}`);
    return match;
  }
}

/** What is done there waits as long as the platform does: an evaluation comes no sooner than it was asked for. */
export function keepDelays({ site }: Desk): void {
  site.settle = () => site.advance(4_000);
}

/** A site whose client-support project follows the preset. */
export async function openDesk(preset = 'valtech', options: SiteOptions = {}): Promise<Desk> {
  const site = await startSite(inWarmProcess({ now: '2025-06-05T14:00:00Z', port: null, ...options }));
  const desk = new Desk(withContracts(site));
  await desk.createIssue('Minor');
  await desk.choose(preset);
  return desk;
}
