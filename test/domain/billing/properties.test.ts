import fc from 'fast-check';
import { type Book, ledgerOf } from '../../../src/domain/billing/ledger';
import { closeMonth, statementOf } from '../../../src/domain/billing/statement';
import { billingTermsSchema } from '../../../src/domain/billing/terms';
import type { WorklogEvent } from '../../../src/domain/billing/worklog';
import { casesOf } from '../drawn-cases';
import { at, createAltilogixBook, createDeletion, createValtechBook, tenHours, work } from './book';

const MONTHS = ['2025-06', '2025-07', '2025-08', '2025-09'];
const CLIENTS = ['Acme', 'Borealis'];

const valtech = createValtechBook();
const { emergency } = valtech.terms;
/** Terms with every rule at once: a bank, exclusions, and the minimum of an emergency. */
const terms = billingTermsSchema.parse({
  ...createAltilogixBook().terms,
  emergency: { ...emergency, severities: ['Urgent'] },
});
const [low, high] = [at('2025-06-01T12:00:00-04:00'), at('2025-08-31T12:00:00-04:00')];
const moment = fc.integer({ min: 0, max: 600 }).map((step) => low + Math.floor(((high - low) * step) / 600));
const toIso = (instant: number) => new Date(instant).toISOString().replace('Z', '+00:00');

const version = fc
  .record({
    id: fc.constantFrom('1', '2', '3'),
    when: moment,
    started: moment,
    minutes: fc.integer({ min: 0, max: 200 }),
    says: fc.constantFrom('', 'on site', 'planned'),
    client: fc.constantFrom(...CLIENTS),
    issue: fc.constantFrom('10001', '10002'),
    severity: fc.constantFrom('Regular', 'Urgent'),
    type: fc.constantFrom('Incident', 'Training'),
  })
  .map(({ when, started, ...rest }) => work({ ...rest, at: toIso(when), started: toIso(started) }));
const deletion = fc
  .record({ id: fc.constantFrom('1', '2', '3'), when: moment })
  .map(({ id, when }) => createDeletion(id, toIso(when)));
const events = fc.array(fc.oneof({ weight: 6, arbitrary: version }, { weight: 1, arbitrary: deletion }), {
  maxLength: 14,
});

const bookOf = (worklogs: WorklogEvent[]): Book => ({
  ...valtech,
  terms,
  events: worklogs,
  purchases: [tenHours],
});
const statementsOf = (book: Book) =>
  CLIENTS.flatMap((client) => MONTHS.map((month) => statementOf(book, client, month)));

/** What every worklog is charged when only its last state is known; the minimum of emergencies apart. */
function lastStatesOf(worklogs: WorklogEvent[]): WorklogEvent[] {
  const deleted = new Set(worklogs.flatMap((event) => (event.kind === 'deleted' ? [event.worklogId] : [])));
  const last = new Map<string, WorklogEvent>();
  for (const event of worklogs) {
    if (event.kind === 'deleted' || deleted.has(event.worklog.id)) continue;
    const previous = last.get(event.worklog.id);
    if (!previous || previous.at < event.at) last.set(event.worklog.id, event);
  }
  return [...last.values()];
}

/** Two versions of one instant have no order in Jira either; properties about the last state leave them out. */
function moveToDistinctInstants(worklogs: WorklogEvent[]): WorklogEvent[] {
  const instants = new Set<number>();
  return worklogs.filter(({ at: when }) => !instants.has(when) && instants.add(when));
}

/** Sends each month in its turn, of each client, knowing only what has been heard of by then. */
function sendMonthByMonth(worklogs: WorklogEvent[], heardAt: number[], until: number): Book {
  let book = bookOf([]);
  for (const [place, month] of MONTHS.slice(0, until).entries()) {
    book = { ...book, events: worklogs.filter((_, index) => (heardAt[index] ?? 0) <= place) };
    for (const client of CLIENTS) {
      const closed = closeMonth(book, client, month, at('2026-01-01T12:00:00-05:00'));
      if ('refused' in closed) throw new Error(closed.refused.code);
      book = { ...book, sent: [...book.sent, closed] };
    }
  }
  return { ...book, events: worklogs };
}

test('the balance is the sum of the entries, and a month opens where the last one closed', () => {
  const property = fc.property(events, (worklogs) => {
    const book = bookOf(worklogs);
    for (const client of CLIENTS) {
      const months = MONTHS.map((month) => statementOf(book, client, month));
      for (const [
        place,
        { openingMinutes, closing, lines, usedMinutes, boughtMinutes },
      ] of months.entries()) {
        const sum = lines.reduce((total, { bankMinutes }) => total + bankMinutes, 0);
        expect(closing.minutes).toBe(openingMinutes + sum);
        expect(boughtMinutes - usedMinutes).toBe(sum);
        expect(lines.at(-1)?.balanceMinutes ?? openingMinutes).toBe(closing.minutes);
        expect(openingMinutes).toBe(months[place - 1]?.closing.minutes ?? 0);
      }
      const all = ledgerOf(book).filter((entry) => entry.client === client);
      expect(months.at(-1)?.closing.minutes).toBe(all.reduce((total, entry) => total + entry.bankMinutes, 0));
    }
  });
  fc.assert(property);
});

test('replaying worklog events in any order, and twice, gives the same statements', () => {
  const shuffled = events.chain((worklogs) =>
    fc.tuple(
      fc.constant(worklogs),
      fc.shuffledSubarray([...worklogs, ...worklogs], {
        minLength: worklogs.length * 2,
        maxLength: worklogs.length * 2,
      }),
    ),
  );
  const property = fc.property(shuffled, ([worklogs, again]) => {
    expect(statementsOf(bookOf(again))).toEqual(statementsOf(bookOf(worklogs)));
  });
  fc.assert(property);
});

test('the same holds when months were sent on the way', () => {
  const arbitraryMonths = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 14, maxLength: 14 });
  const property = fc.property(
    events,
    arbitraryMonths,
    fc.infiniteStream(fc.nat()),
    (worklogs, heardAt, luck) => {
      const book = sendMonthByMonth(worklogs, heardAt, 3);
      const again = [...worklogs, ...worklogs]
        .map((event) => ({ event, place: luck.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ event }) => event);
      expect(statementsOf({ ...book, events: again })).toEqual(statementsOf(book));
    },
  );
  fc.assert(property);
});

test('whatever was sent on the way, what is charged in the end is the last state of each worklog', () => {
  const arbitraryMonths = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 14, maxLength: 14 });
  const property = fc.property(
    events,
    arbitraryMonths,
    fc.integer({ min: 0, max: 3 }),
    (input, heardAt, until) => {
      const worklogs = moveToDistinctInstants(input);
      const end = statementsOf(sendMonthByMonth(worklogs, heardAt, until));
      const plain = statementsOf(bookOf(lastStatesOf(worklogs)));
      for (const client of CLIENTS) {
        const total = (statements: typeof end) =>
          statements
            .filter((statement) => statement.client === client)
            .reduce((sum, { usedMinutes, invoiceMinutes }) => sum + usedMinutes + invoiceMinutes, 0);
        expect(total(end)).toBe(total(plain));
      }
    },
  );
  fc.assert(property, { numRuns: casesOf(300) });
});

test('a month that was sent never changes, whatever happens after', () => {
  const property = fc.property(events, events, (before, after) => {
    const book = sendMonthByMonth(before, [], 1);
    const later = { ...book, events: [...before, ...after] };
    for (const client of CLIENTS)
      expect(statementOf(later, client, '2025-06')).toEqual(statementOf(book, client, '2025-06'));
  });
  fc.assert(property);
});
