/**
 * Claims in the storage entity `claim`, each with its holder and an expiry of its own, for the platform's may come 48 hours late.
 * An entity, because only its writes may depend on what is there.
 */
import { randomUUID } from 'node:crypto';
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { Claim, Claims } from '../../../application/ports/evaluation';
import * as z from '../../../common/zod';
import { isDone } from './records';

const shape = z.object({ owner: z.string(), until: z.number() });
type StoredClaim = z.infer<typeof shape>;

export const storedClaims: Claims = {
  async take(key, now, until) {
    const claim = createClaim(key);
    if (await put(claim, until, null)) return claim;
    const stored = await kvs.entity('claim').get(key);
    const claimed = stored === undefined ? null : shape.parse(stored);
    if (claimed && claimed.until > now) return null;
    return (await put(claim, until, claimed)) ? claim : null;
  },
  async release(claim) {
    await isDone(releaseClaim(kvs.transact(), claim).execute());
  },
};

export const createClaim = (key: string): Claim => ({ key, owner: randomUUID() });

type Transaction = ReturnType<typeof kvs.transact>;

/** In a transaction with what else begins, which is refused where anybody has the claim, or has died with it. */
export const takeClaim = (transaction: Transaction, claim: Claim, until: number): Transaction =>
  setClaim(transaction, claim, until, null);

/** In a transaction with what else ends, which is refused where the claim is no longer its holder's. */
export const releaseClaim = (transaction: Transaction, claim: Claim): Transaction =>
  transaction.delete(claim.key, heldConditionOf(claim));

/** For a transaction that must write nothing unless the claim is still its holder's. */
export function heldConditionOf({ owner }: Claim) {
  return { entityName: 'claim', conditions: onOwner(FilterConditions.equalTo(owner)) };
}

const put = (claim: Claim, until: number, before: StoredClaim | null): Promise<boolean> =>
  isDone(setClaim(kvs.transact(), claim, until, before).execute());

/** Takes a claim that is as it was read, by somebody or by nobody. */
function setClaim(
  transaction: Transaction,
  { key, owner }: Claim,
  until: number,
  before: StoredClaim | null,
): Transaction {
  const same = before ? FilterConditions.equalTo(before.owner) : FilterConditions.notExists();
  const place = { entityName: 'claim', conditions: onOwner(same) };
  return transaction.set<StoredClaim>(key, { owner, until }, place);
}

const onOwner = (condition: Parameters<Filter<StoredClaim>['and']>[1]) =>
  new Filter<StoredClaim>().and('owner', condition);
