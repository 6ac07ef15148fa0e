/** Storage queries: by key, and over the indexes that the manifest declares for an entity. */

import { z } from 'zod';
import { own } from '../../common/own';
import type { Entity } from '../manifest/manifest-shapes';
import { type Condition, filtersShape, meetsCondition, passesFilters, rangeShape } from './kvs-conditions';
import type { Row } from './kvs-known';
import { KvsRefusal } from './kvs-limits';
import type { IndexedQuery, KvsStore } from './kvs-store';

const limitShape = z.number().int().min(1).max(100).default(10);
const metadataShape = z.looseObject({ metadataFields: z.array(z.string()).optional() }).optional();

const keyQueryShape = z.looseObject({
  limit: limitShape,
  after: z.string().optional(),
  where: z
    .array(rangeShape.extend({ property: z.literal('key'), condition: z.literal('BEGINS_WITH') }))
    .max(1)
    .optional(),
  options: metadataShape,
});

const entityQueryShape = z.looseObject({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.unknown()).optional(),
  range: rangeShape.optional(),
  filters: filtersShape.optional(),
  sort: z.enum(['ASC', 'DESC']).default('ASC'),
  cursor: z.string().optional(),
  limit: limitShape,
  options: metadataShape,
});

type Fields = string[] | undefined;
export interface Page {
  data: unknown[];
  cursor?: string;
}

export function queryKeys(store: KvsStore, body: unknown): Page {
  const { limit, after, where, options } = keyQueryShape.parse(body);
  const prefix = String(where?.[0]?.values[0] ?? '');
  const rows = store.list(prefix, after === undefined ? '' : decode(after), limit + 1);
  const page = rows.slice(0, limit);
  const more = rows.length > limit ? { cursor: encode(page.at(-1)?.key ?? '') } : {};
  return { data: page.map((row) => toEntry(row, options?.metadataFields)), ...more };
}

type EntityQuery = z.infer<typeof entityQueryShape>;

export function queryEntity(store: KvsStore, entityOf: (name: string) => Entity, body: unknown): Page {
  const query = entityQueryShape.parse(body);
  const index = indexOf(entityOf(query.entityName), query.indexName);
  requirePartition(index, query);
  const rows = findMatching(store, index, query);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = rows.length > query.limit && last ? { cursor: encodePlace(last, index) } : {};
  return { data: page.map((row) => toEntry(row, query.options?.metadataFields)), ...more };
}

/** How many entries are looked at together where filters leave out some. */
const STRETCH = 200;

/** One entry more than the page, so that it is known whether others come. */
function findMatching(store: KvsStore, index: Index, query: EntityQuery): Row[] {
  const matching: Row[] = [];
  let after = query.cursor === undefined ? null : decodePlace(query.cursor);
  for (;;) {
    const rows = store.listIndexed({ ...toIndexed(index, query), after, most: STRETCH });
    matching.push(...rows.filter(({ value }) => matches(value as Record<string, unknown>, index, query)));
    const last = rows.at(-1);
    if (rows.length < STRETCH || matching.length > query.limit || !last) return matching;
    after = placeOf(last, index);
  }
}

const OPERATORS = {
  GREATER_THAN: '>',
  GREATER_THAN_EQUAL_TO: '>=',
  LESS_THAN: '<',
  LESS_THAN_EQUAL_TO: '<=',
  EQUAL_TO: '=',
} as const;

function toIndexed({ partition, range }: Index, query: EntityQuery): Omit<IndexedQuery, 'after' | 'most'> {
  const values = query.partition ?? [];
  return {
    entity: query.entityName,
    partition: partition.map((attribute, at) => ({ attribute, value: values[at] })),
    range,
    descending: query.sort === 'DESC',
    bounds: range === '' || query.range === undefined ? [] : boundsOf(query.range),
  };
}

/** What the index itself can tell of a range; the rest is looked at entry by entry. */
function boundsOf({ condition, values: [first, second] }: Condition): IndexedQuery['bounds'] {
  if (condition === 'BETWEEN')
    return [
      { operator: '>=', value: first },
      { operator: '<=', value: second },
    ];
  const operator = own(OPERATORS, condition);
  return operator === undefined ? [] : [{ operator, value: first }];
}

const placeOf = (row: Row, { range }: Index) => ({
  value: range === '' ? row.key : own(row.value as Record<string, unknown>, range),
  key: row.key,
});

const encodePlace = (row: Row, index: Index): string => encode(JSON.stringify(placeOf(row, index)));
const placeShape = z.object({ value: z.unknown(), key: z.string() });

function decodePlace(cursor: string): { value: unknown; key: string } {
  try {
    const { value = null, key } = placeShape.parse(JSON.parse(decode(cursor)));
    return { value, key };
  } catch {
    throw new KvsRefusal(400, 'INVALID_CURSOR', 'The cursor is none that was given');
  }
}

/** An entry as an answer shows it. */
export function toEntry(row: Row, fields: Fields): Record<string, unknown> {
  const expireTime = row.expiresAt === null ? undefined : new Date(row.expiresAt).toISOString();
  const metadata: Record<string, unknown> = {
    CREATED_AT: row.createdAt,
    UPDATED_AT: row.updatedAt,
    EXPIRE_TIME: expireTime,
  };
  const names: Record<string, string> = {
    CREATED_AT: 'createdAt',
    UPDATED_AT: 'updatedAt',
    EXPIRE_TIME: 'expireTime',
  };
  const metadataFields = (fields ?? []).map((field) => [own(names, field) ?? field, own(metadata, field)]);
  return { key: row.key, value: row.value, ...Object.fromEntries(metadataFields) };
}

/** The attributes of an index of an entity, its partition's first. */
export const attributesOf = (index: Entity['indexes'][number]): string[] =>
  typeof index === 'string' ? [index] : [...(index.partition ?? []), ...index.range];

interface Index {
  partition: string[];
  range: string;
}

function indexOf(entity: Entity, name: string): Index {
  if (name === 'by-key') return { partition: [], range: '' };
  for (const index of entity.indexes) {
    if (index === name) return { partition: [], range: name };
    if (typeof index !== 'string' && index.name === name)
      return { partition: index.partition ?? [], range: index.range[0] ?? '' };
  }
  throw new KvsRefusal(400, 'INVALID_INDEX', `'${entity.name}' declares no index '${name}'`);
}

function requirePartition({ partition }: Index, query: EntityQuery): void {
  if ((query.partition ?? []).length !== partition.length)
    throw new KvsRefusal(400, 'INVALID_PARTITION', `The index needs the partition [${partition.join(', ')}]`);
}

/** What the index told is looked at again: it compares text and numbers as SQLite does. */
function matches(value: Record<string, unknown>, index: Index, query: EntityQuery): boolean {
  const { partition = [], range, filters } = query;
  const inPartition = index.partition.every((attribute, at) => own(value, attribute) === partition[at]);
  const inRange = range === undefined || meetsCondition(own(value, index.range), range);
  return inPartition && inRange && (filters === undefined || passesFilters(value, filters));
}

const encode = (key: string): string => Buffer.from(key).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();
