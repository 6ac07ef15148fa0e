/** Every issue of a project is looked at again, in steps: ordered, held, ended, lost with a process and taken up, each step once. */
import { textsIn } from '../../../locales/languages';
import { checkFinished } from '../../../src/application/evaluation/check-finished';
import {
  beginRebuild,
  orderRebuild,
  reviveRebuilds,
  showRebuild,
} from '../../../src/application/evaluation/rebuild';
import type { Quota, RebuildJob } from '../../../src/application/ports/evaluation';
import { stepRebuild } from '../../../src/application/refresh/step-rebuild';
import { tryRebuild } from '../../../src/application/refresh/try-rebuild';
import { on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createSite, ISSUE, PROJECT, type Site } from '../../support/ports/followed-issue';
import { createRebuilds, createRecount } from '../../support/ports/memory-rebuilds';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');
const request = { projectId: PROJECT.id, accountId: 'admin' };
const asked = { projectId: PROJECT.id, kind: 'asked' as const };

/** A project of issues numbered from 1, of which a page begins after the token; no page is sure of any, so that each is queued. */
function createProject(count = 120, given: GivenPorts = {}, ...jobs: RebuildJob[]) {
  const [store, recount] = [createRebuilds(...jobs), createRecount()];
  const audit: string[] = [];
  const quota: { told: Quota | null } = { told: null };
  const site = createSite({
    now: 'mon 10:10',
    given: {
      ...given,
      rebuilds: { ...store.rebuilds, ...given.rebuilds },
      rollups: recount.rollups,
      issues: {
        countIn: async () => count,
        findFault: async (jql) => (jql.includes('(') ? 'Expecting ) before the end of the query.' : null),
        readQuota: () => quota.told,
        writeMany: async () => [],
        readPage: async (_, token, size) => {
          const first = Number(token ?? 0) + 1;
          const last = Math.min(count, first + size - 1);
          const ids = Array.from({ length: last - first + 1 }, (_each, nth) => `${first + nth}`);
          return { reads: [], unsure: ids, basis: null, next: last < count ? `${last}` : null };
        },
        ...given.issues,
      },
      projects: { factsOf: async () => ({ ...PROJECT, priorities: [], statuses: [], roles: [] }) },
      site: {
        recordAudit: async ({ what, subject }) => {
          audit.push(`${what} ${subject}`);
        },
        ...given.site,
      },
    },
  });
  const jobOf = () => store.jobs.get(`${PROJECT.id} asked`);
  const step = (done = jobOf()?.done ?? 0) => stepRebuild(site.ports, { ...asked, done }, new Map());
  return { site, jobOf, step, pushed: store.pushed, jobs: store.jobs, recount: recount.asked, audit, quota };
}

const order = ({ ports }: Site, ...how: [Parameters<typeof orderRebuild>[2], object?]) =>
  orderRebuild(ports, request, ...how);

