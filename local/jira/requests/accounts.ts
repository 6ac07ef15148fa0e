/** Account ids that are named to the service desk: each must be somebody's. */
import { z } from 'zod';
import { find } from '../../documents/documents';
import { parseBody, Refused, type SiteContext } from '../../product/product';
import type { User } from '../model/model';

const shape = z.looseObject({ accountIds: z.array(z.string()).min(1) });

export function accountsIn(context: SiteContext, body: unknown): string[] {
  const { accountIds } = parseBody(shape, body);
  requireAccounts(context, accountIds);
  return accountIds;
}

export function requireAccounts({ db }: SiteContext, accountIds: string[]): void {
  const unknown = accountIds.find((accountId) => !find<User>(db, 'user', accountId));
  if (unknown !== undefined) throw new Refused(400, `There is no account ${unknown}.`);
}

/** The list with those added that it lacks. */
export const withAdded = (list: readonly string[], added: readonly string[]): string[] => [
  ...new Set([...list, ...added]),
];

export const without = (list: readonly string[], removed: readonly string[]): string[] =>
  list.filter((account) => !removed.includes(account));
