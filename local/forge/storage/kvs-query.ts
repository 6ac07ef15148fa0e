/** Storage queries: by key, and over the indexes that the manifest declares for an entity. */

import { z } from 'zod';
import { own } from '../../common/own';
import type { Entity } from '../manifest/manifest-shapes';
import { compare, filtersShape, meetsCondition, passesFilters, rangeShape } from './kvs-conditions';
import { KvsRefusal } from './kvs-limits';
import type { KvsStore, Row } from './kvs-store';

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
  const rows = store.list(
    'plain',
    '',
    String(where?.[0]?.values[0] ?? ''),
    after === undefined ? '' : decode(after),
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const more = rows.length > limit ? { cursor: encode(page.at(-1)?.key ?? '') } : {};
  return { data: page.map((row) => toEntry(row, options?.metadataFields)), ...more };
}

export function queryEntity(store: KvsStore, entityOf: (name: string) => Entity, body: unknown): Page {
  const query = entityQueryShape.parse(body);
  const index = indexOf(entityOf(query.entityName), query.indexName);
  const matching = store
    .list('entity', query.entityName)
    .filter(({ value }) => matches(value as Record<string, unknown>, index, query));
  const sorted = matching.sort(
    (a, b) => compare(rangeValueOf(a, index.range), rangeValueOf(b, index.range)) || compare(a.key, b.key),
  );
  const ordered = query.sort === 'DESC' ? sorted.reverse() : sorted;
  const from =
    query.cursor === undefined ? 0 : ordered.findIndex((row) => row.key === decode(query.cursor ?? '')) + 1;
  const page = ordered.slice(from, from + query.limit);
  const more = ordered.length > from + query.limit ? { cursor: encode(page.at(-1)?.key ?? '') } : {};
  return { data: page.map((row) => toEntry(row, query.options?.metadataFields)), ...more };
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

function matches(
  value: Record<string, unknown>,
  index: Index,
  query: z.infer<typeof entityQueryShape>,
): boolean {
  const { partition = [], range, filters } = query;
  if (partition.length !== index.partition.length)
    throw new KvsRefusal(
      400,
      'INVALID_PARTITION',
      `The index needs the partition [${index.partition.join(', ')}]`,
    );
  const inPartition = index.partition.every((attribute, at) => own(value, attribute) === partition[at]);
  const indexed = index.range === '' || own(value, index.range) != null;
  const inRange = range === undefined || meetsCondition(own(value, index.range), range);
  return inPartition && indexed && inRange && (filters === undefined || passesFilters(value, filters));
}

function rangeValueOf(row: Row, attribute: string): unknown {
  return attribute === '' ? row.key : own(row.value as Record<string, unknown>, attribute);
}

const encode = (key: string): string => Buffer.from(key).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();
