/** Finds the operation a request means and runs it; anything it lacks is refused in Atlassian's envelope and named in the log. */

import { pages } from './confluence/pages';
import { restrictions } from './confluence/restrictions';
import { spaces } from './confluence/spaces';
import type { Database } from './db';
import { comments } from './jira/comments';
import { fields } from './jira/fields';
import { issues } from './jira/issues';
import { notify } from './jira/notify';
import { permissions } from './jira/permissions';
import { preferences } from './jira/preferences';
import { projects } from './jira/projects';
import { properties } from './jira/properties';
import { remoteLinks } from './jira/remote-links';
import { transitions } from './jira/transitions';
import { users } from './jira/users';
import { type Answer, type Call, type Ground, type Operation, type Operations, Refused } from './product';

type Product = 'jira' | 'confluence';

const served: Record<Product, Operations> = {
  jira: {
    ...issues,
    ...comments,
    ...transitions,
    ...projects,
    ...fields,
    ...permissions,
    ...remoteLinks,
    ...preferences,
    ...properties,
    ...notify,
    ...users,
  },
  confluence: { ...spaces, ...pages, ...restrictions },
};

/** Everything the products keep: one table of JSON documents by kind, so that a new resource needs no migration. */
export function createTables(db: Database): void {
  db.exec(
    'CREATE TABLE IF NOT EXISTS documents (kind TEXT, id TEXT, parent TEXT, body TEXT, PRIMARY KEY (kind, id))',
  );
  db.exec('CREATE INDEX IF NOT EXISTS documents_by_parent ON documents (kind, parent)');
}

export function answer(
  product: Product,
  method: string,
  path: string,
  call: Omit<Call, 'params' | 'query'>,
  ground: Ground,
): Answer {
  const url = new URL(path, 'https://site.invalid');
  for (const operation of Object.values(served[product])) {
    const params = matched(operation, method, url.pathname);
    if (params) return carriedOut(product, operation, { ...call, params, query: url.searchParams }, ground);
  }
  ground.log(`NotEmulated: ${method} ${url.pathname}`);
  return refusal(product, 404, `NotEmulated: this site does not answer ${method} ${url.pathname}`);
}

function matched({ route }: Operation, method: string, path: string): Record<string, string> | null {
  const [verb, pattern = ''] = route.split(' ');
  if (verb !== method) return null;
  const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  const found = new RegExp(`^${pattern.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(path);
  return (
    found && Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]))
  );
}

function carriedOut(product: Product, operation: Operation, call: Call, ground: Ground): Answer {
  try {
    return operation.run(call, ground);
  } catch (error) {
    if (error instanceof Refused) return refusal(product, error.status, error.message);
    throw error;
  }
}

function refusal(product: Product, status: number, message: string): Answer {
  if (product === 'jira') return { status, body: { errorMessages: [message], errors: {} } };
  return {
    status,
    body: { errors: [{ status, code: CODES[status] ?? 'INVALID_REQUEST', title: message, detail: null }] },
  };
}

const CODES: Record<number, string> = {
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
};
