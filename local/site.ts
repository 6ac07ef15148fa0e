/** The whole site in one process: the products, the Forge platform with the app in it, and, if asked, the two ports. */

import { resolve } from 'node:path';
import { SiteClock } from './clock';
import {
  type ConfluenceState,
  confluenceOf,
  insteadOfConfluence,
  setConfluence,
} from './confluence/standing';
import { type Database, openDatabase, readFact, writeFact } from './db';
import type { ProductEvent } from './forge/events/events';
import { type LicenceState, licensingOf, setLicence } from './forge/licence';
import { bundleApp } from './forge/manifest/bundle-app';
import { Manifest } from './forge/manifest/manifest';
import { Platform } from './forge/platform';
import type { Products } from './forge/products-port';
import { WarmProcess } from './forge/sandbox/warm-process';
import { theProducts } from './forge/the-products';
import { type Doors, openDoors } from './forge/web/servers';
import { tokenOf } from './http/api-token';
import { type Faults, Network, type Request } from './http/network';
import { logbook } from './logbook';
import { deedsOf, type SiteDeeds } from './site-controls';

export interface SiteOptions {
  dataFile?: string;
  now?: string;
  /** `null` listens nowhere; the pages' own files are served on the port after it. */
  port?: number | null;
  running?: boolean;
  /** The folder with the app's manifest.yml. */
  app?: string;
  products?: Products;
  /** What Confluence there is beside Jira; unless said, what the file says, and at first a whole one. */
  confluence?: ConfluenceState;
  /** Whether the app is paid for; unless said, what the file says, and at first it is installed for development. */
  licence?: LicenceState;
  /** The site's address where it listens nowhere. */
  address?: string;
  /** The process in which the app runs, where another site's app runs as well; one of its own unless said. */
  process?: WarmProcess;
  log?(line: string): void;
}

export interface Site extends SiteDeeds {
  readonly clock: SiteClock;
  readonly network: Network;
  readonly faults: Faults;
  readonly manifest: Manifest;
  readonly logs: string[];
  /** Whether this start has just filled an empty site. */
  readonly seeded: boolean;
  readonly address: string;
  readonly resourceAddress: string;
  /** With a person's e-mail address, what a program shows to be let in. */
  readonly token: string;
  stop(): Promise<void>;
}

const nowhere: Pick<Doors, 'address' | 'resourceAddress'> = {
  address: 'https://example.atlassian.net',
  resourceAddress: 'https://resources.invalid',
};

const addressOf = ({ address }: SiteOptions) => (address === undefined ? {} : { address });

/** Starts a site on the given file; the same file finds everything as it was. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const doors = typeof options.port === 'number' ? await openDoors(options.port) : undefined;
  try {
    const site = await build(options, doors);
    await doors?.serve(site);
    return site;
  } catch (error) {
    await doors?.close();
    throw error;
  }
}

async function build(options: SiteOptions, doors: Doors | undefined): Promise<Site> {
  const { address, resourceAddress } = doors ?? { ...nowhere, ...addressOf(options) };
  const { logs, log } = logbook(options.log);
  const manifest = new Manifest(options.app ?? resolve(__dirname, '..'));
  for (const line of manifest.notEmulated) log(line);
  await bundleApp(manifest);
  const base = open(options, manifest);
  const { db, clock } = base;
  const products = options.products ?? (await theProducts());
  const { platform, network, ground } = assemble(base, withStanding(products), address, log, options);
  const seeded = seedOnce(db, () => products.seed(ground));
  if (seeded) platform.tellInstalled(products.directory?.(ground).people[0]?.accountId);
  platform.pump.start();
  const token = tokenOf(db);
  const faces = {
    clock,
    network,
    faults: network.faults,
    manifest,
    logs,
    seeded,
    address,
    resourceAddress,
    token,
  };
  return {
    ...faces,
    ...deedsOf({ db, platform, products, ground, token }),
    stop: () => stop(db, clock, platform, doors),
  };
}

/** Without Confluence there is nothing below its place: not one of its own refusals, for nobody is there to refuse. */
function withStanding(products: Products): Products {
  const answer: Products['answer'] = (request, ground) =>
    insteadOfConfluence(ground.db, request) ?? products.answer(request, ground);
  return { ...products, answer };
}

interface Base {
  db: Database;
  clock: SiteClock;
  manifest: Manifest;
}

function open(options: SiteOptions, manifest: Manifest): Base {
  const db = openDatabase(options.dataFile ?? ':memory:');
  if (options.confluence !== undefined) setConfluence(db, options.confluence);
  if (options.licence !== undefined) setLicence(db, options.licence);
  return { manifest, db, clock: clockOf(db, options) };
}

/** The products tell the platform what happens, and the platform asks the products: each is given the other's end. */
function assemble(
  base: Base,
  products: Products,
  siteUrl: string,
  log: (line: string) => void,
  { process = new WarmProcess() }: SiteOptions,
) {
  const { db, clock, manifest } = base;
  const emit = (event: ProductEvent) => platform.events.emit(event);
  const given = {
    db,
    now: () => clock.now(),
    baseUrl: siteUrl,
    appId: manifest.appId,
    appFields: manifest.fields,
    appEnvironment: () => licensingOf(db, manifest.isPaid).environmentType,
    appScopes: manifest.scopes,
    appName: manifest.appName,
    indexedValues: manifest.indexedValues,
    log,
    emit,
    searchLag: () => platform.disturbances.searchLag,
  };
  const ground = products.ground(given);
  const lookUp = (request: Request) => products.answer(request, ground);
  const network = new Network(given.now, lookUp);
  const { appAccountId } = ground;
  const platform: Platform = new Platform({
    ...base,
    network,
    siteUrl,
    appAccountId,
    lookUp,
    log,
    confluence: confluenceOf(db) !== 'no',
    process,
  });
  return { platform, network, ground };
}

async function stop(
  db: Database,
  clock: SiteClock,
  platform: Platform,
  doors: Doors | undefined,
): Promise<void> {
  await doors?.close();
  await platform.stop();
  clock.save();
  db.close();
}

function clockOf(db: Database, { now, running = false }: SiteOptions): SiteClock {
  const start = now === undefined ? Date.now() : Date.parse(now);
  if (Number.isNaN(start)) throw new RangeError(`not an instant: ${now}`);
  return new SiteClock(db, { now: start, running, speed: 1 });
}

function seedOnce(db: Database, seed: () => void): boolean {
  if (readFact(db, 'seeded') !== undefined) return false;
  seed();
  writeFact(db, 'seeded', true);
  return true;
}
