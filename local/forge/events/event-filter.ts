/** Whether a trigger wants an event: the manifest's expression over the event and the project it happened in. */
import { runInNewContext } from 'node:vm';
import type { ProductEvent } from '../../product/product-event';
import type { Trigger } from '../manifest/manifest-shapes';

/** The value of a property of a project, or null. */
export type ProjectProperty = (projectId: string, key: string) => unknown;

/**
 * Of Jira's expressions the site knows those that are JavaScript as well, with `event` and `project`; a project's properties are
 * read when the expression asks for them. One that fails is decided by `onError`.
 */
export function wantsEvent(
  { filter }: Trigger,
  event: ProductEvent,
  propertyOf: ProjectProperty,
  log: (line: string) => void,
): boolean {
  if (filter?.expression === undefined) return true;
  try {
    const context = { event, project: projectOf(event, propertyOf) };
    return runInNewContext(filter.expression, context, { timeout: 1_000 }) === true;
  } catch (error) {
    if (filter.onError.endsWith('_AND_LOG')) log(`filter.expression: ${String(error)}`);
    return filter.onError.startsWith('RECEIVE');
  }
}

function projectOf(event: ProductEvent, propertyOf: ProjectProperty) {
  const { fields } = (event.issue ?? {}) as { fields?: { project?: { id: string; key: string } } };
  const project = fields?.project;
  if (!project) return undefined;
  const get = (_: object, key: string | symbol) => propertyOf(project.id, String(key));
  return { id: project.id, key: project.key, properties: new Proxy({}, { get }) };
}
