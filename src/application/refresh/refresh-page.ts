/** Evaluates a page of issues that were read together; what each leaves is written together as well. */
import type { Ports } from '../ports';
import type { EvaluationNote, Evaluations, Writing } from '../ports/evaluation';
import type { Issues, LeftOnIssue, PageRead } from '../ports/issues';
import { withOneAnswer } from '../with-one-answer';
import { refreshIssue } from './refresh-issue';

/** More at once would be in each other's way where they add to the same months. */
const AT_ONCE = 6;

/**
 * Each issue is evaluated as ever. One of which the read is not sure, and one whose evaluation failed, is evaluated on its own. Answers what Jira is still to write.
 * With `again`, an earlier try of the page died. `queued` remembers up to which change each was read.
 */
export async function refreshPage(
  ports: Ports,
  page: PageRead,
  { again, queued }: { again: boolean; queued: Map<string, number> },
): Promise<Writing[]> {
  const batch = new Batch(ports, page);
  const { marks, issues, readAhead, watches } = ports;
  const isReadAhead = async () => undefined;
  /** What is owed while the page is evaluated may be of a change that was not read: it stays for its own evaluation. */
  const batched: Ports = {
    ...ports,
    issues: batch.issues,
    evaluations: batch.evaluations,
    marks: { ...marks, isOwed: async () => false },
    readAhead: { ...readAhead, evaluation: isReadAhead, project: isReadAhead },
    watches: { ...watches, list: withOneAnswer(() => watches.list()) },
  };
  await readAhead.evaluations(page.reads);
  const failed: string[] = [];
  const refresh = async (issueId: string) => {
    try {
      const updatedAt = (await refreshIssue(batched, issueId, { again }))?.updatedAt ?? null;
      if (updatedAt !== null) queued.set(issueId, updatedAt);
    } catch (error) {
      ports.log('evaluation failed', { issueId, error: String(error) });
      batch.drop(issueId);
      failed.push(issueId);
    }
  };
  await runSeveral(
    page.reads.map(
      ({ id }) =>
        () =>
          refresh(id),
    ),
    AT_ONCE,
  );
  const writings = await issues.writeMany(batch.list(), page.basis);
  await ports.queue.push([...page.unsure, ...failed].map((issueId) => ({ issueId })));
  return writings;
}

/** Issues as the page read them, and what is to be left on them, kept until all are evaluated. */
class Batch {
  readonly issues: Issues;
  readonly evaluations: Evaluations;
  private readonly jira: Issues;
  private readonly unread: Map<string, PageRead['reads'][number]>;
  private readonly left = new Map<string, LeftOnIssue>();

  constructor({ issues: jira, evaluations }: Ports, { reads }: PageRead) {
    this.jira = jira;
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
