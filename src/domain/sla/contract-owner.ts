import type { During, State } from '../scheme/conditions';
import type { Contract } from '../scheme/contract';
import { foldName } from '../scheme/severity/compare-names';
import type { History, Named } from './history/history';

/** Whose an issue is by the end of its history, as far as contracts ask. */
interface Owner {
  client: string | null;
  organizations: readonly Named[];
  labels: readonly string[];
}

/**
 * Whether a contract may be one of whoever the issue is of now. One that asks for a client, an organization or a label that the issue
 * bears no longer judged it while it was somebody else's, after whom it may be called.
 */
export function isOfOwner({ when }: Contract, history: History): boolean {
  return mayHold(when, ownerOf(history));
}

function ownerOf({ client, organizations, firstLabels, events }: History): Owner {
  const owner: Owner = { client, organizations, labels: firstLabels };
  for (const event of events)
    if (event.kind === 'labels') owner.labels = event.to;
    else if (event.kind === 'app' && event.event === 'client-changed') owner.client = event.payload.client;
    else if (event.kind === 'app' && event.event === 'organization-changed')
      owner.organizations = event.payload.organizations;
  return owner;
}

/** What does not ask whose it is may have held at another time. */
function mayHold(when: During, owner: Owner): boolean {
  if ('all' in when) return when.all.every((part) => mayHold(part, owner));
  if ('any' in when) return when.any.some((part) => mayHold(part, owner));
  if ('not' in when) return !('is' in when.not) || holds(when.not, owner) !== true;
  return holds(when, owner) !== false;
}

/** Null for what is no question of whose it is. */
function holds(state: State, { client, organizations, labels }: Owner): boolean | null {
  if (state.is === 'client') return client !== null && state.in.includes(client);
  if (state.is !== 'label' && state.is !== 'organization') return null;
  const names = new Set(state.in.map(foldName));
  const borne =
    state.is === 'label' ? labels : organizations.flatMap(({ id, name }) => [id ?? '', name ?? '']);
  return borne.some((name) => names.has(foldName(name)));
}
