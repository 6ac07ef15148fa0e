/** Whether a trigger wants an event: the manifest's expression over the event and the project it happened in. */
import { createContext, Script } from 'node:vm';
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
    return evaluate(filter.expression, { event, project: projectOf(event, propertyOf) }) === true;
  } catch (error) {
    if (filter.onError.endsWith('_AND_LOG')) log(`filter.expression: ${String(error)}`);
    return filter.onError.startsWith('RECEIVE');
  }
}

type Expression = (event: unknown, project: unknown) => unknown;

const realm = createContext({});
const compiled = new Map<string, Expression>();

/** An expression is compiled once: a realm of its own for every event costs more than the event. */
function evaluate(expression: string, { event, project }: { event: unknown; project: unknown }): unknown {
  const run = compiled.get(expression) ?? compile(expression);
  compiled.set(expression, run);
  return run(event, project);
}

const compile = (expression: string) =>
  new Script(`(event, project) => (${expression}\n)`).runInContext(realm) as Expression;

function projectOf(event: ProductEvent, propertyOf: ProjectProperty) {
  const { fields } = (event.issue ?? {}) as { fields?: { project?: { id: string; key: string } } };
  const project = fields?.project;
  if (!project) return undefined;
  const get = (_: object, key: string | symbol) => propertyOf(project.id, String(key));
  return { id: project.id, key: project.key, properties: new Proxy({}, { get }) };
}
