/** Statuses and their categories. */
import { type Call, type Ground, type Operations, ok, Refused } from '../../product';
import { type Status, statusesOf } from '../model';

export const statuses: Operations = {
  getStatuses: {
    route: 'GET /rest/api/3/status',
    run: (_call, ground) => ok(statusesOf(ground).map((status) => statusJson(ground, status))),
  },
  getStatus: { route: 'GET /rest/api/3/status/{idOrName}', run: get },
  getStatusCategories: {
    route: 'GET /rest/api/3/statuscategory',
    run: (_call, ground) => ok(Object.keys(CATEGORIES).map((key) => categoryJson(ground, key as Category))),
  },
};

type Category = Status['category'];

export const CATEGORIES: Record<Category, { id: number; colorName: string; name: string }> = {
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, colorName: 'green', name: 'Done' },
};

function categoryJson({ baseUrl }: Ground, key: Category) {
  const category = CATEGORIES[key];
  return { self: `${baseUrl}/rest/api/3/statuscategory/${category.id}`, key, ...category };
}

export function statusJson(ground: Ground, status: Status): Record<string, unknown> {
  return {
    self: `${ground.baseUrl}/rest/api/3/status/${status.id}`,
    description: '',
    iconUrl: `${ground.baseUrl}/`,
    name: status.name,
    id: status.id,
    statusCategory: categoryJson(ground, status.category),
  };
}

function get({ params }: Call, ground: Ground) {
  const found = statusesOf(ground).find(({ id, name }) => id === params.idOrName || name === params.idOrName);
  if (!found) throw new Refused(404, `The status with id '${params.idOrName}' does not exist`);
  return ok(statusJson(ground, found));
}
