/** What following issues costs: calls and storage operations an event, time from a change to the written state, processor, start. `ISSUES=200` follows fewer than a thousand. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seedRandom } from '../../local/common/seed-random';
import { build } from '../../local/packaging/build';
import { HourlyPoints } from '../../local/product/hourly-points';
import { startSite } from '../../local/site';
import { CallCounts } from '../support/counting/call-counts';
import { AGENT, CLIENT, Desk, type IssueRef } from '../support/site/desk';
import type { Findings } from './main';
import { formatTable } from './measure';
import { processorOf } from './processor';

const root = resolve(__dirname, '../..');
const ISSUES = Number(process.env.ISSUES ?? 1_000);
const STEPS = 5;
const EVENTS = ISSUES * STEPS;
const DAY = 24 * 3_600_000;
const START = '2025-06-05T04:00:00Z';
const MONTH_ISSUES = 50_000;

interface Change {
  issueId: string;
  at: number;
}

export async function run(): Promise<Findings> {
  await build(() => undefined);
  const { costs, points, stored, latency, left, cpuMs, ofIssue, byFunction, byKind } = await follow();
  const start = measureColdStart();
  const month = monthOf(points, costs.pushes, stored);
  const json = {
    issues: ISSUES,
    events: EVENTS,
    costs,
    points,
    stored,
    latency,
    left,
    ofIssue,
    byFunction,
    byKind,
    cpuMsPerEvent: cpuMs,
    coldStart: start,
    month,
  };
  return { lines: linesOf(json), json };
}

async function follow() {
  const points = new HourlyPoints();
  const site = await startSite({ now: START, port: null, points });
  const desk = new Desk(site);
  await desk.createIssue('Minor');
  await desk.choose('valtech');
  const calls = countCalls(desk);
  const asked = new CallCounts(site);
  const before = site.counts();
  const spentBefore = points.total;
  const changes: Change[] = [];
  const cpu = await processorOf(join(root, 'dist/'), async () => {
    changes.push(...(await runSteps(desk)));
    await site.advance(600_000);
  });
  const after = site.counts();
  const followed = new Set(changes.map((change) => passOf(change, calls.passes)));
  const times = changes.flatMap((change) => timesOf(change, calls));
  const written = times.filter((time) => time.wrote);
  await site.stop();
  return {
    costs: {
      reads: followed.size / EVENTS,
      timers: (calls.counts.read - followed.size) / EVENTS,
      desk: calls.counts.desk / EVENTS,
      writes: calls.counts.write / EVENTS,
      alerts: calls.counts.alert / EVENTS,
      reports: calls.counts.report / EVENTS,
      searches: calls.counts.search / EVENTS,
      kvs: (after.kvs - before.kvs) / EVENTS,
      pushes: (after.queue - before.queue) / EVENTS,
    },
    points: (points.total - spentBefore) / EVENTS,
    stored: {
      read: (after.bytesRead - before.bytesRead) / EVENTS,
      written: (after.bytesWritten - before.bytesWritten) / EVENTS,
    },
    latency: {
      updates: written.length,
      fromChange: spread(written.map((time) => time.fromChange)),
      fromDelivery: spread(written.map((time) => time.fromDelivery)),
    },
    left: changes.length - times.length,
    ofIssue: {
      passes: asked.passes / ISSUES,
      calls: (asked.of('jira') + asked.of('confluence')) / ISSUES,
    },
    byFunction: rowsByFunction(asked),
    byKind: rowsByKind(asked),
    cpuMs: { app: cpu.own / EVENTS, site: (cpu.all - cpu.own) / EVENTS },
  };
}

/** Who asked how much of each, an event. */
const rowsByFunction = (asked: CallCounts): string[][] =>
  asked
    .functions()
    .map((by) => [
      by,
      ...(['jira', 'confluence', 'storage', 'queue'] as const).map((what) =>
        (asked.of(what, by) / EVENTS).toFixed(2),
      ),
    ]);

