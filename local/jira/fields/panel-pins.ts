/** Issue panels pinned to projects, as a task that is done at once. The site shows every panel on every issue all the same. */
import { z } from 'zod';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { isAdministrator, projectOf } from '../people/access';
import { createTask } from '../tasks/tasks';

export const panelPins: Operations = {
  bulkPinUnpinProjectsAsync: { route: 'POST /rest/api/3/forge/panel/action/bulk/async', run: pinMany },
};

const requestShape = z.looseObject({
  moduleId: z.string().regex(/^ari:cloud:ecosystem::extension\/[^/]+\/[^/]+\/static\/[^/]+$/),
  projectList: z
    .array(z.looseObject({ action: z.enum(['PIN', 'UNPIN']), projectIdOrKey: z.string() }))
    .min(1)
    .max(1000),
});

function pinMany({ caller, body }: Call, context: SiteContext) {
  if (!isAdministrator(context, caller)) throw new Refused(403, 'Only Jira administrators can pin panels.');
  const { projectList } = parseBody(requestShape, body);
  for (const { projectIdOrKey } of projectList) projectOf(context, projectIdOrKey);
  return toAnswer({ taskId: createTask(context, caller.accountId) }, 202);
}
