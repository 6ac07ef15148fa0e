/** Which modules of a manifest the site gives life to; the others are named in the log, and nothing of them breaks the rest. */

/** Those shown as a page of the app in a frame. */
const FRAMED = [
  'jira:issuePanel',
  'jira:issueContext',
  'jira:projectPage',
  'jira:projectSettingsPage',
  'jira:adminPage',
  'jira:globalPage',
  'jira:dashboardGadget',
  'macro',
  'confluence:contentBylineItem',
  'jiraServiceManagement:portalRequestDetailPanel',
  'jiraServiceManagement:portalRequestDetail',
  'jiraServiceManagement:queuePage',
];
/** Those that the platform calls. */
const CALLED = [
  'trigger',
  'consumer',
  'scheduledTrigger',
  'webtrigger',
  'jira:jqlFunction',
  'jira:workflowValidator',
  'action',
];
/** Those that only declare something. */
const DECLARED = [
  'function',
  'jira:customField',
  'jira:entityProperty',
  'automation:actionProvider',
  'rovo:agent',
];

const EMULATED = new Set([...FRAMED, ...CALLED, ...DECLARED]);

export const isEmulated = (type: string): boolean => EMULATED.has(type);

type Entry = Record<string, unknown>;

/** Modules are lists, save a few that are one object. */
export const entriesOf = (modules: unknown): Entry[] => [modules].flat().filter(isEntry);

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** Whether it answers from a server of its own: there is none to be asked. */
const isRemote = (module: Entry): boolean =>
  module.function === undefined && (module.endpoint !== undefined || isEndpoint(module.resolver));

const isEndpoint = (resolver: unknown): boolean => isEntry(resolver) && resolver.endpoint !== undefined;

/** The modules without those of a remote. */
export function withoutRemotes(modules: Record<string, unknown>): Record<string, unknown> {
  const lists = Object.entries(modules).map(([type, list]) => [
    type,
    entriesOf(list).filter((module) => !isRemote(module)),
  ]);
  return Object.fromEntries(lists);
}

/** A line for each module that is not emulated, with the reason. */
export function notEmulated(modules: Record<string, unknown>): string[] {
  return Object.entries(modules).flatMap(([type, list]) =>
    entriesOf(list).flatMap((module) => {
      const reason = reasonOf(type, module);
      return reason === null ? [] : [`NotEmulated: module ${type} '${String(module.key ?? '')}'${reason}`];
    }),
  );
}

function reasonOf(type: string, module: Entry): string | null {
  if (!isEmulated(type)) return '';
  if (isRemote(module)) return ': it is answered by a remote';
  if (type === 'jira:workflowValidator' && module.function === undefined)
    return ': expressions are not evaluated';
  if (!FRAMED.includes(type)) return null;
  if (module.render === 'native') return ': UI Kit is drawn by the product';
  return module.resource === undefined && module.function !== undefined ? ': UI Kit 1' : null;
}
