import type { Priority } from '../../scheme/severity/severity';
import { internPriority } from './interned';
import type { IssueJson } from './issue-json';
import { RenamedNames } from './renamed-names';

/** The priorities a history names; one that was renamed bears every name it ever had in it. */
export class PastPriorities {
  private readonly names = new RenamedNames();
  private readonly cache: Priority[] = [];

  constructor(private readonly today: IssueJson['priority']) {
    if (today) this.addName(today.id, today.name);
  }

  addName(id: string | null, name: string | null): void {
    this.names.addName(id, name);
  }

  priorityOf(id: string | null, name: string | null): Priority {
    for (const cached of this.cache) if (cached.id === id && cached.name === name) return cached;
    const priority = internPriority(id, name, this.names.of(id));
    this.cache.push(priority);
    return priority;
  }

  /** The priority the issue has now. */
  resolveCurrent(): Priority {
    return this.priorityOf(this.today?.id ?? null, this.today?.name ?? null);
  }
}
