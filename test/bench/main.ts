/** `npm run bench -- NAME [--json FILE]`: measures one thing against its peers, prints a table, writes the numbers. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What a bench found: lines for a person, numbers for a file. */
export interface Findings {
  lines: string[];
  json: Record<string, unknown>;
}

/** A new bench is one line here: its name and the file whose `run` measures it. */
const BENCHES: Record<string, () => Promise<{ run: () => Promise<Findings> }>> = {
  'working-time': () => import('./working-time'),
  statement: () => import('./statement'),
  fold: async () => (await import('./bundled')).loadBundled('fold'),
  reading: async () => (await import('./bundled')).loadBundled('reading'),
  verify: () => import('./verify'),
  pipeline: () => import('./pipeline'),
  search: () => import('./search'),
  portal: () => import('./portal'),
  cold: () => import('./cold'),
  scale: () => import('./scale'),
  pages: () => import('./pages'),
};

async function runBench(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'string' } },
    allowPositionals: true,
  });
  const [name = '', ...rest] = positionals;
  const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (!load || rest.length > 0)
    throw new Error(
      `bench measures one of ${Object.keys(BENCHES).join(', ')}; not "${positionals.join(' ')}".`,
    );
  const { lines, json } = await (await load()).run();
  process.stdout.write(`${lines.join('\n')}\n`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(json, null, 2)}\n`);
}

runBench(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
