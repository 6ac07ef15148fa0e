/** The whole site in one process: the products, the Forge platform with the app in it, and, if asked, the two ports. */
import { resolve } from 'node:path';
import { provenBy, tokenOf } from './api-token';
import { SiteClock } from './clock';
import { changeSpace } from './confluence/moves';
import { type Database, openDatabase, readFact, writeFact } from './db';
import { all } from './documents';
import type { DisturbancePlan } from './forge/disturbances';
import { type Doors, openDoors } from './forge/doors';
import type { ProductEvent } from './forge/events';
import type { PageCall } from './forge/invoke';
import { Manifest } from './forge/manifest';
import { Platform } from './forge/platform';
import type { Products } from './forge/products-port';
import { theProducts } from './forge/the-products';
import type { WebAnswer, WebRequest } from './forge/web-triggers';
import { rate } from './jira/feedback';
import { setLanguage } from './jira/language';
import type { User } from './jira/model';
import { moveIssue } from './jira/moves';
import type { Letter } from './jira/notify';
import { fieldsOnScreen } from './jira/screens';
import { type Answer, type Faults, Network, type Request } from './network';

export interface SiteOptions {
  dataFile?: string;
  now?: string;
  /** `null` listens nowhere; the pages' own files are served on the port after it. */
  port?: number | null;
  running?: boolean;
  /** The folder with the app's manifest.yml. */
  app?: string;
  products?: Products;
  /** Whether the site has Confluence beside Jira; it has unless said. */
  confluence?: boolean;
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
}

interface SiteDeeds {
  request(request: Request): Promise<Answer>;
  invoke(call: PageCall): Promise<unknown>;
  contextOf(call: Omit<PageCall, 'functionKey'>): Record<string, unknown>;
  /** What a macro writes into a page that is exported. */
  exported(call: Omit<PageCall, 'functionKey'>): Promise<unknown>;
  /** Calls the app as the world does, at the address of a web trigger. */
  webTrigger(id: string, request: WebRequest): Promise<WebAnswer>;
  advance(length: number): Promise<void>;
  settle(): Promise<void>;
  /** Makes the platform lose, double, delay or end things, until told otherwise. */
  disturb(plan: DisturbancePlan): void;
  /** Hands the app a product event as if Atlassian had sent it. */
  emit(event: ProductEvent): void;
  /** Tells of each product event as it is handed to the app. */
  listen(heard: Platform['heard']): void;
  /** How often the app has asked storage, the queue and the products. */
  counts(): { kvs: number; queue: number; products: number; bytesRead: number; bytesWritten: number };
  /** A file at the place that a download was sent to, as this person may have it. */
  download(as: string, path: string): { mediaType: string; text: string } | null;
  /** From now on the products speak this language to the person. */
  speak(accountId: string, locale: string): void;
  /** Moves an issue to another project as this person, and tells its new key. */
  move(accountId: string, issue: string, projectKey: string): string;
  /** A space is archived or restored, or the app’s right to write in it comes or goes. */
  changeSpace(spaceId: string, change: { archived?: boolean; appReadsOnly?: boolean }): void;
  /** This person answers the survey that a service project sent about a request. */
  rate(accountId: string, issue: string, score: number): void;
  /** The person whom an `Authorization` header proves. */
  proven(header: string): string | undefined;
  /** The fields that people are shown on an issue. */
  fieldsOnScreen(): string[];
  /** The mail the products would have sent, oldest first. */
  letters(): Letter[];
  stop(): Promise<void>;
}

