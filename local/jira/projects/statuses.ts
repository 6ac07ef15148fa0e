/** Statuses and their categories. */
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import { type Status, statusesOf } from '../model/model';
import { scopeOf } from './issue-types';

export const statuses: Operations = {
  getStatuses: {
    route: 'GET /rest/api/3/status',
    run: (_call, context) => toAnswer(statusesOf(context).map((status) => toStatusJson(context, status))),
  },
  getStatus: { route: 'GET /rest/api/3/status/{idOrName}', run: get },
  getStatusCategories: {
    route: 'GET /rest/api/3/statuscategory',
    run: (_call, context) =>
      toAnswer(Object.keys(CATEGORIES).map((key) => toCategoryJson(context, key as Category))),
  },
};

type Category = Status['category'];

export const CATEGORIES: Record<Category, { id: number; colorName: string; name: string }> = {
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, colorName: 'green', name: 'Done' },
};

function toCategoryJson({ baseUrl }: SiteContext, key: Category) {
  const category = CATEGORIES[key];
  return { self: `${baseUrl}/rest/api/3/statuscategory/${category.id}`, key, ...category };
}

export function toStatusJson(context: SiteContext, status: Status): Record<string, unknown> {
  return {
    self: `${context.baseUrl}/rest/api/3/status/${status.id}`,
    description: '',
    iconUrl: `${context.baseUrl}/`,
    name: status.name,
    id: status.id,
    statusCategory: toCategoryJson(context, status.category),
    ...scopeOf(status.scope),
  };
}

function get({ params }: Call, context: SiteContext) {
  const status = statusesOf(context).find(
    ({ id, name }) => id === params.idOrName || name === params.idOrName,
  );
  if (!status) throw new Refused(404, `The status with id '${params.idOrName}' does not exist`);
  return toAnswer(toStatusJson(context, status));
}
