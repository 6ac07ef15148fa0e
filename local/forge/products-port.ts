/** How the platform sees Jira and Confluence: something that answers requests and tells what happened. */
import { randomUUID } from 'node:crypto';
import { type Database, readFact, writeFact } from '../db';
import type { Answer, Request } from '../http/network';
import type { IndexedValue } from '../jira/properties/property-index';
import type { ProductEvent } from './events/events';

export interface Ground {
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
  ground(given: Omit<Ground, 'appAccountId'>): Ground;
  seed(ground: Ground): void;
  answer(request: Request, ground: Ground): Answer;
  directory?(ground: Ground): Directory;
  /** A file at the place that a download was sent to; null where there is none, or none for this person. */
  download?(as: string, path: string, ground: Ground): { mediaType: string; text: string } | null;
}

/** The account under which the app acts: one for the life of the site. */
export function withAppAccount(given: Omit<Ground, 'appAccountId'>): Ground {
  const known = readFact<string>(given.db, 'app-account');
  const appAccountId = known ?? `712020:${randomUUID()}`;
  if (known === undefined) writeFact(given.db, 'app-account', appAccountId);
  return { ...given, appAccountId };
}
