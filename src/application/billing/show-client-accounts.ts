import type { ClientView } from '../../contract/admin';
import type { ClientAccountsAnswer, UnboundAnswer } from '../../contract/summary';
import { lastMonthsOf } from '../../domain/figures/tally';
import { availabilityView, serviceOf } from '../availability/client-service';
import { clientOfSpace, type Looking } from '../figures/show-summary';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { clientSatisfaction } from '../satisfaction/show-satisfaction';
import { accountOf, bankView } from './time-bank';

/** What is accounted for to the client whose space it is, where anything is: time bank, availability, satisfaction. */
export async function showClientAccounts(
  ports: Ports,
  asked: Looking & { months: number },
): Promise<ClientAccountsAnswer | UnboundAnswer | Refusal> {
  const found = await clientOfSpace(ports, asked);
  if ('kind' in found) return found;
  const { client } = found;
  const months = lastMonthsOf(ports.now(), client.timezone, asked.months);
  const [accounts, satisfaction] = await Promise.all([
    accountsOf(ports, client),
    clientSatisfaction(ports, client, months),
  ]);
  return { kind: 'client-accounts', ...accounts, satisfaction };
}

/** A client's bank and availability, as it may see them. */
async function accountsOf(
  ports: Ports,
  client: ClientView,
): Promise<Pick<ClientAccountsAnswer, 'bank' | 'availability'>> {
  const terms = await ports.bank.termsOf(client.id);
  if (!terms) return { bank: null, availability: null };
  const [account, service] = await Promise.all([
    accountOf(ports, { client, terms }),
    serviceOf(ports, { client, terms }),
  ]);
  return {
    bank: account && bankView(account, ports.now()),
    availability: service && availabilityView(service),
  };
}
