/** One evaluation of an issue: what it writes, what it does not write twice, and what is done again when it died in between. */
import type { EvaluationCause } from '../../../src/application/refresh/refresh-issue';
import { refreshIssue } from '../../../src/application/refresh/refresh-issue';
import { createDesk, dateOf, on } from '../../domain/sla/small-desk';
import { AGENT } from '../../support/jira-issue';
import { ISSUE } from '../../support/ports/followed-issue';
import { createRefreshedSite } from '../../support/ports/memory-refresh';

type Refreshed = ReturnType<typeof createRefreshedSite>;

/** Evaluates at an instant; the writes that were made. */
async function refreshAt({ site, state }: Refreshed, now: string, cause: EvaluationCause = {}) {
  site.time.now = on(now);
  state.writes.length = 0;
  await refreshIssue(site.ports, ISSUE, cause);
  return state.writes;
}

const plain = { scheme: createDesk({ alerts: {} }) };

/** An issue that was evaluated once, a moment after it came. */
async function createEvaluated(start: Parameters<typeof createRefreshedSite>[0] = plain): Promise<Refreshed> {
  const refreshed = createRefreshedSite(start);
  await refreshAt(refreshed, 'mon 10:01');
  return refreshed;
}

describe('an evaluation', () => {
  test('notes what it comes to, writes the fields, and the property last of all', async () => {
    const { state } = await createEvaluated();
    expect(state.writes).toEqual(['note left timer months', 'fields', 'property']);
    expect(state.property).toMatchObject({ v: 1, scheme: 1, severity: 'High' });
    expect(state.timer).not.toBeNull();
  });

  test('that changes nothing writes nothing', async () => {
    const refreshed = await createEvaluated();
    expect(await refreshAt(refreshed, 'mon 10:02')).toEqual([]);
  });

  test('writes no field that stays', async () => {
    const refreshed = await createEvaluated();
    refreshed.site.issue.addComment(dateOf('mon 10:05'), AGENT);
    expect(await refreshAt(refreshed, 'mon 10:06')).toEqual(['note left timer months', 'property']);
    refreshed.site.issue.changePriority(dateOf('mon 10:07'), 'Low');
    expect(await refreshAt(refreshed, 'mon 10:08')).toEqual(['note left timer', 'fields', 'property']);
  });

  test('does everything again where the property is not the app’s, or was not finished', async () => {
    const refreshed = await createEvaluated();
    refreshed.state.isDone = false;
    expect(await refreshAt(refreshed, 'mon 10:02')).toEqual(['note left months', 'fields', 'property']);
    expect(await refreshAt(refreshed, 'mon 10:03')).toEqual([]);
  });

  test.each([
    'note left timer months',
    'fields',
    'property',
  ])('that died at its %s is done again', async (write) => {
    const refreshed = createRefreshedSite(plain);
    refreshed.state.fails = write;
    await expect(refreshAt(refreshed, 'mon 10:01')).rejects.toThrow(`${write} failed`);
    expect(refreshed.state.property).toBeNull();
    refreshed.state.fails = null;
    const writes = await refreshAt(refreshed, 'mon 10:02', { again: true });
    expect(writes).toEqual(['found', 'note left timer months', 'fields', 'property']);
  });

  test('whose mail fails leaves the fields and a timer all the same, and not the state that says who was told', async () => {
    const refreshed = await createEvaluated({
      given: { alerts: { begin: async () => Promise.reject(new Error('no')) } },
    });
    const before = refreshed.state.property;
    await expect(refreshAt(refreshed, 'mon 11:30')).rejects.toThrow('no');
    expect(refreshed.state.writes).toEqual(['note left timer months', 'fields']);
    expect([refreshed.state.property, refreshed.state.timer]).toEqual([before, on('mon 11:35')]);
  });

  test('that died after it began a change is done again, and tells of a breach that is none any more', async () => {
    const refreshed = await createEvaluated();
    await refreshAt(refreshed, 'mon 11:01');
    refreshed.site.issue.addComment(dateOf('mon 10:30'), AGENT);
    refreshed.state.fails = 'fields';
    await expect(refreshAt(refreshed, 'mon 11:02')).rejects.toThrow('fields failed');
    refreshed.state.fails = null;
    await refreshAt(refreshed, 'mon 11:03');
    await refreshAt(refreshed, 'mon 11:04');
    const withdrawn = refreshed.site.messages.said.mails.filter((mail) => mail.includes('withdrawn'));
    expect(withdrawn).toHaveLength(1);
  });

  test.each([
    ['answers up to when the issue was surely read', 'mon 10:01', on('mon 10:00')],
    ['answers nothing of a change in the same second', 'mon 10:00:00.5', null],
  ])('%s', async (_, now, until) => {
    const { site } = createRefreshedSite(plain);
    site.time.now = on(now);
    expect(await refreshIssue(site.ports, ISSUE, {})).toEqual({ updatedAt: until });
  });
});

