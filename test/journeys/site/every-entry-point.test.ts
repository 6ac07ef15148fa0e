/**
 * Every door that a client can open: with marks planted in all that is the team's and another client's, none comes out. What Jira itself
 * shows of the other's issues to whoever may see them, their summaries in the queue, is Jira's affair and the only thing left out.
 */
import fc from 'fast-check';
import { type Planted, places, plant, plantings, seenByFirst } from '../../support/clients/planted-texts';
import { MARK, OTHER_CLIENT, openTwoClients, type TwoClients } from '../../support/clients/two-clients';
import { CLIENT } from '../../support/site/desk';
import { entryPoints } from '../../support/site/entry-points';

describe.each([
  ['valtech', 'yes'],
  ['valtech', 'no'],
  ['velsoft', 'yes'],
] as const)('a desk that follows %s and serves two clients in one project, with Confluence: %s', (preset, confluence) => {
  let site: TwoClients;
  beforeAll(async () => {
    site = await openTwoClients(preset, confluence === 'no' ? { confluence } : {});
  }, 180_000);
  afterAll(() => site.desk.site.stop());

  const findMarks = (what: unknown) => [...new Set(JSON.stringify(what)?.match(MARK) ?? [])];

  test('the marks are there for those they are meant for: a door without them is shut and not empty', async () => {
    const { desk, quays } = site;
    const path = `/rest/api/3/issue/${quays.key}/comment`;
    expect(findMarks(await desk.askJira('712020:agent-a', 'GET', path))).toContain('zzteam internal comment');
    expect(findMarks(await desk.callAdmin('showSite'))).toContain('zzacme Corp');
    expect(findMarks(await desk.callPanel(quays, 'explainIssue'))).toContain('zzteam dispute');
  });

  test('its own summary and its own report are there for it, and its survey is not answered yet', async () => {
    const read = async (door: string) => JSON.stringify(await entryPoints[door]?.(site, OTHER_CLIENT));
    const pages = await read('the pages it may see, with their versions, remarks and files');
    expect(pages.includes('Quay said so')).toBe(site.quaysPage !== '');
    expect((await read('the summary of its space')).includes('"client":"Quay"')).toBe(confluence === 'yes');
    expect(await read('the survey’s link')).toContain('How satisfied are you');
    const request = await read('its own request on the portal');
    expect(request).toContain('"as":"client"');
    expect(request).toContain('"kind":"request-ledger"');
    const files = await read('its own issue, with what its comments bear and its files');
    expect(files.includes('docProps')).toBe(site.hasReport && confluence === 'no');
  });

  test.each(Object.keys(entryPoints))('none comes out of %s', async (door) => {
    expect(findMarks(await entryPoints[door]?.(site, OTHER_CLIENT))).toEqual([]);
  });

  test('none comes out of any for either client, whatever is written in whatever shape', async () => {
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const property = fc.asyncProperty(plantings, async (planted) => {
      await plant(site, planted);
      const forClients = [
        ...(await listLeaks(site, OTHER_CLIENT, planted, ['team', 'acme'])),
        ...(await listLeaks(seenByFirst(site), CLIENT, planted, ['team', 'quay'])),
      ];
      expect({ seed, leaks: forClients }).toEqual({ seed, leaks: [] });
    });
    await fc.assert(property, { seed, numRuns: 3, endOnFailure: true });
  }, 300_000);
});

/** The marks of those owners that come out for a person, each with the door and with where it was written. */
async function listLeaks(
  site: TwoClients,
  as: string,
  planted: Planted[],
  owners: string[],
): Promise<string[]> {
  const secret = planted.filter(({ place }) => owners.includes(places[place]?.owner ?? ''));
  const leaks: string[] = [];
  for (const [door, open] of Object.entries(entryPoints).filter(([door]) => as !== CLIENT || !ofQuay(door))) {
    const text = JSON.stringify(await open(site, as))?.toLowerCase() ?? '';
    leaks.push(
      ...secret.filter(({ mark }) => text.includes(mark)).map((one) => `${door}: ${one.place}, ${one.text}`),
    );
  }
  return leaks;
}

/** The space is the second client's; the first sees it, too, on this site, and with it what its own page tells. */
const ofQuay = (door: string) => door.endsWith(' summary') || door.endsWith(' space');
