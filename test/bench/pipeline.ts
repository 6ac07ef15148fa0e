/** What following issues costs: calls and storage operations an event, time from a change to the written state, processor, start. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from '../../local/build';
import { seeded } from '../../local/forge/disturbances';
import { startSite } from '../../local/site';
import { ADMIN, AGENT, CLIENT, Desk, type IssueRef } from '../support/desk';
import type { Findings } from './main';
import { table } from './measure';

const root = resolve(__dirname, '../..');
const ISSUES = 1_000;
const EVENTS = 5_000;
const DAY = 24 * 3_600_000;
const START = '2025-06-05T04:00:00Z';
const MONTH_ISSUES = 50_000;

interface Change {
  issueId: string;
  at: number;
}

export async function run(): Promise<Findings> {
  await build(() => undefined);
  const { costs, latency, left, cpuMs } = await follow();
  const start = coldStart();
  const month = monthOf(costs);
  const json = {
    issues: ISSUES,
    events: EVENTS,
    costs,
    latency,
    left,
    cpuMsPerEvent: cpuMs,
    coldStart: start,
    month,
  };
  return { lines: linesOf(json), json };
}

async function follow() {
  const site = await startSite({ now: START, port: null });
  const desk = new Desk(site);
  await desk.panel(await desk.create('Minor'), 'useScheme', { preset: 'valtech' }, ADMIN);
  const issues = await createAll(desk);
  await site.advance(60_000);
  const heard = listen(desk);
  const [before, cpu] = [site.counts(), process.cpuUsage()];
  const changes = await makeChanges(desk, issues);
  await site.advance(600_000);
  const used = process.cpuUsage(cpu);
  const after = site.counts();
  const latencies = changes.flatMap((change) => latencyOf(change, heard.passes.get(change.issueId) ?? []));
  await site.stop();
  return {
    costs: {
      reads: heard.reads / EVENTS,
      writes: heard.writes / EVENTS,
      kvs: (after.kvs - before.kvs) / EVENTS,
      pushes: (after.queue - before.queue) / EVENTS,
    },
    latency: { median: at(latencies, 0.5), p99: at(latencies, 0.99) },
    left: changes.length - latencies.length,
    cpuMs: (used.user + used.system) / 1_000 / EVENTS,
  };
}

async function createAll(desk: Desk): Promise<IssueRef[]> {
  const issues: IssueRef[] = [];
  const random = seeded(5);
  for (let nth = 0; nth < ISSUES; nth += 1) {
    const priority = { id: String(10_000 + Math.floor(random() * 3)) };
    const fields = {
      project: { key: 'SUP' },
      issuetype: { name: 'Incident' },
      summary: `Issue ${nth}`,
      priority,
    };
    issues.push(await desk.jira<IssueRef>(CLIENT, 'POST', '/rest/api/3/issue', { fields }));
  }
  return issues;
}

/** Passes are known by their one read; writes are the property's and the fields'. */
function listen({ site }: Desk) {
  const heard = { reads: 0, writes: 0, passes: new Map<string, number[]>() };
  site.network.listen(({ as, method, path, at: instant }) => {
    if (as !== 'app') return;
    const [, issueId] = /^\/rest\/api\/3\/issue\/(\d+)\?/.exec(path) ?? [];
    if (method === 'GET' && issueId) {
      heard.reads += 1;
      heard.passes.set(issueId, [...(heard.passes.get(issueId) ?? []), instant]);
    } else if (method !== 'GET' && !path.includes('/search')) heard.writes += 1;
    else heard.reads += 1;
  });
  return heard;
}

async function makeChanges(desk: Desk, issues: IssueRef[]): Promise<Change[]> {
  const random = seeded(9);
  const changes: Change[] = [];
  for (let nth = 0; nth < EVENTS; nth += 1) {
    await desk.site.advance(Math.floor((random() * 2 * DAY) / EVENTS));
    const issue = issues[Math.floor(random() * issues.length)] as IssueRef;
    changes.push({ issueId: issue.id, at: desk.site.clock.now() });
    await change(desk, issue, random());
  }
  return changes;
}

