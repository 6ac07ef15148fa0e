/** `npm start`: builds what has changed, opens the site and says where it is. `APP=folder` runs another app. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../packaging/build';
import { CannotOpen, holdAlone, requireSound } from './alone';
import { confluenceStates } from './confluence/standing';
import { licenceStates } from './forge/licence';
import { PortInUse } from './forge/web/servers';
import { emailOf } from './http/api-token';
import { own } from './own';
import { chooseScheme } from './seed/choose-scheme';
import { type Site, startSite } from './site';

const OWN_APP = resolve(__dirname, '..');
const app = resolve(process.env.APP ?? OWN_APP);
const dataFile = process.env.DATA_FILE ?? join(app, '.site', 'site.db');
const usualPort = 4400;

async function main(): Promise<void> {
  const begun = Date.now();
  const say = (line: string) =>
    console.log(`${((Date.now() - begun) / 1_000).toFixed(1).padStart(5)} s  ${line}`);
  holdAlone(dataFile);
  requireSound(dataFile);
  if (app === OWN_APP) await build(say);
  const licence = oneOf('LICENCE', licenceStates);
  const port = Number(process.env.PORT ?? usualPort);
  const site = await startSite({
    app,
    dataFile,
    port,
    running: true,
    confluence: oneOf('CONFLUENCE', confluenceStates) ?? 'yes',
    ...(licence ? { licence } : {}),
    log: (line) => console.log(`         ${line}`),
  });
  if (site.seeded && app === OWN_APP) await chooseScheme(site);
  const trouble = troubleIn(process.argv.slice(2));
  if (trouble) askForTrouble(site, trouble, say);
  say(site.seeded ? 'A new site, filled with its first people and projects' : 'The site as it was left');
  say(`Site time ${new Date(site.clock.now()).toISOString()}`);
  console.log(
    `\n  Open ${site.address}\n  Programs: Basic ${emailOf(site.directory().people[0]?.accountId ?? '')}:${site.token}\n\n  Ctrl+C stops it and keeps everything; npm run demo:reset starts afresh.`,
  );
  stopOnSignal(site);
}

/** `CONFLUENCE=free`, `LICENCE=missing`: one of the states that the variable knows. */
function oneOf<State extends string>(name: string, states: readonly State[]): State | undefined {
  const said = own(process.env, name);
  const asked = states.find((state) => state === said);
  if (said !== undefined && asked === undefined)
    throw new BadArgument(`${name} is one of ${states.join(', ')}, not "${said}"`);
  return asked;
}

interface Trouble {
  seed: number;
  rate: number;
}

/** `--faults seed=7,rate=0.1`: both are numbers, the rate a share between 0 and 1. */
function troubleIn(args: string[]): Trouble | null {
  const { values } = parseArgs({ args, options: { faults: { type: 'string' } } });
  if (values.faults === undefined) return null;
  const [, seed, rate] = /^seed=(\d+),rate=(0(?:\.\d+)?|1)$/.exec(values.faults) ?? [];
  if (seed === undefined || rate === undefined)
    throw new BadArgument(
      `--faults takes seed=NUMBER,rate=SHARE such as seed=7,rate=0.1, not "${values.faults}"`,
    );
  return { seed: Number(seed), rate: Number(rate) };
}

class BadArgument extends Error {}

/** The same troubles for the same seed: failing calls, and events that are lost, doubled and late. */
function askForTrouble(site: Site, { seed, rate }: Trouble, say: (line: string) => void): void {
  site.faults.plan({ seed, rate });
  site.disturb({
    seed,
    lose: rate,
    double: rate,
    late: rate,
    kill: rate / 5,
    skip: rate,
    stale: rate * 60_000,
  });
  say(`Faults of seed ${seed}: one call in ${Math.round(1 / rate) || '∞'} fails`);
}

function stopOnSignal(site: Site): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      site.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}

const isForPeople = (error: unknown): error is Error =>
  [PortInUse, BadArgument, CannotOpen].some((kind) => error instanceof kind);

main().catch((error: unknown) => {
  console.error(isForPeople(error) ? error.message : error);
  process.exit(1);
});
