import { inEachLanguage } from '../../../locales/languages';
import type { ClientView } from '../../contract/admin';
import type { SatisfactionView } from '../../contract/summary';
import type { Average } from '../../domain/satisfaction/average';
import { type Satisfaction, satisfactionOf } from '../../domain/satisfaction/by-month';
import type { Vote } from '../../domain/satisfaction/vote';
import type { Ports } from '../ports';
import { describeAverage } from './document/describe-average';

/** How satisfied a project's clients were, or one of them; null where the scheme in force asks nobody. */
export async function satisfactionOfProject(
  ports: Ports,
  projectId: string,
  client: string | null,
  months: string[],
): Promise<Satisfaction | null> {
  if (!(await isSurveying(ports, projectId))) return null;
  const votes = await ports.surveys.listVotes(projectId, months);
  return satisfactionOf(client === null ? votes : votes.filter((vote) => vote.client === client), months);
}

/** How satisfied a client was, over all the projects it is served in; null where none of their schemes asks. */
export async function satisfactionOfClient(
  ports: Ports,
  client: ClientView,
  months: string[],
): Promise<Satisfaction | null> {
  const votes = await votesOfClient(ports, client, months);
  return votes && satisfactionOf(votes, months);
}

/** A client's votes of some months; null where none of its desks asks. */
export async function votesOfClient(
  ports: Ports,
  { id, projects }: ClientView,
  months: string[],
): Promise<Vote[] | null> {
  const ids = await ports.clientAccounts.projectIdsOf(projects);
  const isAsking = await Promise.all(ids.map((projectId) => isSurveying(ports, projectId)));
  const asking = ids.filter((_, place) => isAsking[place]);
  if (asking.length === 0) return null;
  const votes = await Promise.all(asking.map((projectId) => ports.surveys.listVotes(projectId, months)));
  return votes.flat().filter(({ client }) => client === id);
}

/** The same with its sentences, for a page. */
export function toSatisfactionView(satisfaction: Satisfaction | null): SatisfactionView | null {
  if (!satisfaction) return null;
  const withSentence = (average: Average) => ({
    ...average,
    say: inEachLanguage((texts) => describeAverage(average, texts)),
  });
  const { whole, months } = satisfaction;
  return {
    whole: withSentence(whole),
    months: months.map(({ month, average }) => ({ month, average: withSentence(average) })),
  };
}

async function isSurveying(ports: Ports, projectId: string): Promise<boolean> {
  const latest = (await ports.schemes.versionsOf(projectId)).at(-1);
  return latest?.scheme.automation?.satisfaction !== undefined;
}
