import type { IssueTraits } from '../domain/clients/client-of';
import { type AppEvent, type AppFact, factOf } from '../domain/sla/history/app-events';
import type { Named } from '../domain/sla/history/history';
import type { IssueRead } from './ports/issues';

/** An issue, with what the app holds of it. */
export interface RecordedIssue {
  read: Pick<IssueRead, 'project' | 'labels' | 'components' | 'reporter'>;
  recorded: { events: readonly AppEvent[] };
}

/** What an issue bears that may tell whose it is. Its organizations are in no changelog: they are what was seen last. */
export function traitsOf({ read: { project, labels, components }, recorded }: RecordedIssue): IssueTraits {
  const organizations = idsOf(lastOf(recorded.events, 'organization-changed')?.organizations ?? []);
  return { project: project.key, labels, components, organizations };
}

/** Jira's organizations always have one. */
export const idsOf = (organizations: readonly Named[]): string[] =>
  organizations.flatMap(({ id }) => id ?? []);

/** Who asked, as a list of contacts knows people. */
export function callerOf({ read }: { read: Pick<IssueRead, 'reporter'> }): {
  accountId?: string;
  email?: string;
} {
  const { accountId, email } = read.reporter ?? { accountId: undefined, email: null };
  return { ...(accountId ? { accountId } : {}), ...(email ? { email } : {}) };
}

export type Whose = 'client-changed' | 'organization-changed';
export type WhosePayload<Kind extends Whose> = Extract<AppFact, { event: Kind }>['payload'];

/** What the app saw last of whose an issue is. */
export const lastOf = <Kind extends Whose>(events: readonly AppEvent[], kind: Kind) =>
  payloadOf<Kind>(events.filter((event) => event.kind === kind).at(-1));

const payloadOf = <Kind extends Whose>(event: AppEvent | undefined): WhosePayload<Kind> | null =>
  event ? ((factOf(event)?.payload as WhosePayload<Kind> | undefined) ?? null) : null;
