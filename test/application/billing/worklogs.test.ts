/** Jira's worklogs come into the book of the client they are of: each change once, whatever is read twice or fails between. */
import { readWorklogs } from '../../../src/application/billing/read-worklogs';
import type { RawWorklog, WorkedIssue, Worklogs } from '../../../src/application/ports/bank';
import { on } from '../../domain/sla/small-desk';
import { ISSUE } from '../../support/ports/followed-issue';
import { billedTerms, createBilledSite } from '../../support/ports/memory-bank';

const DAY = 86_400_000;

const workOf = (id: string, more: Partial<RawWorklog> = {}): RawWorklog => ({
  ...{ id, issueId: ISSUE, started: on('mon 09:00'), updated: on('mon 09:30'), timeSpentSeconds: 1800 },
  ...{ comment: 'Replaced the switch on site, the secret one', properties: [], ...more },
});

const issueOf = (more: Partial<WorkedIssue> = {}): WorkedIssue => ({
  ...{ id: ISSUE, key: 'SUP-1', summary: 'The cart', projectKey: 'SUP', type: 'Incident', labels: [] },
  ...{ components: [], organizations: [], reporter: null, updatedAt: on('mon 09:40'), ...more },
});

/** What Jira has of worklogs; `pages` are those of what changed. */
function createJira() {
  const state = {
    pages: [[]] as RawWorklog[][],
    issues: [issueOf()],
    deleted: [] as { id: string; at: number }[],
    changedIssues: [] as { id: string; projectKey: string; worked: boolean }[],
    onIssue: [] as RawWorklog[],
    asked: [] as number[],
    readIssues: [] as string[],
    deletedToEnd: true,
  };
  const worklogs: Worklogs = {
    listChanged: async (at) => {
      state.asked.push(at);
      const nth = state.asked.length - 1;
      const last = nth >= state.pages.length - 1;
      const page = state.pages[Math.min(nth, state.pages.length - 1)] ?? [];
      return { worklogs: page, until: at + 1, edge: page.map(({ id }) => id), last };
    },
    listDeleted: async (at) => ({ deleted: state.deleted, until: at + 1, last: state.deletedToEnd }),
    listIssues: async (ids) => {
      state.readIssues.push(...ids);
      return state.issues.filter(({ id }) => ids.includes(id));
    },
    listOnIssue: async () => state.onIssue,
    listChangedIssues: async () => state.changedIssues,
  };
  return { worklogs, state };
}

function createReading(terms = billedTerms) {
  const jira = createJira();
  const account = createBilledSite({ worklogs: jira.worklogs }, terms);
  const read = () => {
    jira.state.asked.length = 0;
    return readWorklogs(account.site.ports);
  };
  return { ...account, jira: jira.state, read };
}

describe('a worklog', () => {
  test('comes into the book of its client once, with the signs of its comment and none of its other words', async () => {
    const { read, jira, state } = createReading();
    jira.pages = [[workOf('w1')]];
    for (let times = 0; times < 3; times += 1) await read();
    expect(state.events).toMatchObject([
      {
        ...{ kind: 'worklog', at: on('mon 09:30'), issue: { client: 'acme', severity: 'High' } },
        worklog: { id: 'w1', comment: 'on site' },
      },
    ]);
    expect(JSON.stringify(state.events)).not.toContain('secret');
  });

  test('that is corrected is there twice, and the later one is the one that counts', async () => {
    const { read, jira, state } = createReading();
    jira.pages = [[workOf('w1')]];
    await read();
    jira.pages = [[workOf('w1', { updated: on('mon 09:50'), timeSpentSeconds: 3600 })]];
    await read();
    expect(state.events.map(({ at }) => at)).toEqual([on('mon 09:30'), on('mon 09:50')]);
  });

  test('that is deleted is taken back, where any book knows it', async () => {
    const { read, jira, state } = createReading();
    jira.pages = [[workOf('w1')]];
    jira.deleted = [{ id: 'w9', at: on('mon 09:45') }];
    await read();
    jira.deleted.push({ id: 'w1', at: on('mon 09:55') });
    for (let times = 0; times < 2; times += 1) await read();
    expect(state.events.map(({ kind }) => kind)).toEqual(['worklog', 'deleted']);
  });

  test.each([
    ['on an issue that is gone', () => []],
    ['in a project that serves no client', () => [issueOf({ projectKey: 'OPS', key: 'OPS-1' })]],
  ])('%s is in no book', async (_, issues) => {
    const { read, jira, state } = createReading();
    jira.pages = [[workOf('w1')]];
    jira.issues = issues();
    await read();
    expect(state.events).toEqual([]);
  });
});