/** What is asked for most often, an issue's life. */
const rowsByKind = ({ kinds }: CallCounts): string[][] =>
  [...kinds]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => [kind, (count / ISSUES).toFixed(2)])
    .filter(([, count]) => Number(count) >= 0.05);

type Kind = 'read' | 'desk' | 'write' | 'alert' | 'report' | 'search';

/** Passes are known by their one read; what a pass leaves on the issue, alerts, reports and searches are counted apart. */
function countCalls({ site }: Desk) {
  const counts: Record<Kind, number> = { read: 0, desk: 0, write: 0, alert: 0, report: 0, search: 0 };
  const [passes, deliveries, updates] = [new Instants(), new Instants(), new Instants()];
  site.listen(({ body, at: instant }) => deliveries.add((body as { issue: IssueRef }).issue.id, instant));
  site.network.onExchange(({ as, method, path, body, at: instant }) => {
    if (as !== 'app') return;
    counts[kindOf(method, path)] += 1;
    const [, issueId] = /^\/rest\/api\/3\/issue\/(\d+)\?/.exec(path) ?? [];
    if (issueId) passes.add(issueId, instant);
    if (path.startsWith('/rest/api/3/app/field/value')) updates.add(issueIdOf(body), instant);
  });
  return { counts, passes, deliveries, updates };
}

/** When something happened to each issue, in order. */
class Instants {
  private readonly byIssue = new Map<string, number[]>();

  add(issueId: string, instant: number): void {
    this.byIssue.set(issueId, [...(this.byIssue.get(issueId) ?? []), instant]);
  }

  findFirstAfter(issueId: string, instant: number): number | undefined {
    return this.byIssue.get(issueId)?.find((instantRead) => instantRead >= instant);
  }
}

const issueIdOf = (body: unknown): string =>
  String((body as { updates: { issueIds: number[] }[] }).updates[0]?.issueIds[0]);

function kindOf(method: string, path: string): Kind {
  if (path.includes('/search/')) return 'search';
  if (path.includes('/notify') || path.includes('/user')) return 'alert';
  if (path.startsWith('/wiki') || path.includes('/remotelink')) return 'report';
  if (path.startsWith('/rest/api/3/project')) return 'desk';
  return method === 'GET' ? 'read' : 'write';
}

interface TimedStep {
  at: number;
  issue: number;
  step: number;
}

/** Each issue lives four hours at most: received, answered, moved on twice, closed; a thousand of them over two days. */
async function runSteps(desk: Desk): Promise<Change[]> {
  const random = seedRandom(9);
  const lives = Array.from({ length: ISSUES }, (_, issue) => {
    let at = Math.floor(random() * 2 * DAY);
    return Array.from({ length: STEPS }, (__, step): TimedStep => {
      at += step === 0 ? 0 : 60_000 + Math.floor(random() * 3_000_000);
      return { at, issue, step };
    });
  });
  const issues = new Map<number, IssueRef>();
  const changes: Change[] = [];
  for (const step of lives.flat().sort((a, b) => a.at - b.at)) {
    await desk.site.advance(Math.max(0, Date.parse(START) + step.at - desk.site.clock.now()));
    const done = await runStep(desk, step, issues);
    changes.push({ issueId: done.id, at: desk.site.clock.now() });
  }
  return changes;
}

async function runStep(
  desk: Desk,
  { issue, step }: TimedStep,
  issues: Map<number, IssueRef>,
): Promise<IssueRef> {
  const existing = issues.get(issue);
  if (!existing) {
    const priority = { id: String(10_000 + (issue % 3)) };
    const fields = { project: { key: 'SUP' }, issuetype: { name: 'Incident' }, summary: 'Down', priority };
    const created = await desk.askJira<IssueRef>(CLIENT, 'POST', '/rest/api/3/issue', { fields });
    issues.set(issue, created);
    return created;
  }
  const path = `/rest/api/3/issue/${existing.key}`;
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'A word' }] }];
  const body = { version: 1, type: 'doc', content };
  if (step === 1) await desk.askJira(AGENT, 'POST', `${path}/comment`, { body });
  if (step === 2) await desk.askJira(AGENT, 'PUT', path, { fields: { summary: 'The cart is down' } });
  if (step === 3) await desk.askJira(CLIENT, 'POST', `${path}/comment`, { body });
  if (step === 4) await close(desk, path);
  return existing;
}

