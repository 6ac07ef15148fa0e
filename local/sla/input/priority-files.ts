import { z } from 'zod';
import type { PriorityOrder } from '../../../src/domain/scheme/severity/priority-orders';
import { readJson, UsageError } from './files';

const id = z.union([z.string(), z.number()]).transform(String);
const priority = z.union([
  z.string().transform((name) => ({ id: null, name, isDefault: false })),
  z
    .looseObject({ id: id.nullish(), name: z.string().nullish(), isDefault: z.boolean().nullish() })
    .refine((priority) => priority.id || priority.name)
    .transform((priority) => ({
      id: priority.id ?? null,
      name: priority.name ?? null,
      isDefault: priority.isDefault === true,
    })),
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
export function readPriorities(file: string): PriorityOrder {
  const json = readJson(file);
  const read = list.safeParse(priorityListOf(json));
  if (!read.success)
    throw new UsageError(`${file}: write ["Highest", "High"], or Jira’s answer to a list of priorities.`);
  const withDefault = answer.safeParse(json);
  const defaultId = withDefault.success
    ? (withDefault.data.defaultPriorityId ?? withDefault.data.defaultOptionId)
    : null;
  const order = read.data.map(({ id, name }) => ({ id, name }));
  const place = read.data.findIndex(
    (priority) => priority.isDefault || (defaultId && priority.id === defaultId),
  );
  return { order, default: order[place] ?? null };
}

function priorityListOf(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const answer = json as Record<string, unknown>;
  const name = SHAPES.find((key) => Object.hasOwn(answer, key));
  if (name === undefined) return null;
  const inside = name === 'optionIds' ? idsOf(answer[name]) : answer[name];
  const [first] = Array.isArray(inside) ? inside : [inside];
  const isNested = (value: unknown) =>
    typeof value === 'object' && value !== null && ('priorities' in value || 'values' in value);
  return isNested(inside) ? priorityListOf(inside) : isNested(first) ? priorityListOf(first) : inside;
}

function idsOf(ids: unknown): unknown {
  return Array.isArray(ids) ? ids.map((id) => ({ id })) : ids;
}
