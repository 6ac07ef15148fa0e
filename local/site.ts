/** The whole site in one process: the products, the Forge platform with the app in it, and, if asked, the two ports. */

import { resolve } from 'node:path';
import { createLogbook } from './app-log';
import { SiteClock } from './common/clock';
import { type Database, openDatabase, readFact, writeFact } from './common/db';
import {
  answerForConfluence,
  type ConfluenceState,
  confluenceStateOf,
  setConfluenceState,
} from './confluence/model/confluence-state';
import { type LicenceState, licensingOf, setLicence } from './forge/installation/licence';
import { loadProducts } from './forge/load-products';
import { bundleApp } from './forge/manifest/bundle-app';
import { Manifest } from './forge/manifest/manifest';
import { Platform } from './forge/platform';
import type { Products } from './forge/products-port';
import { WarmProcess } from './forge/sandbox/warm-process';
import { openServers, type Servers } from './forge/web/servers';
import { tokenOf } from './http/api-token';
import { Network, type Request } from './http/network';
import { letCustomersCallAsUser } from './jira/people/customers';
import { HourlyPoints } from './product/hourly-points';
import type { ProductEvent } from './product/product-event';
import type { Site } from './running/running-site';
import { controlsOf } from './site-controls';

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
  /** Whether an app may call in the name of a customer without a licence; unless said, what the file says, and at first it may not. */
  customersMayCallAsUser?: boolean;
  /** Whether the app is paid for; unless said, what the file says, and at first it is installed for development. */
  licence?: LicenceState;
  /** The site's address where it listens nowhere. */
  address?: string;
  /** The process in which the app runs, where another site's app runs as well; one of its own unless said. */
  process?: WarmProcess;
  /** The points of the app's hour, where other sites share them; a smallest tier's of its own unless said. */
  points?: HourlyPoints;
  log?(line: string): void;
}

const placeholderAddresses: Pick<Servers, 'address' | 'resourceAddress'> = {
  address: 'https://example.atlassian.net',
  resourceAddress: 'https://resources.invalid',
};

const addressOf = ({ address }: SiteOptions) => (address === undefined ? {} : { address });

/** Starts a site on the given file; the same file finds everything as it was. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const servers = typeof options.port === 'number' ? await openServers(options.port) : undefined;
  try {
    const site = await buildSite(options, servers);
    await servers?.serve(site);
    return site;
  } catch (error) {
    await servers?.close();
    throw error;
  }
}

async function buildSite(options: SiteOptions, servers: Servers | undefined): Promise<Site> {
  const { address, resourceAddress } = servers ?? { ...placeholderAddresses, ...addressOf(options) };
  const { logs, log } = createLogbook(options.log);
  const manifest = new Manifest(options.app ?? resolve(__dirname, '..'));
  for (const line of manifest.notEmulated) log(line);
  await bundleApp(manifest);
  const base = openBase(options, manifest);
  const { db, clock } = base;
  const products = options.products ?? (await loadProducts());
  const { platform, network, context } = connect(base, withConfluenceState(products), address, log, options);
  const seeded = seedOnce(db, () => products.seed(context));
  if (seeded) platform.tellInstalled(products.directory?.(context).people[0]?.accountId);
  platform.eventLoop.start();
  const token = tokenOf(db);
  const parts = {
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
    ...parts,
    ...controlsOf({ db, platform, products, context, token }),
    stop: () => stop(db, clock, platform, servers),
  };
}

/** Without Confluence there is nothing below its place: not one of its own refusals, for nobody is there to refuse. */
function withConfluenceState(products: Products): Products {
  const answer: Products['answer'] = (request, context) =>
    answerForConfluence(context.db, request) ?? products.answer(request, context);
  return { ...products, answer };
}

interface Base {
  db: Database;
  clock: SiteClock;
  manifest: Manifest;
}

function openBase(options: SiteOptions, manifest: Manifest): Base {
  const db = openDatabase(options.dataFile ?? ':memory:');
  if (options.confluence !== undefined) setConfluenceState(db, options.confluence);
  if (options.customersMayCallAsUser !== undefined)
    letCustomersCallAsUser({ db }, options.customersMayCallAsUser);
  if (options.licence !== undefined) setLicence(db, options.licence);
  return { manifest, db, clock: clockOf(db, options) };
}

/** The products tell the platform what happens, and the platform asks the products: each is given the other's end. */
function connect(
  base: Base,
  products: Products,
  siteUrl: string,
  log: (line: string) => void,
  { process = new WarmProcess(), points = new HourlyPoints() }: SiteOptions,
) {
  const { db, clock, manifest } = base;
  const emit = (event: ProductEvent) => platform.emit(event);
  const options = {
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
    points,
    searchLag: () => platform.faultInjector.searchLag,
  };
  const context = products.createContext(options);
  const lookUp = (request: Request) => products.answer(request, context);
  const network = new Network(options.now, lookUp);
  const { appAccountId } = context;
  const platform: Platform = new Platform({
    ...base,
    network,
    siteUrl,
    appAccountId,
    lookUp,
    transitionOf: (request) => products.transitionOf?.(request, context) ?? null,
    log,
    confluence: confluenceStateOf(db) !== 'no',
    process,
  });
  return { platform, network, context };
}

async function stop(
  db: Database,
  clock: SiteClock,
  platform: Platform,
  servers: Servers | undefined,
): Promise<void> {
  await servers?.close();
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
