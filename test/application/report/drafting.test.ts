import { draftReport } from '../../../src/application/report/draft/draft-report';
import { PageRefused } from '../../../src/application/report/place/page-refused';
import { retryReports } from '../../../src/application/report/retry-reports';
import { createDesk, dateOf, on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createHighIssue, createSite, evaluate, ISSUE, type Site } from '../../support/ports/followed-issue';

const TITLE = 'SUP-1: The shop is down – incident report, June 2, 2025';

function createClosed({ given = {}, priority = 'High' }: { given?: GivenPorts; priority?: string } = {}) {
  const issue = createHighIssue(priority).resolve(dateOf('mon 12:00'));
  return createSite({ issue, now: 'mon 12:05', given });
}

async function draft(site: Site) {
  await draftReport(site.ports, await evaluate(site));
  return site.reports.records.get(ISSUE);
}

describe('a report is drafted', () => {
  test('once its issue is closed, on a page that the team alone sees, and is linked on the issue', async () => {
    const site = createClosed();
    expect(await draft(site)).toMatchObject({
      ...{ state: 'drafted', pageId: 'page-1', problem: null, closedAt: on('mon 12:00'), languages: ['en'] },
      log: [{ step: 'drafted', by: null, at: on('mon 12:05') }],
    });
    expect(site.pages.pages.get('page-1')).toMatchObject({ title: TITLE, seenBy: ['agent', 'other-agent'] });
    expect(site.links).toEqual([`sablier:report:${ISSUE} https://wiki.test/page-1`]);
  });

  test('and is owed, and seen by nobody, before a word is on its page', async () => {
    const site = createClosed();
    const before: unknown[] = [];
    site.pages.state.beforeWrite = ({ seenBy }) => {
      const { state, sections } = site.reports.records.get(ISSUE) ?? { sections: {} };
      const isNoted = Object.values(sections).every(({ writing }) => writing !== undefined);
      before.push({ seenBy, state, noted: isNoted && Object.keys(sections).length > 0 });
    };
    expect(await draft(site)).toMatchObject({ state: 'drafted', problem: null });
    expect(before).toEqual([{ seenBy: ['agent', 'other-agent'], state: 'owed', noted: true }]);
    expect(site.reports.saved[0]).toMatchObject({ state: 'owed', pageId: null });
  });

  test('not of an open issue, nor of one whose severity owes none', async () => {
    const open = createSite();
    expect(await draft(open)).toBeUndefined();
    expect(await draft(createClosed({ priority: 'Low' }))).toBeUndefined();
  });

  test('once, however often its issue is looked at', async () => {
    const site = createClosed();
    await draft(site);
    const writes = site.reports.saved.length;
    await draft(site);
    expect([site.pages.pages.size, site.reports.saved.length]).toEqual([1, writes]);
  });

  test('by one evaluation at a time; the other has the issue looked at again when the claim is over', async () => {
    const site = createClosed();
    site.claims.until.set(`report:${ISSUE}`, on('mon 13:00'));
    expect(await draft(site)).toBeUndefined();
    expect(site.queue.wanted).toEqual([{ issueId: ISSUE, delaySeconds: 120 }]);
    expect(site.pages.pages.size).toBe(0);
  });
});

describe('a draft goes on from where an evaluation died', () => {
  test('the page it left is found again by its title', async () => {
    const site = createClosed();
    await site.ports.confluencePages.createPrivate('space-SUP', TITLE);
    expect(await draft(site)).toMatchObject({ state: 'drafted', pageId: 'page-1' });
    expect(site.pages.pages.size).toBe(1);
  });

  test('a page of that title that people wrote is left to them', async () => {
    const findByTitle = async () => ({ id: 'theirs', url: 'https://wiki.test/theirs', byApp: false });
    const site = createClosed({
      given: { confluencePages: { createPrivate: async () => null, findByTitle } },
    });
    expect(await draft(site)).toMatchObject({ state: 'owed', problem: 'title-taken', pageId: null });
  });

  test('somebody who is faster to write has the page read again, three times and no more', async () => {
    const site = createClosed();
    let [edits, most] = [0, 2];
    site.pages.state.beforeWrite = (page) => {
      if (edits < most) [edits, page.version] = [edits + 1, page.version + 1];
    };
    expect(await draft(site)).toMatchObject({ state: 'drafted', version: 4 });

    const other = createClosed();
    [edits, most] = [0, 3];
    other.pages.state.beforeWrite = site.pages.state.beforeWrite;
    expect(await draft(other)).toMatchObject({ state: 'owed', problem: 'confluence-failed' });
  });

  test('a closing that is taken back while its report is drafted has the report finished as it stood', async () => {
    let tries = 0;
    const site = createClosed();
    const { restrictTo } = site.ports.confluencePages;
    site.ports.confluencePages.restrictTo = async (...asked) => {
      tries += 1;
      if (tries === 1) throw new Error('Confluence is away');
      await restrictTo(...asked);
    };
    expect(await draft(site)).toMatchObject({
      state: 'owed',
      problem: 'confluence-failed',
      pageId: 'page-1',
    });
    site.issue.changeStatus(dateOf('mon 12:10'), 'To Do');
    site.time.now = on('mon 12:15');
    expect(await draft(site)).toMatchObject({ state: 'drafted', closedAt: on('mon 12:00') });
  });
});

