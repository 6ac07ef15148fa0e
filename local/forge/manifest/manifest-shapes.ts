/** The parts of manifest.yml that the platform reads; the full validation is Atlassian's and a test's. */
import { z } from 'zod';
import { translationsShape } from './translations';

const functionShape = z.looseObject({
  key: z.string(),
  handler: z.string().regex(/^[\w/.-]+\.\w+$/),
  timeoutSeconds: z.number().positive().max(900).optional(),
});
const filterShape = z.strictObject({
  ignoreSelf: z.boolean().optional(),
  expression: z.string().optional(),
  onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).default('IGNORE_AND_LOG'),
});
/** An event by its name, or with a filter of its own. */
const eventShape = z.union([
  z.string().transform((eventType) => ({ eventType, filter: undefined })),
  z.looseObject({ eventType: z.string(), filter: filterShape.optional() }),
]);
const triggerShape = z.looseObject({
  key: z.string(),
  function: z.string(),
  events: z.array(eventShape).min(1),
  filter: filterShape.optional(),
});
const consumerShape = z.looseObject({ key: z.string(), queue: z.string().max(36), function: z.string() });
const scheduleShape = z.looseObject({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});
const resourceShape = z.looseObject({
  key: z.string().max(23),
  path: z.string(),
  entry: z.record(z.string(), z.string()).optional(),
});
export const moduleShape = z.looseObject({
  key: z.string(),
  resource: z.string().optional(),
  resolver: z.looseObject({ function: z.string().optional() }).optional(),
  /** The one condition that is emulated; another stops the site at its start. */
  displayConditions: z
    .strictObject({
      entityPropertyExists: z.strictObject({
        entity: z.enum(['issue', 'project', 'content']),
        propertyKey: z.string(),
      }),
    })
    .optional(),
  unlicensedAccess: z.array(z.enum(['unlicensed', 'anonymous', 'customer'])).optional(),
});
/** How a custom field is written where only text fits. */
export const fieldViewShape = z.looseObject({
  formatter: z.looseObject({ expression: z.string() }).optional(),
});
/** A property of an issue whose values can be searched for. */
export const entityPropertyShape = z.looseObject({
  entityType: z.enum(['issue', 'project', 'user']).default('issue'),
  propertyKey: z.string().max(255),
  values: z
    .array(
      z.looseObject({
        path: z.string(),
        type: z.enum(['number', 'string', 'text', 'user', 'date']),
        searchAlias: z
          .string()
          .regex(/^[^.]+$/)
          .optional(),
      }),
    )
    .min(1),
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

export const manifestShape = z.looseObject({
  app: z.looseObject({
    id: z.string(),
    package: z.looseObject({ path: z.string() }).optional(),
    compatibility: z.record(z.string(), z.object({ required: z.boolean() })).optional(),
    licensing: z.looseObject({ enabled: z.boolean() }).optional(),
    storage: z.looseObject({ entities: z.array(entityShape).default([]) }).optional(),
  }),
  modules: z.looseObject({
    function: z.array(functionShape).default([]),
    trigger: z.array(triggerShape).default([]),
    consumer: z.array(consumerShape).default([]),
    scheduledTrigger: z.array(scheduleShape).max(5).default([]),
  }),
  resources: z.array(resourceShape).max(50).default([]),
  translations: translationsShape.optional(),
  permissions: z
    .looseObject({
      scopes: z
        .union([z.array(z.string()), z.record(z.string(), z.unknown()).transform(Object.keys)])
        .default([]),
      content: z.looseObject({ styles: z.array(z.string()).default([]) }).optional(),
    })
    .default({ scopes: [] }),
});

export type ForgeFunction = z.infer<typeof functionShape>;
export type Trigger = z.infer<typeof triggerShape>;
export type Schedule = z.infer<typeof scheduleShape>;
export type Entity = z.infer<typeof entityShape>;
export type AppModule = z.infer<typeof moduleShape> & { type: string };

export type ValueType = 'number' | 'string' | 'text' | 'user' | 'date' | 'datetime';

export interface IndexedValue {
  propertyKey: string;
  path: string;
  type: ValueType;
  alias?: string | undefined;
}
