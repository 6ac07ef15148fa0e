/** What a call costs of an app's hour: a point, and one more for each object that a read answers. */
import { own } from '../common/own';
import type { Answer, Operation } from '../product/product';

/** Reads that are sent as a POST, since a query would be too long. */
const READS = /\/(search\/jql|search\/approximate-count|bulkfetch|permissions\/check|worklog\/list)$/;

/** What a call costs: a write its point alone, however much it writes. */
export function pointsOf({ route }: Operation, { status, body }: Answer): number {
  const isRead = route.startsWith('GET ') || READS.test(route);
  return isRead && status < 300 ? 1 + countObjects(body) : 1;
}

const LISTS = ['issues', 'issueChangeLogs', 'values', 'comments', 'worklogs', 'histories', 'transitions'];

/** The members of a list that is the answer, or stands in it; anything else is one object. */
function countObjects(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  const list = LISTS.map((name) => own(body as Record<string, unknown> | undefined, name)).find(
    Array.isArray,
  );
  return list ? list.length : 1;
}
