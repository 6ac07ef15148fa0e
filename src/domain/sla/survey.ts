import { systemField, textIn } from './history/changes';
import type { Entry } from './history/issue-json';
import type { People } from './history/people';
import type { PastPriorities } from './history/priorities';
import type { Json } from './history/read-json';
import type { PastStatuses } from './history/statuses';

/** What a changelog tells beside its changes: who ever was the reporter, what ids were ever called, when it was resolved. */
export interface Learning {
  statuses: PastStatuses;
  priorities: PastPriorities;
  reporters: People;
}

/** Goes through a changelog once, before its changes are read by what it tells. */
export function survey(entries: readonly Entry[], learning: Learning): void {
  for (const entry of entries) {
    let [changesStatus, isResolved] = [false, false];
    for (const item of entry.items) {
      if (typeof item !== 'object' || item === null) continue;
      const field = learnt(item as Json, learning);
      if (field === 'status') changesStatus = true;
      if (field === 'resolution') isResolved ||= isSet(item as Json);
    }
    if (isResolved) learning.statuses.learnResolution(entry, changesStatus);
  }
}

const isSet = (item: Json) => Boolean(textIn(item.to) || textIn(item.toString));

/** Takes in what both ends of a change are called; answers which field it is of. */
function learnt(item: Json, { statuses, priorities, reporters }: Learning): string {
  const field = systemField(item);
  if (field === 'reporter') {
    reporters.addNamed(textIn(item.from), textIn(item.fromString));
    reporters.addNamed(textIn(item.to), textIn(item.toString));
  } else if (field === 'status' || field === 'priority') {
    const names = field === 'status' ? statuses : priorities;
    names.learn(textIn(item.from), textIn(item.fromString));
    names.learn(textIn(item.to), textIn(item.toString));
  }
  return field;
}
