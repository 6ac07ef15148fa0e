import { z } from 'zod';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import {
  type Change,
  issueOf,
  nameOf,
  projectOf,
  required,
  type Status,
  statusesOf,
  statusJson,
} from './model';
import { record } from './write-issue';

export const transitions: Operations = {
  getTransitions: { route: 'GET /rest/api/3/issue/{issueIdOrKey}/transitions', run: list },
  doTransition: { route: 'POST /rest/api/3/issue/{issueIdOrKey}/transitions', run: move },
};

/** Every status may be reached from every other; a transition bears its status's id. */
function list({ caller, params }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const others = statusesOf(ground).filter(({ id }) => id !== issue.statusId);
  const transition = (status: Status) => ({
    id: status.id,
    name: status.name,
    to: statusJson(ground, status),
    hasScreen: false,
    isGlobal: true,
  });
  return ok({ expand: 'transitions', transitions: others.map(transition) });
}

function move({ caller, params, body }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  required(
    ground,
    caller,
    projectOf(ground, issue.projectId),
    'TRANSITION_ISSUES',
    'You do not have permission to transition this issue.',
  );
  const asked = z.looseObject({ transition: z.looseObject({ id: z.string() }) }).safeParse(body);
  const to = statusesOf(ground).find(
    ({ id }) => asked.success && id === asked.data.transition.id && id !== issue.statusId,
  );
  if (!to)
    throw new Refused(
      400,
      `It seems that you have tried to perform an illegal workflow operation on ${issue.key}.`,
    );
  const done = to.category === 'done';
  const items: Change['items'] = [];
  if (done !== (issue.resolution !== null)) items.push(resolutionItem(done));
  items.push({
    field: 'status',
    from: issue.statusId,
    fromString: nameOf(statusesOf(ground), issue.statusId),
    to: to.id,
    toString: to.name,
  });
  const next = {
    ...issue,
    statusId: to.id,
    resolution: done ? 'Done' : null,
    resolvedAt: done ? ground.now() : null,
  };
  record(ground, next, caller.accountId, items);
  return { status: 204 };
}

function resolutionItem(done: boolean): Change['items'][number] {
  const set = { id: '10000', name: 'Done' };
  return done
    ? { field: 'resolution', from: null, fromString: null, to: set.id, toString: set.name }
    : { field: 'resolution', from: set.id, fromString: set.name, to: null, toString: null };
}
