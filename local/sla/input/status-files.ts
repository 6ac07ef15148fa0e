import { z } from 'zod';
import { own } from '../../../src/common/own';
import { recordByName } from '../../../src/domain/record-by-name';
import { foldName } from '../../../src/domain/scheme/severity/compare-names';
import type { StatusCategory } from '../../../src/domain/sla/history/history';
import { readJson, UsageError } from './files';

type Categories = Record<string, StatusCategory>;

const category = z.union([
  z.string(),
  z
    .looseObject({ key: z.string().optional(), name: z.string().optional() })
    .transform((it) => it.key ?? it.name ?? ''),
]);
const status = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  name: z.string().optional(),
  statusCategory: category,
});
const shapes = {
  list: z.array(z.union([z.looseObject({ statuses: z.array(status) }), status])),
  named: recordByName(z.union([category, z.looseObject({ statusCategory: category })])),
  grouped: recordByName(z.array(z.string())),
};

/**
 * The categories of a project's statuses: `{"Shipped": "done"}` by name or id, `{"done": ["Shipped"]}`, or Jira's own answers (a
 * list of statuses, or of issue types with theirs).
 */
export function readStatuses(file: string): Categories {
  const json = readJson(file);
  const inside = typeof json === 'object' && json !== null && 'statuses' in json ? json.statuses : json;
  const pairs = pairsOfList(inside) ?? pairsOfGroups(inside) ?? pairsOfNames(inside);
  if (!pairs)
    throw new UsageError(`${file}: write {"Shipped": "done"}: a status, and new, indeterminate or done.`);
  return Object.fromEntries(pairs.map(([name, words]) => [name, categoryOf(words, name, file)]));
}

type Pair = [string, string];

function pairsOfList(json: unknown): Pair[] | null {
  const read = shapes.list.safeParse(json);
  if (!read.success) return null;
  const all = read.data.flatMap((entry) =>
    'statuses' in entry ? (entry.statuses as z.infer<typeof status>[]) : [entry],
  );
  return all.flatMap(({ id, name, statusCategory }) =>
    [id, name].flatMap((word): Pair[] => (word === undefined ? [] : [[word, String(statusCategory)]])),
  );
}

function pairsOfGroups(json: unknown): Pair[] | null {
  const read = shapes.grouped.safeParse(json);
  if (!read.success) return null;
  return Object.entries(read.data).flatMap(([words, names]) => names.map((name): Pair => [name, words]));
}

function pairsOfNames(json: unknown): Pair[] | null {
  const read = shapes.named.safeParse(json);
  if (!read.success) return null;
  return Object.entries(read.data).map(([name, category]): Pair => {
    const words =
      typeof category === 'string'
        ? category
        : String((category as { statusCategory: unknown }).statusCategory);
    return [name, words];
  });
}

const WORDS: Record<string, StatusCategory> = {
  new: 'new',
  'to do': 'new',
  'a faire': 'new',
  indeterminate: 'indeterminate',
  'in progress': 'indeterminate',
  'en cours': 'indeterminate',
  done: 'done',
  termine: 'done',
};

function categoryOf(words: string, name: string, file: string): StatusCategory {
  const category = own(WORDS, foldName(words));
  if (category) return category;
  throw new UsageError(`${file}: ${name}: "${words}" is no category; write new, indeterminate or done.`);
}
