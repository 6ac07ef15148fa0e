/** The app's panel on all issues of a project; `pinned:{projectId}`, in Forge's key-value storage, says that it was put there. */
import { getAppContext, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import type { Panels } from '../../application/ports/people';
import * as z from '../../common/zod';
import { askOk } from '../request';
import { recordShape, SCHEMA } from '../storage/records/schema';

const pinnedShape = recordShape({});
const orderShape = z.looseObject({ taskId: z.string() });
const taskShape = z.looseObject({ status: z.string() });

export const jiraPanels: Panels = {
  async pin(projectId) {
    const body = { moduleId: panelIdOf(), projectList: [{ action: 'PIN', projectIdOrKey: projectId }] };
    const send = { method: 'POST', body } as const;
    const order = route`/rest/api/3/forge/panel/action/bulk/async`;
    return orderShape.parse(await askOk('jira', 'user', order, send)).taskId;
  },
  async outcomeOf(task) {
    const answer = await askOk('jira', 'user', route`/rest/api/3/task/${task}`);
    const { status } = taskShape.parse(answer);
    if (status === 'COMPLETE') return 'done';
    return ['ENQUEUED', 'RUNNING'].includes(status) ? 'under-way' : 'failed';
  },
  savePinned: (projectId) => kvs.set(`pinned:${projectId}`, { schema: SCHEMA }),
  isPinned: async (projectId) => pinnedShape.safeParse(await kvs.get(`pinned:${projectId}`)).success,
};

/** Jira names a panel by app, environment and module key. */
function panelIdOf(): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/panel`;
}
