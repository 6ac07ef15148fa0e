/** The members of a kept record that hold an account, wherever they stand in it. */
const ACCOUNT_FIELDS = new Set([
  'accountId',
  'actor',
  'approvedBy',
  'by',
  'people',
  'person',
  'savedBy',
  'account',
]);

/** What stands in the place of an account that was closed. */
const FORMER = 'former-account';

/** An account as Atlassian writes one: no name, no address, nothing that the app says of itself. */
const isAccount = (value: string): boolean => /^(\d+:)?[0-9a-zA-Z-]{8,128}$/.test(value) && value !== FORMER;

/** One that nothing else looks like, wherever it stands: people type accounts into ladders, rotas, alerts and acts. */
const isSurelyAccount = (value: string): boolean => /^(\d{4,}:[0-9a-zA-Z-]{8,128}|[0-9a-f]{24})$/.test(value);

/**
 * The accounts a kept record names.
 *
 * @example accountsIn({ events: [{ id: '1', actor: '712020:someone-a', kind: 'workaround' }] }) // => ['712020:someone-a']
 */
export function findAccounts(record: unknown, field = ''): string[] {
  if (typeof record === 'string')
    return isSurelyAccount(record) || (ACCOUNT_FIELDS.has(field) && isAccount(record)) ? [record] : [];
  if (Array.isArray(record)) return record.flatMap((part) => findAccounts(part, field));
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record).flatMap(([name, part]) => findAccounts(part, name));
}

/**
 * A record without the accounts that were closed: what they did stays, who they were does not; a contact or a recipient who is gone
 * is left out.
 *
 * @example withoutAccounts({ at: 5, by: '712020:someone-a' }, new Set(['712020:someone-a'])) // => { at: 5, by: 'former-account' }
 */
export function withoutAccounts(record: unknown, closed: ReadonlySet<string>): unknown {
  if (typeof record === 'string') return closed.has(record) ? FORMER : record;
  if (Array.isArray(record))
    return record.filter((part) => !isOneOf(part, closed)).map((part) => withoutAccounts(part, closed));
  if (typeof record !== 'object' || record === null) return record;
  const parts = Object.entries(record).map(([name, part]) => [name, withoutAccounts(part, closed)]);
  return Object.fromEntries(parts);
}

/** A listed person, as an account or as what is known of one. */
function isOneOf(part: unknown, closed: ReadonlySet<string>): boolean {
  if (typeof part === 'string') return closed.has(part);
  const { accountId, person } = (part ?? {}) as { accountId?: unknown; person?: unknown };
  return [accountId, person].some((account) => typeof account === 'string' && closed.has(account));
}
