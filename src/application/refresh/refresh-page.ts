/** Evaluates a page of issues that were read together; what each leaves is written together as well. */
import type { Instant } from '../../domain/time/instant';
import { pushTimers } from '../evaluation/timers';
import type { Ports } from '../ports';
import type { DueTimers, EvaluationNote, EvaluationQueue, Evaluations, Writing } from '../ports/evaluation';
import type { IssueRead, Issues, LeftOnIssue, PageRead } from '../ports/issues';
import { withOneAnswer } from '../with-one-answer';
import { refreshIssue } from './refresh-issue';

/** More at once would be in each other's way where they add to the same months. */
const AT_ONCE = 6;

/** So many are evaluated by what is read of the storage at once. */
const STRETCH = 100;

interface PageCause {
  /** An earlier try of the page died. */
  again: boolean;
  /** Up to which change each issue was read. */
  queued: Map<string, number>;
  /** The timers that asked for it; none in a look at many issues. */
  causes?: ReadonlyMap<string, Instant>;
}

/**
 * Each issue is evaluated as ever. One of which the read is not sure, and one whose evaluation failed, is evaluated on its own. Answers
 * what Jira is still to write.
 */
export async function refreshPage(ports: Ports, page: PageRead, cause: PageCause): Promise<Writing[]> {
  const batch = new Batch(ports, page);
  const failed: string[] = [];
  for (let at = 0; at < page.reads.length; at += STRETCH) {
    const stretch = page.reads.slice(at, at + STRETCH);
    const reads = at === 0 ? stretch : await withoutEvaluated(ports, stretch, page.basis);
    await ports.readAhead.evaluations(reads);
    failed.push(...(await refreshStretch(ports, batch, reads, cause)));
  }
  await pushTimers(ports, batch.listTimers());
  const writings = await ports.issues.writeMany(batch.list(), page.basis);
  await ports.queue.push([...page.unsure, ...failed].map((issueId) => ({ issueId })));
  return writings;
}

/** What another evaluation has left since the page was read is younger. */
async function withoutEvaluated(ports: Ports, reads: IssueRead[], basis: unknown): Promise<IssueRead[]> {
  const ids = reads.map(({ id }) => id);
  const written = new Set(await ports.issues.listWrittenSince(ids, basis));
  return reads.filter(({ id }) => !written.has(id));
}

/** Those whose evaluation failed. */
async function refreshStretch(
  ports: Ports,
  batch: Batch,
  reads: readonly IssueRead[],
  { again, queued, causes }: PageCause,
): Promise<string[]> {
  const batched = batchedPorts(ports, batch);
  const failed: string[] = [];
  const refresh = async (issueId: string) => {
    try {
      const refreshed = await refreshIssue(batched, issueId, { again, timer: causes?.get(issueId) });
      const updatedAt = refreshed?.updatedAt ?? null;
      if (updatedAt !== null) queued.set(issueId, updatedAt);
    } catch (error) {
      ports.log('evaluation failed', { issueId, error: String(error) });
      batch.drop(issueId);
      failed.push(issueId);
    }
  };
  const runs = reads.map(
    ({ id }) =>
      () =>
        refresh(id),
  );
  await runSeveral(runs, AT_ONCE);
  return failed;
}

/** What is owed while the page is evaluated may be of a change that was not read: it stays for its own evaluation. */
function batchedPorts(ports: Ports, batch: Batch): Ports {
  const { marks, readAhead, watches } = ports;
  const isReadAhead = async () => undefined;
  return {
    ...ports,
    issues: batch.issues,
    evaluations: batch.evaluations,
    queue: batch.queue,
    marks: { ...marks, isOwed: async () => false },
    readAhead: { ...readAhead, evaluation: isReadAhead, project: isReadAhead },
    watches: { ...watches, list: withOneAnswer(() => watches.list()) },
  };
}

/** Issues as the page read them, and what is to be left on them, kept until all are evaluated. */
class Batch {
  readonly issues: Issues;
  readonly evaluations: Evaluations;
  readonly queue: EvaluationQueue;
  private readonly jira: Issues;
  private readonly unread: Map<string, PageRead['reads'][number]>;
  private readonly left = new Map<string, LeftOnIssue>();
  private readonly timers = new Map<string, Instant>();

  constructor({ issues: jira, evaluations, queue }: Ports, { reads }: PageRead) {
    this.jira = jira;
    this.queue = { ...queue, push: (wanted) => queue.push(wanted.filter((each) => !this.keepsTimer(each))) };
    this.unread = new Map(reads.map((read) => [read.id, read]));
    this.issues = {
      ...jira,
      read: (issueId) => this.read(issueId),
      writeFields: async (issueId, fields) => this.keep(issueId, { fields }),
      endEvaluation: async ({ id }, property) => this.keep(id, { property }),
    };
    this.evaluations = { note: (note) => evaluations.note({ ...note, left: toBegun(note.left) }) };
  }

  list(): LeftOnIssue[] {
    return [...this.left.values()];
  }

  /** Those that are near, to be pushed together. */
  listTimers(): DueTimers {
    return [...this.timers].map(([issueId, at]) => ({ issueId, at }));
  }

  private keepsTimer({ issueId, timer }: { issueId: string; timer?: Instant }): boolean {
    if (timer !== undefined) this.timers.set(issueId, timer);
    return timer !== undefined;
  }

  drop(issueId: string): void {
    this.left.delete(issueId);
  }

  /** Who reads an issue once more has changed it: what was left before is written, so that the read tells it. */
  private async read(issueId: string) {
    const read = this.unread.get(issueId);
    if (this.unread.delete(issueId) && read) return read;
    await this.writeNow(issueId);
    return this.jira.read(issueId);
  }

  private async writeNow(issueId: string): Promise<void> {
    const { fields, property } = this.left.get(issueId) ?? {};
    if (fields) await this.jira.writeFields(issueId, fields);
    if (property) await this.jira.writeProperty(issueId, property);
    this.drop(issueId);
  }

  private keep(issueId: string, what: Partial<LeftOnIssue>): void {
    const before = this.left.get(issueId) ?? { issueId, fields: null, property: null };
    this.left.set(issueId, { ...before, ...what });
  }
}

/** What will be left is noted when all is written: until then what stands there is only not done. */
const toBegun = (left: EvaluationNote['left']): EvaluationNote['left'] =>
  left?.isOwn && left.standing ? { ...left, property: left.standing } : null;

/** Runs all, so many at a time, and the first alone: what all ask of a project is remembered once one has asked. */
async function runSeveral([first, ...others]: (() => Promise<void>)[], atOnce: number): Promise<void> {
  await first?.();
  const waiting = others.values();
  const work = async () => {
    for (const run of waiting) await run();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
