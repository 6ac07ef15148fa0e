/** The components of a project: each has the same few here. */
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import { COMPONENTS } from '../model/components';
import type { ChangeItem, Issue, Named } from '../model/model';
import { requireProject } from './projects';

export const components: Operations = {
  getProjectComponents: { route: 'GET /rest/api/3/project/{projectIdOrKey}/components', run: listComponents },
};

function listComponents(call: Call, context: SiteContext) {
  const { key, id } = requireProject(call, context);
  return toAnswer(
    COMPONENTS.map((component) => ({ ...toJson(context, component), project: key, projectId: Number(id) })),
  );
}

const toJson = (context: SiteContext, { id, name }: Named) => ({
  self: `${context.baseUrl}/rest/api/3/component/${id}`,
  id,
  name,
});

/** The field of an issue. */
export const toComponentsField = (context: SiteContext, { components: ids = [] }: Issue) =>
  COMPONENTS.filter(({ id }) => ids.includes(id)).map((component) => toJson(context, component));

/** What is asked for by id or by name, as ids; one the project does not have is refused. */
export function idsOfComponents(
  references: { id?: string | undefined; name?: string | undefined }[],
): string[] {
  return references.map(({ id, name }) => {
    const component = COMPONENTS.find((component) => component.id === id || component.name === name);
    if (!component)
      throw new Refused(400, '', { errors: { components: `Component name '${name ?? id}' is not valid` } });
    return component.id;
  });
}

/** One item for each that went or came, as Jira tells it. */
export function changesOfComponents(before: readonly string[], after: readonly string[]): ChangeItem[] {
  const nameOf = (id: string) => COMPONENTS.find((component) => component.id === id)?.name ?? null;
  const item = { field: 'Component', fieldId: 'components' };
  const removed = before.filter((id) => !after.includes(id));
  const added = after.filter((id) => !before.includes(id));
  return [
    ...removed.map((id) => ({ ...item, from: id, fromString: nameOf(id), to: null, toString: null })),
    ...added.map((id) => ({ ...item, from: null, fromString: null, to: id, toString: nameOf(id) })),
  ] as ChangeItem[];
}
