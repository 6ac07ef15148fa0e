import { z } from 'zod';
import type { PriorityOrder } from '../../../src/domain/scheme/priority-orders';
import { jsonFrom, UsageError } from './files';

const id = z.union([z.string(), z.number()]).transform(String);
const priority = z.union([
  z.string().transform((name) => ({ id: null, name, isDefault: false })),
  z
    .looseObject({ id: id.nullish(), name: z.string().nullish(), isDefault: z.boolean().nullish() })
    .refine((one) => one.id || one.name)
    .transform((one) => ({ id: one.id ?? null, name: one.name ?? null, isDefault: one.isDefault === true })),
]);
const list = z.array(priority).min(1);
const answer = z.looseObject({
  defaultPriorityId: id.nullish(),
  defaultOptionId: id.nullish(),
});
const SHAPES = ['values', 'priorities', 'optionIds'] as const;

/**
 * A project's priorities, most urgent first: Jira's answer to a list or a search of priorities, a priority scheme with its
 * priorities, or a list of names.
 */
export function prioritiesFrom(file: string): PriorityOrder {
  const json = jsonFrom(file);
  const read = list.safeParse(listIn(json));
  if (!read.success)
    throw new UsageError(`${file}: write ["Highest", "High"], or Jira’s answer to a list of priorities.`);
  const about = answer.safeParse(json);
  const defaultId = about.success ? (about.data.defaultPriorityId ?? about.data.defaultOptionId) : null;
  const order = read.data.map(({ id, name }) => ({ id, name }));
  const place = read.data.findIndex((one) => one.isDefault || (defaultId && one.id === defaultId));
  return { order, default: order[place] ?? null };
}

function listIn(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const answer = json as Record<string, unknown>;
  const name = SHAPES.find((one) => Object.hasOwn(answer, one));
  if (name === undefined) return null;
  const inside = name === 'optionIds' ? idsOf(answer[name]) : answer[name];
  const [first] = Array.isArray(inside) ? inside : [inside];
  const holds = (value: unknown) =>
    typeof value === 'object' && value !== null && ('priorities' in value || 'values' in value);
  return holds(inside) ? listIn(inside) : holds(first) ? listIn(first) : inside;
}

function idsOf(ids: unknown): unknown {
  return Array.isArray(ids) ? ids.map((one) => ({ id: one })) : ids;
}
