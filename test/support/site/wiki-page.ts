import { AGENT, type Desk } from './desk';

/** The space of the first client's own, which every site has. */
export const HARBOUR = '98305';

/** A page without a word, by an agent; what has no Confluence has none. */
export async function createPageIn(desk: Desk, spaceId: string, title: string): Promise<{ id: string }> {
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const body = { spaceId, status: 'current', title, body: { representation: 'atlas_doc_format', value } };
  const path = '/wiki/api/v2/pages';
  const request = { as: AGENT, product: 'confluence', method: 'POST', path, body } as const;
  return (await desk.site.request(request)).body as { id: string };
}
