import type { ClientAccountsAnswer, UnboundAnswer } from '../contract/summary';
import { availabilityView, serviceOf } from './client-service';
import type { Ports } from './ports';
import type { Refusal } from './refusal';
import { clientOfSpace, type Looking } from './show-summary';
import { accountOf, bankView } from './time-bank';

/** What is accounted for to the client whose space it is, where anything is: its time bank, and how available its service was. */
export async function showClientAccounts(
  ports: Ports,
  looking: Looking,
): Promise<ClientAccountsAnswer | UnboundAnswer | Refusal> {
  const found = await clientOfSpace(ports, looking);
  if ('kind' in found) return found;
  const { client } = found;
  const terms = await ports.bank.termsOf(client.id);
  if (!terms) return { kind: 'client-accounts', bank: null, availability: null };
  const [account, service] = await Promise.all([
    accountOf(ports, { client, terms }),
    serviceOf(ports, { client, terms }),
  ]);
  return {
    kind: 'client-accounts',
    bank: account && bankView(account, ports.now()),
    availability: service && availabilityView(service),
  };
}
