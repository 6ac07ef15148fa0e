import * as z from '../../common/zod';
import { recordByName } from '../record-by-name';
import { type AppEventKind, appEventKinds } from '../scheme/app-event-kinds';
import { clockNameSchema } from '../scheme/clock-name';
import { MOST_VERSIONS } from '../scheme/versions/versions';
import type { History, HistoryEvent } from '../sla/history/history';
import { formatInstant } from '../time/instant';
import { decodeSeals } from './released-seals';
import { WITHHELD } from './released-words';

/** An instant as evidence writes it: ISO in UTC, with milliseconds only where there are some. */
export const isoInstant = z.string().transform((text, context) => {
  const at = Date.parse(text);
  if (!Number.isNaN(at) && formatInstant(at) === text) return at;
  context.addIssue({ code: 'custom', message: 'instant' });
  return z.NEVER;
});

const named = { id: z.string().nullable(), name: z.string().nullable() };
const status = z.strictObject({
  ...named,
  category: z.enum(['new', 'indeterminate', 'done']),
  names: z.array(z.string()).optional(),
});
const workType = z.strictObject({ ...named, isSubtask: z.boolean() });
const priority = z.strictObject({ ...named, names: z.array(z.string()).optional() });
const happened = { at: isoInstant, id: z.string(), index: z.number().int() };
const side = z.enum(['client', 'team', 'app', 'nobody']);
const clock = clockNameSchema;
const link = { key: z.string(), type: z.string() };

const WITH_PAYLOAD = [
  ...(['contact', 'third-party', 'agreed-date', 'correction'] as const),
  ...(['published', 'began', 'aware', 'classified', 'client-changed', 'organization-changed'] as const),
] as const;

const facts = z.union([
  z.strictObject({ event: z.literal('contact'), payload: z.strictObject({ reached: z.boolean() }) }),
  z.strictObject({ event: z.literal('third-party'), payload: z.strictObject({ waiting: z.boolean() }) }),
  z.strictObject({
    event: z.literal('agreed-date'),
    payload: z.strictObject({ clock, agreedAt: isoInstant, moves: z.boolean().optional() }),
  }),
  z.strictObject({
    event: z.literal('correction'),
    payload: z
      .strictObject({ clock, from: isoInstant, to: isoInstant, counts: z.boolean() })
      .transform((payload) => ({ ...payload, why: WITHHELD })),
  }),
  z.strictObject({
    event: z.literal('published'),
    payload: z.strictObject({ stage: z.string().optional() }),
  }),
  z.strictObject({
    event: z.enum(['began', 'aware']),
    payload: z.strictObject({ at: isoInstant.optional() }),
  }),
  z.strictObject({
    event: z.literal('classified'),
    payload: z.strictObject({ severity: z.string().optional(), at: isoInstant.optional() }),
  }),
  z.strictObject({
    event: z.literal('client-changed'),
    payload: z.strictObject({ client: z.string().nullable() }),
  }),
  z.strictObject({
    event: z.literal('organization-changed'),
    payload: z.strictObject({ organizations: z.array(z.strictObject(named)) }),
  }),
  z.strictObject({ event: z.enum(kindsWithoutPayload()), payload: z.strictObject({}) }),
]);

type Bare = Exclude<AppEventKind, (typeof WITH_PAYLOAD)[number]>;

function kindsWithoutPayload(): [Bare, ...Bare[]] {
  const withPayload: readonly AppEventKind[] = WITH_PAYLOAD;
  return appEventKinds.filter((kind) => !withPayload.includes(kind)) as [Bare, ...Bare[]];
}

const app = z
  .strictObject({ ...happened, kind: z.literal('app'), event: z.enum(appEventKinds), payload: z.unknown() })
  .transform(({ event, payload, ...rest }, context) => {
    const read = facts.safeParse({ event, payload });
    if (read.success) return { ...rest, ...read.data };
    context.addIssue({ code: 'custom', path: ['payload'], message: `this is not what "${event}" carries` });
    return z.NEVER;
  });

const event = z.discriminatedUnion('kind', [
  z.strictObject({ ...happened, kind: z.literal('status'), from: status, to: status }),
  z.strictObject({ ...happened, kind: z.literal('priority'), from: priority, to: priority }),
  z.strictObject({
    ...happened,
    kind: z.literal('labels'),
    from: z.array(z.string()),
    to: z.array(z.string()),
  }),
  z.strictObject({ ...happened, kind: z.literal('summary'), from: z.string(), to: z.string() }),
  z.strictObject({
    ...happened,
    kind: z.literal('field'),
    field: z.string(),
    name: z.string(),
    from: z.null(),
    to: z.string().nullable(),
  }),
  z.strictObject({ ...happened, kind: z.literal('link'), added: z.boolean(), ...link }),
  z.strictObject({ ...happened, kind: z.literal('work-type'), from: workType, to: workType }),
  z.strictObject({
    ...happened,
    kind: z.literal('components'),
    added: z.boolean(),
    component: z.strictObject(named),
  }),
  z.strictObject({ ...happened, kind: z.literal('comment'), public: z.boolean(), side }),
  app,
]);

const seals = z.json().transform((written, context) => {
  const read = decodeSeals(written);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'not-sealed' });
  return z.NEVER;
});

/** A history as `encodeHistory` writes it. */
export const historyShape = z
  .strictObject({
    issueId: z.string(),
    key: z.string(),
    receivedAt: isoInstant,
    first: z.strictObject({
      status,
      priority,
      labels: z.array(z.string()),
      summary: z.string(),
      fields: recordByName(z.array(z.string())),
      links: z.array(z.strictObject(link)),
      workType: workType.nullable().default(null),
      components: z.array(z.strictObject(named)).default([]),
      client: z.string().nullable().default(null),
      organizations: z.array(z.strictObject(named)).default([]),
    }),
    closingUnknown: z.boolean().default(false),
    reporterSide: side.default('client'),
    arrivedAt: isoInstant.nullable().default(null),
    priorities: z
      .strictObject({ order: z.array(z.strictObject(named)), default: z.strictObject(named).nullable() })
      .nullable()
      .default(null),
    events: z.array(event),
    seals: seals.default([]),
  })
  .transform(
    ({ first, events, ...issue }): History => ({
      ...issue,
      warnings: [],
      projectId: '',
      summary: '',
      reporter: null,
      firstStatus: first.status,
      firstPriority: first.priority,
      firstLabels: first.labels,
      firstSummary: first.summary,
      firstFields: first.fields,
      firstLinks: first.links,
      firstWorkType: first.workType,
      firstComponents: first.components,
      client: first.client,
      organizations: first.organizations,
      events: events.map(
        (event) =>
          ({ ...event, actor: null, ...(isPublicComment(event) ? { text: '' } : {}) }) as HistoryEvent,
      ),
    }),
  );

function isPublicComment(event: { kind: string; public?: boolean }): boolean {
  return event.kind === 'comment' && event.public === true;
}

/** What a file must be to be looked at as evidence; the rest of it is checked part by part. */
export const evidenceShape = z.strictObject({
  evidence: z.number().int(),
  judgedAt: isoInstant,
  timeZones: z.string(),
  scheme: z.strictObject({
    version: z.number().int(),
    rules: z.unknown(),
    earlier: z
      .array(z.strictObject({ until: isoInstant, rules: z.unknown() }))
      .max(MOST_VERSIONS)
      .default([]),
  }),
  history: historyShape,
  warnings: z
    .array(z.strictObject({ code: z.string(), say: z.object({ en: z.string() }).catchall(z.string()) }))
    .default([]),
  ruling: z.json(),
  sha256: z.string(),
});
