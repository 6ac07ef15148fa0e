/** Reads the app's manifest.yml: what the platform is to call, serve and allow. Checked lightly; the full validation is a test. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const functionShape = z.looseObject({
  key: z.string().max(23),
  handler: z.string().regex(/^[\w/-]+\.\w+$/),
  timeoutSeconds: z.number().positive().max(900).optional(),
});
const triggerShape = z.looseObject({
  key: z.string(),
  function: z.string(),
  events: z.array(z.string()).min(1),
  filter: z.strictObject({ ignoreSelf: z.boolean().optional() }).optional(),
});
const consumerShape = z.looseObject({ key: z.string(), queue: z.string().max(36), function: z.string() });
const scheduleShape = z.looseObject({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});
const resourceShape = z.looseObject({ key: z.string().max(23), path: z.string() });
const moduleShape = z.looseObject({
  key: z.string(),
  resource: z.string().optional(),
  resolver: z.looseObject({ function: z.string() }).optional(),
});
const entityShape = z.looseObject({
  name: z.string(),
  attributes: z.record(z.string(), z.looseObject({ type: z.string() })),
  indexes: z
    .array(
      z.union([
        z.string(),
        z.looseObject({
          name: z.string(),
          range: z.array(z.string()).length(1),
          partition: z.array(z.string()).optional(),
        }),
      ]),
    )
    .max(7)
    .default([]),
});

const manifestShape = z.looseObject({
  app: z.looseObject({
    id: z.string(),
    package: z.looseObject({ path: z.string() }).optional(),
    storage: z.looseObject({ entities: z.array(entityShape).default([]) }).optional(),
  }),
  modules: z.looseObject({
    function: z.array(functionShape).default([]),
    trigger: z.array(triggerShape).default([]),
    consumer: z.array(consumerShape).default([]),
    scheduledTrigger: z.array(scheduleShape).max(5).default([]),
  }),
  resources: z.array(resourceShape).max(50).default([]),
  permissions: z
    .looseObject({
      scopes: z.array(z.string()).default([]),
      content: z.looseObject({ styles: z.array(z.string()).default([]) }).optional(),
    })
    .default({ scopes: [] }),
});

export type ForgeFunction = z.infer<typeof functionShape>;
export type Trigger = z.infer<typeof triggerShape>;
export type Schedule = z.infer<typeof scheduleShape>;
export type Entity = z.infer<typeof entityShape>;
export type AppModule = z.infer<typeof moduleShape> & { type: string };

const notInterface = ['function', 'trigger', 'consumer', 'scheduledTrigger'];

export class Manifest {
  readonly appId: string;
  readonly modules: AppModule[];
  private readonly tree: z.infer<typeof manifestShape>;

  constructor(
    readonly root: string,
    text = readFileSync(join(root, 'manifest.yml'), 'utf8'),
  ) {
    this.tree = manifestShape.parse(parse(text));
    this.appId = this.tree.app.id.replace(/^.*\//, '');
    this.modules = interfaceModules(this.tree.modules);
    for (const key of this.calledFunctions()) this.functionOf(key);
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

  get codeFolder(): string {
    return join(this.root, this.tree.app.package?.path ?? 'dist');
  }

  consumerOf(queue: string): { key: string; function: string } | undefined {
    return this.tree.modules.consumer.find((consumer) => consumer.queue === queue);
  }

  entityOf(name: string): Entity | undefined {
    return this.tree.app.storage?.entities.find((entity) => entity.name === name);
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

  private calledFunctions(): string[] {
    const { trigger, consumer, scheduledTrigger } = this.tree.modules;
    const resolvers = this.modules.flatMap(({ resolver }) =>
      resolver === undefined ? [] : [resolver.function],
    );
    return [...[...trigger, ...consumer, ...scheduledTrigger].map((module) => module.function), ...resolvers];
  }
}

function interfaceModules(modules: Record<string, unknown>): AppModule[] {
  return Object.entries(modules)
    .filter(([type]) => !notInterface.includes(type))
    .flatMap(([type, list]) =>
      z
        .array(moduleShape)
        .parse(list)
        .map((module) => ({ ...module, type })),
    );
}
