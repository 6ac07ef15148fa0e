import { z } from 'zod';
import { type Call, type Ground, type Operations, ok, Refused } from '../../product';
import { record } from '../issues/write-issue';
import { type ChangeItem, type Issue, nameOf, RESOLUTION, type Status, statusesOf } from '../model';
import { issueFor, issueOf } from '../people/access';
import { statusJson } from './statuses';

const ROUTE = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const transitions: Operations = {
  getTransitions: { route: `GET ${ROUTE}`, run: list },
  doTransition: { route: `POST ${ROUTE}`, run: move },
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
    isInitial: false,
    isConditional: false,
    isAvailable: true,
  });
  return ok({ expand: 'transitions', transitions: others.map(transition) });
}

const shape = z.looseObject({ transition: z.looseObject({ id: z.string() }) });

function move({ caller, params, body }: Call, ground: Ground) {
  const why = 'You do not have permission to transition this issue.';
  const issue = issueFor(ground, caller, params.issueIdOrKey ?? '', 'TRANSITION_ISSUES', why);
  const asked = shape.safeParse(body);
  const to = statusesOf(ground).find(
    ({ id }) => asked.success && id === asked.data.transition.id && id !== issue.statusId,
  );
  if (!to)
    throw new Refused(
      400,
      `It seems that you have tried to perform an illegal workflow operation on ${issue.key}.`,
    );
  const { next, items } = movedTo(ground, issue, to);
  record(ground, next, caller.accountId, items);
  return { status: 204 };
}

/** Finishing gives a resolution, and leaving what is finished takes it away. */
export function movedTo(ground: Ground, issue: Issue, to: Status): { next: Issue; items: ChangeItem[] } {
  const done = to.category === 'done';
  const [from, fromString] = [issue.statusId, nameOf(statusesOf(ground), issue.statusId)];
  const moved = { field: 'status', from, fromString, to: to.id, toString: to.name };
  const items = done === (issue.resolution !== null) ? [moved] : [resolutionItem(done), moved];
  const resolution = done ? RESOLUTION.name : null;
  return { next: { ...issue, statusId: to.id, resolution, resolvedAt: done ? ground.now() : null }, items };
}

function resolutionItem(done: boolean): ChangeItem {
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
