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
    const claim = { key, owner: randomUUID() };
    if (await put(claim, until, null)) return claim;
    const stored = await kvs.entity('claim').get(key);
    const claimed = stored === undefined ? null : shape.parse(stored);
    if (claimed && claimed.until > now) return null;
    return (await put(claim, until, claimed)) ? claim : null;
  },
  async release(claim) {
    await isDone(kvs.transact().delete(claim.key, heldConditionOf(claim)).execute());
  },
};

/** For a transaction that must write nothing unless the claim is still its holder's. */
export function heldConditionOf({ owner }: Claim) {
  return { entityName: 'claim', conditions: onOwner(FilterConditions.equalTo(owner)) };
}

/** Takes a claim that is as it was read, by somebody or by nobody. */
function put({ key, owner }: Claim, until: number, before: StoredClaim | null): Promise<boolean> {
  const same = before ? FilterConditions.equalTo(before.owner) : FilterConditions.notExists();
  const place = { entityName: 'claim', conditions: onOwner(same) };
  return isDone(kvs.transact().set<StoredClaim>(key, { owner, until }, place).execute());
}

const onOwner = (condition: Parameters<Filter<StoredClaim>['and']>[1]) =>
  new Filter<StoredClaim>().and('owner', condition);
