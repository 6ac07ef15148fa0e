/** Which permissions of its manifest an app needs to call an operation, and Atlassian's words when it lacks them. */

/** Groups of scopes, any one of which is enough; an operation with none is open to every app. */
export type Scopes = string[][];

/** Each group in one string, its scopes parted by spaces: the classic one, then the granular one. */
export function anyOf(...groups: string[]): Scopes {
  return groups.map((group) => group.split(' '));
}

/** Why an app that holds `held` may not call an operation that needs `scopes`; null when it may. */
export function explainDenied(scopes: Scopes, granted: string[]): string | null {
  const isEnough =
    scopes.length === 0 || scopes.some((group) => group.every((scope) => granted.includes(scope)));
  if (isEnough) return null;
  const groups = scopes.map((group) => ` * [${group.join(', ')}]`).join('\n');
  return `Access to the resource was denied due to missing scope grants. Your app was granted the following scopes: [${granted.join(', ')}].\nThe resource can be accessed by having one of these groups of scopes:\n${groups}\n`;
}
