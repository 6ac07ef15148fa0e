import { say } from '../../common/say';
import type { EnteredAnswer } from '../../contract/time-bank';
import { type Adjustment, type Purchase, type Travel, travelEntryOf } from '../../domain/billing/by-hand';
import { toLocalDate } from '../../domain/time/instant';
import { runWithClaim } from '../claims';
import { type Actor, withClientAccount } from '../clients/client-accounts';
import type { Ports } from '../ports';
import type { ManualEntries } from '../ports/bank';
import type { Claim } from '../ports/evaluation';
import { type Refusal, refuse } from '../refusal';
import { noBank } from './time-bank';

const CLAIM_MS = 30_000;
type NewEntry<Thing> = Omit<Thing, 'recordedAt'>;

/** What a person may enter of a client's account. */
export type ManualEntry =
  | { what: 'purchases'; entry: NewEntry<Purchase> }
  | { what: 'travels'; entry: NewEntry<Travel> }
  | { what: 'adjustments'; entry: NewEntry<Adjustment> };

type Dated = { what: ManualEntry['what']; entry: ManualEntry['entry'] & { recordedAt: number } };

/** Enters a purchase, a journey or a correction into a client's account; the same one twice is entered once. */
export function enterByHand(
  ports: Ports,
  actor: Actor,
  { what, entry }: ManualEntry,
): Promise<EnteredAnswer | Refusal> {
  return withClientAccount(ports, entry.client, async ({ client, terms: { billing } }) => {
    if (!billing) return noBank();
    if (entry.on > toLocalDate(ports.now(), billing.timezone)) return inFuture();
    const checked = what === 'travels' ? travelEntryOf(billing, { ...entry, recordedAt: 0 }) : null;
    if (checked && 'refused' in checked)
      return refuse('invalid', ({ refusals }) => say(refusals.accounts.unchargedJourney, checked.refused));
    const outcome = await runWithClaim(ports, `by-hand:${client.id}`, CLAIM_MS, (claim) =>
      enter(ports, claim, client.id, { what, entry: { ...entry, recordedAt: ports.now() } }),
    );
    if (outcome === 'held') return refuseWhileEntering();
    const subject = `${client.name} ${what} ${entry.on}`;
    await ports.site.recordAudit({ at: ports.now(), by: actor.accountId, what: 'account-entered', subject });
    return { kind: 'entered' };
  });
}

async function enter(
  ports: Ports,
  claim: Claim,
  clientId: string,
  { what, entry }: Dated,
): Promise<'entered' | 'held'> {
  const entries = await ports.bank.manualEntriesOf(clientId);
  if (entries[what].some(({ id }) => id === entry.id)) return 'entered';
  const after: ManualEntries = {
    ...entries,
    [what]: [...entries[what], entry],
  };
  return (await ports.bank.saveManualEntries(clientId, after, claim)) ? 'entered' : 'held';
}

const inFuture = () => refuse('invalid', ({ refusals }) => refusals.accounts.futureDate);

const refuseWhileEntering = () => refuse('busy', ({ refusals }) => refusals.accounts.busy);