describe('an evaluation is not made', () => {
  test('for a timer that is no more the issue’s, save by a try that may have set the next one itself', async () => {
    const refreshed = await createEvaluated();
    const timer = on('mon 10:30');
    refreshed.site.issue.addComment(dateOf('mon 10:05'), AGENT);
    expect(await refreshAt(refreshed, 'mon 10:30', { timer })).toEqual([]);
    expect(await refreshAt(refreshed, 'mon 10:31', { timer, again: true })).toContain('property');
  });

  test('for its own timer it is', async () => {
    const refreshed = await createEvaluated();
    const timer = refreshed.state.timer ?? 0;
    refreshed.site.time.now = timer;
    refreshed.state.writes.length = 0;
    await refreshIssue(refreshed.site.ports, ISSUE, { timer });
    expect(refreshed.state.timer).not.toBe(timer);
  });

  test('where it was owed, and another has read the issue since', async () => {
    const refreshed = createRefreshedSite(plain);
    expect(await refreshAt(refreshed, 'mon 10:01')).toContain('property');
    expect(await refreshAt(refreshed, 'mon 10:02', { again: true, ifOwed: true })).toEqual(['found']);
    refreshed.state.isOwed = true;
    refreshed.site.issue.addComment(dateOf('mon 10:02'), AGENT);
    expect(await refreshAt(refreshed, 'mon 10:03', { again: true, ifOwed: true })).toContain('property');
  });

  test('without a licence of an issue that nothing follows yet; those that are followed go on', async () => {
    const isLicensed = () => false;
    const fresh = createRefreshedSite({ ...plain, given: { isLicensed } });
    expect(await refreshAt(fresh, 'mon 10:01')).toEqual([]);
    fresh.state.timer = on('mon 11:00');
    expect(await refreshAt(fresh, 'mon 10:02')).toContain('property');
  });
});

describe('an issue that is followed no more', () => {
  test('and is gone leaves no timer and no part of a month', async () => {
    const refreshed = createRefreshedSite({ ...plain, given: { issues: { read: async () => null } } });
    expect(await refreshAt(refreshed, 'mon 10:01')).toEqual(['timer', 'months']);
    expect(refreshed.state.timer).toBeNull();
  });

  test('loses what the app left on it, also where somebody has changed that', async () => {
    const refreshed = await createEvaluated();
    refreshed.site.versions.length = 0;
    refreshed.site.read.property = null;
    expect(await refreshAt(refreshed, 'mon 10:02')).toEqual(['fields', 'timer', 'months', 'no property']);
  });

  test('has nothing written where nothing was left on it', async () => {
    const refreshed = createRefreshedSite(plain);
    refreshed.site.versions.length = 0;
    expect(await refreshAt(refreshed, 'mon 10:01')).toEqual([]);
  });
});

describe('an effect that changes the issue', () => {
  const acts = { acts: [{ at: 'due', clocks: ['acknowledge'], priority: 'Low' }] };

  const createRaised = (setPriority: () => Promise<boolean>) =>
    createEvaluated({ scheme: createDesk({ alerts: acts }), given: { effects: { setPriority } } });

  test('is followed by another read, for the app’s own changes send it no event', async () => {
    const refreshed: Refreshed = await createRaised(async () => {
      refreshed.site.issue.changePriority(dateOf('mon 11:01'), 'Low');
      return true;
    });
    await refreshAt(refreshed, 'mon 11:02');
    expect(refreshed.state.writes.filter((write) => write === 'property')).toHaveLength(1);
    expect(refreshed.site.queue.wanted.filter(({ timer }) => timer === undefined)).toEqual([]);
  });

  test('and fails has the issue evaluated again in five minutes, and everything else is written', async () => {
    const refreshed = await createRaised(async () => {
      throw new Error('Jira is down');
    });
    await expect(refreshAt(refreshed, 'mon 11:10')).rejects.toThrow('Jira is down');
    expect(refreshed.state.writes).toEqual(['note left timer months', 'fields', 'property']);
    expect(refreshed.state.timer).toBe(on('mon 11:15'));
  });

  test('and calls for another each time is read four times and no more; the rest is left to a later evaluation', async () => {
    let reads = 0;
    const read = async () => {
      reads += 1;
      refreshed.site.events.told.push({
        ...{ id: `ask-${reads}`, at: on('mon 10:00:30'), actor: 'agent', kind: 'third-party' },
        payload: { waiting: true, issueKey: `OPS-${reads}` },
      });
      return { ...refreshed.site.read, json: refreshed.site.issue.toJson('SUP-1') };
    };
    const finishOf = async () => ({ at: null });
    const refreshed: Refreshed = createRefreshedSite({
      ...plain,
      given: { effects: { finishOf }, issues: { read } },
    });
    await refreshAt(refreshed, 'mon 10:01');
    expect([reads, refreshed.site.queue.wanted.map(({ issueId }) => issueId)]).toEqual([4, [ISSUE]]);
  });
});

describe('the first evaluation', () => {
  test('of an issue that just came notes nothing but what is left on it: by that it is known, whoever removes it', async () => {
    const refreshed = await createEvaluated();
    Object.assign(refreshed.site.read, { property: null, hasProperty: false });
    await refreshAt(refreshed, 'tue 10:00');
    expect(refreshed.state.followedSince).toBeNull();
  });

  test('of an issue that was there before and was not found takes it for one that came now', async () => {
    const refreshed = createRefreshedSite(plain);
    await refreshAt(refreshed, 'mon 12:00');
    expect(refreshed.state.followedSince).toBe(on('mon 12:00'));
  });

  test('that is tried again notes that it was found', async () => {
    const refreshed = createRefreshedSite(plain);
    expect((await refreshAt(refreshed, 'mon 10:01', { again: true }))[0]).toBe('found');
  });
});
