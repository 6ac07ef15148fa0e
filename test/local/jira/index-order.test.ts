/** More issues than are sorted: they are met in the order of an index, and nobody can tell. */

import { openSiteWith } from '../../support/many-issues';
import { AGENT, Jira } from '../../support/site/jira';

const COUNT = 2_300;
let jira: Jira;
let without: string[];

beforeAll(async () => {
  const { site } = await openSiteWith(COUNT, false);
  jira = new Jira(site);
  without = [(await jira.create({})).id, (await jira.create({})).id];
}, 60_000);
afterAll(() => jira.site.stop());

async function findIds(jql: string, maxResults: number): Promise<string[]> {
  const all: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const query = { jql, maxResults, ...(nextPageToken ? { nextPageToken } : {}) };
    const { body } = await jira.ask<{ issues: { id: string }[]; nextPageToken?: string }>(
      AGENT,
      'POST',
      '/search/jql',
      query,
    );
    all.push(...body.issues.map(({ id }) => id));
    nextPageToken = body.nextPageToken;
  } while (nextPageToken);
  return all;
}

/** The seeded issues have ascending ids and places. */
const seeded = Array.from({ length: COUNT }, (_, at) => String(10_001 + at));

test.each([
  ['ASC', seeded],
  ['DESC', [...seeded].reverse()],
])('ORDER BY a declared value %s: every issue once, those without it last, newest first', async (way, order) => {
  const idsFound = await findIds(`project = SUP ORDER BY place ${way}`, 999);
  expect(idsFound).toEqual([...order, ...[...without].reverse()]);
});

test('a page that begins among those without a value goes on there', async () => {
  const idsFound = await findIds('project = SUP ORDER BY place', COUNT + 1);
  expect(idsFound.slice(-2)).toEqual([...without].reverse());
  expect(new Set(idsFound).size).toBe(COUNT + 2);
});
