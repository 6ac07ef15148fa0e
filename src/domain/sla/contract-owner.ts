import { own } from '../../common/own';
import type { During, State } from '../scheme/conditions';
import type { Contract, ContractId } from '../scheme/contract';
import { foldName } from '../scheme/severity/compare-names';
import { contractOf } from '../scheme/versions/terms';
import { type IssueScheme, schemesOf } from '../scheme/versions/versions';
import { withComponent } from './history/components';
import type { History, HistoryEvent, Named } from './history/history';

/** Whose an issue is at an instant, as far as contracts ask. */
export interface Owner {
  client: string | null;
  organizations: readonly Named[];
  labels: readonly string[];
  components: readonly Named[];
  /** The values of the fields that the scheme asks about, by the id or name that it asks by. */
  fields: Readonly<Record<string, readonly string[]>>;
}

/**
 * Whether a contract may be one of whoever the issue is of now. One that asks for a client, an organization, a label, a component or a
 * value that the issue bears no longer judged it while it was somebody else's, after whom it may be called.
 */
export const isOfOwner = ({ when }: Contract, history: History): boolean =>
  mayHold(when, lastOwnerOf(history));

/** Whose an issue is now. */
export const lastOwnerOf = (history: History): Owner => ownersOf(history).at(-1) as Owner;

/** Whoever bears nothing by which a contract could be his. */
export const NOBODY: Owner = { client: null, organizations: [], labels: [], components: [], fields: {} };

/** Whether a cycle was judged by a contract of whoever the issue was of before; one that no scheme of the issue has any more may be. */
export function isOfFormerOwner(scheme: IssueScheme, id: ContractId, history: History): boolean {
  if (id === null) return false;
  const contracts = schemesOf(scheme).flatMap((each) => contractOf(each, id) ?? []);
  return !contracts.some((contract) => isOfOwner(contract, history));
}

/** Whose an issue was, from its receipt on: one owner for each time that something of it changed. */
export function ownersOf(history: History): Owner[] {
  const { client, organizations, firstLabels, firstComponents, firstFields, events } = history;
  let owner: Owner = {
    client,
    organizations,
    labels: firstLabels,
    components: firstComponents,
    fields: firstFields,
  };
  return [
    owner,
    ...events.flatMap((event) => {
      const change = changeOf(event, owner);
      if (!change) return [];
      owner = { ...owner, ...change };
      return owner;
    }),
  ];
}

function changeOf(event: HistoryEvent, { components, fields }: Owner): Partial<Owner> | null {
  if (event.kind === 'labels') return { labels: event.to };
  if (event.kind === 'components')
    return { components: withComponent(components, event.component, event.added) };
  if (event.kind === 'field') {
    const values = event.to === null ? [] : [event.to];
    return { fields: { ...fields, [event.field]: values, [event.name]: values } };
  }
  if (event.kind !== 'app') return null;
  if (event.event === 'client-changed') return { client: event.payload.client };
  return event.event === 'organization-changed' ? { organizations: event.payload.organizations } : null;
}

/** Whether a condition may hold for an owner: what does not ask whose the issue is may have held at another time. */
export function mayHold(when: During, owner: Owner): boolean {
  if ('all' in when) return when.all.every((part) => mayHold(part, owner));
  if ('any' in when) return when.any.some((part) => mayHold(part, owner));
  if ('not' in when) return !('is' in when.not) || holds(when.not, owner) !== true;
  return holds(when, owner) !== false;
}

/** Null for what is no question of whose it is. */
function holds(state: State, owner: Owner): boolean | null {
  if (state.is === 'client') return owner.client !== null && state.in.includes(owner.client);
  const ownNames = namesOfOwner(state, owner);
  if (ownNames === null || !('in' in state)) return null;
  const names = new Set(state.in?.map(foldName));
  return ownNames.some((name) => names.has(foldName(name)));
}

function namesOfOwner(
  state: State,
  { labels, organizations, components, fields }: Owner,
): readonly string[] | null {
  if (state.is === 'label') return labels;
  if (state.is === 'organization') return textsOf(organizations);
  if (state.is === 'component') return textsOf(components);
  return state.is === 'field' && state.in ? (own(fields, state.field) ?? []) : null;
}

const textsOf = (things: readonly Named[]): string[] =>
  things.flatMap(({ id, name }) => [id, name].flatMap((text) => text ?? []));
