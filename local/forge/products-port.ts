/** How the platform sees Jira and Confluence: something that answers requests and tells what happened. */
import { randomUUID } from 'node:crypto';
import { type Database, readFact, writeFact } from '../db';
import type { Answer, Request } from '../http/network';
import type { ProductEvent } from './events/product-event';
import type { IndexedValue } from './manifest/manifest-shapes';

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
  emit(event: ProductEvent): void;
  log(line: string): void;
}

/** The people, projects and spaces there are. */
export interface Directory {
  people: { accountId: string; displayName: string }[];
  projects: { key: string; name: string }[];
  spaces: { key: string; name: string }[];
}

export interface Products {
  createContext(options: Omit<SiteContext, 'appAccountId'>): SiteContext;
  seed(context: SiteContext): void;
  answer(request: Request, context: SiteContext): Answer;
  directory?(ground: SiteContext): Directory;
  /** A file at the place that a download was sent to; null where there is none, or none for this person. */
  download?(as: string, path: string, context: SiteContext): { mediaType: string; text: string } | null;
}

/** The account under which the app acts: one for the life of the site. */
export function withAppAccount(options: Omit<SiteContext, 'appAccountId'>): SiteContext {
  const stored = readFact<string>(options.db, 'app-account');
  const appAccountId = stored ?? `712020:${randomUUID()}`;
  if (stored === undefined) writeFact(options.db, 'app-account', appAccountId);
  return { ...options, appAccountId };
}
