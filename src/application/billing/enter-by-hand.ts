import type { EnteredAnswer } from '../../contract/time-bank';
import { type Adjustment, type Purchase, type Travel, travelEntryOf } from '../../domain/billing/by-hand';
import { toLocalDate } from '../../domain/time/instant';
import { claiming } from '../claims';
import type { Ports } from '../ports';
import type { ByHand } from '../ports/bank';
import type { Claim } from '../ports/following';
import { type Refusal, refusal } from '../refusal';
import { asKeeper, type Keeper } from './client-accounts';
import { noBank } from './time-bank';

const CLAIM_MS = 30_000;
type Without<Thing> = Omit<Thing, 'recordedAt'>;

/** What a person may enter of a client's account. */
export type Entered =
  | { what: 'purchases'; entry: Without<Purchase> }
  | { what: 'travels'; entry: Without<Travel> }
  | { what: 'adjustments'; entry: Without<Adjustment> };

type Dated = { what: Entered['what']; entry: Entered['entry'] & { recordedAt: number } };

/** Enters a purchase, a journey or a correction into a client's account; the same one twice is entered once. */
export function enterByHand(
  ports: Ports,
  keeper: Keeper,
  { what, entry }: Entered,
): Promise<EnteredAnswer | Refusal> {
  return asKeeper(ports, entry.client, async ({ client, terms: { billing } }) => {
    if (!billing) return noBank();
    if (entry.on > toLocalDate(ports.now(), billing.timezone)) return inFuture();
    const refused = what === 'travels' ? travelEntryOf(billing, { ...entry, recordedAt: 0 }) : null;
    if (refused && 'refused' in refused) return refusal('invalid', refused.refused.en, refused.refused.fr);
    const outcome = await claiming(ports, `by-hand:${client.id}`, CLAIM_MS, (claim) =>
      enter(ports, claim, client.id, { what, entry: { ...entry, recordedAt: ports.now() } }),
    );
    if (outcome === 'held') return busy();
    const subject = `${client.name} ${what} ${entry.on}`;
    await ports.site.note({ at: ports.now(), by: keeper.accountId, what: 'account-entered', subject });
    return { kind: 'entered' };
  });
}

async function enter(
  ports: Ports,
  claim: Claim,
  clientId: string,
  { what, entry }: Dated,
): Promise<'entered' | 'held'> {
  const known = await ports.bank.byHand(clientId);
  if (known[what].some(({ id }) => id === entry.id)) return 'entered';
  const after: ByHand = { ...known, [what]: [...known[what], entry] };
  return (await ports.bank.saveByHand(clientId, after, claim)) ? 'entered' : 'held';
}

const inFuture = () =>
  refusal('invalid', 'This date has not come yet.', 'Cette date n’est pas encore venue.');

const busy = () =>
  refusal(
    'busy',
    'Somebody else is entering something for this client; try again in a moment.',
    'Quelqu’un d’autre inscrit quelque chose pour ce client\u00a0; réessayez dans un instant.',
  );
