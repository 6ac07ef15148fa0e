/** Each person's list of what is overdue: once a working morning, whatever is late, twice, refused or down. */
import { sendDigests } from '../../../src/application/alerts/send-digests';
import type { OverdueListed } from '../../../src/application/ports/issues';
import type { MailOutcome } from '../../../src/application/ports/messages';
import { createDesk, on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createSite, PROJECT, type Site } from '../../support/ports/followed-issue';
import { createDigestRuns, createMailing } from '../../support/ports/memory-mail';

const person = (id: string) => ({ id, name: id.toUpperCase() });

/** An issue whose acknowledgement was due on Monday at eleven. */
function createOverdue(
  id: string,
  more: Partial<OverdueListed> = {},
  dueAt = on('mon 11:00'),
): OverdueListed {
  const clock = { dueAt, breachedAt: dueAt, stoppedAt: null, heldAt: null, elapsed: 60 };
  return {
    ...{ id, key: `SUP-${id}`, summary: 'The cart', receivedAt: on('mon 10:00'), labels: [], components: [] },
    ...{
      organizations: [],
      reporter: null,
      assignee: person('ann'),
      projectId: PROJECT.id,
      status: null,
      priority: null,
    },
    state: { scheme: 1, severity: 'High', clocks: { acknowledge: { ...clock, state: 'breached' } } },
    ...more,
  };
}

interface Start {
  overdue?: OverdueListed[];
  alerts?: object;
  given?: GivenPorts;
}

function createMorning({ overdue = [createOverdue('1')], alerts = {}, given = {} }: Start = {}) {
  const [runs, mailing] = [createDigestRuns(), createMailing()];
  const site = createSite({
    scheme: createDesk({ alerts }),
    given: {
      ...given,
      ...{ digestRuns: runs.digestRuns, alerts: mailing.alerts, mailboxes: mailing.mailboxes },
      issueList: { listOverdue: async () => overdue, ...given.issueList },
      issues: { siteUrl: async () => 'https://jira.test' },
      people: { timeZoneOf: async () => 'UTC', membersOf: async () => [], ...given.people },
    },
  });
  return { site, runs: runs.state, mailing: mailing.state, overdue };
}

async function sendAt(site: Site, now: string): Promise<string[]> {
  site.time.now = on(now);
  await sendDigests(site.ports);
  return site.messages.said.mails.map((mail) => mail.split(':')[0] ?? '');
}

describe('a digest comes', () => {
  test('once the desk has opened, once a day, however late or often the schedule runs', async () => {
    const { site } = createMorning();
    expect(await sendAt(site, 'tue 08:55')).toEqual([]);
    for (const now of ['tue 09:10', 'tue 09:15', 'tue 16:00'])
      expect(await sendAt(site, now)).toEqual(['ann']);
    expect(await sendAt(site, 'wed 09:00')).toEqual(['ann', 'ann']);
  });

  test('not on a day off, nor in the morning on which its desk began', async () => {
    const { site } = createMorning();
    for (const version of site.versions) version.savedAt = on('fri 09:30');
    for (const now of ['fri 10:00', 'sat 10:00', 'sun 10:00']) expect(await sendAt(site, now)).toEqual([]);
    expect(await sendAt(site, 'next mon 09:00')).toEqual(['ann']);
  });

  test('to whoever has the issue, else to the team, each of what is his', async () => {
    const overdue = [createOverdue('1'), createOverdue('2', { assignee: null }), createOverdue('3')];
    const { site } = createMorning({ overdue });
    expect((await sendAt(site, 'tue 09:00')).sort()).toEqual(['agent', 'ann', 'other-agent']);
    expect(site.messages.said.mails.find((mail) => mail.startsWith('ann'))).toContain('2');
  });

  test.each([
    ['whose clock has stopped', { stoppedAt: on('mon 12:00') }],
    ['that is paused', { state: 'paused', heldAt: on('mon 10:30'), breachedAt: null }],
    ['that is due later', { state: 'running', dueAt: on('fri 10:00'), breachedAt: null }],
  ] as const)('not of an issue %s', async (_, change) => {
    const [issue] = [createOverdue('1')];
    Object.assign(issue.state.clocks.acknowledge ?? {}, change);
    expect(await sendAt(createMorning({ overdue: [issue] }).site, 'tue 09:00')).toEqual([]);
  });

  test('of an issue judged by a version that is gone, by the latest one', async () => {
    const issue = createOverdue('1');
    issue.state.scheme = 7;
    expect(await sendAt(createMorning({ overdue: [issue] }).site, 'tue 09:00')).toEqual(['ann']);
  });

  test('from no desk that wants none', async () => {
    expect(await sendAt(createMorning({ alerts: { digest: false } }).site, 'tue 09:00')).toEqual([]);
  });
});

