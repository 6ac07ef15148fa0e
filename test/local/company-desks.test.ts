/** The two desks beside the company’s three: one click from the first page, with issues whose clocks run. */
import type { Site } from '../../local/running/running-site';
import { openMoreDesks } from '../../local/seed/company/first-start/more-desks';
import { accountOf } from '../../local/seed/company/people';
import { type CompanySite, openCompany } from '../support/site/company-site';

let company: CompanySite;
let site: Site;

beforeAll(async () => {
  company = await openCompany();
  site = company.site;
  await openMoreDesks(site);
});
afterAll(() => company.close());

async function count(jql: string): Promise<number> {
  const request = { as: accountOf('mara'), product: 'jira', method: 'POST', body: { jql } } as const;
  const { body } = await site.request({ ...request, path: '/rest/api/3/search/approximate-count' });
  return (body as { count: number }).count;
}

test.each([
  ['ALTI', 'altilogix'],
  ['VELO', 'velsoft'],
])('%s has issues of its severities, and clocks that run on most of them', async (key) => {
  expect(await count(`project = ${key}`)).toBe(5);
  expect(
    await count(
      `project = ${key} AND slaState in ("on-track", "at-risk", "paused") AND statusCategory != Done`,
    ),
  ).toBeGreaterThan(2);
  expect(await count(`project = ${key} AND slaSeverity is EMPTY`)).toBe(0);
});

test('the first page leads to the queue of each, as somebody who works there', async () => {
  const more = site.tour()?.more ?? [];
  expect(more.map(({ place }) => place)).toEqual(['/projects/ALTI/apps/queue', '/projects/VELO/apps/queue']);
  for (const { as, place } of more) {
    const [, key = ''] = /^\/projects\/(\w+)/.exec(place) ?? [];
    const { status } = await site.request({
      as,
      product: 'jira',
      method: 'GET',
      path: `/rest/api/3/project/${key}`,
    });
    expect(status).toBe(200);
  }
});
