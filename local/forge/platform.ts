/** The embedded Forge: one app, on one site. */
import type { SiteClock } from '../common/clock';
import type { Database } from '../common/db';
import type { Answer, Network, Request } from '../http/network';
import type { ProductEvent } from '../product/product-event';
import { answerReport } from './accounts';
import { ActionCalls } from './actions/action-calls';
import { RuleStore } from './actions/rule-store';
import { Rules } from './actions/rules';
import { Deliveries, type Delivery } from './events/deliveries';
import type { ProjectProperty } from './events/event-filter';
import { EventLoop } from './events/event-loop';
import { Events } from './events/events';
import { FaultInjector } from './events/fault-injector';
import { Queue } from './events/queue';
import { Schedules } from './events/schedule';
import { Gateway } from './gateway';
import { type Installation, Installations } from './installation/installations';
import { PageCalls } from './invoke';
import { JqlFunctions } from './jql-functions';
import type { Manifest } from './manifest/manifest';
import type { ValidatedTransition } from './products-port';
import { Runtime } from './sandbox/runtime';
import type { WarmProcess } from './sandbox/warm-process';
import { Kvs } from './storage/kvs';
import { type WebAnswer, type WebRequest, WebTriggers } from './web-triggers';
import { WorkflowValidators } from './workflow-validators';

export interface PlatformOptions {
  db: Database;
  clock: SiteClock;
  manifest: Manifest;
  network: Network;
  siteUrl: string;
  appAccountId: string;
  /** Where the app's code runs: another site may run it in the same one. */
  process: WarmProcess;
  /** Whether the site has Confluence, and the app is installed there. */
  confluence: boolean;
  lookUp(request: Request): Answer;
  transitionOf(request: Request): ValidatedTransition | null;
  log(line: string): void;
}

export class Platform {
  readonly events: Events;
  readonly pages: PageCalls;
  readonly actions: ActionCalls;
  readonly rules: Rules;
  readonly eventLoop: EventLoop;
  readonly installations: Installations;
  readonly faultInjector = new FaultInjector();
  readonly gateway: Gateway;
  /** Told of each product event as it is handed to the app. */
  onDelivered: (event: { module: string; body: unknown; at: number }) => void = () => undefined;
  private readonly functions: JqlFunctions;
  private readonly validators: WorkflowValidators;
  private readonly webTriggers: WebTriggers;
  private readonly runtime: Runtime;
  private readonly queue: Queue;

  constructor(private readonly options: PlatformOptions) {
    const { db, clock, manifest, appAccountId } = options;
    const readNow = () => clock.now();
    const deliveries = new Deliveries(db);
    this.installations = new Installations(options);
    this.queue = new Queue(deliveries, manifest, clock, this.faultInjector);
    const propertyOf: ProjectProperty = (projectId, key) => this.readProjectProperty(projectId, key);
    this.events = new Events(
      deliveries,
      manifest,
      appAccountId,
      readNow,
      this.faultInjector,
      propertyOf,
      options.log,
    );
    this.webTriggers = new WebTriggers(db, manifest, options.siteUrl);
    this.gateway = new Gateway(
      storagesOf(options, this.installations),
      this.queue,
      (request) => this.ask(request),
      (body) => answerReport(body, manifest.scopes, (id) => this.hasAccount(id)),
      (body) => this.webTriggers.answerGraphql(body),
      options.log,
    );
    this.runtime = this.createRuntime(this.gateway);
    this.functions = new JqlFunctions(manifest, this.runtime);
    this.validators = new WorkflowValidators(manifest, this.runtime, options.transitionOf, options.log);
    this.pages = new PageCalls(manifest, this.runtime, options.lookUp, this.installations.first);
    this.actions = new ActionCalls(
      manifest.actionModules,
      manifest,
      this.runtime,
      options.lookUp,
      this.installations.first,
    );
    this.rules = new Rules({
      ...{ store: new RuleStore(db), calls: this.actions, deliveries },
      ...{ appAccountId, now: readNow, lookUp: options.lookUp },
    });
    this.eventLoop = this.createEventLoop(deliveries, new Schedules(db, manifest, readNow));
  }

  /** A question to the products: the app's validators are asked first, and its functions in a search replaced by what they mean. */
  async ask(request: Request): Promise<Answer> {
    const refusal = await this.validators.refuse(request);
    if (refusal) return refusal;
    const replaced = await this.functions.replaceFunctions(request);
    return 'answer' in replaced ? replaced.answer : this.options.network.ask(replaced.request);
  }

