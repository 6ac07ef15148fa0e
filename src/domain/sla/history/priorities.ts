import type { Priority } from '../../scheme/severity';
import type { IssueJson } from './issue-json';
import { RenamedNames } from './renamed-names';
import { sharedPriority } from './shared';

/** The priorities a history names; one that was renamed bears every name it ever had in it. */
export class PastPriorities {
  private readonly names = new RenamedNames();
  private readonly read: Priority[] = [];

  constructor(private readonly today: IssueJson['priority']) {
    if (today) this.learn(today.id, today.name);
  }

  learn(id: string | null, name: string | null): void {
    this.names.learn(id, name);
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
}
