/** A site with one space, for questions put to its Confluence. */

import type { Site } from '../../../local/running/running-site';
import { startSite } from '../../../local/site';
import { withContracts } from '../contract-listener';
import type { Reply } from './jira';

export const SPACE = '98304';

export interface PageJson {
  id: string;
  title: string;
  status: string;
  version: { number: number };
  body: Record<string, { value: string }>;
}

export const toDocumentText = (text: string): string =>
  JSON.stringify({
    version: 1,
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });

export class Wiki {
  constructor(readonly site: Site) {}

  async ask<Body = Record<string, unknown>>(
    as: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    const request = { as, product: 'confluence' as const, method, path: `/wiki${path}`, headers };
    return (await this.site.request({ ...request, ...(body === undefined ? {} : { body }) })) as Reply<Body>;
  }

  async write(as: string, title: string, more: object = {}, query = ''): Promise<PageJson> {
    const body = { representation: 'atlas_doc_format', value: toDocumentText(title) };
    const request = { spaceId: SPACE, status: 'current', title, body, ...more };
    const reply = await this.ask<PageJson>(as, 'POST', `/api/v2/pages${query}`, request);
    if (reply.status !== 200) throw new Error(JSON.stringify(reply));
    return reply.body;
  }

  update(as: string, page: PageJson, number: number, more: object = {}): Promise<Reply<PageJson>> {
    const body = { representation: 'atlas_doc_format', value: toDocumentText(`Version ${number}`) };
    const request = { id: page.id, status: 'current', title: page.title, body, version: { number }, ...more };
    return this.ask<PageJson>(as, 'PUT', `/api/v2/pages/${page.id}`, request);
  }

  read(as: string, id: string, query = ''): Promise<Reply<PageJson>> {
    return this.ask<PageJson>(as, 'GET', `/api/v2/pages/${id}${query}`);
  }
}

export async function openWiki(): Promise<Wiki> {
  const site = await startSite({ now: '2025-06-05T14:00:00Z', port: null });
  return new Wiki(withContracts(site));
}
