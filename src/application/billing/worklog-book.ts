import type { WorklogEvent } from '../../domain/billing/worklog';

export type WrittenWorklog = Extract<WorklogEvent, { kind: 'worklog' }>;

/** What is known of a client's worklogs, and what comes to be known. */
export class WorklogBook {
  readonly fresh: WorklogEvent[] = [];
  private readonly names = new Set<string>();
  private readonly latest = new Map<string, WrittenWorklog>();
  private readonly deleted = new Set<string>();

  constructor(events: WorklogEvent[]) {
    for (const event of events) this.note(event);
  }

  add(event: WorklogEvent): void {
    if (this.names.has(nameOf(event))) return;
    this.note(event);
    this.fresh.push(event);
  }

  knows(worklogId: string): boolean {
    return this.latest.has(worklogId);
  }

  /** The last versions of the worklogs that stand on an issue. */
  on(issueId: string): WrittenWorklog[] {
    const all = [...this.latest.values()];
    return all.filter(({ issue, worklog }) => issue.id === issueId && !this.deleted.has(worklog.id));
  }

  listIssueIds(): string[] {
    return [...this.latest.values()].map(({ issue }) => issue.id);
  }

  private note(event: WorklogEvent): void {
    this.names.add(nameOf(event));
    if (event.kind === 'deleted') this.deleted.add(event.worklogId);
    else if ((this.latest.get(event.worklog.id)?.at ?? -1) <= event.at)
      this.latest.set(event.worklog.id, event);
  }
}

function nameOf(event: WorklogEvent): string {
  return event.kind === 'deleted' ? `deleted ${event.worklogId}` : `${event.worklog.id}@${event.at}`;
}
