/** A site with two projects and people, for questions put to its Jira. */

import type { Site } from '../../../local/running/running-site';
import { startSite } from '../../../local/site';
import { withContracts } from '../contract-listener';
import { inWarmProcess } from '../warm/app-process';

export const AGENT = '712020:agent-a';
export const CLIENT = '712020:client-a';
export const ADMIN = '712020:project-admin';
export const SITE_ADMIN = '712020:site-admin';

export interface Reply<Body = Record<string, never>> {
  status: number;
  body: Body;
  headers?: Record<string, string>;
}

export class Jira {
  constructor(readonly site: Site) {}

  async ask<Body = Record<string, unknown>>(
    as: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Reply<Body>> {
    const request = { as, product: 'jira' as const, method, path: `/rest/api/3${path}` };
    return (await this.site.request({ ...request, ...(body === undefined ? {} : { body }) })) as Reply<Body>;
  }

  async create(fields: Record<string, unknown>, as = AGENT): Promise<{ id: string; key: string }> {
    const defaults = { project: { key: 'SUP' }, issuetype: { name: 'Incident' }, summary: 'The cart' };
    const { body } = await this.ask<{ id: string; key: string }>(as, 'POST', '/issue', {
      fields: { ...defaults, ...fields },
    });
    return body;
  }

  /** The keys of what a query finds, in its order. */
  async find(jql: string, as = AGENT): Promise<string[]> {
    const { status, body } = await this.search(jql, as);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.issues.map(({ key }) => key);
  }

  search(jql: string, as = AGENT): Promise<Reply<{ issues: { key: string }[]; errorMessages: string[] }>> {
    return this.ask(as, 'POST', '/search/jql', { jql, fields: ['summary'] });
  }

  /** What Jira says to a query that it refuses. */
  async refusalOf(jql: string, as = AGENT): Promise<string> {
    const { status, body } = await this.search(jql, as);
    if (status !== 400) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.errorMessages.join('\n');
  }
}

export async function openJira(now = '2025-06-05T14:00:00Z'): Promise<Jira> {
  return new Jira(withContracts(await startSite(inWarmProcess({ now, port: null }))));
}
