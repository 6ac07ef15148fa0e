/** `npm start`: builds what has changed, opens the site and says where it is. `APP=folder` runs another app. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FULL_DISK, isFullDisk } from './common/full-disk';
import { own } from './common/own';
import { confluenceStates } from './confluence/model/confluence-state';
import { CannotOpenError, lockDataFile, requireIntact } from './data-file';
import { licenceStates } from './forge/installation/licence';
import { PortInUse } from './forge/web/servers';
import { emailOf } from './http/api-token';
import { build } from './packaging/build';
import type { Site } from './running/running-site';
import { chooseScheme } from './seed/choose-scheme';
import { openMoreDesks } from './seed/company/first-start/more-desks';
import { openCompanyPortal } from './seed/company/first-start/portal';
import { restoreSnapshot } from './seed/company/snapshot';
import { openSharedDesk } from './seed/shared-desk/open';
import { startSite } from './site';

const OWN_APP = resolve(__dirname, '..');
const app = resolve(process.env.APP ?? OWN_APP);
const dataFile = process.env.DATA_FILE ?? join(app, '.site', 'site.db');
const defaultPort = 4400;

async function runSite(): Promise<void> {
  const startedAt = Date.now();
  const say = (line: string) =>
    console.log(`${((Date.now() - startedAt) / 1_000).toFixed(1).padStart(5)} s ${line}`);
  const { empty, shared, faults } = readArguments(process.argv.slice(2));
  lockDataFile(dataFile);
  const restored = app === OWN_APP && !empty && !shared && restoreSnapshot(dataFile);
  requireIntact(dataFile);
  if (app === OWN_APP) await build(say);
  const licence = readState('LICENCE', licenceStates);
  const port = Number(process.env.PORT ?? defaultPort);
  const site = await startSite({
    app,
    dataFile,
    port,
    running: true,
    confluence: readState('CONFLUENCE', confluenceStates) ?? 'yes',
    ...(licence ? { licence } : {}),
    log: (line) => console.log(` ${line}`),
  });
  if (restored) {
    await openCompanyPortal(site);
    await openMoreDesks(site);
  }
  if (site.seeded && app === OWN_APP) await (shared ? openSharedDesk(site) : chooseScheme(site));
  const faultOptions = parseFaults(faults);
  if (faultOptions) injectFaults(site, faultOptions, say);
  say(describeStart(site, restored));
  say(`Site time ${new Date(site.clock.now()).toISOString()}`);
  console.log(
    `\n Open ${site.address}\n Programs: Basic ${emailOf(site.directory().people[0]?.accountId ?? '')}:${site.token}\n\n Ctrl+C stops it and keeps everything; npm run demo:reset starts afresh.`,
  );
  stopOnSignal(site);
}

/** `CONFLUENCE=free`, `LICENCE=missing`: one of the states that the variable knows. */
function readState<State extends string>(name: string, states: readonly State[]): State | undefined {
  const value = own(process.env, name);
  const chosen = states.find((state) => state === value);
  if (value !== undefined && chosen === undefined)
    throw new BadArgument(`${name} is one of ${states.join(', ')}, not "${value}"`);
  return chosen;
}

function describeStart({ seeded }: Site, restored: boolean): string {
  if (restored)
    return 'A made-up company with six months behind it; npm start -- --empty begins with nothing';
  return seeded ? 'A new site, filled with its first people and projects' : 'The site as it was left';
}

/** `--empty` begins with no company, `--shared` with one project for the clients of three desks; `--faults` makes things go wrong. */
function readArguments(args: string[]) {
  const options = {
    empty: { type: 'boolean' },
    shared: { type: 'boolean' },
    faults: { type: 'string' },
  } as const;
  return parseArgs({ args, options }).values;
}

interface FaultOptions {
  seed: number;
  rate: number;
}

/** `--faults seed=7,rate=0.1`: both are numbers, the rate a share between 0 and 1. */
function parseFaults(text: string | undefined): FaultOptions | null {
  if (text === undefined) return null;
  const [, seed, rate] = /^seed=(\d+),rate=(0(?:\.\d+)?|1)$/.exec(text) ?? [];
  if (seed === undefined || rate === undefined)
    throw new BadArgument(`--faults takes seed=NUMBER,rate=SHARE such as seed=7,rate=0.1, not "${text}"`);
  return { seed: Number(seed), rate: Number(rate) };
}

class BadArgument extends Error {}

/** The same troubles for the same seed: failing calls, and events that are lost, doubled and late. */
function injectFaults(site: Site, { seed, rate }: FaultOptions, say: (line: string) => void): void {
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

const isUserError = (error: unknown): error is Error =>
  [PortInUse, BadArgument, CannotOpenError].some((kind) => error instanceof kind);

runSite().catch((error: unknown) => {
  console.error(isUserError(error) ? error.message : isFullDisk(error) ? FULL_DISK : error);
  process.exit(1);
});
