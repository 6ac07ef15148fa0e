import type { IssueTraits } from '../domain/clients/client-of';
import type { IssueRead } from './ports/issues';

/** What an issue bears that may tell whose it is. */
export const traitsOf = ({
  read: { project, labels, components },
}: {
  read: Pick<IssueRead, 'project' | 'labels' | 'components'>;
}): IssueTraits => ({ project: project.key, labels, components });

/** Who asked, as a list of contacts knows people. */
export function callerOf({ read }: { read: Pick<IssueRead, 'reporter'> }): {
  accountId?: string;
  email?: string;
} {
  const { accountId, email } = read.reporter ?? { accountId: undefined, email: null };
  return { ...(accountId ? { accountId } : {}), ...(email ? { email } : {}) };
}
