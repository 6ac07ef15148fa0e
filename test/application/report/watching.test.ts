/** Pages of reports that are not published yet are looked at when they changed, and only then. */
import type { OpenReport } from '../../../src/application/ports/reports';
import { watchReports } from '../../../src/application/report/watch-reports';
import { on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { ISSUE, type Site } from '../../support/ports/followed-issue';
import { createDrafted, edit, recordOf } from '../../support/ports/reported-issue';

/** A drafted report that waits to be published, and how often its issue was evaluated. */
async function createWatched(given: GivenPorts = {}, more: Partial<OpenReport> = {}) {
  const state = { reads: 0, byline: 0, troubles: [] as string[] };
  const site = await createDrafted({
    ...given,
    site: {
      listClients: async () => [],
      listTroubles: async () => [],
      saveTrouble: async ({ message }) => {
        state.troubles.push(message);
      },
    },
  });
  const { ports } = site;
  ports.readAhead.evaluation = async () => {
    state.reads += 1;
  };
  ports.confluencePages.setByline = async () => {
    state.byline += 1;
  };
  ports.reports.listOpen = async () => {
    const { pageId, version, url, problem, bylineUntil } = recordOf(site);
    const open = { issueId: ISSUE, pageId: pageId ?? '', version, url: url ?? '', bylineUntil };
    return [{ ...open, gone: problem === 'page-gone', ...more }];
  };
  // What the draft left to read is read once.
  await watchReports(ports);
  Object.assign(state, { reads: 0, byline: 0 });
  return { site, state, watch: () => watchReports(ports) };
}

const pageOf = ({ pages }: Site) => pages.pages.get('page-1');

test('a page that nobody has touched is not read', async () => {
  const { watch, state } = await createWatched();
  await watch();
  expect(state).toMatchObject({ reads: 0, byline: 0 });
});

test('a page in a newer version is read once, and its report knows that version', async () => {
  const { site, watch, state } = await createWatched();
  edit(site);
  await watch();
  await watch();
  expect(state.reads).toBe(1);
  expect(recordOf(site)).toMatchObject({ version: pageOf(site)?.version, problem: null });
});

test('a page that is gone is said to be so, once, until it is seen again', async () => {
  const { site, watch, state } = await createWatched();
  const page = pageOf(site);
  site.pages.pages.delete('page-1');
  await watch();
  await watch();
  expect([state.reads, recordOf(site).problem]).toEqual([1, 'page-gone']);
  if (page) site.pages.pages.set('page-1', page);
  await watch();
  expect([state.reads, recordOf(site).problem]).toEqual([2, null]);
});

test('the link on the issue follows a page that was renamed', async () => {
  const { site, watch } = await createWatched();
  const before = site.links.length;
  edit(site);
  Object.assign(pageOf(site) ?? {}, { title: 'What happened on Monday' });
  await watch();
  expect(site.links.slice(before)).toHaveLength(1);
  expect(recordOf(site).title).toBe('What happened on Monday');
  edit(site);
  await watch();
  expect(site.links.slice(before)).toHaveLength(1);
});

test('of an issue that is gone nothing is watched any more', async () => {
  const { site, watch } = await createWatched();
  const forgotten: string[] = [];
  site.ports.reports.forget = async (issueId) => {
    forgotten.push(issueId);
  };
  site.ports.issues.read = async () => null;
  edit(site);
  await watch();
  expect(forgotten).toEqual([ISSUE]);
});

test('a byline is written anew when a day less is left, without reading the page', async () => {
  const { site, watch, state } = await createWatched();
  const until = recordOf(site).bylineUntil ?? 0;
  site.time.now = until - 1;
  await watch();
  expect(state).toMatchObject({ reads: 0, byline: 0 });
  site.time.now = until;
  await watch();
  expect(state).toMatchObject({ reads: 1, byline: 1 });
  expect(recordOf(site).bylineUntil).toBeGreaterThan(until);
});

describe('Confluence', () => {
  test('that was disconnected is told by every report that waits', async () => {
    const { site, watch } = await createWatched();
    site.ports.confluencePages.listVisible = async () => {
      throw new Error('401');
    };
    site.ports.confluence.readStatus = async () => 'not-connected';
    await watch();
    expect(recordOf(site).problem).toBe('not-connected');
  });

  test('that fails once changes nothing, and the next look is the next run’s', async () => {
    const { site, watch } = await createWatched();
    site.ports.confluencePages.listVisible = async () => {
      throw new Error('503');
    };
    await expect(watch()).rejects.toThrow('503');
    expect(recordOf(site).problem).toBeNull();
  });
});

test('what fails for one report is told in the health under its issue, and keeps no other waiting', async () => {
  const { site, watch, state } = await createWatched();
  edit(site);
  const { listOpen } = site.ports.reports;
  site.ports.reports.listOpen = async () => {
    const [open] = await listOpen();
    return open ? [{ ...open, issueId: 'broken' }, open] : [];
  };
  const { read } = site.ports.issues;
  site.ports.issues.read = async (id) => {
    if (id === 'broken') throw new Error('500');
    return read(id);
  };
  site.time.now = on('mon 13:00');
  await watch();
  expect(state.troubles).toEqual(['broken: Error: 500']);
  expect(recordOf(site).version).toBe(pageOf(site)?.version);
});
