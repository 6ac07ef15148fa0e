import type { ClientView } from '../../contract/admin';
import { type Satisfaction, satisfactionOf } from '../../domain/satisfaction/by-month';
import type { Ports } from '../ports';

/** How satisfied a project's clients were, or one of them; null where the scheme in force asks nobody. */
export async function projectSatisfaction(
  ports: Ports,
  projectId: string,
  client: string | null,
  months: string[],
): Promise<Satisfaction | null> {
  if (!(await asks(ports, projectId))) return null;
  const votes = await ports.surveys.votes(projectId, months);
  return satisfactionOf(client === null ? votes : votes.filter((vote) => vote.client === client), months);
}

/** How satisfied a client was, over all the projects it is served in; null where none of their schemes asks. */
export async function clientSatisfaction(
  ports: Ports,
  { id, projects }: ClientView,
  months: string[],
): Promise<Satisfaction | null> {
  const ids = await ports.accounts.projectIds(projects);
  const told = await Promise.all(ids.map((one) => asks(ports, one)));
  const asking = ids.filter((_, place) => told[place]);
  if (asking.length === 0) return null;
  const votes = await Promise.all(asking.map((one) => ports.surveys.votes(one, months)));
  return satisfactionOf(
    votes.flat().filter(({ client }) => client === id),
    months,
  );
}

async function asks(ports: Ports, projectId: string): Promise<boolean> {
  const latest = (await ports.schemes.versionsOf(projectId)).at(-1);
  return latest?.scheme.conduct?.satisfaction !== undefined;
}
