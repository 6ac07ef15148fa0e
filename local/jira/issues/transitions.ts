import { z } from 'zod';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import {
  type ChangeItem,
  type Issue,
  nameOf,
  RESOLUTION,
  type Status,
  statusesIn,
  statusesOf,
} from '../model/model';
import { issueOf, may, projectOf } from '../people/access';
import { toStatusJson } from '../projects/statuses';
import { recordChange } from '../writing/write-issue';

const ROUTE = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const transitions: Operations = {
  getTransitions: { route: `GET ${ROUTE}`, run: listTransitions },
  doTransition: { route: `POST ${ROUTE}`, run: doTransition },
};

/** Every status may be reached from every other; a transition bears its status's id. */
function listTransitions({ caller, params }: Call, context: SiteContext) {
  const issue = issueOf(context, caller, params.issueIdOrKey ?? '');
  const reachable = statusesIn(context, projectOf(context, issue.projectId)).filter(
    ({ id }) => id !== issue.statusId,
  );
  const toTransition = (status: Status) => ({
    id: status.id,
    name: status.name,
    to: toStatusJson(context, status),
    hasScreen: false,
    isGlobal: true,
    isInitial: false,
    isConditional: false,
    isAvailable: true,
  });
  return toAnswer({ expand: 'transitions', transitions: reachable.map(toTransition) });
}

const shape = z.looseObject({ transition: z.looseObject({ id: z.string() }) });

function doTransition(call: Call, context: SiteContext) {
  const { issue, to } = requireTransition(call, context);
  const { next, items } = applyTransition(context, issue, to);
  recordChange(context, next, call.caller.accountId, items);
  return { status: 204 };
}

/** A transition with the keys of the apps' validators on it. */
export interface ValidatedTransition {
  issue: { id: string; key: string };
  from: { id: string };
  to: { id: string };
  validators: string[];
}

/** The validators of the workflow are asked of what would happen otherwise, and of nothing else. */
export function validatedTransitionOf(call: Call, context: SiteContext): ValidatedTransition {
  const { issue, to } = requireTransition(call, context);
  const { validators = [] } = projectOf(context, issue.projectId);
  const keys = validators.filter(({ statusId }) => statusId === to.id).map(({ key }) => key);
  const { id, key, statusId } = issue;
  return { issue: { id, key }, from: { id: statusId }, to: { id: to.id }, validators: keys };
}

function requireTransition({ caller, params, body }: Call, context: SiteContext) {
  const issue = issueOf(context, caller, params.issueIdOrKey ?? '');
  if (!may(context, caller, projectOf(context, issue.projectId), 'TRANSITION_ISSUES'))
    throw new Refused(400, 'You do not have permission to transition this issue.');
  const input = shape.safeParse(body);
  const to = statusesIn(context, projectOf(context, issue.projectId)).find(
    ({ id }) => input.success && id === input.data.transition.id && id !== issue.statusId,
  );
  if (!to)
    throw new Refused(
      400,
      `It seems that you have tried to perform an illegal workflow operation on ${issue.key}.`,
    );
  return { issue, to };
}

/** Finishing gives a resolution, and leaving what is finished takes it away. */
export function applyTransition(
  context: SiteContext,
  issue: Issue,
  to: Status,
): { next: Issue; items: ChangeItem[] } {
  const done = to.category === 'done';
  const [from, fromString] = [issue.statusId, nameOf(statusesOf(context), issue.statusId)];
  const statusItem = { field: 'status', from, fromString, to: to.id, toString: to.name };
  const items = done === (issue.resolution !== null) ? [statusItem] : [toResolutionItem(done), statusItem];
  const resolution = done ? RESOLUTION.name : null;
  return { next: { ...issue, statusId: to.id, resolution, resolvedAt: done ? context.now() : null }, items };
}

function toResolutionItem(done: boolean): ChangeItem {
  const { id, name } = RESOLUTION;
  const [none, set] = [
    { id: null, name: null },
    { id, name },
  ];
  const [before, after] = done ? [none, set] : [set, none];
  return {
    field: 'resolution',
    from: before.id,
    fromString: before.name,
    to: after.id,
    toString: after.name,
  };
}
