/** The components of a project: each has the same few here. */
import { type Call, type Ground, type Operations, ok, Refused } from '../../product';
import type { ChangeItem, Issue, Named } from '../model';
import { seen } from './projects';

const COMPONENTS: Named[] = [
  { id: '10100', name: 'Storefront' },
  { id: '10101', name: 'Warehouse' },
  { id: '10102', name: 'Back office' },
];

export const components: Operations = {
  getProjectComponents: { route: 'GET /rest/api/3/project/{projectIdOrKey}/components', run: list },
};

function list(call: Call, ground: Ground) {
  const { key, id } = seen(call, ground);
  return ok(COMPONENTS.map((one) => ({ ...json(ground, one), project: key, projectId: Number(id) })));
}

const json = (ground: Ground, { id, name }: Named) => ({
  self: `${ground.baseUrl}/rest/api/3/component/${id}`,
  id,
  name,
});

/** The field of an issue. */
export const componentsField = (ground: Ground, { components: held = [] }: Issue) =>
  COMPONENTS.filter(({ id }) => held.includes(id)).map((one) => json(ground, one));

/** What is asked for by id or by name, as ids; one the project does not have is refused. */
export function componentsIn(given: { id?: string | undefined; name?: string | undefined }[]): string[] {
  return given.map(({ id, name }) => {
    const found = COMPONENTS.find((one) => one.id === id || one.name === name);
    if (!found)
      throw new Refused(400, '', { errors: { components: `Component name '${name ?? id}' is not valid` } });
    return found.id;
  });
}

/** One item for each that went or came, as Jira tells it. */
export function componentChanges(before: readonly string[], after: readonly string[]): ChangeItem[] {
  const nameOf = (id: string) => COMPONENTS.find((one) => one.id === id)?.name ?? null;
  const told = { field: 'Component', fieldId: 'components' };
  const gone = before.filter((id) => !after.includes(id));
  const come = after.filter((id) => !before.includes(id));
  return [
    ...gone.map((id) => ({ ...told, from: id, fromString: nameOf(id), to: null, toString: null })),
    ...come.map((id) => ({ ...told, from: null, fromString: null, to: id, toString: nameOf(id) })),
  ] as ChangeItem[];
}
