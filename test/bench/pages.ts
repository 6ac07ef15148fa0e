/**
 * What people wait for on a large site, from the question to the app's answer: the queue's first rows, a year's chart, and a scheme
 * tried on the last thousand issues. What the app left on two hundred issues is what it would have left on the others.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { presets } from '../../src/presets';
import { choosePreset, openDeskWith, orderRebuild, readJob } from '../support/rebuild-desk';
import { ADMIN, AGENT, type Desk, MINUTE } from '../support/site/desk';
import type { Findings } from './main';
import { formatTable } from './measure';
import { countYear } from './pages/counted-year';

const SAMPLE = 200;
const OPEN = 10_000;
const CHARTED = 50_000;
const TRIED = 1_000;
const project = { id: '10000', key: 'SUP' };
const extension = { type: 'jira:projectPage', project };

export async function run(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const { desk, builtInMs } = await openLargeDesk(join(folder, 'site.db'));
  const rows = [
    await measure(`first rows of ${whole(OPEN)} open issues`, 500, () =>
      ask(desk, 'queue', 'listQueue', { from: null }),
    ),
    await measure(`chart of a year of ${whole(CHARTED)} issues`, 1_000, () =>
      ask(desk, 'queue', 'showFigures', { from: '2024-07', to: '2025-06', client: null, contract: null }),
    ),
    await measure(`a scheme tried on ${whole(TRIED)} issues`, 2_000, () => preview(desk)),
  ];
  await desk.site.stop();
  rmSync(folder, { recursive: true });
  const head = ['people wait, ms', 'first time', 'later', 'of a processor, first', 'later', 'goal', 'rows'];
  const cells = rows.map(({ name, goal, first, later, count }) =>
    [name, ...[first.waited, later.waited, first.cpu, later.cpu].map(whole), goal, count].map(String),
  );
  const lines = [
    ...formatTable([head, ...cells]),
    `Built in ${(builtInMs / 1_000).toFixed(0)} s. Both sides of the site are in this process: Jira’s part is in it, the way to Atlassian is not.`,
    'Where the wait is longer than the processor’s time, the machine was busy with other things.',
  ];
  return { lines, json: { open: OPEN, charted: CHARTED, tried: TRIED, rows } };
}

const whole = (number: number): string => Math.round(number).toLocaleString('en');

async function openLargeDesk(dataFile: string): Promise<{ desk: Desk; builtInMs: number }> {
  const begun = performance.now();
  const left = await leftOnSample();
  const value = (at: number) => left[at % left.length];
  const desk = await openDeskWith(OPEN, { dataFile }, { property: { key: 'sablier', value }, isOpen: true });
  await choosePreset(desk);
  await orderRebuild(desk, 'cancel');
  countYear(dataFile, project.id, CHARTED);
  return { desk, builtInMs: performance.now() - begun };
}

/** What the app leaves on issues that are open, by its own evaluation of some. */
async function leftOnSample(): Promise<unknown[]> {
  const desk = await openDeskWith(SAMPLE, {}, { isOpen: true });
  await choosePreset(desk);
  do await desk.site.advance(10 * MINUTE);
  while ((await readJob(desk)).state === 'running');
  const jql = `project = SUP ORDER BY created ASC`;
  const path = '/rest/api/3/search/jql';
  const search = { jql, fields: ['id'], properties: ['sablier'], maxResults: 100 };
  const { issues } = await desk.askJira<{ issues: { properties?: { sablier?: unknown } }[] }>(
    AGENT,
    'POST',
    path,
    search,
  );
  await desk.site.stop();
  const left = issues.flatMap(({ properties }) => properties?.sablier ?? []);
  if (left.length === 0) throw new Error('the app left nothing on the sample');
  return left;
}

async function ask(desk: Desk, moduleKey: string, functionKey: string, payload: object): Promise<number> {
  const answer = (await desk.site.invoke({ as: AGENT, moduleKey, functionKey, payload, extension })) as {
    rows?: unknown[];
    finished?: { counts?: unknown }[];
    kind: string;
  };
  const count = answer.rows?.length ?? answer.finished?.length ?? 0;
  if (count === 0) throw new Error(JSON.stringify(answer).slice(0, 500));
  return count;
}

/** Stretch by stretch, as the page does. */
async function preview(desk: Desk): Promise<number> {
  const scheme = structuredClone(presets.valtech);
  let [from, issues]: [string | null, number] = [null, 0];
  do {
    const payload = { scheme, forOpen: [], from };
    const call = { as: ADMIN, moduleKey: 'scheme', functionKey: 'previewScheme', payload, extension };
    const answer = (await desk.site.invoke(call)) as { issues: number; next: string | null; kind: string };
    if (answer.kind !== 'preview') throw new Error(JSON.stringify(answer));
    issues += answer.issues;
    from = answer.next;
  } while (from !== null && issues < TRIED);
  return issues;
}

const ROUNDS = 5;

interface Length {
  waited: number;
  cpu: number;
}

/** The first time, which is what people meet, and the least of the others: what else a machine does only adds. */
async function measure(name: string, goal: number, act: () => Promise<number>) {
  const lengths: Length[] = [];
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [begun, before] = [performance.now(), process.cpuUsage()];
    count = await act();
    const { user, system } = process.cpuUsage(before);
    lengths.push({ waited: performance.now() - begun, cpu: (user + system) / 1_000 });
  }
  const [first, ...others] = lengths as [Length, ...Length[]];
  const least = (part: keyof Length) => Math.min(...others.map((length) => length[part]));
  return { name, goal, count, first, later: { waited: least('waited'), cpu: least('cpu') } };
}
