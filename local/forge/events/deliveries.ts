/** What the platform still has to hand to the app: product events and queue jobs, each with the instant it is due at. */
import type { Database } from '../../common/db';
import type { ProductName } from '../installation/installations';

export type Kind = 'event' | 'job' | 'rule';
export type State = 'waiting' | 'success' | 'failed' | 'cancelled';

export interface Delivery {
  id: number;
  kind: Kind;
  module: string;
  jobId: string;
  body: Record<string, unknown>;
  dueAt: number;
  firstAt: number;
  /** How often the app asked for it again, or failed: what it is told; what the platform ended counts for nothing. */
  attempts: number;
  /** How often it was handed over and came back. */
  tries: number;
  retry: RetryOptions | null;
  /** How many jobs led to this one, each pushed by the one before it. */
  chain: number;
  /** Whose installation it is handed to, where each product has one of its own. */
  product: ProductName;
}

export interface RetryOptions {
  retryAfter: number;
  retryReason?: string;
  retryData?: unknown;
}

/** A product event belongs to no job. */
export interface Job {
  id: string;
  chain: number;
  product: ProductName;
}
export const toEventJob = (product: ProductName): Job => ({ id: '', chain: 0, product });

interface Row extends Omit<Delivery, 'body' | 'retry'> {
  body: string;
  retry: string | null;
}

const columns =
  'id, kind, module, job_id AS jobId, body, due_at AS dueAt, first_at AS firstAt, attempts, tries, retry_options AS retry, chain, product';

/** What is this near is not waited for by somebody who wants things settled. */
const flushWindow = 10_000;

export class Deliveries {
  /** When the next is due, null where none is; undefined until it is looked up, after each change. */
  private due: number | null | undefined;

  constructor(private readonly db: Database) {
    db.exec(`CREATE TABLE IF NOT EXISTS forge_deliveries (
      id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, module TEXT NOT NULL, job_id TEXT NOT NULL, body TEXT NOT NULL,
      due_at INTEGER NOT NULL, first_at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, retry_options TEXT,
      state TEXT NOT NULL DEFAULT 'waiting', chain INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0,
      product TEXT NOT NULL DEFAULT 'jira')`);
    addColumns(db);
    db.exec(
      "CREATE INDEX IF NOT EXISTS forge_deliveries_due ON forge_deliveries (due_at, id) WHERE state = 'waiting'",
    );
    db.exec('CREATE INDEX IF NOT EXISTS forge_deliveries_job ON forge_deliveries (job_id)');
  }

  add(kind: Kind, module: string, job: Job, body: unknown, now: number, delay: number): void {
    this.due = undefined;
    this.db
      .prepare(
        'INSERT INTO forge_deliveries (kind, module, job_id, body, due_at, first_at, chain, product) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(kind, module, job.id, JSON.stringify(body), now + delay, now, job.chain, job.product);
  }

  /** The next to hand over among those due; with `flush`, product events and jobs a few seconds away don't wait: events first. */
  takeNext(now: number, flush: boolean): Delivery | undefined {
    if (!flush && (this.nextDueAt() ?? Infinity) > now) return undefined;
    const row = this.db
      .prepare(
        `SELECT ${columns} FROM forge_deliveries WHERE state = 'waiting'
         AND (due_at <= :now OR (:flush AND tries = 0 AND due_at - first_at <= ${flushWindow}))
         ORDER BY CASE WHEN :flush AND kind = 'event' THEN 0 ELSE 1 END, due_at, id LIMIT 1`,
      )
      .get({ now, flush: flush ? 1 : 0 }) as Row | undefined;
    return row === undefined
      ? undefined
      : { ...row, body: JSON.parse(row.body), retry: row.retry === null ? null : JSON.parse(row.retry) };
  }

  nextDueAt(): number | undefined {
    if (this.due === undefined) this.due = this.readNextDue();
    return this.due ?? undefined;
  }

  private readNextDue(): number | null {
    const text = "SELECT min(due_at) AS due FROM forge_deliveries WHERE state = 'waiting'";
    return (this.db.prepare(text).get() as { due: number | null }).due;
  }

  rescheduleRetry({ id }: Delivery, dueAt: number, retry: RetryOptions, counts: boolean): void {
    this.due = undefined;
    this.db
      .prepare(
        'UPDATE forge_deliveries SET due_at = ?, attempts = attempts + ?, tries = tries + 1, retry_options = ? WHERE id = ?',
      )
      .run(dueAt, counts ? 1 : 0, JSON.stringify(retry), id);
  }

  finish(id: number, state: State): void {
    this.due = undefined;
    this.db
      .prepare("UPDATE forge_deliveries SET state = ? WHERE id = ? AND state = 'waiting'")
      .run(state, id);
  }

  cancel(jobId: string): boolean {
    this.due = undefined;
    return (
      this.db
        .prepare("UPDATE forge_deliveries SET state = 'cancelled' WHERE job_id = ? AND state = 'waiting'")
        .run(jobId).changes > 0
    );
  }

  /** How many of a job's events are in each state; nothing when there is no such job. */
  countsOf(jobId: string): Map<State, number> {
    const rows = this.db
      .prepare('SELECT state, count(*) AS count FROM forge_deliveries WHERE job_id = ? GROUP BY state')
      .all(jobId) as { state: State; count: number }[];
    return new Map(rows.map(({ state, count }) => [state, count]));
  }
}

/** A file made before chains or tries were counted, or installations were told apart, has no place for them. */
function addColumns(db: Database): void {
  const existing = db.prepare('PRAGMA table_info(forge_deliveries)').all() as { name: string }[];
  const number = 'INTEGER NOT NULL DEFAULT 0';
  for (const column of [`chain ${number}`, `tries ${number}`, "product TEXT NOT NULL DEFAULT 'jira'"])
    if (!existing.some(({ name }) => column.startsWith(`${name} `)))
      db.exec(`ALTER TABLE forge_deliveries ADD COLUMN ${column}`);
}
