import type { Instant } from '../../time/instant';
import { readTextOrNumber, systemFieldOf } from './changes';
import type { Entry } from './issue-json';
import type { Json } from './read-json';

/** When an issue was last moved into the project it is in; null for one that was received there. */
export function arrivalOf(entries: readonly Entry[], projectId: string | null): Instant | null {
  const move = entries.findLast(({ items }) => items.some((item) => isMoveTo(item, projectId)));
  return move?.at ?? null;
}

function isMoveTo(item: unknown, projectId: string | null): boolean {
  if (typeof item !== 'object' || item === null || systemFieldOf(item as Json) !== 'project') return false;
  return projectId === null || readTextOrNumber((item as Json).to) === projectId;
}
