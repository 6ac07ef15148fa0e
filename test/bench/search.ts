/** What a search by an indexed property costs as the site grows, and how long a thousand issues with a history take to write. */

import { openSiteWith } from '../support/many-issues';
import { AGENT, Jira } from '../support/site/jira';
import type { Findings } from './main';
import { formatTable } from './measure';

const QUERIES = [
  'place >= 500 AND place < 510',
  'place = 500 AND parity = even',
  'project = SUP AND parity = odd ORDER BY place DESC',
  'project = SUP AND updated >= -1d ORDER BY updated DESC',
  'project = SUP AND status = "To Do"',
];
const ROUNDS = 40;

interface Size {
  issues: number;
  seededInMs: number;
  medianMs: number[];
}

export async function run(): Promise<Findings> {
  const sizes: Size[] = [];
  for (const issues of [1_000, 100_000]) sizes.push(await measure(issues));
  const [small, large] = sizes as [Size, Size];
  const rows = QUERIES.map((jql, at) => {
    const [before, after] = [small.medianMs[at] ?? 0, large.medianMs[at] ?? 0];
    return [jql, before.toFixed(2), after.toFixed(2), `${(after / before).toFixed(1)} ×`];
  });
  const head = ['median of a search, ms', '1,000 issues', '100,000 issues', 'ratio'];
  const seeded = `written: 1,000 with their history in ${(small.seededInMs / 1_000).toFixed(1)} s, 100,000 in ${(large.seededInMs / 1_000).toFixed(1)} s`;
  return { lines: [...formatTable([head, ...rows]), seeded], json: { queries: QUERIES, sizes } };
}

async function measure(issues: number): Promise<Size> {
  const { site, seededInMs } = await openSiteWith(issues, issues <= 1_000);
  const jira = new Jira(site);
  const medianMs: number[] = [];
  for (const jql of QUERIES) medianMs.push(await medianOf(() => jira.find(jql, AGENT)));
  await site.stop();
  return { issues, seededInMs, medianMs };
}

async function medianOf(run: () => Promise<unknown>): Promise<number> {
  const lengths: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    await run();
    lengths.push(performance.now() - begun);
  }
  return lengths.sort((a, b) => a - b)[ROUNDS >> 1] as number;
}
