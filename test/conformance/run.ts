/** `npm run conformance`: asks every engine every case, prints what is not right, and writes the table into README.md. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesIn, zones } from './cases';
import { type Engine, engines } from './engines';
import { tableOf } from './table';
import type { Result } from './worker';

const README = join(__dirname, 'README.md');
/** Some libraries walk for ever where nothing is open. */
const PATIENCE = 20_000;

/** A process for each zone: what counts in the zone of its process is asked in the case's own. One that hangs is asked on from the next case. */
function askIn(zone: string, engine: Engine, from = 0): Result[] {
  const worker = ['--import', 'tsx', join(__dirname, 'worker.ts'), engine.name, engine.file, String(from)];
  const env = { ...process.env, TZ: zone };
  const { stdout, signal } = spawnSync(process.execPath, worker, {
    env,
    encoding: 'utf8',
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  });
  const results = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Result);
  const hung = signal === null ? undefined : casesIn(zone)[from + results.length];
  if (hung === undefined) return results;
  const silent: Result = {
    engine: engine.name,
    area: hung.area,
    id: hung.asked.id,
    outcome: 'wrong',
    detail: 'no answer',
  };
  return [...results, silent, ...askIn(zone, engine, from + results.length + 1)];
}

function lineOf({ engine, area, id, outcome, detail }: Result): string {
  return `${engine}: ${area}/${id}: ${outcome === 'choice' ? `its choice is that ${detail}` : detail}`;
}

const results = zones.flatMap((zone) => engines.flatMap((engine) => askIn(zone, engine)));
for (const result of results) if (result.detail !== '') process.stdout.write(`${lineOf(result)}\n`);
const table = tableOf(results);
process.stdout.write(`\n${table}\n`);
const text = readFileSync(README, 'utf8');
writeFileSync(README, text.replace(/(?<=<!-- results -->\n)[\s\S]*?(?=<!-- end -->)/, `${table}\n`));
if (results.some(({ engine, outcome }) => engine === 'Sablier' && outcome !== 'right')) process.exitCode = 1;
