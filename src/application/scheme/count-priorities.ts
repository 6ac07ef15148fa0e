import type { PriorityCountsAnswer } from '../../contract/scheme';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { refuseUnlessAdministrator } from './draft-scheme';
import type { AdminRequest } from './show-scheme';

/** About how many of the project's issues have each of its priorities: what a mapping to severities is worth. */
export async function countPriorities(
  ports: Ports,
  request: AdminRequest,
): Promise<PriorityCountsAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const { priorities } = await ports.projects.factsOf(request.projectId);
  const counts = await Promise.all(
    priorities.map(async ({ id }) => {
      const issues = await ports.issues.countIn(request.projectId, `priority = ${id}`);
      return { priority: id, issues };
    }),
  );
  return { kind: 'counted', counts };
}
