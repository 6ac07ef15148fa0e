/** What people wait for on a large site: the queue's first rows, a year's chart, and a scheme tried on the last thousand issues. */
import { presets } from '../../src/presets';
import { choosePreset, openDeskWith, readJob } from '../support/rebuild-desk';
import { ADMIN, AGENT, type Desk, MINUTE } from '../support/site/desk';
import type { Findings } from './main';
import { formatTable } from './measure';

const ISSUES = 2_000;
const TRIED = 1_000;
const project = { id: '10000', key: 'SUP' };
const extension = { type: 'jira:projectPage', project };

export async function run(): Promise<Findings> {
  const desk = await openDeskWith(ISSUES);
  await choosePreset(desk);
  do await desk.site.advance(10 * MINUTE);
  while ((await readJob(desk)).state === 'running');
  const rows = [
    await measure('queue, first rows', () => ask(desk, 'queue', 'listQueue', { from: null })),
    await measure('chart of twelve months', () =>
      ask(desk, 'queue', 'showFigures', { from: '2024-07', to: '2025-06', client: null, contract: null }),
    ),
    await measure(`a scheme tried on ${TRIED.toLocaleString('en')} issues`, () => preview(desk)),
  ];
  await desk.site.stop();
  const head = [
    `${ISSUES.toLocaleString('en')} issues`,
    'processor, ms',
    'of that first time',
    'times',
    'rows',
  ];
  const cells = rows.map(({ name, median, first, calls, count }) =>
    [name, Math.round(median), Math.round(first), calls, count].map(String),
  );
  return { lines: formatTable([head, ...cells]), json: { issues: ISSUES, rows } };
}

async function ask(desk: Desk, moduleKey: string, functionKey: string, payload: object): Promise<number> {
  const as = moduleKey === 'scheme' ? ADMIN : AGENT;
  const answer = (await desk.site.invoke({ as, moduleKey, functionKey, payload, extension })) as {
    rows?: unknown[];
    finished?: unknown[];
    kind: string;
  };
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer));
  return answer.rows?.length ?? answer.finished?.length ?? 0;
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

/** Both sides of the site are in this process: what the products take is in it. */
async function measure(name: string, act: () => Promise<number>) {
  const lengths: number[] = [];
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    count = await act();
    const { user, system } = process.cpuUsage(before);
    lengths.push((user + system) / 1_000);
  }
  const [first = 0] = lengths;
  return { name, first, count, calls: ROUNDS, median: lengths.sort((a, b) => a - b)[ROUNDS >> 1] as number };
}
