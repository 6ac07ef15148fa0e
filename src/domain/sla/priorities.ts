import type { Priority } from '../scheme/severity';
import { systemField, textIn } from './changes';
import type { Entry, IssueJson } from './issue-json';
import type { Json } from './read-json';
import { RenamedNames } from './renamed-names';
import { sharedPriority } from './shared';

/** The priorities a history names; one that was renamed bears every name it ever had in it. */
export class PastPriorities {
  private readonly names = new RenamedNames();
  private readonly read: Priority[] = [];

  constructor(
    private readonly today: IssueJson['priority'],
    entries: readonly Entry[],
  ) {
    for (const { items } of entries)
      for (const item of items)
        if (typeof item === 'object' && item !== null && systemField(item as Json) === 'priority')
          this.learn(item as Json);
    if (today) this.names.learn(today.id, today.name);
  }

  priorityOf(id: string | null, name: string | null): Priority {
    for (const one of this.read) if (one.id === id && one.name === name) return one;
    const priority = sharedPriority(id, name, this.names.of(id));
    this.read.push(priority);
    return priority;
  }

  /** The priority the issue has now. */
  current(): Priority {
    return this.priorityOf(this.today?.id ?? null, this.today?.name ?? null);
  }

  private learn(item: Json): void {
    this.names.learn(textIn(item.from), textIn(item.fromString));
    this.names.learn(textIn(item.to), textIn(item.toString));
  }
}
