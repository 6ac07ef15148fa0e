/** A text in quotes is one thing, whatever it says, and an escaped sign begins none. */
const PIECES = /\\.|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\s*\border\s+by\b/gi;

/**
 * The search a person typed, of one project alone: an order of its own is left out, for the issues are taken by their numbers.
 * Nothing typed is every issue. The search must be one that Jira takes as it stands: brackets that close too early would lead out.
 *
 * @example limitedTo('10000', 'status = Open OR labels = vip ORDER BY created') // => 'project = 10000 AND (status = Open OR labels = vip)'
 */
export function limitToProject(projectId: string, jql: string | null): string {
  const typed = withoutOrder(jql ?? '');
  return typed.trim() === '' ? `project = ${projectId}` : `project = ${projectId} AND (${typed})`;
}

function withoutOrder(jql: string): string {
  for (const piece of jql.matchAll(PIECES)) if (/by$/i.test(piece[0])) return jql.slice(0, piece.index);
  return jql;
}
