import type { Instant } from '../../time/instant';
import { readTextOrNumber, systemFieldOf } from './changes';
import type { Entry } from './issue-json';
import type { People } from './people';
import type { PastPriorities } from './priorities';
import type { Json } from './read-json';
import type { PastStatuses } from './statuses';

/** What a changelog tells beside its changes: who ever was the reporter, what ids were ever called, when it was resolved. */
export interface ScanTargets {
  statuses: PastStatuses;
  priorities: PastPriorities;
  reporters: People;
  /** The project the issue is in; null where it is not told. */
  projectId: string | null;
}

/**
 * Goes through a changelog once, before its changes are read by what it tells. Answers when the issue was last moved into its
 * project; null for one that was received there.
 */
export function scanChangelog(entries: readonly Entry[], targets: ScanTargets): Instant | null {
  let arrivedAt: Instant | null = null;
  for (const entry of entries) {
    let [changesStatus, isResolved] = [false, false];
    for (const item of entry.items) {
      if (typeof item !== 'object' || item === null) continue;
      const field = scanItem(item as Json, targets);
      if (field === 'status') changesStatus = true;
      else if (field === 'resolution') isResolved ||= isSet(item as Json);
      else if (field === 'project' && isMoveTo(item as Json, targets.projectId)) arrivedAt = entry.at;
    }
    if (isResolved) targets.statuses.addResolution(entry, changesStatus);
  }
  return arrivedAt;
}

const isMoveTo = ({ to }: Json, projectId: string | null) =>
  projectId === null || readTextOrNumber(to) === projectId;

const isSet = (item: Json) => Boolean(readTextOrNumber(item.to) || readTextOrNumber(item.toString));

/** Takes in what both ends of a change are called; answers which field it is of. */
function scanItem(item: Json, { statuses, priorities, reporters }: ScanTargets): string {
  const field = systemFieldOf(item);
  if (field === 'reporter') {
    reporters.addNamed(readTextOrNumber(item.from), readTextOrNumber(item.fromString));
    reporters.addNamed(readTextOrNumber(item.to), readTextOrNumber(item.toString));
  } else if (field === 'status' || field === 'priority') {
    const names = field === 'status' ? statuses : priorities;
    names.addName(readTextOrNumber(item.from), readTextOrNumber(item.fromString));
    names.addName(readTextOrNumber(item.to), readTextOrNumber(item.toString));
  }
  return field;
}
