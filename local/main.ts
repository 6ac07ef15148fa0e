/** `npm start`: builds what has changed, opens the site and says where it is. `APP=folder` runs another app. */
import { join, resolve } from 'node:path';
import {
  BadArgument,
  type FaultOptions,
  parseFaults,
  readArguments,
  readPort,
  readState,
  USAGE,
} from './arguments';
import { FULL_DISK, isFullDisk } from './common/full-disk';
import { confluenceStates } from './confluence/model/confluence-state';
import { CannotOpenError, lockDataFile, requireIntact } from './data-file';
import { licenceStates } from './forge/installation/licence';
import { PortRefused } from './forge/web/servers';
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
  const { empty, shared, faults: faultsText, help } = readArguments(process.argv.slice(2));
  if (help) return console.log(USAGE);
  const faults = parseFaults(faultsText);
  const licence = readState('LICENCE', licenceStates);
  const confluence = readState('CONFLUENCE', confluenceStates) ?? 'yes';
  const port = readPort(defaultPort);
  lockDataFile(dataFile);
  const restored = app === OWN_APP && !empty && !shared && restoreSnapshot(dataFile);
  requireIntact(dataFile);
  if (app === OWN_APP) await build(say);
  const site = await startSite({
    app,
    dataFile,
    port,
    running: true,
    confluence,
    ...(licence ? { licence } : {}),
    log: (line) => console.log(` ${line}`),
  });
  if (restored) {
    await openCompanyPortal(site);
    await openMoreDesks(site);
  }
  if (site.seeded && app === OWN_APP) await (shared ? openSharedDesk(site) : chooseScheme(site));
  if (faults) injectFaults(site, faults, say);
  say(describeStart(site, restored));
  say(`Site time ${new Date(site.clock.now()).toISOString()}`);
  console.log(
    `\n Open ${site.address}\n Programs: Basic ${emailOf(site.directory().people[0]?.accountId ?? '')}:${site.token}\n\n Ctrl+C stops it and keeps everything; npm run demo:reset starts afresh.`,
  );
  stopOnSignal(site);
}

function describeStart({ seeded }: Site, restored: boolean): string {
  if (restored)
    return 'A made-up company with six months behind it; npm start -- --empty begins with nothing';
  return seeded ? 'A new site, filled with its first people and projects' : 'The site as it was left';
}

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
  [PortRefused, BadArgument, CannotOpenError].some((kind) => error instanceof kind);

runSite().catch((error: unknown) => {
  console.error(isUserError(error) ? error.message : isFullDisk(error) ? FULL_DISK : error);
  process.exit(1);
});
