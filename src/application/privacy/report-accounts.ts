import { findAccounts, withoutAccounts } from '../../domain/privacy/accounts';
import type { Ports } from '../ports';

/**
 * Tells Atlassian whose accounts the app keeps, and erases those that were closed, as its privacy rules ask of an app that stores
 * account ids; names and addresses are read from Jira when they are needed and not kept.
 */
export async function reportAccounts(ports: Ports): Promise<void> {
  const accounts = await listStoredAccounts(ports);
  const closed = new Set(await ports.privacy.listClosed([...accounts.keys()], ports.now()));
  const keys = new Set([...closed].flatMap((account) => accounts.get(account) ?? []));
  for (const key of keys)
    if (!(await ports.site.rewrite(key, (record) => withoutAccounts(record, closed), ports.now())))
      ports.log('closed account not erased yet', { key });
}

/** The accounts there are in what people made, each with the keys of the records that name it. */
async function listStoredAccounts(ports: Ports): Promise<Map<string, string[]>> {
  const keysByAccount = new Map<string, string[]>();
  let from: string | null = null;
  do {
    const page: Awaited<ReturnType<Ports['site']['exportRecords']>> = await ports.site.exportRecords(from);
    for (const [key, record] of Object.entries(page.records))
      for (const account of new Set(findAccounts(record)))
        keysByAccount.set(account, [...(keysByAccount.get(account) ?? []), key]);
    from = page.next;
  } while (from !== null);
  return keysByAccount;
}
