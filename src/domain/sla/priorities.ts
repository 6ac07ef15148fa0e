import type { Priority } from '../scheme/severity';
import type { Change } from './changes';
import type { IssueJson } from './issue-json';
import { sharedPriority } from './shared';

type Names = ReadonlyMap<string, readonly string[]>;

/** Lets a priority that was renamed bear every name it ever had in this history; answers with those names by id. */
export function namePriorities({ priority }: IssueJson, changes: readonly Change[]): Names {
  const told = changes.filter((change) => change.kind === 'priority');
  const names = new Map<string, readonly string[]>();
  for (const { id, name } of [
    ...told.flatMap(({ from, to }) => [from, to]),
    ...(priority ? [priority] : []),
  ]) {
    const known = id ? (names.get(id) ?? []) : null;
    if (id && known && name && !known.includes(name)) names.set(id, [...known, name]);
  }
  for (const change of told) {
    change.from = named(change.from, names);
    change.to = named(change.to, names);
  }
  return names;
}

export function currentPriority({ priority }: IssueJson, names: Names): Priority {
  return named(sharedPriority(priority?.id ?? null, priority?.name ?? null), names);
}

function named(priority: Priority, names: Names): Priority {
  const all = (priority.id && names.get(priority.id)) || [];
  return all.length > 1 ? sharedPriority(priority.id, priority.name, all) : priority;
}
