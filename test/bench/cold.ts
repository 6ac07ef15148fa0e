/** What a function costs that starts cold: a process with one bundle, beside one with Atlassian's client alone, taken in turns. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type { Findings } from './main';
import { formatTable } from './measure';

const root = resolve(__dirname, '../..');
const ROUNDS = 15;

/** What the platform gives a function. */
const MEMORY_MB = 512;

interface Start {
  cpuMs: number;
  rssMb: number;
}

/** A process that loads one file and ends: Node's own start is in it. */
function startWith(file: string): Start {
  const tell = `
    require(${JSON.stringify(file)});
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process.stdout.write(JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, rssMb: maxRSS / 1024 }));`;
  const { stdout } = spawnSync(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, '-e', tell], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as Start;
}

/** The memory of a process that has the handlers loaded and judges an issue of 5,000 comments of a kilobyte. */
function manyComments(folder: string): { comments: number; rssMb: number } {
  const outfile = join(folder, 'many-comments.js');
  const entryPoints = [join(__dirname, 'cold/many-comments.ts')];
  buildSync({ entryPoints, bundle: true, platform: 'node', format: 'cjs', outfile });
  const load = [join(root, 'dist/index.js'), outfile]
    .map((file) => `require(${JSON.stringify(file)});`)
    .join('');
  const { stdout } = spawnSync(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, '-e', load], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as { comments: number; rssMb: number };
}

/** A handler that does nothing, bundled as ours are. */
function bundleEmpty(folder: string): string {
  const outfile = join(folder, 'empty.js');
  const contents = `import api from '@forge/api'; export const run = () => api;`;
  buildSync({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    outfile,
  });
  return outfile;
}

export async function run(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'cold-'));
  const files = {
    'an empty handler': bundleEmpty(folder),
    ...Object.fromEntries(
      ['index', 'accounts', 'admin'].map((name) => [name, join(root, `dist/${name}.js`)]),
    ),
  };
  const starts = Object.fromEntries(Object.keys(files).map((name) => [name, [] as Start[]]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, file] of Object.entries(files)) starts[name]?.push(startWith(file));
  const many = manyComments(folder);
  rmSync(folder, { recursive: true });
  return report(starts, many);
}

function report(starts: Record<string, Start[]>, many: { comments: number; rssMb: number }): Findings {
  const empty = leastOf(starts['an empty handler'] ?? [], 'cpuMs');
  const found = Object.entries(starts).map(([name, list]) => {
    const cpuMs = leastOf(list, 'cpuMs');
    return { name, cpuMs, ratio: cpuMs / empty, rssMb: leastOf(list, 'rssMb') };
  });
  const rows = found.map(
    ({ name, cpuMs, ratio, rssMb }) =>
      [name, cpuMs.toFixed(0), ratio.toFixed(2), rssMb.toFixed(0)] as string[],
  );
  const head = ['a cold start with', 'ms of the processor', 'of an empty one', 'MB'];
  const memory = `An issue of ${many.comments} comments, judged: ${many.rssMb.toFixed(0)} MB (goal: at most 150).`;
  return { lines: [...formatTable([head, ...rows]), '', memory], json: { starts: found, many } };
}

/** The least of several starts: what else a machine does only adds. */
const leastOf = (starts: Start[], part: keyof Start): number =>
  Math.min(...starts.map((start) => start[part]));
