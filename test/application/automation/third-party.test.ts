/** Third parties whose tickets are waited for: their answers are seen, whatever project they are in and whatever event was lost. */
import { queueWaiting } from '../../../src/application/automation/third-party-answers';
import { reconcileWatches, watchTicket } from '../../../src/application/evaluation/watch-tickets';
import type { Finish } from '../../../src/application/ports/effects';
import { findNextAt } from '../../../src/application/refresh/property-of-issue';
import { ANSWERED } from '../../../src/domain/automation/third-party';
import type { AppEvent } from '../../../src/domain/sla/history/app-events';
import { on } from '../../domain/sla/small-desk';
import { createAutomatedSite, recordedKindsOf, runAt } from '../../support/ports/automation-run';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { evaluate, ISSUE, PROJECT, type Site } from '../../support/ports/followed-issue';
import { createWatches } from '../../support/ports/memory';

const asked = (issueKey: string | null, at = 'mon 10:01', id = `ask-${issueKey}`): AppEvent => ({
  ...{ id, at: on(at), actor: 'agent', kind: 'third-party' },
  payload: { waiting: true, ...(issueKey === null ? { name: 'A carrier' } : { issueKey }) },
});

/** A site whose issue waits for tickets, each finished at its instant, or not. */
function createWaiting(finished: Record<string, Finish | null>, given: GivenPorts = {}): Site {
  const site = createAutomatedSite({
    desk: {},
    given: {
      effects: { finishOf: async (key) => finished[key] ?? null },
      watches: createWatches().watches,
      ...given,
    },
  });
  for (const key of Object.keys(finished)) site.events.told.push(asked(key));
  return site;
}

const answersOf = ({ events }: Site) => events.told.filter(({ id }) => id.startsWith(ANSWERED));

describe('a ticket that is finished', () => {
  test('answers its issue once, at the instant it was finished', async () => {
    const site = createWaiting({ 'OPS-1': { at: on('mon 10:30') } });
    expect(await runAt(site, 'mon 11:00')).toBe(true);
    expect(answersOf(site)).toMatchObject([
      { at: on('mon 10:30'), recordedAt: on('mon 11:00'), payload: { waiting: false, issueKey: 'OPS-1' } },
    ]);
    expect(await runAt(site, 'mon 11:05')).toBe(false);
  });

  test('leaves the issue waiting for another one', async () => {
    const site = createWaiting({ 'OPS-1': { at: on('mon 10:30') }, 'OPS-2': null });
    await runAt(site, 'mon 11:00');
    expect(answersOf(site)).toMatchObject([{ payload: { waiting: true, issueKey: 'OPS-1' } }]);
  });

  test.each([
    ['before it was asked for answers just after', 'mon 09:00', on('mon 10:01') + 1],
    ['in time to come answers now', 'tue 10:00', on('mon 11:00')],
    ['nobody knows when answers now', null, on('mon 11:00')],
  ])('%s', async (_, at, answeredAt) => {
    const site = createWaiting({ 'OPS-1': { at: at === null ? null : on(at) } });
    await runAt(site, 'mon 11:00');
    expect(answersOf(site)).toMatchObject([{ at: answeredAt }]);
  });

  test('answers nothing while it is not, and what was asked of somebody without a ticket is for people to record', async () => {
    const site = createWaiting({ 'OPS-1': null });
    site.events.told.push(asked(null));
    expect(await runAt(site, 'mon 11:00')).toBe(false);
    expect(recordedKindsOf(site)).toEqual(['third-party', 'third-party']);
  });

  test('is asked for each hour, for its event may be lost', async () => {
    const site = createWaiting({ 'OPS-1': null });
    site.time.now = on('wed 20:10');
    expect(findNextAt(await evaluate(site))).toBe(on('wed 21:00'));
  });
});

describe('an event of a ticket', () => {
  const watching = (projectId = PROJECT.id) => ({
    watches: createWatches([{ issueId: ISSUE, projectId }]).watches,
  });
  const queueFor = async (site: Site, more: object = {}) => {
    await queueWaiting(site.ports, { ...site.read, id: '20001', key: 'OPS-1', ...more });
    return site.queue.wanted.map(({ issueId }) => issueId);
  };
  const done = { 'OPS-1': { at: on('mon 10:05') } };

  test('has the issue evaluated that the app’s own record has waiting for it', async () => {
    expect(await queueFor(createWaiting(done, watching()))).toEqual([ISSUE]);
  });

  test.each([
    ['is not finished', { 'OPS-1': null }, PROJECT.id, {}],
    ['is itself the issue that waits', done, PROJECT.id, { id: ISSUE }],
    ['is not the one that is waited for', { 'OPS-2': null }, PROJECT.id, {}],
    ['is of another project', done, '9', {}],
  ])('wakes nobody where it %s', async (_, finished, projectId, more) => {
    expect(await queueFor(createWaiting(finished, watching(projectId)), more)).toEqual([]);
  });

  test('wakes nobody by a label that anybody wrote', async () => {
    expect(await queueFor(createWaiting(done), { labels: [`sablier-for-${ISSUE}`] })).toEqual([]);
  });
});

describe('the mark of a project whose ticket is waited for', () => {
  function createMarked(timer: number | null, given: GivenPorts = {}) {
    const marks: string[] = [];
    const watching = createWatches([{ issueId: ISSUE, projectId: '20000' }]);
    const site = createWaiting(
      { 'OPS-1': null },
      {
        watches: watching.watches,
        timers: { of: async () => timer },
        projects: {
          markWaitedFor: async (projectId, waits) => {
            marks.push(`${projectId} ${waits}`);
          },
        },
        ...given,
      },
    );
    return { site, marks, watching };
  }
  const refusing: GivenPorts = {
    projects: {
      markWaitedFor: async () => {
        throw new Error('403');
      },
    },
  };

  test('is set when the ticket is asked for, and again each hour while it is waited for', async () => {
    const { site, marks, watching } = createMarked(on('mon 11:00'));
    await watchTicket(site.ports, { issueId: ISSUE, projectId: '20000' });
    await reconcileWatches(site.ports);
    expect([marks, watching.list.length]).toEqual([['20000 true', '20000 true'], 2]);
  });

  test('is taken off once nothing waits, as of an issue that is gone and has no timer', async () => {
    const { site, marks, watching } = createMarked(null);
    await reconcileWatches(site.ports);
    expect([marks, watching.list]).toEqual([['20000 false'], []]);
  });

  test('that Jira refuses keeps nobody from asking, and is tried again by the next hour', async () => {
    const asking = createMarked(on('mon 11:00'), refusing);
    await watchTicket(asking.site.ports, { issueId: ISSUE, projectId: '20000' });
    expect([asking.watching.list.length, asking.site.logged]).toEqual([2, ['project not marked']]);
    const over = createMarked(null, refusing);
    await reconcileWatches(over.site.ports);
    expect(over.watching.list).toHaveLength(1);
  });
});
