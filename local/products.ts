/** Finds the operation a request means and runs it; anything it lacks is refused in Atlassian's envelope and named in the log. */

import { type Database, readFact, runAtomically, writeFact } from './common/db';
import { FULL_DISK, isFullDisk } from './common/full-disk';
import { own } from './common/own';
import { fileAtPath } from './confluence/attachments';
import { confluence } from './confluence/operations';
import { confluenceScopes } from './confluence/scopes';
import { clearCache, findShared } from './documents/documents';
import { toRefusalAnswer } from './http/refusal';
import { findRoute, type RoutedOperation, routesOf } from './http/routes';
import { explainDenied } from './http/scopes';
import { createIndex, refreshIndex } from './jira/index/issue-index';
import { forgetIndex } from './jira/index/known-index';
import { limitRate } from './jira/issues/issue-write-limits';
import { type ValidatedTransition, validatedTransitionOf } from './jira/issues/transitions';
import type { User } from './jira/model/model';
import { jira } from './jira/operations';
import { refuseCustomer, refuseCustomerAsUser } from './jira/people/customers';
import { pointsOf } from './jira/points';
import { jiraScopes } from './jira/scopes';
import {
  type Answer,
  type Call,
  type Caller,
  type Operation,
  type Operations,
  Refused,
  type SiteContext,
} from './product/product';

type Product = 'jira' | 'confluence';

/** Every operation the site answers, by Atlassian's operation id. */
export const servedOperations: Record<Product, Operations> = {
  jira,
  confluence,
};

const routes = { jira: routesOf(servedOperations.jira), confluence: routesOf(servedOperations.confluence) };
const scopes = { jira: jiraScopes, confluence: confluenceScopes };

/** Everything the products keep: one table of JSON documents by kind, and what searches look at. */
export function createTables(db: Database): void {
  db.exec(
    'CREATE TABLE IF NOT EXISTS documents (kind TEXT, id TEXT, parent TEXT, body TEXT, PRIMARY KEY (kind, id))',
  );
  db.exec('CREATE INDEX IF NOT EXISTS documents_by_parent ON documents (kind, parent)');
  db.exec("CREATE INDEX IF NOT EXISTS documents_by_title ON documents (kind, json_extract(body, '$.title'))");
  refuseOlder(db);
  createIndex(db);
}

/** Of what the documents hold; a file of another format is not read half right. */
const FORMAT = 2;

function refuseOlder(db: Database): void {
  const [any] = db.prepare('SELECT 1 FROM documents LIMIT 1').all();
  if (any !== undefined && readFact(db, 'products-format') !== FORMAT)
    throw new Error('The site’s file was made by an earlier version: `npm run demo:reset` starts afresh.');
  writeFact(db, 'products-format', FORMAT);
}

/** Makes ready what an older file, or another manifest, left to do. */
export const prepareProducts = (context: SiteContext): void => refreshIndex(context);

export function answer(
  product: Product,
  method: string,
  path: string,
  call: Omit<Call, 'params' | 'query'>,
  context: SiteContext,
): Answer {
  const url = new URL(path, 'https://site.invalid');
  const routed = findRoute(routes[product], method, url.pathname);
  if (routed)
    return runOperation(
      product,
      url.pathname,
      routed,
      { ...call, params: routed.params, query: url.searchParams },
      context,
    );
  context.log(`NotEmulated: ${method} ${url.pathname}`);
  const missing = new Refused(404, `NotEmulated: this site does not answer ${method} ${url.pathname}`);
  return toRefusalAnswer(url.pathname, missing);
}

/** The transition that a request is, where the workflow asks validators of apps before it; null for one that is refused anyway. */
export function transitionOf(
  product: Product,
  method: string,
  path: string,
  call: Omit<Call, 'params' | 'query'>,
  context: SiteContext,
): ValidatedTransition | null {
  if (product !== 'jira' || method !== 'POST' || !path.includes('/transitions')) return null;
  const url = new URL(path, 'https://site.invalid');
  const routed = findRoute(routes[product], method, url.pathname);
  if (routed?.id !== 'doTransition') return null;
  try {
    return validatedTransitionOf({ ...call, params: routed.params, query: url.searchParams }, context);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

export { directory } from './directory';

/** A file that people download: no call of REST, but the place one of them sends to. */
export const download = fileAtPath;

function runOperation(
  product: Product,
  path: string,
  routed: RoutedOperation,
  call: Call,
  context: SiteContext,
): Answer {
  const run = () => answerOrRefuse(path, context, () => runChecked(product, routed, call, context));
  return product === 'jira' && call.caller.throughApp
    ? countPoints(routed.operation, path, context, run)
    : run();
}

function answerOrRefuse(path: string, context: SiteContext, run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refused) return toRefusalAnswer(path, error);
    if (!isFullDisk(error)) throw error;
    context.log(FULL_DISK);
    return toRefusalAnswer(path, new Refused(503, FULL_DISK));
  }
}

function runChecked(
  product: Product,
  { id, operation }: RoutedOperation,
  call: Call,
  context: SiteContext,
): Answer {
  if (call.caller.throughApp) refuseUnscoped(product, id, context);
  refuseCustomerAsUser(context, call.caller);
  if (product === 'jira') refuseGuest(id, call.caller, context);
  if (product === 'jira') refuseCustomer(context, call.caller, operation);
  limitRate(operation, call, context);
  return runInTransaction(context.db, () => operation.run(call, context));
}

/** Jira counts what an app asks, in whoever's name, and what it refuses as well. */
function countPoints(
  operation: Operation,
  path: string,
  { points, now }: SiteContext,
  run: () => Answer,
): Answer {
  const headers = points.refusalAt(now());
  if (headers)
    return toRefusalAnswer(path, new Refused(429, 'Rate limit exceeded: the hour is spent.', { headers }));
  const answer = run();
  points.spend(pointsOf(operation, answer), now());
  return { ...answer, headers: { ...points.headersAt(now()), ...answer.headers } };
}

/** All that a request writes is written, or nothing of it. */
function runInTransaction<Result>(db: Database, run: () => Result): Result {
  try {
    return runAtomically(db, run);
  } catch (error) {
    clearCache(db);
    forgetIndex(db);
    throw error;
  }
}

/** A guest of Confluence is not of Jira at all; what is documented to answer no 401 answers 403. */
function refuseGuest(id: string, { kind, accountId }: Caller, context: SiteContext): void {
  if (kind === 'user' && findShared<User>(context.db, 'user', accountId)?.guest)
    throw new Refused(
      id === 'getBulkPermissions' ? 403 : 401,
      'You do not have access to Jira on this site.',
    );
}

/** An operation that has no place among the scopes is one no app may call. */
function refuseUnscoped(product: Product, id: string, context: SiteContext): void {
  const why = explainDenied(own(scopes[product], id) ?? [['no app']], context.appScopes);
  if (why === null) return;
  context.log(`Missing scope: ${id}`);
  throw new Refused(403, why);
}
