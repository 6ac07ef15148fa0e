/** The members of a kept record that hold an account, wherever they stand in it. */
const HOLDERS = new Set([
  'accountId',
  'actor',
  'approvedBy',
  'by',
  'people',
  'savedBy',
  'startedBy',
  'account',
]);

/** What stands in the place of an account that was closed. */
const FORMER = 'former-account';

/** An account as Atlassian writes one: no name, no address, nothing that the app says of itself. */
const isAccount = (value: unknown): value is string =>
  typeof value === 'string' && /^(\d+:)?[0-9a-zA-Z-]{8,128}$/.test(value) && value !== FORMER;

/**
 * The accounts a kept record names.
 *
 * @example accountsIn({ events: [{ id: '1', actor: '712020:someone-a', kind: 'workaround' }] }) // => ['712020:someone-a']
 */
export function accountsIn(record: unknown, holder = ''): string[] {
  if (isAccount(record)) return HOLDERS.has(holder) ? [record] : [];
  if (Array.isArray(record)) return record.flatMap((part) => accountsIn(part, holder));
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record).flatMap(([name, part]) => accountsIn(part, name));
}

/**
 * A record without the accounts that were closed: what they did stays, who they were does not; a contact or a recipient who is gone
 * is left out.
 *
 * @example withoutAccounts({ at: 5, by: '712020:someone-a' }, new Set(['712020:someone-a'])) // => { at: 5, by: 'former-account' }
 */
export function withoutAccounts(record: unknown, closed: ReadonlySet<string>, holder = ''): unknown {
  if (typeof record === 'string') return HOLDERS.has(holder) && closed.has(record) ? FORMER : record;
  if (Array.isArray(record))
    return record
      .filter((part) => !isOneOf(part, closed, holder))
      .map((part) => withoutAccounts(part, closed, holder));
  if (typeof record !== 'object' || record === null) return record;
  const parts = Object.entries(record).map(([name, part]) => [name, withoutAccounts(part, closed, name)]);
  return Object.fromEntries(parts);
}

/** A listed person, as an account or as what is known of one. */
function isOneOf(part: unknown, closed: ReadonlySet<string>, holder: string): boolean {
  if (typeof part === 'string') return HOLDERS.has(holder) && closed.has(part);
  const { accountId } = (part ?? {}) as { accountId?: unknown };
  return typeof accountId === 'string' && closed.has(accountId);
}
