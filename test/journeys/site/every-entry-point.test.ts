/**
 * Every door that a client can open: with marks planted in all that is the team's and another client's, none comes out. What Jira itself
 * shows of the other's issues to whoever may see them, their summaries in the queue, is Jira's affair and the only thing left out.
 */
import { entryPoints } from '../../support/site/entry-points';
import { MARK, OTHER_CLIENT, openTwoClients, type TwoClients } from '../../support/site/two-clients';

describe.each([
  'valtech',
  'velsoft',
])('a desk that follows %s and serves two clients in one project', (preset) => {
  let site: TwoClients;
  beforeAll(async () => {
    site = await openTwoClients(preset);
  }, 60_000);
  afterAll(() => site.desk.site.stop());

  const findMarks = (what: unknown) => [...new Set(JSON.stringify(what)?.match(MARK) ?? [])];

  test('the marks are there for those they are meant for: a door without them is shut and not empty', async () => {
    const { desk, quays } = site;
    const path = `/rest/api/3/issue/${quays.key}/comment`;
    expect(findMarks(await desk.askJira('712020:agent-a', 'GET', path))).toContain('zzteam internal comment');
    expect(findMarks(await desk.callAdmin('showSite'))).toContain('zzacme Corp');
    expect(findMarks(await desk.callPanel(quays, 'explainIssue'))).toContain('zzteam dispute');
  });

  test.each(Object.keys(entryPoints))('none comes out of %s', async (door) => {
    expect(findMarks(await entryPoints[door]?.(site, OTHER_CLIENT))).toEqual([]);
  });

  test('its own report is there for it', async () => {
    const own = await entryPoints['the pages it may see, with their versions, remarks and files']?.(
      site,
      OTHER_CLIENT,
    );
    expect(JSON.stringify(own).includes('Quay said so')).toBe(site.quaysPage !== '');
  });
});