test('no scheme is read again until one has changed, unless it could not be read', async () => {
  const state = { isDown: true, readCount: 0, projects: [PROJECT.id] };
  const versionsOf = async () => {
    state.readCount += 1;
    if (state.isDown) throw new Error('the storage is down');
    return site.versions;
  };
  const schemes = { listProjects: async () => state.projects, versionsOf };
  const { site } = createMorning({ given: { schemes } });
  await sendAt(site, 'tue 08:40');
  state.isDown = false;
  for (const now of ['tue 08:45', 'tue 08:50', 'tue 08:55']) await sendAt(site, now);
  expect(state.readCount).toBe(2);
  const change = (alerts: object) => {
    for (const version of site.versions) version.scheme = createDesk({ alerts });
    state.projects = [...state.projects];
  };
  change({ digest: false });
  for (const now of ['tue 09:00', 'tue 09:05']) expect(await sendAt(site, now)).toEqual([]);
  expect(state.readCount).toBe(3);
  change({});
  for (const now of ['tue 09:10', 'tue 09:15']) expect(await sendAt(site, now)).toEqual(['ann']);
  const [ofDesks, ofDigests] = [4, 1];
  expect(state.readCount).toBe(ofDesks + ofDigests);
});

describe('a digest that did not leave', () => {
  test('is sent by a later run, though the day is known: Jira had too much to do', async () => {
    const { site, runs } = createMorning();
    site.messages.state.outcome = 'later';
    expect(await sendAt(site, 'tue 09:00')).toEqual([]);
    expect(runs.run.people).toEqual(['ann']);
    site.messages.state.outcome = 'queued';
    expect(await sendAt(site, 'tue 09:05')).toEqual(['ann']);
    expect([runs.run.people, await sendAt(site, 'tue 09:10')]).toEqual([[], ['ann']]);
  });

  test('waits for room in its reader’s hour', async () => {
    const { site, mailing } = createMorning();
    mailing.isFull = true;
    expect(await sendAt(site, 'tue 09:00')).toEqual([]);
    mailing.isFull = false;
    expect(await sendAt(site, 'tue 10:00')).toEqual(['ann']);
  });

  test('waits no longer once nothing of its reader’s is overdue', async () => {
    const { site, runs, mailing, overdue } = createMorning();
    mailing.isFull = true;
    await sendAt(site, 'tue 09:00');
    overdue.length = 0;
    mailing.isFull = false;
    expect(await sendAt(site, 'tue 10:00')).toEqual([]);
    expect(runs.run.people).toEqual([]);
  });

  test('of one person keeps no other waiting, is told in the health, and comes by the next run', async () => {
    let isDown = true;
    const languageOf = async (who: string) => {
      if (who === 'ann' && isDown) throw new Error('Jira is down');
      return 'en' as const;
    };
    const overdue = [createOverdue('1'), createOverdue('2', { assignee: person('bob') })];
    const { site } = createMorning({ overdue, given: { people: { languageOf } } });
    expect(await sendAt(site, 'tue 09:00')).toEqual(['bob']);
    expect(site.logged).toContain('digest not sent');
    isDown = false;
    expect(await sendAt(site, 'tue 09:05')).toEqual(['bob', 'ann']);
  });

  test('is about the next issue where Jira refuses the first, and is given up after three', async () => {
    const about: string[] = [];
    const refusing =
      (accepted: string | null) =>
      async (issueId: string): Promise<MailOutcome> => {
        about.push(issueId);
        return issueId === accepted ? 'queued' : 'refused';
      };
    const overdue = ['1', '2', '3', '4'].map((id) => createOverdue(id));
    const second = createMorning({ overdue, given: { messages: { notify: refusing('2') } } });
    await sendAt(second.site, 'tue 09:00');
    expect(about.splice(0)).toEqual(['1', '2']);
    const none = createMorning({ overdue, given: { messages: { notify: refusing(null) } } });
    for (const now of ['tue 09:00', 'tue 09:05']) await sendAt(none.site, now);
    expect(about).toEqual(['1', '2', '3']);
  });
});

describe('two runs', () => {
  test('are never at it at once, and the one that came second leaves all to the first', async () => {
    const { site } = createMorning();
    site.claims.until.set('digests', on('tue 09:14'));
    expect(await sendAt(site, 'tue 09:00')).toEqual([]);
    expect(await sendAt(site, 'tue 09:15')).toEqual(['ann']);
  });

  test('after a search that failed have everything before them still', async () => {
    let isDown = true;
    const overdue = [createOverdue('1')];
    const listOverdue = async () => {
      if (isDown) throw new Error('Jira is down');
      return overdue;
    };
    const { site, runs } = createMorning({ given: { issueList: { listOverdue } } });
    await expect(sendAt(site, 'tue 09:00')).rejects.toThrow('Jira is down');
    expect(runs.run).toEqual({ days: {}, people: [] });
    isDown = false;
    expect(await sendAt(site, 'tue 09:05')).toEqual(['ann']);
  });
});
