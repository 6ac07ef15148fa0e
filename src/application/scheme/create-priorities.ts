import { own } from '../../common/own';
import type { PrioritiesAnswer } from '../../contract/scheme';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { refuseUnlessAdministrator } from './draft-scheme';
import type { AdminRequest } from './show-scheme';

/**
 * Creates the Jira priorities that a scheme's severities lack, as the Jira administrator who asks; one that is there already stays as
 * it is, so that asking twice creates none twice. What Jira does not take is told with the way by hand.
 */
export async function createPriorities(
  ports: Ports,
  request: AdminRequest & { names: string[]; descriptions: Record<string, string> },
): Promise<PrioritiesAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  if (!(await ports.people.canAdministerSite())) return notJiraAdministrator();
  const missing = await missingOf(ports, request);
  for (const [at, name] of missing.entries()) {
    const rank = { at, of: missing.length };
    const description = own(request.descriptions, name) || name;
    if (!(await ports.projects.createPriority({ name, description }, rank))) return notTakenByJira(name);
  }
  const stillMissing = await missingOf(ports, request);
  return stillMissing.length === 0 ? { kind: 'created', names: missing } : notInScheme(stillMissing);
}

async function missingOf(ports: Ports, { projectId, names }: AdminRequest & { names: string[] }) {
  const { priorities } = await ports.projects.factsOf(projectId);
  const existing = new Set(priorities.map(({ name }) => name.toLowerCase()));
  return names.filter((name) => !existing.has(name.toLowerCase()));
}

const notJiraAdministrator = () =>
  refuse('not-allowed', ({ refusals }) => refusals.scheme.notJiraAdministrator);

const notTakenByJira = (name: string) =>
  refuse('busy', ({ refusals }) => refusals.scheme.priorityNotTaken(name));

const notInScheme = (names: string[]) =>
  refuse('invalid', ({ refusals }) => refusals.scheme.notInPriorityScheme(names.join(', ')));