  callWebTrigger(id: string, request: WebRequest): Promise<WebAnswer> {
    return this.webTriggers.callTrigger(id, request, this.runtime, this.options.log);
  }

  /** Asked for by the platform itself, whatever the app's scopes. */
  private readProjectProperty(projectId: string, key: string): unknown {
    const path = `/rest/api/3/project/${projectId}/properties/${encodeURIComponent(key)}`;
    const as = this.options.appAccountId;
    const { status, body } = this.options.lookUp({ as, product: 'jira', method: 'GET', path, headers: {} });
    return status === 200 ? (body as { value: unknown }).value : null;
  }

  private hasAccount(accountId: string): boolean {
    const path = `/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
    const request = { as: 'app', product: 'jira', method: 'GET', path, headers: {} } as const;
    return this.options.lookUp(request).status === 200;
  }

  async stop(): Promise<void> {
    await this.eventLoop.stop();
    this.runtime.stop();
  }

  private createRuntime(gateway: Gateway): Runtime {
    const { manifest, clock, log, process } = this.options;
    const exchange = gateway.answerCall.bind(gateway);
    const kills = () => this.faultInjector.shouldKill();
    return new Runtime({
      manifest,
      clock,
      log,
      process,
      installations: this.installations,
      answerCall: exchange,
      shouldKill: kills,
    });
  }

  private createEventLoop(deliveries: Deliveries, schedules: Schedules): EventLoop {
    const { clock, log } = this.options;
    const run = async (schedule: { key: string; function: string }) => {
      if (!this.faultInjector.shouldSkip()) await this.runSchedule(schedule);
    };
    return new EventLoop({
      clock,
      deliveries,
      schedules,
      log,
      run,
      deliver: (delivery) => this.deliver(delivery),
    });
  }

  /** Every installation has its own run. */
  private async runSchedule({ key, function: functionKey }: { key: string; function: string }) {
    for (const { cloudId, product } of this.installations.all)
      await this.runtime.invoke(
        { functionKey, moduleKey: key, moduleType: 'scheduledTrigger', product },
        { context: { cloudId, moduleKey: key }, contextToken: '' },
      );
  }

  /** The app hears that it is installed, once in each installation, by whoever did it. */
  tellInstalled(installerAccountId: string | undefined): void {
    const { manifest } = this.options;
    const app = {
      id: `ari:cloud:ecosystem::app/${manifest.appId}`,
      name: manifest.appName,
      version: '1.0.0',
    };
    for (const { installationId, environmentId, product } of this.installations.all)
      this.events.emit(
        {
          eventType: 'avi:forge:installed:app',
          id: `ari:cloud:ecosystem::installation/${installationId}`,
          installerAccountId,
          app,
          environment: { id: environmentId },
        },
        product,
      );
  }

  /** What happened in a product reaches the app's triggers, and Automation. */
  emit(event: ProductEvent): void {
    this.events.emit(event);
    this.rules.hear(event);
  }

  private deliver(delivery: Delivery): Promise<unknown> {
    if (delivery.kind === 'rule') return this.rules.run(delivery);
    if (delivery.kind === 'event') return this.deliverEvent(delivery);
    const consumer = this.options.manifest.consumerOf(delivery.module);
    if (consumer === undefined)
      throw new Error(`the manifest no longer has a consumer for '${delivery.module}'`);
    const { key: moduleKey, function: functionKey } = consumer;
    const invocation = { functionKey, moduleKey, moduleType: 'consumer' };
    const { chain, product } = delivery;
    return this.runtime.invoke({ ...invocation, chain, product }, this.queue.payloadOf(delivery));
  }

  private deliverEvent({ module, body, retry, attempts, product }: Delivery): Promise<unknown> {
    const trigger = this.options.manifest.triggers.find(({ key }) => key === module);
    if (trigger === undefined) throw new Error(`the manifest no longer has the trigger '${module}'`);
    const context = { retryCount: attempts, retryReason: retry?.retryReason, retryData: retry?.retryData };
    const event = retry === null ? body : { ...body, retryContext: context };
    this.onDelivered({ module, body, at: this.options.clock.now() });
    return this.runtime.invoke(
      { functionKey: trigger.function, moduleKey: module, moduleType: 'trigger', product },
      event,
    );
  }
}

/** What each installation keeps is its own. */
function storagesOf({ db, clock, manifest }: PlatformOptions, { all }: Installations) {
  const storages = new Map(all.map(({ product }) => [product, new Kvs(db, clock, manifest, product)]));
  return ({ product }: Installation): Kvs => storages.get(product) as Kvs;
}
