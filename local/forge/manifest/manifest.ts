/** Reads the app's manifest.yml: what the platform is to call, serve and allow. Checked lightly; the full validation is a test. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { IndexedValue } from '../../jira/properties/property-index';
import { own } from '../../own';
import { tooLong } from '../sandbox/function-time';
import { Translations } from '../web/translations';
import {
  type AppModule,
  type Entity,
  entityPropertyShape,
  type ForgeFunction,
  fieldViewShape,
  manifestShape,
  moduleShape,
  type Schedule,
  type Trigger,
} from './manifest-shapes';

const notInterface = ['function', 'trigger', 'consumer', 'scheduledTrigger'];

export class Manifest {
  readonly appId: string;
  readonly modules: AppModule[];
  readonly translations: Translations;
  private readonly tree: z.infer<typeof manifestShape>;

  constructor(
    readonly root: string,
    text = readFileSync(join(root, 'manifest.yml'), 'utf8'),
  ) {
    this.tree = manifestShape.parse(parse(text));
    this.appId = this.tree.app.id.replace(/^.*\//, '');
    this.modules = interfaceModules(this.tree.modules);
    this.translations = new Translations(root, this.tree.translations);
    for (const { function: key } of this.callers()) this.functionOf(key);
    for (const one of this.tree.modules.function) this.checkTime(one);
  }

  get triggers(): Trigger[] {
    return this.tree.modules.trigger;
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
    return join(this.root, this.tree.app.package?.path ?? 'dist');
  }

  consumerOf(queue: string): { key: string; function: string } | undefined {
    return this.tree.modules.consumer.find((consumer) => consumer.queue === queue);
  }

  entityOf(name: string): Entity | undefined {
    return this.tree.app.storage?.entities.find((entity) => entity.name === name);
  }

  /** The custom fields the app declares, by their keys and names. */
  get fields(): { key: string; name: string; type: string }[] {
    const named = this.modules.filter(({ type }) => type === 'jira:customField');
    return named.map(({ declared, key, name }) => ({ key, name: String(name), type: String(declared) }));
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
    const found = this.tree.modules.function.find((one) => one.key === key);
    if (found === undefined)
      throw new Error(`manifest.yml names the function '${key}' but does not declare it`);
    return found;
  }

  moduleOf(key: string): AppModule | undefined {
    return this.modules.find((module) => module.key === key);
  }

  /** The folder of a resource, if it is declared and has been built. */
  resourceFolder(key: string): string | undefined {
    const resource = this.tree.resources.find((one) => one.key === key);
    const folder = resource === undefined ? undefined : join(this.root, resource.path);
    return folder !== undefined && existsSync(folder) ? folder : undefined;
  }

  /** The file of a resource's named entry. */
  entryOf(resource: string, entry: string): string | undefined {
    return own(this.tree.resources.find(({ key }) => key === resource)?.entry, entry);
  }

  private checkTime(one: ForgeFunction): void {
    const why = tooLong(one, this.callers());
    if (why !== null) throw new Error(`manifest.yml: ${why}`);
  }

  /** Every module that calls a function, by its type. */
  private callers(): { type: string; function: string }[] {
    const { trigger, consumer, scheduledTrigger } = this.tree.modules;
    const named = Object.entries({ trigger, consumer, scheduledTrigger }).flatMap(([type, list]) =>
      (list as { function: string }[]).map((one) => ({ type, function: one.function })),
    );
    const resolvers = this.modules.flatMap(({ type, resolver }) =>
      resolver === undefined ? [] : [{ type, function: resolver.function }],
    );
    const direct = this.modules.flatMap(({ type, function: key }) =>
      typeof key === 'string' ? [{ type, function: key }] : [],
    );
    return [...named, ...resolvers, ...direct];
  }
}

function interfaceModules(modules: Record<string, unknown>): AppModule[] {
  return Object.entries(modules)
    .filter(([type]) => !notInterface.includes(type))
    .flatMap(([type, list]) =>
      z
        .array(moduleShape)
        .parse(list)
        .map((module) => ({ ...module, declared: module.type, type })),
    );
}
