import type { HistoryOptions, Side } from '../history/history';

/** Somebody as Jira tells them; an empty text or a null says nothing. */
export interface Person {
  accountId?: string | null;
  accountType?: string | null;
  key?: string | null;
  name?: string | null;
  displayName?: string | null;
}

/** A deleted account: whoever it was, two of them are not known to be the same. */
const DELETED = 'unknown';

/** Who somebody is, by the id Jira gives; a server's answers name people by key or name. Null for nobody. */
export function idOf(who: Person | null | undefined): string | null {
  if (!who) return null;
  return accountOf(who) || who.key || who.name || null;
}

function accountOf({ accountId }: Person): string | null {
  return accountId && accountId !== DELETED ? accountId : null;
}

/** People who are the same if an identifier agrees, like with like; a display name counts only where there is nothing else. */
export class People {
  private readonly accounts: string[] = [];
  private readonly keys: string[] = [];
  private readonly names: string[] = [];
  private readonly displayNames: string[] = [];

  constructor(who: Person | null) {
    if (who) this.add(who);
  }

  private add(who: Person): void {
    const account = accountOf(who);
    if (account) this.accounts.push(account);
    if (who.key) this.keys.push(who.key);
    if (who.name) this.names.push(who.name);
    if (idOf(who) === null && who.displayName) this.displayNames.push(who.displayName);
  }

  /** Somebody whom a changelog names: by one identifier, and it does not say which. */
  addNamed(id: string | null, displayName: string | null): void {
    if (id) for (const ids of [this.accounts, this.keys, this.names]) ids.push(id);
    else if (displayName) this.displayNames.push(displayName);
  }

  has(who: Person): boolean {
    if (idOf(who) === null)
      return Boolean(who.displayName) && this.displayNames.includes(who.displayName ?? '');
    const account = accountOf(who);
    return (
      (account !== null && this.accounts.includes(account)) ||
      (Boolean(who.key) && this.keys.includes(who.key ?? '')) ||
      (Boolean(who.name) && this.names.includes(who.name ?? ''))
    );
  }
}

/**
 * Whose side somebody speaks for. Offline nobody's roles are known: whoever was ever the reporter is the client, everybody else the
 * team. Where the team is known, its members are the team, a reporter among them too, and everybody else the client.
 */
export function sideOf(who: Person | null, reporters: People, { team, contacts }: HistoryOptions): Side {
  if (who?.accountType === 'app') return 'app';
  if (!who || (idOf(who) === null && !who.displayName)) return 'nobody';
  if (contacts && isAmong(contacts, who)) return 'client';
  if (team && isAmong(team, who)) return 'team';
  if (who.accountType === 'customer' || reporters.has(who)) return 'client';
  return team ? 'client' : 'team';
}

function isAmong(ids: ReadonlySet<string>, who: Person): boolean {
  const account = accountOf(who);
  return (
    (account !== null && ids.has(account)) ||
    (Boolean(who.key) && ids.has(who.key ?? '')) ||
    (Boolean(who.name) && ids.has(who.name ?? ''))
  );
}
