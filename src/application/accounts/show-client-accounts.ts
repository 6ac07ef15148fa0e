import type { ClientView } from '../../contract/admin';
import type { DeskView } from '../../contract/contacts';
import type { ClientAccountsAnswer, UnboundAnswer } from '../../contract/summary';
import { lastMonthsOf } from '../../domain/figures/tally';
import { inForceAt } from '../../domain/scheme/versions/versions';
import { serviceOf, toAvailabilityView } from '../availability/client-service';
import { accountOf, toBankView } from '../billing/time-bank';
import { contactsOf, hasContacts } from '../clients/document/contacts';
import { clientOfSpace, type SummaryViewer } from '../figures/show-summary';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { satisfactionOfClient, toSatisfactionView } from '../satisfaction/show-satisfaction';

/** What is accounted for to the client whose space it is, where anything is: time bank, availability, satisfaction. */
export async function showClientAccounts(
  ports: Ports,
  request: SummaryViewer & { months: number },
): Promise<ClientAccountsAnswer | UnboundAnswer | Refusal> {
  const bound = await clientOfSpace(ports, request);
  if ('kind' in bound) return bound;
  const { client } = bound;
  const months = lastMonthsOf(ports.now(), client.timezone, request.months);
  const [accounts, desks, satisfaction] = await Promise.all([
    accountsOf(ports, client),
    desksOf(ports, client),
    satisfactionOfClient(ports, client, months),
  ]);
  return { kind: 'client-accounts', ...accounts, desks, satisfaction: toSatisfactionView(satisfaction) };
}

/** The desks of a client's projects, as their schemes in force say how they are reached; two that say the same are one. */
async function desksOf(ports: Ports, { projects }: ClientView): Promise<DeskView[]> {
  const now = ports.now();
  const ids = await ports.clientAccounts.projectIdsOf(projects);
  const versions = await Promise.all(ids.map((id) => ports.schemes.versionsOf(id)));
  const desks = versions.flatMap((all): DeskView[] => {
    const scheme = inForceAt(all, now)?.scheme;
    const contacts = scheme && contactsOf(scheme, null, now);
    return contacts && hasContacts(contacts) ? [{ name: scheme.name, contacts }] : [];
  });
  return [...new Map(desks.map((desk) => [JSON.stringify(desk), desk])).values()];
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
    bank: account && toBankView(account, ports.now()),
    availability: service && toAvailabilityView(service),
  };
}
