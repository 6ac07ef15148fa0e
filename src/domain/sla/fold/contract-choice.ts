import type { During, State } from '../../scheme/conditions';
import type { Contract, ContractId } from '../../scheme/contract';
import type { Scheme } from '../../scheme/scheme';
import { foldName } from '../../scheme/severity/compare-names';
import { addCivilDays, type Instant, toInstant } from '../../time/instant';
import { type Facts, NOTHING, type Test, testOf } from './compile-condition';

/** A contract ready to be asked: what must hold, and between which instants an issue must have been received. */
interface ContractPlan {
  id: string;
  place: number;
  from: Instant;
  until: Instant;
  test: Test;
}

/** What an issue bears by which contracts can be found without asking each. */
const KEYED = ['client', 'label', 'component', 'organization'] as const;
type Keyed = (typeof KEYED)[number];

/**
 * A scheme's contracts as they are looked for. Of one that asks for a client or a label only issues that bear it are asked; the others
 * are asked of every issue.
 */
export interface ContractIndex {
  unkeyed: ContractPlan[];
  keyed: Record<Keyed, Map<string, ContractPlan[]>>;
}

/** The zone in which a contract's days are counted: that of the scheme's first calendar. */
export const zoneOfDays = ({ calendars }: Pick<Scheme, 'calendars'>): string =>
  Object.values(calendars)[0]?.timezone ?? 'UTC';

/** A scheme's contracts, made ready to be asked; of a contract's days both the first and the last count. */
export function indexContracts(scheme: Scheme): ContractIndex {
  const index: ContractIndex = {
    unkeyed: [],
    keyed: { client: new Map(), label: new Map(), component: new Map(), organization: new Map() },
  };
  const zone = zoneOfDays(scheme);
  for (const [place, contract] of scheme.contracts.entries()) {
    const plan = planContract(contract, place, zone);
    const keys = keysOf(contract.when);
    if (keys === null) index.unkeyed.push(plan);
    else for (const [kind, key] of keys) addPlan(index.keyed[kind], key, plan);
  }
  return index;
}

function planContract({ id, when, from, until }: Contract, place: number, zone: string): ContractPlan {
  return {
    id,
    place,
    from: from === undefined ? Number.NEGATIVE_INFINITY : toInstant(from, 0, zone),
    until: until === undefined ? Number.POSITIVE_INFINITY : toInstant(addCivilDays(until, 1), 0, zone),
    test: testOf(when),
  };
}

function addPlan(plans: Map<string, ContractPlan[]>, key: string, plan: ContractPlan): void {
  const others = plans.get(key);
  if (!others) plans.set(key, [plan]);
  else if (!others.includes(plan)) others.push(plan);
}

type Key = [kind: Keyed, name: string];

/** Of what an issue must bear one to meet a condition; null where it may meet it and bear none. */
function keysOf(when: During): Key[] | null {
  if ('all' in when) return when.all.map(keysOf).find((keys) => keys !== null) ?? null;
  if ('not' in when) return null;
  if ('is' in when) return keysOfState(when);
  const parts = when.any.map(keysOf);
  return parts.every((keys) => keys !== null) ? parts.flat() : null;
}

function keysOfState(state: State): Key[] | null {
  if (state.is === 'client') return state.in.map((id): Key => ['client', id]);
  if (state.is !== 'label' && state.is !== 'component' && state.is !== 'organization') return null;
  return state.in.map((name): Key => [state.is, foldName(name)]);
}

/** The contract that an issue falls under: the first that is in force at its receipt and whose condition holds. */
export function chooseContract(
  { unkeyed, keyed }: ContractIndex,
  facts: Facts,
  receivedAt: Instant,
): ContractId {
  let first = firstOf(unkeyed, null, facts, receivedAt);
  if (facts.client !== null) first = firstOf(keyed.client.get(facts.client), first, facts, receivedAt);
  if (keyed.label.size > 0)
    for (const label of facts.labels)
      first = firstOf(keyed.label.get(foldName(label)), first, facts, receivedAt);
  if (keyed.component.size > 0)
    for (const name of namesOf(facts.components))
      first = firstOf(keyed.component.get(name), first, facts, receivedAt);
  if (keyed.organization.size > 0)
    for (const name of namesOf(facts.organizations))
      first = firstOf(keyed.organization.get(name), first, facts, receivedAt);
  return first === null ? null : first.id;
}

/** The first of these that judges an issue, if it comes before one that does already. */
function firstOf(
  plans: readonly ContractPlan[] | undefined,
  before: ContractPlan | null,
  facts: Facts,
  receivedAt: Instant,
): ContractPlan | null {
  if (plans === undefined) return before;
  for (const plan of plans) {
    if (before !== null && plan.place >= before.place) return before;
    if (receivedAt >= plan.from && receivedAt < plan.until && plan.test(facts, NOTHING)) return plan;
  }
  return before;
}

const namesOf = (things: Facts['components']): string[] =>
  things.flatMap(({ id, name }) => [id, name].flatMap((text) => (text === null ? [] : foldName(text))));