describe('an issue', () => {
  test('that is triaged has its work charged anew, after what was charged before', async () => {
    const { read, jira, state } = createReading();
    jira.pages = [[workOf('w1')]];
    await read();
    jira.pages = [[]];
    jira.issues = [issueOf({ type: 'Project', updatedAt: on('mon 10:05') })];
    jira.changedIssues = [{ id: ISSUE, projectKey: 'SUP', worked: true }];
    for (let times = 0; times < 2; times += 1) await read();
    expect(state.events).toMatchObject([
      { issue: { type: 'Incident' } },
      { issue: { type: 'Project' }, at: on('mon 10:05') },
    ]);
  });

  test('that came with work of its own brings it along', async () => {
    const { read, jira, state } = createReading();
    jira.changedIssues = [{ id: ISSUE, projectKey: 'SUP', worked: true }];
    jira.onIssue = [workOf('w1'), workOf('w2')];
    for (let times = 0; times < 2; times += 1) await read();
    expect(state.events).toHaveLength(2);
  });

  test.each([
    ['without work', { id: ISSUE, projectKey: 'SUP', worked: false }],
    ['of a project that is nobody’s', { id: ISSUE, projectKey: 'OPS', worked: true }],
  ])('%s is not asked for any', async (_, changed) => {
    const { read, jira, state } = createReading();
    jira.changedIssues = [changed];
    jira.onIssue = [workOf('w1')];
    await read();
    expect(state.events).toEqual([]);
  });
});

describe('a reading', () => {
  test('begins a year back, goes on from where the last one ended, and says how far it came', async () => {
    const { read, jira, state } = createReading();
    const first = await read();
    expect(first).toEqual({ until: on('mon 10:10') - 366 * DAY + 1, more: false });
    await read();
    expect(jira.asked).toEqual([state.cursor === null ? null : state.cursor.changed - 1]);
  });

  test('begins afresh for another set of clients or of terms, and adds nothing twice', async () => {
    const { read, jira, state } = createReading();
    jira.pages = [[workOf('w1')]];
    await read();
    state.terms = { ...billedTerms, billing: { ...billedTerms.billing, id: 'other' } as never };
    await read();
    expect(jira.asked).toEqual([on('mon 10:10') - 366 * DAY]);
    expect(state.events).toHaveLength(1);
  });

  test('reads each issue once, wherever it meets it', async () => {
    const { read, jira } = createReading();
    jira.pages = [[workOf('w1'), workOf('w2')], [workOf('w3')]];
    jira.changedIssues = [{ id: ISSUE, projectKey: 'SUP', worked: true }];
    jira.onIssue = [workOf('w1')];
    await read();
    expect(jira.readIssues).toEqual([ISSUE]);
  });

  test('evaluates no issue that can be in no book', async () => {
    const { worklogs, state: jira } = createJira();
    const { ports } = createBilledSite({ worklogs }).site;
    const [acme] = await ports.site.listClients();
    const clients = [acme, { ...acme, id: 'unbilled', projects: ['APP'] }];
    Object.assign(ports.site, { listClients: async () => clients });
    Object.assign(ports.bank, { termsOf: async (id: string) => (id === 'acme' ? billedTerms : null) });
    const evaluated: string[] = [];
    const { read } = ports.issues;
    Object.assign(ports.issues, { read: async (id: string) => evaluated.push(id) && read(id) });
    jira.pages = [[workOf('w1'), workOf('w2', { issueId: 'of-app' })]];
    jira.issues = [issueOf(), issueOf({ id: 'of-app', key: 'APP-1', projectKey: 'APP' })];
    await readWorklogs(ports);
    expect(evaluated).toEqual([ISSUE]);
  });

  test('takes three pages at most, and says that there is more', async () => {
    const { read, jira, state } = createReading();
    jira.pages = ['w1', 'w2', 'w3', 'w4'].map((id) => [workOf(id)]);
    expect(await read()).toMatchObject({ more: true });
    expect(state.events).toHaveLength(3);
  });

  test('of which some deletions are still to come says that there is more: no month is closed before', async () => {
    const { read, jira } = createReading();
    jira.deletedToEnd = false;
    expect(await read()).toMatchObject({ more: true });
  });

  test('asks nothing where no client’s work is charged', async () => {
    const { read, jira } = createReading({ ...billedTerms, billing: null });
    expect(await read()).toEqual({ until: null, more: false });
    expect(jira.asked).toEqual([]);
  });

  test('is left to whoever reads already', async () => {
    const { read, jira, site } = createReading();
    site.claims.until.set('worklogs', on('mon 10:11'));
    expect(await read()).toEqual({ until: null, more: false });
    expect(jira.asked).toEqual([]);
  });

  test('whose claim was lost has moved nothing on: the next one reads the same', async () => {
    const { read, jira, state } = createReading();
    jira.pages = [[workOf('w1')]];
    state.lost = true;
    expect(await read()).toEqual({ until: null, more: true });
    expect([state.events, state.cursor]).toEqual([[], null]);
    state.lost = false;
    await read();
    expect(state.events).toHaveLength(1);
  });

  test('that fails has moved nothing on, and gives its claim back', async () => {
    const { read, jira, state, site } = createReading();
    jira.pages = [[workOf('w1')]];
    const { historyOf } = site.ports.issues;
    Object.assign(site.ports.issues, {
      historyOf: async () => {
        throw new Error('Jira is down');
      },
    });
    await expect(read()).rejects.toThrow('Jira is down');
    expect([state.events, state.cursor, site.claims.until.size]).toEqual([[], null, 0]);
    Object.assign(site.ports.issues, { historyOf });
    await read();
    expect(state.events).toHaveLength(1);
  });
});
