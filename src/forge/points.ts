/** What an exchange with Jira costs of the app's hour, as documented: a point, and one more for each object that a read answers. */

/** Reads that are sent as a POST. */
const READS = /\/(search\/jql|search\/approximate-count|bulkfetch|permissions\/check|worklog\/list)$/;

const LISTS = ['issues', 'issueChangeLogs', 'values', 'comments', 'worklogs', 'histories', 'transitions'];

export function pointsOf(method: string, path: string, body: unknown): number {
  const isRead = method === 'GET' || READS.test(path);
  return isRead ? 1 + countObjects(body) : 1;
}

function countObjects(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  const members = Object.entries(body ?? {}).filter(([name]) => LISTS.includes(name));
  const list = members.map(([, member]) => member as unknown).find(Array.isArray);
  return list ? list.length : 1;
}
