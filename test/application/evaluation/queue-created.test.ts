/** Issues created many at once are left to one look at all of them; a busy desk's are evaluated one by one. */
import { queueChanged } from '../../../src/application/evaluation/queue-changed';
import {
  type Arrivals,
  continueCreated,
  queueCreated,
} from '../../../src/application/evaluation/queue-created';
import type { Quota, RebuildJob } from '../../../src/application/ports/evaluation';
import { on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createSite, PROJECT } from '../../support/ports/followed-issue';
import { createRebuilds } from '../../support/ports/memory-rebuilds';

function createProject(given: GivenPorts = {}) {
  const store = createRebuilds();
  const site = createSite({
    now: 'mon 10:10',
    given: {
      ...given,
      rebuilds: store.rebuilds,
      sweeps: { readLastAt: async () => null, saveEnd: async () => undefined },
      issues: { countIn: async () => 30, ...given.issues },
    },
  });
  const arrivals = new Map<string, Arrivals>();
  const create = (number: number) =>
    queueCreated(site.ports, { issueId: `${number}`, projectId: PROJECT.id }, arrivals);
  const createMany = async (first: number, count: number) => {
    for (let number = first; number < first + count; number += 1) await create(number);
  };
  const jobOf = () => store.jobs.get(`${PROJECT.id} created`) as RebuildJob;
  const listQueued = () => site.queue.wanted.map(({ issueId }) => Number(issueId));
  return { site, store, create, createMany, jobOf, listQueued };
}

test('fifty within five minutes are evaluated each; what comes beyond them in one look, from the first of them on', async () => {
  const { createMany, listQueued, jobOf, store } = createProject();
  await createMany(1, 80);
  expect(listQueued()).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  expect(jobOf()).toMatchObject({ state: 'running', jql: 'slaSeverity is EMPTY', fromId: '51' });
  expect(store.pushed).toEqual([{ done: 0, delaySeconds: 60 }]);
});

test('a desk that creates fifty every five minutes never waits', async () => {
  const { site, createMany, listQueued, store } = createProject();
  await createMany(1, 50);
  site.time.now += 300_001;
  await createMany(51, 50);
  expect([listQueued().length, store.pushed.length]).toEqual([100, 0]);
});

test('where another process begins the look just now, or Jira does not answer, an issue is evaluated on its own', async () => {
  const { createMany, listQueued } = createProject({ claims: { take: async () => null } });
  await createMany(1, 51);
  expect(listQueued().at(-1)).toBe(51);
  const failing = createProject({
    issues: { countIn: async () => Promise.reject(new Error('Jira is away')) },
  });
  await failing.createMany(1, 50);
  await failing.create(51);
  expect(failing.listQueued().at(-1)).toBe(51);
});

test('a look goes on while something new is left, and ends once a whole one changed nothing', async () => {
  const left = [30, 12, 12];
  const { site, createMany, jobOf } = createProject({ issues: { countIn: async () => left.shift() ?? 0 } });
  await createMany(1, 51);
  const second = (await continueCreated(site.ports, jobOf())) as RebuildJob;
  expect(second).toMatchObject({
    jql: 'slaSeverity is EMPTY',
    fromId: '51',
    token: null,
    done: 0,
  });
  expect(await continueCreated(site.ports, second)).toBeNull();
});

describe('the search for lost changes', () => {
  const changed = [3, 51, 60].map((number) => ({ id: `${number}`, updatedAt: 1 }));

  test('leaves those of a look that is under way to it', async () => {
    const { site, createMany, listQueued } = createProject({
      issues: { listChanged: async () => changed, readQuota: () => null },
      schemes: { listProjects: async () => [PROJECT.id] },
    });
    await createMany(1, 51);
    site.time.now += 120_000;
    site.queue.wanted.length = 0;
    await queueChanged(site.ports, new Map());
    expect(listQueued()).toEqual([3]);
  });

  test('waits where the site has had its part of the hour and what it would cost is not free', async () => {
    const quota: Quota = {
      ...{ limit: 1_000, left: 520, spent: 600, share: 500 },
      ...{ at: on('mon 10:10'), resetsAt: on('mon 11:10') },
    };
    const asked: string[] = [];
    const { site } = createProject({
      issues: {
        listChanged: async () => {
          asked.push('listed');
          return [];
        },
        readQuota: () => quota,
      },
      schemes: { listProjects: async () => [PROJECT.id] },
    });
    await queueChanged(site.ports, new Map());
    quota.left = 531;
    await queueChanged(site.ports, new Map());
    expect(asked).toEqual(['listed']);
    Object.assign(site.ports.issues, { countIn: async () => Promise.reject(new Error('no such project')) });
    quota.left = 520;
    await queueChanged(site.ports, new Map());
    expect(asked).toEqual(['listed', 'listed']);
    Object.assign(quota, { left: 10, spent: 100 });
    await queueChanged(site.ports, new Map());
    expect(asked).toEqual(['listed', 'listed', 'listed']);
    quota.left = 0;
    await queueChanged(site.ports, new Map());
    expect(asked).toHaveLength(3);
  });
});