test('what was written though its answer was lost is the app’s own, and brought up by the try after it', async () => {
  const site = createClosed();
  const { write } = site.ports.confluencePages;
  let writes = 0;
  site.ports.confluencePages.write = async (...asked) => {
    const outcome = await write(...asked);
    writes += 1;
    if (writes <= 2) throw new Error('the answer is lost');
    return outcome;
  };
  for (const at of ['mon 12:06', 'mon 12:07']) {
    site.time.now = on(at);
    expect(await draft(site)).toMatchObject({
      state: 'owed',
      problem: 'confluence-failed',
      pageId: 'page-1',
    });
  }
  site.time.now = on('mon 12:08');
  expect(await draft(site)).toMatchObject({ state: 'drafted', newer: [] });
  expect([site.pages.pages.size, writes]).toEqual([1, 3]);
});

describe('a report that was owed is owed no more', () => {
  const failing: GivenPorts = { confluencePages: { knownSpaceId: async () => null } };
  const withoutReport = () => {
    const { report: _, ...scheme } = createDesk();
    return scheme;
  };

  test.each<[string, (site: Site) => void]>([
    ['once nothing follows its issue', ({ versions }) => versions.splice(0)],
    [
      'once its scheme owes none',
      ({ versions }) => versions.splice(0, 1, { ...versions[0], scheme: withoutReport() } as never),
    ],
    ['once its issue is gone', ({ read }) => Object.assign(read, { id: 'gone' })],
  ])('%s', async (_, change) => {
    const site = createClosed({ given: failing });
    await draft(site);
    await retryReports(site.ports);
    expect(await site.ports.reports.listOwed()).toEqual([ISSUE]);
    change(site);
    const issues =
      site.read.id === ISSUE ? site.ports.issues : { ...site.ports.issues, read: async () => null };
    await retryReports({ ...site.ports, issues });
    expect(await site.ports.reports.listOwed()).toEqual([]);
  });
});

describe('what keeps a report from being drafted has a name, and is tried again', () => {
  test.each<[string, GivenPorts, string]>([
    ['there is no space', { confluencePages: { knownSpaceId: async () => null } }, 'no-space'],
    [
      'the page that it stands under is gone',
      {
        confluencePages: {
          createPrivate: async () => {
            throw new PageRefused('parent-gone');
          },
        },
      },
      'parent-gone',
    ],
    [
      'Confluence fails without a reason',
      {
        confluencePages: {
          createPrivate: async () => {
            throw new Error('500');
          },
        },
      },
      'confluence-failed',
    ],
  ])('%s', async (_, given, problem) => {
    const site = createClosed({ given });
    expect(await draft(site)).toMatchObject({ state: 'owed', problem });
    expect(await site.ports.reports.listOwed()).toEqual([ISSUE]);
  });

  test('restrictions that are taken and have no effect make it a file at once, and its page goes', async () => {
    const noted: string[] = [];
    const site = createClosed({
      given: {
        confluence: {
          isUnrestricted: async (space) => noted.includes(space),
          noteUnrestricted: async ({ id }) => {
            noted.push(id);
          },
        },
        confluencePages: {
          restrictTo: async (id) => {
            if (id !== 'kept') throw new PageRefused('no-restrictions');
          },
        },
        files: { begin: async () => ({ id: 'kept', url: null, byApp: true }) },
      },
    });
    const kept = { title: TITLE, version: 1, nodes: [], author: null, spaceId: 'app', seenBy: [], files: [] };
    site.pages.pages.set('kept', kept);
    expect(await draft(site)).toMatchObject({ state: 'drafted', onIssue: true, asFile: 'no-restrictions' });
    expect(noted).toEqual(['space-SUP']);
    expect([...site.pages.pages.keys()]).toEqual(['kept']);
  });

  test('a space whose note is not seen yet has its page taken back once, and the next look tries again', async () => {
    let refusals = 0;
    const site = createClosed({
      given: {
        confluence: { isUnrestricted: async () => false, noteUnrestricted: async () => undefined },
        confluencePages: {
          restrictTo: async () => {
            refusals += 1;
            if (refusals > 10) throw new Error('endless');
            throw new PageRefused('no-restrictions');
          },
        },
      },
    });
    expect(await draft(site)).toMatchObject({ state: 'owed', problem: 'no-restrictions' });
    expect(refusals).toBe(2);
  });

  test('a first refusal of restrictions may pass: the page stays, and the next look tries again', async () => {
    let refusals = 0;
    const site = createClosed({
      given: {
        confluencePages: {
          restrictTo: async () => {
            refusals += 1;
            throw new PageRefused('restriction-refused');
          },
        },
      },
    });
    expect(await draft(site)).toMatchObject({ problem: 'restriction-refused', pageId: 'page-1' });
    expect(refusals).toBe(1);
    expect(site.pages.pages.has('page-1')).toBe(true);
  });

  test('where Confluence does not answer the app at all, it is the connection and not the page', async () => {
    let standing: 'ready' | 'not-connected' = 'ready';
    const site = createClosed({
      given: {
        confluence: { readStatus: async () => standing },
        confluencePages: {
          createPrivate: async () => {
            standing = 'not-connected';
            throw new Error('401');
          },
        },
      },
    });
    expect(await draft(site)).toMatchObject({ problem: 'not-connected', pageId: null });
  });
});
