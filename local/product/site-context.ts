/** The site as every operation of a product finds it: what is kept, the time, and the app that is installed. */
import { randomUUID } from 'node:crypto';
import { type Database, readFact, writeFact } from '../common/db';
import type { IndexedValue } from '../forge/manifest/manifest-shapes';
import type { HourlyPoints } from './hourly-points';
import type { ProductEvent } from './product-event';

export interface SiteContext {
  db: Database;
  now(): number;
  baseUrl: string;
  appAccountId: string;
  appId: string;
  /** The name people see where the app acts. */
  appName: string;
  /** The custom fields the manifest declares. */
  appFields: { key: string; name: string; type: string }[];
  /** Where the app is installed: a part of its fields’ keys. */
  appEnvironment(): string;
  appScopes: string[];
  /** The values inside issue properties that the manifest declares for searching. */
  indexedValues: IndexedValue[];
  /** How much later than the rest of the site searches know of what is written, in milliseconds. */
  searchLag?(): number;
  /** What Jira still lets the app ask in this hour. */
  points: HourlyPoints;
  emit(event: ProductEvent): void;
  log(line: string): void;
}

/** The account under which the app acts: one for the life of the site. */
export function withAppAccount(options: Omit<SiteContext, 'appAccountId'>): SiteContext {
  const stored = readFact<string>(options.db, 'app-account');
  const appAccountId = stored ?? `712020:${randomUUID()}`;
  if (stored === undefined) writeFact(options.db, 'app-account', appAccountId);
  return { ...options, appAccountId };
}
