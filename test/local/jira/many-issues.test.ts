import { withContracts } from '../../support/contract-listener';
import { openSiteWith } from '../../support/many-issues';
import { AGENT, Jira } from '../../support/site/jira';

let jira: Jira;
beforeAll(async () => {
  const { site } = await openSiteWith(1_000);
  jira = new Jira(withContracts(site));
});
afterAll(() => jira.site.stop());

const count = async (jql: string) =>
  (await jira.ask<{ count: number }>(AGENT, 'POST', '/search/approximate-count', { jql })).body.count;

test('each of a thousand issues has a history', async () => {
  expect(await count('project = SUP')).toBe(1_000);
  const path = '/issue/SUP-500?expand=changelog';
  const { body } = await jira.ask<{ changelog: { total: number } }>(AGENT, 'GET', path);
  expect(body.changelog.total).toBeGreaterThan(0);
});

test('all of them are walked, a hundred at a time, none twice', async () => {
  const ids = new Set<string>();
  let nextPageToken: string | undefined;
  do {
    const query = {
      jql: 'project = SUP ORDER BY created',
      fields: ['summary'],
      maxResults: 500,
      nextPageToken,
    };
    const { body } = await jira.ask<{ issues: { id: string }[]; nextPageToken?: string }>(
      AGENT,
      'POST',
      '/search/jql',
      JSON.parse(JSON.stringify(query)),
    );
    expect(body.issues.length).toBeLessThanOrEqual(100);
    for (const { id } of body.issues) ids.add(id);
    nextPageToken = body.nextPageToken;
  } while (nextPageToken);
  expect(ids.size).toBe(1_000);
});

test('ids alone come five thousand at a time', async () => {
  const { body } = await jira.ask<{ issues: object[] }>(AGENT, 'POST', '/search/jql', {
    jql: 'project = SUP',
    maxResults: 5_000,
  });
  expect(body.issues).toHaveLength(1_000);
});

describe('values of a property that the manifest declares', () => {
  test.each([
    ['place < 10', 10],
    ['place >= 990', 10],
    ['place = 7', 1],
    ['place in (7, 8, 5000)', 2],
    ['place != 7', 999],
    ['place is not empty', 1_000],
    ['place is empty', 0],
    ['parity = odd', 500],
    ['parity != odd', 500],
    ['issue.property[load].place < 10', 10],
    ['place < 10 AND parity = even', 5],
    ['NOT place < 990', 10],
    ['told ~ 77', 1],
    ['day = "2025-01-14 19:00"', 167],
    ['day < "2025-02-01"', 167],
  ])('%s', async (jql, expectedKeys) => {
    expect(await count(jql)).toBe(expectedKeys);
  });

  test('sort what is found, numbers and dates only', async () => {
    const keys = await jira.find('place < 3 ORDER BY place DESC');
    expect(keys).toEqual(['SUP-3', 'SUP-2', 'SUP-1']);
    expect(await jira.refusalOf('place < 3 ORDER BY parity')).toBe("Not able to sort using field 'parity'.");
  });

  test('bear the operators of their type', async () => {
    expect(await jira.refusalOf('parity > even')).toBe(
      "The operator '>' is not supported by the 'parity' field.",
    );
    expect(await jira.refusalOf('told = 77')).toBe("The operator '=' is not supported by the 'told' field.");
    expect(await jira.refusalOf('place = many')).toBe(
      "The value 'many' does not exist for the field 'place'.",
    );
    expect(await jira.refusalOf('issue.property[load].secret = 1')).toContain('does not exist');
  });

  test('change with the property', async () => {
    await jira.ask(AGENT, 'PUT', '/issue/SUP-1/properties/load', { place: [5_000, 6_000], parity: 3 });
    expect(await jira.find('place > 4000')).toEqual(['SUP-1']);
    expect(await jira.find('key = SUP-1 AND parity is empty')).toEqual(['SUP-1']);
    await jira.ask(AGENT, 'DELETE', '/issue/SUP-1/properties/load');
    expect(await jira.find('place > 4000')).toEqual([]);
  });
});
