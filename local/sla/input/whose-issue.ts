import { type ClientTraits, clientOf } from '../../../src/domain/clients/client-of';
import { withComponent } from '../../../src/domain/sla/history/components';
import type { History, HistoryEvent, Named } from '../../../src/domain/sla/history/history';
import { compareEvents } from '../../../src/domain/sla/history/order';
import { type Json, memberOf } from '../../../src/domain/sla/reading/read-json';

/**
 * A history with whose issue it is, as the app would have seen it: at its receipt, and at each change of a label or a component that
 * tells another client, unless the file holds what the app recorded. Its organizations are today's.
 */
export function withWhose(history: History, issue: Json, clients: readonly ClientTraits[] = []): History {
  const organizations = history.organizations.length > 0 ? history.organizations : organizationsOf(issue);
  if (clients.length === 0) return { ...history, organizations };
  const reporter = reporterOf(issue);
  const find = (labels: readonly string[], components: readonly Named[]) =>
    clientOf(
      clients,
      { project: '', labels, components: textsOf(components), organizations: textsOf(organizations) },
      reporter,
    )?.id ?? null;
  const client = history.client ?? find(history.firstLabels, history.firstComponents);
  const isRecorded = history.events.some((event) => event.kind === 'app' && event.event === 'client-changed');
  const changes = isRecorded ? [] : changesOf(history, client, find);
  const events = changes.length > 0 ? [...history.events, ...changes].sort(compareEvents) : history.events;
  return { ...history, organizations, client, events };
}

type Find = (labels: readonly string[], components: readonly Named[]) => string | null;

function changesOf(history: History, first: string | null, find: Find): HistoryEvent[] {
  let { firstLabels: labels, firstComponents: components } = history as {
    firstLabels: readonly string[];
    firstComponents: readonly Named[];
  };
  let current = first;
  return history.events.flatMap((event): HistoryEvent[] => {
    if (event.kind === 'labels') labels = event.to;
    else if (event.kind === 'components')
      components = withComponent(components, event.component, event.added);
    else return [];
    const client = find(labels, components);
    if (client === current) return [];
    current = client;
    return [{ ...seenAt(event), kind: 'app', event: 'client-changed', payload: { client } }];
  });
}

/** Seen with the change itself. */
const seenAt = ({ at, id }: HistoryEvent) => ({ at, id: `${id}-client`, index: 0, actor: null });

const textsOf = (things: readonly Named[]): string[] =>
  things.flatMap(({ id, name }) => [id, name].flatMap((text) => text ?? []));

function reporterOf(issue: Json): { accountId?: string; email?: string } {
  const reporter = memberOf(issue.fields, 'reporter');
  const [accountId] = ['accountId', 'key', 'name'].flatMap((name) => textOf(memberOf(reporter, name)));
  const [email] = textOf(memberOf(reporter, 'emailAddress'));
  return { ...(accountId ? { accountId } : {}), ...(email ? { email } : {}) };
}

const textOf = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : []);

/** The organizations of a service project, in whichever field of the answer they are. */
function organizationsOf({ fields }: Json): Named[] {
  const lists = Object.values(fields as Json).filter((value) => Array.isArray(value));
  const organizations = lists.find((list) => list.length > 0 && list.every(isOrganization)) ?? [];
  return organizations.map((organization) => ({
    id: idOf(memberOf(organization, 'id')),
    name: textOf(memberOf(organization, 'name'))[0] ?? null,
  }));
}

const idOf = (id: unknown) => (typeof id === 'string' || typeof id === 'number' ? String(id) : null);

const isOrganization = (value: unknown) =>
  String(memberOf(memberOf(value, '_links'), 'self')).includes('/organization/');
