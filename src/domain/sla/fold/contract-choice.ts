import type { Contract, ContractId } from '../../scheme/contract';
import type { Scheme } from '../../scheme/scheme';
import { addCivilDays, type Instant, toInstant } from '../../time/instant';
import { type Facts, NOTHING, type Test, testOf } from './compile-condition';

/** A contract ready to be asked: what must hold, and between which instants an issue must have been received. */
export interface ContractPlan {
  id: string;
  from: Instant;
  until: Instant;
  test: Test;
}

/** The zone in which a contract's days are counted: that of the scheme's first calendar. */
const zoneOfDays = ({ calendars }: Pick<Scheme, 'calendars'>): string =>
  Object.values(calendars)[0]?.timezone ?? 'UTC';

/** A scheme's contracts in their order, made ready to be asked; of its days both the first and the last count. */
export function planContracts(scheme: Scheme): ContractPlan[] {
  const zone = zoneOfDays(scheme);
  return scheme.contracts.map(({ id, when, from, until }: Contract) => ({
    id,
    from: from === undefined ? Number.NEGATIVE_INFINITY : toInstant(from, 0, zone),
    until: until === undefined ? Number.POSITIVE_INFINITY : toInstant(addCivilDays(until, 1), 0, zone),
    test: testOf(when),
  }));
}

/** The contract that an issue falls under: the first that is in force at its receipt and whose condition holds. */
export function chooseContract(
  contracts: readonly ContractPlan[],
  facts: Facts,
  receivedAt: Instant,
): ContractId {
  for (const { id, from, until, test } of contracts)
    if (receivedAt >= from && receivedAt < until && test(facts, NOTHING)) return id;
  return null;
}
