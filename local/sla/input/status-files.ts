import { z } from 'zod';
import { own } from '../../../src/common/own';
import { recordByName } from '../../../src/domain/record-by-name';
import { foldName } from '../../../src/domain/scheme/same-name';
import type { StatusCategory } from '../../../src/domain/sla/history/history';
import { jsonFrom, UsageError } from './files';

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
export function statusesFrom(file: string): Categories {
  const json = jsonFrom(file);
  const inside = typeof json === 'object' && json !== null && 'statuses' in json ? json.statuses : json;
  const pairs = listedIn(inside) ?? groupedIn(inside) ?? namedIn(inside);
  if (!pairs)
    throw new UsageError(`${file}: write {"Shipped": "done"}: a status, and new, indeterminate or done.`);
  return Object.fromEntries(pairs.map(([name, words]) => [name, categoryOf(words, name, file)]));
}

type Pair = [string, string];

function listedIn(json: unknown): Pair[] | null {
  const read = shapes.list.safeParse(json);
  if (!read.success) return null;
  const all = read.data.flatMap((one) =>
    'statuses' in one ? (one.statuses as z.infer<typeof status>[]) : [one],
  );
  return all.flatMap(({ id, name, statusCategory }) =>
    [id, name].flatMap((word): Pair[] => (word === undefined ? [] : [[word, String(statusCategory)]])),
  );
}

function groupedIn(json: unknown): Pair[] | null {
  const read = shapes.grouped.safeParse(json);
  if (!read.success) return null;
  return Object.entries(read.data).flatMap(([words, names]) => names.map((name): Pair => [name, words]));
}

function namedIn(json: unknown): Pair[] | null {
  const read = shapes.named.safeParse(json);
  if (!read.success) return null;
  return Object.entries(read.data).map(([name, told]): Pair => {
    const words =
      typeof told === 'string' ? told : String((told as { statusCategory: unknown }).statusCategory);
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
  const found = own(WORDS, foldName(words));
  if (found) return found;
  throw new UsageError(`${file}: ${name}: "${words}" is no category; write new, indeterminate or done.`);
}