describe('a step', () => {
  test('sees to a hundred issues, until all were', async () => {
    const { site, step, jobOf, pushed, recount } = createProject();
    await order(site, 'start');
    for (let steps = 0; steps < 2; steps += 1) await step();
    expect(new Set(site.queue.wanted.map(({ issueId }) => issueId)).size).toBe(120);
    expect(site.queue.wanted).toHaveLength(120);
    expect(jobOf()).toMatchObject({ state: 'done', done: 120, total: 120 });
    expect(pushed.map(({ done }) => done)).toEqual([0, 100]);
    expect(recount).toEqual(['restart', 'finish']);
  });

  test('sees to five hundred where Jira grants enough, so that they share their calls', async () => {
    const { site, step, jobOf, quota } = createProject(620);
    await order(site, 'start');
    const [at, resetsAt] = [on('mon 10:10'), on('mon 11:00')];
    quota.told = { limit: 65_000, left: 60_000, spent: 0, share: 65_000, at, resetsAt };
    await step();
    expect(jobOf()).toMatchObject({ state: 'running', done: 500 });
    quota.told = { ...quota.told, limit: 25_000, left: 25_000 };
    await step();
    expect(jobOf()).toMatchObject({ state: 'done', done: 620 });
  });

  test('that comes twice or late does nothing', async () => {
    const { site, step, pushed } = createProject();
    await order(site, 'start');
    await step(0);
    await step(0);
    expect([site.queue.wanted.length, pushed.length]).toEqual([100, 2]);
  });

  test('waits while less is left of an hour than half of what its rest would grant', async () => {
    const { site, step, pushed, quota } = createProject();
    await order(site, 'start');
    const [at, resetsAt] = [on('mon 10:10'), on('mon 11:00')];
    quota.told = { limit: 65_000, left: 20_000, spent: 0, share: 65_000, at, resetsAt };
    await step();
    expect([site.queue.wanted, pushed.at(-1)]).toEqual([[], { done: 0, delaySeconds: 785 }]);
    site.time.now = on('mon 10:24');
    await step();
    expect(site.queue.wanted).toHaveLength(120);
  });

  test.each([
    'pause',
    'cancel',
  ] as const)('does not undo that somebody ordered to %s meanwhile', async (how) => {
    const project = createProject();
    const { site, step, jobOf, pushed } = project;
    await order(site, 'start');
    const { readPage } = site.ports.issues;
    Object.assign(site.ports.issues, {
      readPage: async (...page: Parameters<typeof readPage>) => {
        await order(site, how);
        return readPage(...page);
      },
    });
    await step();
    expect(jobOf()).toMatchObject({ state: how === 'pause' ? 'paused' : 'cancelled', done: 100 });
    expect(pushed).toHaveLength(1);
  });

  test('that failed is made again half a minute later', async () => {
    const { site, step, jobOf, pushed } = createProject();
    await order(site, 'start');
    const { readPage } = site.ports.issues;
    Object.assign(site.ports.issues, {
      readPage: async () => {
        throw new Error('Jira is down');
      },
    });
    await step();
    expect(pushed.at(-1)).toEqual({ done: 0, delaySeconds: 30 });
    expect(site.logged).toContain('rebuild step failed');
    Object.assign(site.ports.issues, { readPage });
    await step();
    expect(jobOf()).toMatchObject({ done: 100 });
  });

  test('that was lost with its process is asked for again by the schedule, and goes on from there', async () => {
    const { site, step, jobOf, pushed } = createProject();
    await order(site, 'start');
    site.time.now = on('mon 10:12');
    await reviveRebuilds(site.ports);
    expect(pushed).toHaveLength(1);
    site.time.now = on('mon 10:14');
    await reviveRebuilds(site.ports);
    expect(pushed.at(-1)).toEqual({ done: 0, delaySeconds: 0 });
    await step();
    expect(jobOf()).toMatchObject({ done: 100 });
  });

  test('has the issues evaluated one by one whose state Jira could not write', async () => {
    const { site, step, jobOf, jobs } = createProject(1);
    await order(site, 'start');
    const writing = [
      { task: '6', issueIds: ['7'] },
      { task: '7', issueIds: ['8', '9'] },
      { task: '8', issueIds: ['10'] },
    ];
    jobs.set(`${PROJECT.id} asked`, { ...(jobOf() as RebuildJob), writing });
    const states: Record<string, string> = { 6: 'done', 7: 'failed', 8: 'under-way' };
    Object.assign(site.ports.issues, { readTask: async (task: string) => states[task] });
    await step();
    expect([site.queue.wanted.map(({ issueId }) => issueId), jobOf()?.done]).toEqual([['8', '9'], 0]);
    expect(jobOf()?.writing.map(({ task }) => task)).toEqual(['8']);
    states[8] = 'done';
    await step();
    expect(site.queue.wanted.map(({ issueId }) => issueId)).toEqual(['8', '9', '1']);
  });

  test('of a job that is not there does nothing', async () => {
    const { site, step } = createProject();
    await step(0);
    expect(site.queue.wanted).toEqual([]);
  });
});

describe('finished results are judged again', () => {
  test('by a record on each issue, once a job, and the log says who had it done', async () => {
    const { site, step, audit, jobOf } = createProject(2);
    await order(site, 'start', { finished: true, search: ' priority = High ' });
    expect(audit).toEqual(['judged-again SUP: priority = High']);
    await step();
    expect(site.events.told).toMatchObject([
      { id: `judged-again:${on('mon 10:10')}`, actor: 'admin', kind: 'judged-again' },
    ]);
    expect(jobOf()).toMatchObject({ state: 'done', judgedAgainBy: null });
  });

  test('save those on which somebody is recording: they are told in the health, and the others go on', async () => {
    const { site, step } = createProject(2);
    site.events.state.busy = true;
    await order(site, 'start', { finished: true });
    await step();
    expect(site.queue.wanted).toHaveLength(2);
    expect(site.logged).toContain('issue not judged again');
  });
});

