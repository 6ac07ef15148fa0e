/** The states a request has been in. */
import { listAll } from '../../documents/documents';
import type { SiteContext } from '../../product/product';
import { type Change, type Issue, type Status, statusesOf } from '../model/model';
import { toDateJson } from './dates';

interface Reached {
  name: string;
  category: Status['category'];
  at: number;
}

/** The one it is in first. Names are those of their time, as in the changelog; a state that is gone had some category nobody knows any more. */
export function statesOf(context: SiteContext, request: Issue): [current: Reached, ...earlier: Reached[]] {
  const moves = listAll<Change>(context.db, 'change', request.id).flatMap(({ created, items }) =>
    items.filter(({ field }) => field === 'status').map((item) => ({ at: created, ...item })),
  );
  const statuses = statusesOf(context);
  const categoryOf = (id: string | null) =>
    statuses.find((status) => status.id === id)?.category ?? 'indeterminate';
  const now = statuses.find(({ id }) => id === request.statusId);
  const first = moves[0];
  const begun: Reached = {
    name: first?.fromString ?? now?.name ?? '',
    category: categoryOf(first?.from ?? request.statusId),
    at: request.created,
  };
  const reached = moves.map((move): Reached => {
    return { name: move.toString ?? '', category: categoryOf(move.to), at: move.at };
  });
  const [current = begun, ...earlier] = [begun, ...reached].reverse();
  return [current, ...earlier];
}

export function toStatusJson({ name, category, at }: Reached, zone: string) {
  return { status: name, statusCategory: category.toUpperCase(), statusDate: toDateJson(at, zone) };
}
