import type { ClientView } from '../../../src/contract/admin';
import { dateOf, on } from '../../domain/sla/small-desk';
import { createAutomatedSite, payloadOf, recordedKindsOf, runAt } from '../../support/ports/automation-run';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createHighIssue, ISSUE, PROJECT, type Site } from '../../support/ports/followed-issue';
import { createTurns } from '../../support/ports/memory';

const rota = { shifts: [{ name: 'day', calendar: 'office', people: ['ann', 'bob'] }], tell: { High: 1 } };

describe('an assignment', () => {
  interface Start {
    more?: object;
    given?: GivenPorts;
    turns?: ReturnType<typeof createTurns>;
    assigned?: string[];
  }

  function createUnassigned({
    more = {},
    given = {},
    turns = createTurns(),
    assigned = [],
  }: Start = {}): Site {
    const site = createAutomatedSite({
      desk: { automation: { intake: { rota: { ...rota, ...more }, assigns: true } } },
      given: {
        turns: turns.turns,
        effects: {
          assign: async (_, accountId) => {
            assigned.push(accountId);
            return true;
          },
        },
        ...given,
      },
    });
    site.read.assignee = null;
    return site;
  }

  const assignment = (site: Site) => payloadOf(site, 'intake:assigned');

  test('goes in turn, and is noted before it is made', async () => {
    const [turns, assigned] = [createTurns(), [] as string[]];
    turns.state.accountId = 'ann';
    const site = createUnassigned({ turns, assigned });
    await runAt(site, 'mon 10:10');
    expect(assignment(site)).toEqual({ accountId: 'bob', how: 'in-turn', done: true });
    expect([turns.state.given, assigned]).toEqual([[{ issueId: ISSUE, accountId: 'bob' }], ['bob']]);
  });

  test('goes to whoever has least', async () => {
    const loadOf = async (_: string, who: string) => (who === 'ann' ? 3 : 1);
    const site = createUnassigned({
      more: { assign: 'least-loaded' },
      given: { effects: { loadOf, assign: async () => true } },
    });
    await runAt(site, 'mon 10:10');
    expect(assignment(site)).toMatchObject({ accountId: 'bob', how: 'least-loaded' });
  });

  test('is left to people where they were faster', async () => {
    const assigned: string[] = [];
    const site = createUnassigned({ assigned });
    site.read.assignee = 'somebody';
    await runAt(site, 'mon 10:10');
    expect([assignment(site), assigned]).toEqual([{ accountId: 'somebody', how: 'by-hand' }, []]);
  });

  test('that was made and not recorded is no other’s by hand', async () => {
    const turns = createTurns();
    const site = createUnassigned({ turns });
    turns.state.given.push({ issueId: ISSUE, accountId: 'bob' });
    site.read.assignee = 'bob';
    await runAt(site, 'mon 10:10');
    expect(assignment(site)).toEqual({ accountId: 'bob', how: 'in-turn' });
  });

  test('that failed is made again to the same person, and takes no second turn', async () => {
    const [turns, assigned] = [createTurns(), [] as string[]];
    let fails = true;
    const assign = async (_: string, accountId: string) => {
      if (fails) throw new Error('Jira is down');
      assigned.push(accountId);
      return true;
    };
    const site = createUnassigned({ turns, given: { effects: { assign } } });
    await expect(runAt(site, 'mon 10:10')).rejects.toThrow('Jira is down');
    expect(recordedKindsOf(site)).not.toContain('assigned');
    fails = false;
    await runAt(site, 'mon 10:11');
    expect([assigned, turns.state.given]).toEqual([['ann'], [{ issueId: ISSUE, accountId: 'ann' }]]);
  });

  test('that Jira refuses is recorded as not done, and not tried for ever', async () => {
    const site = createUnassigned({ given: { effects: { assign: async () => false } } });
    await runAt(site, 'mon 10:10');
    expect(assignment(site)).toMatchObject({ accountId: 'ann', done: false });
    expect(await runAt(site, 'mon 10:11')).toBe(false);
  });

  test('waits while another issue takes its turn, and for no longer than an evaluation may', async () => {
    const site = createUnassigned();
    site.claims.until.set(`turn:${PROJECT.id}`, on('fri 10:00'));
    await expect(runAt(site, 'mon 10:10')).rejects.toThrow('the next evaluation assigns the issue');
    site.claims.until.delete(`turn:${PROJECT.id}`);
    await runAt(site, 'mon 10:11');
    expect(assignment(site)).toMatchObject({ accountId: 'ann', done: true });
  });

  test('is nobody’s where nobody of the rota is known and the team is empty', async () => {
    const people = { findPerson: async () => null, teamOf: async () => [] };
    const site = createUnassigned({ given: { people } });
    await runAt(site, 'mon 10:10');
    expect(assignment(site)).toEqual({ how: 'in-turn', done: false });
  });

  test.each([
    ['came before its project was followed', { savedAt: 'mon 10:05' }],
    ['is closed already', { resolvedAt: 'mon 10:06' }],
  ])('is not owed to an issue that %s', async (_, { savedAt, resolvedAt }: Record<string, string>) => {
    const site = createUnassigned();
    if (savedAt) for (const version of site.versions) version.savedAt = on(savedAt);
    if (resolvedAt) site.issue.resolve(dateOf(resolvedAt));
    await runAt(site, 'mon 10:10');
    expect(recordedKindsOf(site)).toEqual([]);
  });
});

describe('a channel', () => {
  const automation = { intake: { channels: ['email'], rota } };

  test.each([
    ['by which nothing is promised brings nobody', ['channel:phone'], 0],
    ['that is named has its issue told to those at work', ['channel:email'], 1],
  ])('%s', async (_, labels, mails) => {
    const issue = createHighIssue().changeLabels(dateOf('mon 10:01'), labels);
    const site = createAutomatedSite({ desk: { automation }, issue });
    await runAt(site, 'mon 10:10');
    expect(site.messages.said.mails).toHaveLength(mails);
  });
});

describe('an account manager', () => {
  const client = { id: 'acme', projects: ['SUP'], contacts: [], labels: [], components: [] };
  const watching = async (accountManager: string, given: GivenPorts = {}) => {
    const site = createAutomatedSite({
      desk: { automation: { intake: { managerWatches: true } } },
      given: {
        site: { listClients: async () => [{ ...client, accountManager } as unknown as ClientView] },
        effects: { watch: async () => true },
        ...given,
      },
    });
    await runAt(site, 'mon 10:10');
    return payloadOf(site, 'intake:watched');
  };

  test('watches the issue of a client', async () => {
    expect(await watching('kim')).toEqual({ accountId: 'kim', done: true });
  });

  test('who is not named, or whom Jira does not know, or may not watch, is recorded as not watching', async () => {
    const nobody = { accountId: null, done: false };
    expect(await watching('')).toEqual(nobody);
    expect(await watching('kim', { people: { findPerson: async () => null } })).toEqual(nobody);
    const refusing = { effects: { watch: async () => false } };
    expect(await watching('kim', refusing)).toEqual({ accountId: 'kim', done: false });
  });
});