async function close(desk: Desk, path: string): Promise<void> {
  const { transitions } = await desk.askJira<{ transitions: { id: string; to: { name: string } }[] }>(
    AGENT,
    'GET',
    `${path}/transitions`,
  );
  const id = transitions.find(({ to }) => to.name === 'Done')?.id;
  await desk.askJira(AGENT, 'POST', `${path}/transitions`, { transition: { id } });
}

type Heard = ReturnType<typeof countCalls>;

/** The first pass that read the issue after the change; several changes may share one. */
function passOf({ issueId, at: changed }: Change, passes: Instants): string {
  return `${issueId}:${passes.findFirstAfter(issueId, changed)}`;
}

/** From a change, and from its delivery to the app, to the pass that read it; whether that pass had a field to update. */
function timesOf({ issueId, at: changed }: Change, { passes, deliveries, updates }: Heard) {
  const pass = passes.findFirstAfter(issueId, changed);
  const delivered = deliveries.findFirstAfter(issueId, changed);
  if (pass === undefined || delivered === undefined) return [];
  const wrote = updates.findFirstAfter(issueId, changed) === pass;
  return [{ wrote, fromChange: pass - changed, fromDelivery: Math.max(0, pass - delivered) }];
}

const spread = (lengths: number[]) => ({ median: at(lengths, 0.5), p99: at(lengths, 0.99) });

function at(lengths: number[], share: number): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1_000;
}

/** A process that loads the deployed bundle, beside one that loads an empty handler, in turns; the median of eleven each. */
function measureColdStart(): { ratio: number; bundleKb: number } {
  const bundle = join(root, 'dist/index.js');
  const globals = 'globalThis.__forge_fetch__=async()=>new Response();globalThis.__forge_runtime__={};';
  const turns = Array.from({ length: 11 }, () => ({
    empty: timeOf(globals),
    loaded: timeOf(`${globals}require(${JSON.stringify(bundle)})`),
  }));
  return {
    ratio: medianOf(turns.map(({ loaded }) => loaded)) / medianOf(turns.map(({ empty }) => empty)),
    bundleKb: existsSync(bundle) ? Math.round(statSync(bundle).size / 1024) : 0,
  };
}

function timeOf(script: string): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - from;
}

const medianOf = (times: number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] as number;

/** What Forge gives away in a month, and what the smallest tier of Jira grants: 65,000 points an hour. */
const FREE = { points: 65_000 * 24 * 30, gbSeconds: 100_000, kvsGb: 0.1 };

/** A month of issues with eight changes each: Jira's points, and Forge's compute and storage. Seconds and memory of a call are assumed. */
function monthOf(points: number, pushes: number, stored: { read: number; written: number }) {
  const events = MONTH_ISSUES * 8;
  const toGigabytes = (bytes: number) => Number(((events * bytes) / 1e9).toFixed(3));
  return {
    points: Math.round(events * points),
    gbSeconds: Math.round(events * (1 + pushes) * 0.3 * 0.5),
    kvsReadGb: toGigabytes(stored.read),
    kvsWrittenGb: toGigabytes(stored.written),
  };
}

type Month = ReturnType<typeof monthOf>;

