import type { ClientView } from '../../contract/admin';
import { type Contact, isSame } from '../../domain/clients/authorised';
import type { Ports } from '../ports';

export type Reader = Pick<Contact, 'email'> & { accountId: string };

/** Somebody as a list of contacts knows people: by account, and by the address where Jira shows it. */
export async function contactOf(ports: Ports, accountId: string): Promise<Reader> {
  const email = await ports.people.addressOf(accountId);
  return { accountId, ...(email ? { email } : {}) };
}

/** Whether somebody is on a client's list. */
export const isListed = ({ contacts }: Pick<ClientView, 'contacts'>, reader: Reader): boolean =>
  contacts.some((contact) => isSame(contact, reader));
