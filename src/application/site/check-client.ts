import type { core } from 'zod';
import { own } from '../../common/own';
import type { ContactView } from '../../contract/admin';
import { authorisedSchema, type Contact } from '../../domain/clients/authorised';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { explainFault } from '../scheme/explain-fault';

/** The people who may call for a client, each with the account that has the address; or what is wrong with them. */
export async function checkContacts(ports: Ports, entered: ContactView[]): Promise<Contact[] | Refusal> {
  const contacts = await Promise.all(entered.map((contact) => withAccount(ports, contact)));
  const checked = authorisedSchema.safeParse({ contacts });
  return checked.success ? checked.data.contacts : refuseContacts(checked.error.issues[0]);
}

/**
 * Somebody entered by address with the account that has it, where Jira tells: the address of who reports may be hidden, the account
 * never is.
 */
async function withAccount(ports: Ports, contact: ContactView): Promise<ContactView> {
  const email = contact.email || undefined;
  const accountId = contact.accountId ?? (email && (await ports.people.findPerson(email))) ?? undefined;
  const { accountId: _before, email: _written, ...rest } = contact;
  return { ...rest, ...(accountId ? { accountId } : {}), ...(email ? { email } : {}) };
}

export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

export const refuseZone = () => refuse('invalid', ({ refusals }) => refusals.site.noZone);

function refuseContacts(fault: core.$ZodIssue | undefined): Refusal {
  const atMost = fault?.code === 'custom' ? fault.params?.atMost : undefined;
  return refuse('invalid', (texts) => {
    const sentence = own(texts.refusals.clients.contacts, fault?.message);
    if (sentence) return sentence(Number(atMost));
    return fault ? explainFault(fault, texts) : '';
  });
}
