import { z } from 'zod';
import type { ClientTraits } from '../../../src/domain/clients/client-of';
import { readAs, readJson, UsageError } from './files';

const names = z.array(z.string().min(1)).default([]);

const client = z.looseObject({
  id: z.string().min(1),
  accountIds: names,
  emails: names,
  labels: names,
  components: names,
  organizations: names,
});
const shape = z.array(client).min(1);

/** The clients of a file: `[{id, accountIds?, emails?, labels?, components?, organizations?}]`, or that list under "clients". */
export function readClients(file: string): ClientTraits[] {
  const json = readJson(file);
  const list = typeof json === 'object' && json !== null && 'clients' in json ? json.clients : json;
  const clients = readAs(shape, list, file);
  const twice = clients.find(({ id }, place) => clients.findIndex((other) => other.id === id) !== place);
  if (twice) throw new UsageError(`${file}: two clients have the id "${twice.id}".`);
  return clients.map(({ id, accountIds, emails, labels, components, organizations }) => ({
    ...{ id, labels, components, organizations },
    projects: [''],
    contacts: [...accountIds.map((accountId) => ({ accountId })), ...emails.map((email) => ({ email }))],
  }));
}