async function change(desk: Desk, { key }: IssueRef, choice: number): Promise<void> {
  const path = `/rest/api/3/issue/${key}`;
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'A word' }] }];
  const body = { version: 1, type: 'doc', content };
  if (choice < 0.6) await desk.jira(choice < 0.3 ? AGENT : CLIENT, 'POST', `${path}/comment`, { body });
  else if (choice < 0.8) await desk.jira(AGENT, 'PUT', path, { fields: { summary: `Edit ${choice}` } });
  else
    await desk.jira(AGENT, 'PUT', path, { fields: { priority: { id: choice < 0.9 ? '10000' : '10001' } } });
}

function latencyOf({ at: changed }: Change, passes: number[]): number[] {
  const pass = passes.find((instant) => instant >= changed);
  return pass === undefined ? [] : [pass - changed];
}

function at(lengths: number[], share: number): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1_000;
}

/** A process that loads the deployed bundle, beside one that loads an empty handler; the median of seven each. */
function coldStart(): { ratio: number; bundleKb: number } {
  const bundle = join(root, 'dist/index.js');
  const globals = 'globalThis.__forge_fetch__=async()=>new Response();globalThis.__forge_runtime__={};';
  const loaded = timeOf(`${globals}require(${JSON.stringify(bundle)})`);
  return {
    ratio: loaded / timeOf(globals),
    bundleKb: existsSync(bundle) ? Math.round(statSync(bundle).size / 1024) : 0,
  };
}

function timeOf(script: string): number {
  const times = Array.from({ length: 7 }, () => {
    const from = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[3] as number;
}

/** A month of issues with eight changes each: Jira's points, and Forge's compute and storage beside what is free. */
function monthOf({ reads, writes, kvs }: { reads: number; writes: number; kvs: number }) {
  const events = MONTH_ISSUES * 8;
  const invocations = events * 2;
  return {
    points: Math.round(events * (reads + writes)),
    gbSeconds: Math.round(invocations * 0.3 * 0.5),
    kvsGb: Number(((events * kvs * 1_024) / 1e9).toFixed(2)),
  };
}

function linesOf(found: Record<string, unknown>): string[] {
  const {
    costs,
    latency,
    left,
    cpuMsPerEvent,
    coldStart: start,
    month,
  } = found as {
    costs: Record<string, number>;
    latency: Record<string, number>;
    left: number;
    cpuMsPerEvent: number;
    coldStart: { ratio: number; bundleKb: number };
    month: Record<string, number>;
  };
  const rows = [
    [`${EVENTS} events over ${ISSUES} issues`, 'measured', 'goal'],
    ['Jira reads an event', (costs.reads ?? 0).toFixed(2), '≤ 1'],
    ['Jira writes an event', (costs.writes ?? 0).toFixed(2), '≤ 2'],
    ['Storage operations an event', (costs.kvs ?? 0).toFixed(2), ''],
    ['Pushes an event', (costs.pushes ?? 0).toFixed(2), ''],
    ['Change to pass, median s of site time', String(latency.median), ''],
    ['Change to pass, p99 s of site time', String(latency.p99), ''],
    ['Changes no pass followed', String(left), '0'],
    ['Processor ms an event, site and app', cpuMsPerEvent.toFixed(2), ''],
    ['Cold start, ratio to an empty handler', start.ratio.toFixed(2), '≤ 3'],
    ['Bundle KB', String(start.bundleKb), ''],
    ['A month of 50,000 issues: points', String(month.points), '≤ 46.8 million of tier 1'],
    ['A month: GB-seconds at 0.3 s a call', String(month.gbSeconds), '100,000 free'],
    ['A month: storage GB moved', String(month.kvsGb), ''],
  ];
  return table(rows);
}
