import * as z from '../../common/zod';
import { reasonSchema } from './reason';
import { workTypes } from './terms';

const integer = z.number().int();
const month = z.string().regex(/^\d{4}-\d{2}$/, 'write a month as YYYY-MM');

/** What an entry of the bank records. A counter takes back exactly one earlier entry; a minimum completes an emergency. */
const entryKinds = ['purchase', 'work', 'excluded', 'counter', 'minimum', 'travel', 'adjustment'] as const;

/**
 * One line of a client's account. `bankMinutes` is what it does to the balance (work takes away, a purchase adds) and
 * `invoiceMinutes` and `cents` what it does to the invoice; all three are signed. `month` is the statement it stands in, which is a
 * later one than its date's when that was sent already.
 */
const entrySchema = z.object({
  id: z.string(),
  kind: z.enum(entryKinds),
  client: z.string(),
  month,
  on: z.string(),
  recordedAt: integer,
  worklogId: z.string().nullable(),
  issueId: z.string().nullable(),
  key: z.string().nullable(),
  summary: z.string().nullable(),
  type: z.enum(workTypes).nullable(),
  workedMinutes: integer,
  outsideMinutes: integer,
  roundedMinutes: integer,
  bankMinutes: integer,
  invoiceMinutes: integer,
  /** Null where the terms set no rate. */
  cents: integer.nullable(),
  emergency: z.boolean(),
  dueOn: z.string().nullable(),
  why: reasonSchema,
});
export type Entry = z.infer<typeof entrySchema>;

/** A month's statement as it was sent: its entries never change again. */
export const sentFields = { client: z.string(), month, sentAt: integer, entries: z.array(entrySchema) };
export const sentSchema = z.object(sentFields);
export type Sent = z.infer<typeof sentSchema>;

/** The parts of an entry that a kind of entry may leave out. */
export const blank = {
  worklogId: null,
  issueId: null,
  key: null,
  summary: null,
  type: null,
  workedMinutes: 0,
  outsideMinutes: 0,
  roundedMinutes: 0,
  bankMinutes: 0,
  invoiceMinutes: 0,
  cents: 0,
  emergency: false,
  dueOn: null,
} as const;

/** The month of a date written YYYY-MM-DD. */
export function monthOf(on: string): string {
  return on.slice(0, 7);
}

/**
 * The month after.
 *
 * @example nextMonth('2025-12') // => '2026-01'
 */
export function nextMonthOf(of: string): string {
  const [year = 0, number = 0] = of.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Entries of one name told more than once, as one of them, and the same one in whatever order they come. */
export function dedupeById(entries: readonly Entry[]): Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const twin = byId.get(entry.id);
    if (!twin || JSON.stringify(entry) > JSON.stringify(twin)) byId.set(entry.id, entry);
  }
  return [...byId.values()];
}

/** What was sent: whether an entry stands in a statement already, and the month that takes in what comes too late for one. */
export class SentMonths {
  private readonly months = new Set<string>();
  private readonly entries = new Map<string, Entry>();

  constructor(sent: readonly Sent[]) {
    for (const { client, month: of, entries } of sent) {
      this.months.add(`${of} ${client}`);
      for (const entry of entries) this.entries.set(entry.id, entry);
    }
  }

  has(id: string): boolean {
    return this.entries.has(id);
  }

  listEntries(): Entry[] {
    return [...this.entries.values()];
  }

  isSent(client: string, of: string): boolean {
    return this.months.has(`${of} ${client}`);
  }

  /** The first month from a given one that was not sent to a client. */
  findOpenMonth(client: string, of: string): string {
    let open = of;
    while (this.isSent(client, open)) open = nextMonthOf(open);
    return open;
  }
}