const keptLogs = 1_000;
const nowhere: Pick<Doors, 'address' | 'resourceAddress'> = {
  address: 'https://sablier.atlassian.net',
  resourceAddress: 'https://resources.invalid',
};

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
  const { address, resourceAddress } = doors ?? nowhere;
  const { logs, log } = logbook(options.log);
  const base = open(options);
  const { db, clock, manifest } = base;
  const products = options.products ?? (await theProducts());
  const { platform, network, ground } = assemble(base, theseOf(products, options), address, log);
  const seeded = seedOnce(db, () => products.seed(ground));
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
    ...deeds(platform),
    emit: (event) => platform.events.emit(event),
    listen: (heard) => {
      platform.heard = heard;
    },
    counts: () => ({ ...platform.gateway.counts }),
    disturb: (plan) => platform.disturbances.set(plan),
    download: (as, path) => products.download?.(as, path, ground) ?? null,
    letters: () => all<Letter>(db, 'letter'),
    fieldsOnScreen: () => fieldsOnScreen(db),
    speak: (accountId, locale) => setLanguage(db, accountId, locale),
    move: (as, issue, projectKey) => moveIssue(ground, as, issue, projectKey).key,
    changeSpace: (spaceId, change) => changeSpace(ground, spaceId, change),
    rate: (as, issue, score) => rate(ground, as, issue, score),
    proven: (header) => provenBy(header, token, accountsIn(db)),
    stop: () => stop(db, clock, platform, doors),
  };
}

/** Without Confluence there is nothing below its place: not one of its own refusals, for nobody is there to refuse. */
function theseOf(products: Products, { confluence = true }: SiteOptions): Products {
  if (confluence) return products;
  const answer: Products['answer'] = (request, ground) =>
    request.product === 'confluence' ? { status: 404 } : products.answer(request, ground);
  return { ...products, answer };
}

interface Base {
  db: Database;
  clock: SiteClock;
  manifest: Manifest;
}

function open(options: SiteOptions): Base {
  const manifest = new Manifest(options.app ?? resolve(__dirname, '..'));
  const db = openDatabase(options.dataFile ?? ':memory:');
  return { manifest, db, clock: clockOf(db, options) };
}

/** The products tell the platform what happens, and the platform asks the products: each is given the other's end. */
function assemble(base: Base, products: Products, siteUrl: string, log: (line: string) => void) {
  const { db, clock, manifest } = base;
  const emit = (event: ProductEvent) => platform.events.emit(event);
  const given = {
    db,
    now: () => clock.now(),
    baseUrl: siteUrl,
    appId: manifest.appId,
    appFields: manifest.fields,
    appScopes: manifest.scopes,
    indexedValues: manifest.indexedValues,
    log,
    emit,
    searchLag: () => platform.disturbances.searchLag,
  };
  const ground = products.ground(given);
  const lookUp = (request: Request) => products.answer(request, ground);
  const network = new Network(given.now, lookUp);
  const { appAccountId } = ground;
  const platform: Platform = new Platform({ ...base, network, siteUrl, appAccountId, lookUp, log });
  return { platform, network, ground };
}

function deeds(
  platform: Platform,
): Omit<
  SiteDeeds,
  | 'stop'
  | 'letters'
  | 'download'
  | 'disturb'
  | 'emit'
  | 'listen'
  | 'counts'
  | 'speak'
  | 'proven'
  | 'move'
  | 'rate'
  | 'changeSpace'
  | 'fieldsOnScreen'
> {
  return {
    request: (request) => platform.ask(request),
    invoke: (call) => platform.pages.invoke(call),
    exported: (call) => platform.pages.export(call),
    contextOf: (call) => platform.pages.contextOf({ ...call, functionKey: '' }),
    webTrigger: (id, request) => platform.callWebTrigger(id, request),
    advance: (length) => platform.pump.advance(length),
    settle: () => platform.pump.settle(),
  };
}

const accountsIn = (db: Database): string[] => all<User>(db, 'user').map(({ accountId }) => accountId);

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

function logbook(also?: (line: string) => void): { logs: string[]; log: (line: string) => void } {
  const logs: string[] = [];
  const log = (line: string) => {
    logs.push(line);
    if (logs.length > keptLogs) logs.shift();
    also?.(line);
  };
  return { logs, log };
}