function linesOfMonth(month: Month): string[] {
  const formatRow = (name: string, used: number, free: number) => [
    name,
    used.toLocaleString('en'),
    free.toLocaleString('en'),
    `${Math.round((used / free) * 100)} %`,
  ];
  return formatTable([
    ['A month of 50,000 issues', 'used', 'free', 'share'],
    formatRow('Jira’s points, of tier 1', month.points, FREE.points),
    formatRow('GB-seconds, at 0.3 s and 0.5 GB a call', month.gbSeconds, FREE.gbSeconds),
    formatRow('Storage read, GB', month.kvsReadGb, FREE.kvsGb),
    formatRow('Storage written, GB', month.kvsWrittenGb, FREE.kvsGb),
  ]);
}

const toKb = (bytes: number): string => (bytes / 1_000).toFixed(1);

interface Latency {
  updates: number;
  fromChange: { median: number; p99: number };
  fromDelivery: { median: number; p99: number };
}

function linesOf(figures: Record<string, unknown>): string[] {
  const {
    costs,
    points,
    latency,
    left,
    ofIssue,
    byFunction,
    byKind,
    stored,
    cpuMsPerEvent,
    coldStart: start,
    month,
  } = figures as {
    points: number;
    costs: Record<string, number>;
    latency: Latency;
    left: number;
    ofIssue: { passes: number; calls: number };
    byFunction: string[][];
    byKind: string[][];
    stored: { read: number; written: number };
    cpuMsPerEvent: { app: number; site: number };
    coldStart: { ratio: number; bundleKb: number };
    month: Month;
  };
  const rows = [
    [`${EVENTS} events over ${ISSUES} issues`, 'measured', 'goal'],
    ['Jira reads an event', (costs.reads ?? 0).toFixed(2), '≤ 1'],
    ['Jira reads at timers, an event', (costs.timers ?? 0).toFixed(2), ''],
    ['Reads of the team and the statuses, an event', (costs.desk ?? 0).toFixed(2), ''],
    ['Jira writes an event', (costs.writes ?? 0).toFixed(2), '≤ 2'],
    ['Alerts and their readers an event', (costs.alerts ?? 0).toFixed(2), ''],
    ['Report calls an event', (costs.reports ?? 0).toFixed(2), '≤ 0.3'],
    ['Searches an event', (costs.searches ?? 0).toFixed(2), ''],
    ['Jira’s points an event', (points ?? 0).toFixed(2), ''],
    ['Storage operations an event', (costs.kvs ?? 0).toFixed(2), '≤ 6'],
    ['Storage KB read, and written, an event', `${toKb(stored.read)}, ${toKb(stored.written)}`, ''],
    ['Passes an issue’s life', ofIssue.passes.toFixed(1), '≤ 6'],
    ['Calls of Jira and Confluence an issue’s life', ofIssue.calls.toFixed(1), '≤ 16'],
    ['Pushes an event', (costs.pushes ?? 0).toFixed(2), ''],
    ['Changes that updated a field', String(latency.updates), ''],
    ['Change to updated field, median s of site time', String(latency.fromChange.median), ''],
    ['Change to updated field, p99 s of site time', String(latency.fromChange.p99), ''],
    ['Delivery to updated field, median s of site time', String(latency.fromDelivery.median), ''],
    ['Delivery to updated field, p99 s of site time', String(latency.fromDelivery.p99), ''],
    ['Changes no pass followed', String(left), '0'],
    ['Processor ms an event, the app’s handlers', cpuMsPerEvent.app.toFixed(2), '≤ 5'],
    ['Processor ms an event, the site around them', cpuMsPerEvent.site.toFixed(2), '≤ 15'],
    ['Cold start, ratio to an empty handler', start.ratio.toFixed(2), '≤ 3'],
    ['Bundle KB', String(start.bundleKb), ''],
  ];
  const functions = [
    ['Calls an event, by who asks', 'Jira', 'Confluence', 'storage', 'queue'],
    ...byFunction,
  ];
  const kinds = [['What is asked for, an issue’s life', ''], ...byKind];
  return [
    ...[rows, functions, kinds].flatMap((table) => [...formatTable(table), '']),
    ...linesOfMonth(month),
  ];
}
