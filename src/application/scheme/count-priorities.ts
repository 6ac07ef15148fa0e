import type { CountedAnswer } from '../../contract/scheme';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { refusedToAdminister } from './draft-scheme';
import type { AdminAsked } from './show-scheme';

/** About how many of the project's issues have each of its priorities: what a mapping to severities is worth. */
export async function countPriorities(ports: Ports, asked: AdminAsked): Promise<CountedAnswer | Refusal> {
  const refused = await refusedToAdminister(ports, asked);
  if (refused) return refused;
  const { priorities } = await ports.projects.factsOf(asked.projectId);
  const counts = await Promise.all(
    priorities.map(async ({ id, name }) => {
      const issues = await ports.issues.countIn(asked.projectId, `priority = ${id}`);
      return { priority: name, issues };
    }),
  );
  return { kind: 'counted', counts };
}
