import { type Call, type Ground, type Operations, ok, pageOf, Refused } from '../product';
import { type Named, prioritiesOf } from './model';

export const priorities: Operations = {
  getPriorities: {
    route: 'GET /rest/api/3/priority',
    run: (_call, ground) => ok(prioritiesOf(ground).map((priority) => priorityJson(ground, priority))),
  },
  searchPriorities: { route: 'GET /rest/api/3/priority/search', run: search },
  getPriority: { route: 'GET /rest/api/3/priority/{id}', run: get },
};

const COLOURS = ['#cd1316', '#e97f33', '#2d8738'];

function priorityJson(ground: Ground, { id, name }: Named) {
  const at = prioritiesOf(ground).findIndex((one) => one.id === id);
  return {
    self: `${ground.baseUrl}/rest/api/3/priority/${id}`,
    id,
    name,
    description: '',
    statusColor: COLOURS[at] ?? '#6a9a23',
    iconUrl: `${ground.baseUrl}/`,
    isDefault: at === prioritiesOf(ground).length - 1,
  };
}

function search({ query }: Call, ground: Ground) {
  const ids = query.getAll('id');
  const part = (query.get('priorityName') ?? '').toLowerCase();
  const every = prioritiesOf(ground).filter(
    ({ id, name }) => (ids.length === 0 || ids.includes(id)) && name.toLowerCase().includes(part),
  );
  const { startAt, maxResults } = pageOf(query, 50, 50);
  const values = every.slice(startAt, startAt + maxResults).map((priority) => priorityJson(ground, priority));
  const isLast = startAt + values.length >= every.length;
  return ok({ startAt, maxResults, total: every.length, isLast, values });
}

function get({ params }: Call, ground: Ground) {
  const found = prioritiesOf(ground).find(({ id }) => id === params.id);
  if (!found) throw new Refused(404, `The priority with id '${params.id}' does not exist`);
  return ok(priorityJson(ground, found));
}