describe('an order', () => {
  test('to pause and resume keeps the place, and to cancel gives up the new counts', async () => {
    const { site, step, jobOf, recount, pushed } = createProject();
    await order(site, 'start');
    await step();
    await order(site, 'pause');
    await step();
    expect(jobOf()).toMatchObject({ state: 'paused', done: 100 });
    await order(site, 'resume');
    expect(pushed.at(-1)).toEqual({ done: 100, delaySeconds: 0 });
    await order(site, 'cancel');
    expect([jobOf()?.state, recount]).toEqual(['cancelled', ['restart', 'cancel']]);
  });

  test('for some issues leaves the months as they are', async () => {
    const { site, recount } = createProject();
    await order(site, 'start', { search: 'priority = High' });
    await order(site, 'cancel');
    expect(recount).toEqual([]);
  });

  const denied: GivenPorts = { people: { canAdminister: async () => false } };
  const notAllowed = `not-allowed: ${refusals.rebuild.notAllowed}`;

  test('is refused to whoever does not administer the project, as is to look', async () => {
    const { site, jobs } = createProject(120, denied);
    for (const how of ['start', 'pause', 'resume', 'cancel'] as const)
      expect(sayRefusal(await order(site, how))).toBe(notAllowed);
    expect(sayRefusal(await showRebuild(site.ports, request))).toBe(notAllowed);
    expect(jobs.size).toBe(0);
  });

  test.each(['pause', 'resume', 'cancel'] as const)('to %s is refused where nothing is open', async (how) => {
    const { site } = createProject();
    expect(sayRefusal(await order(site, how))).toBe(`invalid: ${refusals.rebuild.nothingRunning}`);
  });

  test('to start is refused while one is open, and possible once it is over', async () => {
    const { site } = createProject();
    await order(site, 'start');
    expect(sayRefusal(await order(site, 'start'))).toBe(`busy: ${refusals.rebuild.running}`);
    await order(site, 'pause');
    expect(sayRefusal(await order(site, 'start'))).toBe(`busy: ${refusals.rebuild.running}`);
    await order(site, 'cancel');
    expect(await order(site, 'start')).toMatchObject({ kind: 'rebuild', job: { done: 0 } });
  });

  test('to start is refused by a search that Jira does not take, in Jira’s words', async () => {
    const { site, jobs } = createProject();
    expect(sayRefusal(await order(site, 'start', { search: 'priority = (' }))).toBe(
      'invalid: Expecting ) before the end of the query.',
    );
    expect(jobs.size).toBe(0);
  });

  test('to start is refused without a licence', async () => {
    const { site, jobs } = createProject(120, { isLicensed: () => false });
    expect(sayRefusal(await order(site, 'start'))).toBe(`not-allowed: ${refusals.site.unlicensed}`);
    expect(jobs.size).toBe(0);
  });
});

describe('a look that a scheme calls for', () => {
  test('is at every issue for the first, and at those that may be open for another version', async () => {
    const { site, jobs } = createProject();
    await beginRebuild(site.ports, PROJECT.id, 'asked');
    await beginRebuild(site.ports, PROJECT.id, 'version');
    expect([...jobs.values()].map(({ jql }) => jql)).toEqual([
      null,
      expect.stringContaining('slaReportState'),
    ]);
  });

  test('that cannot be begun does not keep the scheme from being saved', async () => {
    const countIn = async () => {
      throw new Error('Jira is down');
    };
    const { site, jobs } = createProject(120, { issues: { countIn } });
    await beginRebuild(site.ports, PROJECT.id, 'asked');
    expect([jobs.size, site.logged]).toEqual([0, ['issues not looked at again']]);
  });
});

describe('the day’s look at what was finished lately', () => {
  const daily = ({ jobs }: ReturnType<typeof createProject>) => jobs.get(`${PROJECT.id} daily`);

  test('begins once a day, and not while the last one is under way', async () => {
    const project = createProject();
    await checkFinished(project.site.ports);
    expect(daily(project)?.jql).toContain('-7d');
    project.site.time.now = on('mon 20:00');
    await checkFinished(project.site.ports);
    project.site.time.now = on('wed 10:00');
    await checkFinished(project.site.ports);
    expect(daily(project)?.startedAt).toBe(on('mon 10:10'));
  });

  test('goes further back after days without a run', async () => {
    const project = createProject(1);
    await checkFinished(project.site.ports);
    await stepRebuild(project.site.ports, { projectId: PROJECT.id, kind: 'daily', done: 0 }, new Map());
    project.site.time.now = on('thu 10:10');
    await checkFinished(project.site.ports);
    expect(daily(project)?.jql).toContain('-10d');
    expect(project.recount).toEqual([]);
  });
});

describe('a look beforehand', () => {
  const trying = (more: object = {}) => ({ ...request, jql: '', from: null, finished: false, ...more });
  const listIssues = async () => ({ ids: [ISSUE, 'gone'], next: null });

  test('tells what would change, and writes nothing', async () => {
    const { site } = createProject(1, { issues: { listIssues } });
    site.time.now = on('tue 16:00');
    expect(await tryRebuild(site.ports, trying())).toMatchObject({
      ...{ kind: 'tried', total: 1, issues: 1, unfollowed: 1, rewritten: 1, unchanged: 0, breached: 1 },
      changes: [
        { key: 'SUP-1', clock: 'acknowledge', from: null, to: 'breached' },
        { key: 'SUP-1', clock: 'response', from: null, to: 'breached' },
        { key: 'SUP-1', clock: 'resolution', from: null, to: 'met' },
      ],
    });
  });

  test('is refused as the look itself is', async () => {
    const { site } = createProject(1, { people: { canAdminister: async () => false } });
    expect(sayRefusal(await tryRebuild(site.ports, trying()))).toMatch(/^not-allowed: /);
    const faulty = createProject(1);
    expect(sayRefusal(await tryRebuild(faulty.site.ports, trying({ jql: '(' })))).toMatch(
      /^invalid: Expecting/,
    );
  });
});
