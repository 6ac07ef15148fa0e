/** Reads the app's manifest.yml: what the platform is to call, serve and allow. Checked lightly; the full validation is a test. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { own } from '../../common/own';
import { type ActionModules, readActionModules } from './action-modules';
import { explainWrongModule } from './desk-modules';
import { entriesOf, isEmulated, notEmulated, withoutRemotes } from './emulated';
import { explainTooLong } from './function-time';
import {
  type AppModule,
  type Entity,
  entityPropertyShape,
  type ForgeFunction,
  fieldViewShape,
  type IndexedValue,
  manifestShape,
  moduleShape,
  type Schedule,
  type Trigger,
} from './manifest-shapes';
import { Translations } from './translations';

const readShape = z.looseObject({ modules: z.record(z.string(), z.unknown()).optional() });
const notInterface = ['function', 'trigger', 'consumer', 'scheduledTrigger'];

export class Manifest {
  readonly appId: string;
  readonly appName: string;
  readonly modules: AppModule[];
  /** A line for each module that the site gives no life to. */
  readonly notEmulated: string[];
  /** The actions that agents and rules may have done. */
  readonly actionModules: ActionModules;
  readonly translations: Translations;
  /** Whether its code comes bundled; else the platform bundles `src/`. */
  readonly bringsBundle: boolean;
  private readonly tree: z.infer<typeof manifestShape>;

  constructor(
    readonly root: string,
    text = readFileSync(join(root, 'manifest.yml'), 'utf8'),
  ) {
    const { modules = {}, ...rest } = readShape.parse(parse(text));
    const wrong = explainWrongModule(modules);
    if (wrong !== null) throw new Error(`manifest.yml: ${wrong}`);
    this.tree = manifestShape.parse({ ...rest, modules: withoutRemotes(modules) });
    this.bringsBundle = this.tree.app.package !== undefined || existsSync(join(root, 'dist'));
    this.appId = this.tree.app.id.replace(/^.*\//, '');
    this.appName = nameIn(root);
    this.notEmulated = notEmulated(modules);
    this.modules = toInterfaceModules(this.tree.modules);
    this.actionModules = readActionModules(
      this.modules,
      entriesOf(modules.action).map(({ key }) => key),
    );
    this.translations = new Translations(root, this.tree.translations);
    for (const { function: key } of this.listCallers()) this.functionOf(key);
    for (const fn of this.tree.modules.function) this.checkTime(fn);
  }

  /** One for each event that has a filter of its own. */
  get triggers(): Trigger[] {
    return this.tree.modules.trigger.flatMap((trigger) =>
      trigger.events.map((event) => ({
        ...trigger,
        events: [event],
        filter: event.filter ?? trigger.filter,
      })),
    );
  }

  get schedules(): Schedule[] {
    return this.tree.modules.scheduledTrigger;
  }

  get scopes(): string[] {
    return this.tree.permissions.scopes;
  }

  get styles(): string[] {
    return this.tree.permissions.content?.styles ?? [];
  }

  /** Whether the products it is installed in are one installation, with one storage. */
  get sharesInstallation(): boolean {
    return this.tree.app.compatibility !== undefined;
  }

  /** Whether it needs a licence in production. */
  get isPaid(): boolean {
    return this.tree.app.licensing?.enabled ?? false;
  }

  get codeFolder(): string {
    return join(this.root, this.bringsBundle ? (this.tree.app.package?.path ?? 'dist') : '.site/code');
  }

  /** The files that handlers name, without their endings. */
  get handlerFiles(): string[] {
    const files = this.tree.modules.function.map(({ handler }) => handler.replace(/\.\w+$/, ''));
    return [...new Set(files)];
  }

  consumerOf(queue: string): { key: string; function: string } | undefined {
    return this.tree.modules.consumer.find((consumer) => consumer.queue === queue);
  }

  /** The entities that the app's storage declares. */
  get entities(): readonly Entity[] {
    return this.tree.app.storage?.entities ?? [];
  }

  entityOf(name: string): Entity | undefined {
    return this.entities.find((entity) => entity.name === name);
  }

  /** The custom fields the app declares, by their keys and names. */
  get fields(): { key: string; name: string; type: string }[] {
    const customFields = this.modules.filter(({ type }) => type === 'jira:customField');
    return customFields.map(({ declared, key, name }) => ({
      key,
      name: String(name),
      type: String(declared),
    }));
  }

  /** The expressions that say a field's text, by the field's name. */
  get formatters(): Record<string, { expression: string; type: string }> {
    const fields = this.modules.filter(({ type }) => type === 'jira:customField');
    const texts = fields.flatMap(({ name, declared, view }) => {
      const { formatter } = fieldViewShape.parse(view ?? {});
      return formatter ? [[String(name), { ...formatter, type: String(declared) }] as const] : [];
    });
    return Object.fromEntries(texts);
  }

  /** The values inside issue properties that the app wants to be searchable. */
  get indexedValues(): IndexedValue[] {
    const modules = this.modules.filter(({ type }) => type === 'jira:entityProperty');
    return modules.flatMap((module) => {
      const { entityType, propertyKey, values } = entityPropertyShape.parse(module);
      return entityType !== 'issue'
        ? []
        : values.map(({ path, type, searchAlias: alias }) => ({ propertyKey, path, type, alias }));
    });
  }

  functionOf(key: string): ForgeFunction {
    const fn = this.tree.modules.function.find((fn) => fn.key === key);
    if (fn === undefined) throw new Error(`manifest.yml names the function '${key}' but does not declare it`);
    return fn;
  }

  moduleOf(key: string): AppModule | undefined {
    return this.modules.find((module) => module.key === key);
  }

  /** The folder of a resource, if it is declared and has been built. */
  resourceFolderOf(key: string): string | undefined {
    const resource = this.tree.resources.find((candidate) => candidate.key === key);
    const folder = resource === undefined ? undefined : join(this.root, resource.path);
    return folder !== undefined && existsSync(folder) ? folder : undefined;
  }

  /** The file of a resource's named entry. */
  entryOf(resource: string, entry: string): string | undefined {
    return own(this.tree.resources.find(({ key }) => key === resource)?.entry, entry);
  }

  private checkTime(fn: ForgeFunction): void {
    const problem = explainTooLong(fn, this.listCallers());
    if (problem !== null) throw new Error(`manifest.yml: ${problem}`);
  }

  /** Every module that calls a function, by its type. */
  private listCallers(): { type: string; function: string }[] {
    const { trigger, consumer, scheduledTrigger } = this.tree.modules;
    const named = Object.entries({ trigger, consumer, scheduledTrigger }).flatMap(([type, list]) =>
      (list as { function: string }[]).map((caller) => ({ type, function: caller.function })),
    );
    const resolvers = this.modules.flatMap(({ type, resolver }) =>
      resolver?.function === undefined ? [] : [{ type, function: resolver.function }],
    );
    const direct = this.modules.flatMap(({ type, function: key }) =>
      typeof key === 'string' ? [{ type, function: key }] : [],
    );
    return [...named, ...resolvers, ...direct];
  }
}

const packageShape = z.looseObject({ productName: z.string().optional(), name: z.string().optional() });

/** A manifest names no app: Atlassian keeps the name from the registration, here it is the package's. */
function nameIn(root: string): string {
  const file = join(root, 'package.json');
  if (!existsSync(file)) return 'App';
  const { productName, name } = packageShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  return productName ?? name ?? 'App';
}

/** Every other module; of one that is not emulated no more is asked than a key. */
function toInterfaceModules(modules: Record<string, unknown>): AppModule[] {
  return Object.entries(modules)
    .filter(([type]) => !notInterface.includes(type))
    .flatMap(([type, list]) =>
      z
        .array(moduleShape)
        .parse(entriesOf(list).filter((entry) => isEmulated(type) || entry.key !== undefined))
        .map((module) => ({ ...module, declared: module.type, type })),
    );
}
