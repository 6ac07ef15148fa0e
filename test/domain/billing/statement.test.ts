import { textsIn } from '../../../locales/languages';
import { warnOf } from '../../../src/application/billing/document/explain';
import { balanceOf, forecastOf } from '../../../src/domain/billing/balance';
import { sentSchema } from '../../../src/domain/billing/entry';
import type { Book } from '../../../src/domain/billing/ledger';
import { closeMonth, statementOf } from '../../../src/domain/billing/statement';
import { at, createAltilogixBook, createDeletion, tenHours, work } from './book';

const JULY_2 = at('2025-07-02T09:00:00-04:00');

function sendStatement(book: Book, month: string, when: number, client = 'Acme'): Book {
  const closed = closeMonth(book, client, month, when);
  if ('refused' in closed) throw new Error(closed.refused.code);
  return { ...book, sent: [...book.sent, closed] };
}

function linesOf(book: Book, month: string, client = 'Acme'): [string, string, number][] {
  return statementOf(book, client, month).lines.map(({ kind, on, bankMinutes }) => [kind, on, bankMinutes]);
}

describe('a corrected, moved or deleted worklog', () => {
  const first = work({ minutes: 20 });
  const corrected = work({ minutes: 50, at: '2025-06-11T09:00:00-04:00' });

  test('a correction takes back what was charged and charges again, both to be seen', () => {
    expect(linesOf(createAltilogixBook({ events: [first, corrected] }), '2025-06')).toEqual([
      ['purchase', '2025-06-01', 600],
      ['work', '2025-06-10', -30],
      ['counter', '2025-06-10', 30],
      ['work', '2025-06-10', -60],
    ]);
  });

  test('a correction of the words alone is no entry', () => {
    const reworded = work({ minutes: 20, summary: 'The printer', at: '2025-06-11T09:00:00-04:00' });
    expect(linesOf(createAltilogixBook({ events: [first, reworded] }), '2025-06')).toHaveLength(2);
  });

  test('a deletion takes back what was charged, even when a version is heard of after it', () => {
    const events = [createDeletion('1', '2025-06-12T09:00:00-04:00'), corrected, first];
    const statement = statementOf(createAltilogixBook({ events }), 'Acme', '2025-06');
    expect([statement.closing.minutes, statement.lines.length]).toEqual([600, 5]);
    expect(statement.lines.at(-1)?.why).toEqual({ code: 'deleted', on: '2025-06-10' });
  });

  test('an issue that goes to another client takes its charge along', () => {
    const moved = work({ minutes: 20, client: 'Borealis', at: '2025-06-11T09:00:00-04:00' });
    const book = createAltilogixBook({ events: [moved, first] });
    expect(statementOf(book, 'Acme', '2025-06').closing.minutes).toBe(600);
    expect(statementOf(book, 'Acme', '2025-06').lines.at(-1)?.why.code).toBe('moved');
    expect(statementOf(book, 'Borealis', '2025-06').invoiceMinutes).toBe(30);
  });

  test('an issue found urgent later is charged as urgent, by a counter-entry', () => {
    const urgent = work({ minutes: 20, severity: 'Urgent', at: '2025-06-11T09:00:00-04:00' });
    expect(statementOf(createAltilogixBook({ events: [first, urgent] }), 'Acme', '2025-06').usedMinutes).toBe(
      60,
    );
  });

  test('work moved to another month by its date leaves the one and enters the other', () => {
    const later = work({
      minutes: 20,
      started: '2025-07-01T00:30:00-04:00',
      at: '2025-07-01T09:00:00-04:00',
    });
    const book = createAltilogixBook({ events: [first, later] });
    expect(linesOf(book, '2025-06').at(-1)).toEqual(['counter', '2025-06-10', 30]);
    expect(linesOf(book, '2025-07')).toEqual([['work', '2025-07-01', -30]]);
  });

  test('the month of work is that of the place, not of UTC', () => {
    const evening = work({ minutes: 15, started: '2025-06-30T23:30:00-04:00' });
    expect(linesOf(createAltilogixBook({ events: [evening] }), '2025-06').at(-1)).toEqual([
      'work',
      '2025-06-30',
      -15,
    ]);
  });
});

describe('a month once sent is closed', () => {
  const open = createAltilogixBook({ events: [work({ minutes: 20 })] });
  const closed = sendStatement(open, '2025-06', JULY_2);
  const june = statementOf(closed, 'Acme', '2025-06');

  test('later corrections go to the next month, and what was sent stays as it was', () => {
    const events = [...open.events, work({ minutes: 50, at: '2025-07-03T09:00:00-04:00' })];
    const after = { ...closed, events };
    expect(statementOf(after, 'Acme', '2025-06')).toEqual(june);
    expect(linesOf(after, '2025-07')).toEqual([
      ['counter', '2025-06-10', 30],
      ['work', '2025-06-10', -60],
    ]);
  });

  test('work heard of too late goes to the next month', () => {
    const late = [...open.events, work({ id: '2', minutes: 15, started: '2025-06-29T10:00:00-04:00' })];
    expect(linesOf({ ...closed, events: late }, '2025-07')).toEqual([['work', '2025-06-29', -15]]);
  });

  test('an older version heard of after a newer one was sent changes nothing', () => {
    const older = work({ minutes: 100, at: '2025-06-10T09:59:00-04:00' });
    const after = { ...closed, events: [older, ...open.events] };
    expect(statementOf(after, 'Acme', '2025-07').closing.minutes).toBe(570);
    expect(linesOf(after, '2025-07')).toEqual([]);
  });

  test('two months sent push a correction two months on', () => {
    const both = sendStatement(closed, '2025-07', at('2025-08-01T09:00:00-04:00'));
    const events = [...open.events, createDeletion('1', '2025-08-02T09:00:00-04:00')];
    expect(linesOf({ ...both, events }, '2025-08')).toEqual([['counter', '2025-06-10', 30]]);
  });

  test('new terms change no month that was sent, and a counter takes back what was sent', () => {
    const work2 = { ...open.terms.work['regular-phone'], withBank: { increment: 60, minimum: 0 } };
    const terms = { ...open.terms, work: { ...open.terms.work, 'regular-phone': work2 } };
    const events = [...open.events, createDeletion('1', '2025-07-05T09:00:00-04:00')];
    const after = { ...closed, terms, events };
    expect(statementOf(after, 'Acme', '2025-06')).toEqual(june);
    expect(linesOf(after, '2025-07')).toEqual([['counter', '2025-06-10', 30]]);
  });

  test('work that moved to the next month is charged there, even when a new zone would date it back', () => {
    const evening = work({ minutes: 20, started: '2025-06-30T20:00:00-04:00' });
    const night = work({
      minutes: 20,
      started: '2025-07-01T01:00:00-04:00',
      at: '2025-07-01T09:00:00-04:00',
    });
    const moved = sendStatement(createAltilogixBook({ events: [evening, night] }), '2025-06', JULY_2);
    const west = { ...moved, terms: { ...moved.terms, timezone: 'America/Vancouver' } };
    expect(linesOf(west, '2025-07')).toEqual([['work', '2025-06-30', -30]]);
  });

  test('an issue that leaves a client after its month was sent is taken back once, and charged once', () => {
    const moved = work({ minutes: 20, client: 'Borealis', at: '2025-07-03T09:00:00-04:00' });
    const after = sendStatement(
      { ...closed, events: [...open.events, moved] },
      '2025-06',
      JULY_2,
      'Borealis',
    );
    expect(linesOf(after, '2025-07')).toEqual([['counter', '2025-06-10', 30]]);
    const august = sendStatement(after, '2025-07', at('2025-08-01T09:00:00-04:00'));
    expect(linesOf(august, '2025-08')).toEqual([]);
    expect(statementOf(august, 'Borealis', '2025-08').lines).toEqual([]);
  });

  test('what is sent is kept as plain data', () => {
    expect(sentSchema.parse(JSON.parse(JSON.stringify(closed.sent[0])))).toEqual(closed.sent[0]);
  });

  test.each([
    ['twice', closed, '2025-06', JULY_2, { code: 'already-sent', month: '2025-06' }],
    [
      'before it is over',
      open,
      '2025-06',
      at('2025-06-30T23:59:59-04:00'),
      { code: 'not-over', month: '2025-06' },
    ],
    [
      'over an open month',
      open,
      '2025-07',
      at('2025-08-01T00:00:00-04:00'),
      { code: 'earlier-open', month: '2025-06' },
    ],
  ])('is not sent %s', (_, book, month, when, fact) => {
    expect(closeMonth(book, 'Acme', month, when)).toMatchObject({ refused: fact });
  });
});

describe('the balance', () => {
  const heavy = createAltilogixBook({ events: [work({ minutes: 590 }), work({ id: '2', minutes: 70 })] });

  test('may go below zero, and says so', () => {
    const { closing } = statementOf(heavy, 'Acme', '2025-06');
    expect(closing.minutes).toBe(-75);
    expect(closing.belowZeroOn).toBe('2025-06-10');
    expect(warnOf(closing, textsIn('en'))?.replaceAll('\u00a0', ' ')).toBe(
      'The bank is overdrawn by 1 h 15 min, below zero since Jun 10, 2025.',
    );
  });

  test('at zero there is no warning, and a purchase ends one', () => {
    const exact = statementOf(createAltilogixBook({ events: [work({ minutes: 600 })] }), 'Acme', '2025-06');
    expect([exact.closing.minutes, warnOf(exact.closing, textsIn('en'))]).toEqual([0, null]);
    const more = { ...tenHours, id: '2', on: '2025-06-20' };
    const refilled = statementOf({ ...heavy, purchases: [tenHours, more] }, 'Acme', '2025-06');
    expect([refilled.closing.minutes, refilled.closing.belowZeroOn]).toEqual([525, null]);
  });

  test('goes on from month to month without an end', () => {
    expect(statementOf(createAltilogixBook(), 'Acme', '2031-01')).toMatchObject({
      openingMinutes: 600,
      closing: { minutes: 600 },
      lines: [],
    });
  });

  test('an adjustment by hand keeps its reason', () => {
    const adjustments = [
      { ...tenHours, id: '9', bankMinutes: -60, cents: 500, reason: 'Bought twice by mistake' },
    ];
    const statement = statementOf(createAltilogixBook({ adjustments }), 'Acme', '2025-06');
    expect([statement.closing.minutes, statement.invoiceCents, statement.lines.at(-1)?.why]).toEqual([
      540,
      500,
      { code: 'adjusted', reason: 'Bought twice by mistake' },
    ]);
  });

  test('work before the first purchase is invoiced, not taken from a bank that was not there', () => {
    const early = work({ minutes: 20, started: '2025-05-31T10:00:00-04:00' });
    const statement = statementOf(createAltilogixBook({ events: [early] }), 'Acme', '2025-05');
    expect([statement.usedMinutes, statement.invoiceMinutes]).toEqual([0, 30]);
  });
});

describe('the forecast of exhaustion', () => {
  const entries = statementOf(
    createAltilogixBook({ events: [work({ minutes: 150 })] }),
    'Acme',
    '2025-06',
  ).lines;

  test('goes on at the pace of the days since the first entry', () => {
    const forecast = forecastOf(entries, '2025-06-30');
    expect([forecast?.on, forecast?.minutesPerThirtyDays]).toEqual(['2025-09-28', 150]);
  });

  test('looks back ninety days and no more', () => {
    expect(forecastOf(entries, '2025-09-07')?.minutesPerThirtyDays).toBe(50);
    expect(forecastOf(entries, '2025-09-08')).toBeNull();
  });

  test('is one a day, whichever month’s statement tells it', () => {
    const book = createAltilogixBook({
      events: [work({ minutes: 150 }), work({ id: '2', minutes: 60, started: '2025-07-03T10:00:00-04:00' })],
    });
    const today = '2025-07-10';
    const told = ['2025-06', '2025-07'].map((month) => statementOf(book, 'Acme', month, today).forecast);
    expect(told[0]).not.toBeNull();
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toEqual(
      forecastOf(
        statementOf(book, 'Acme', '2025-06').lines.concat(statementOf(book, 'Acme', '2025-07').lines),
        today,
      ),
    );
  });

  test('says nothing when nothing was used or nothing is left', () => {
    expect(forecastOf([], '2025-06-30')).toBeNull();
    const empty = statementOf(createAltilogixBook({ events: [work({ minutes: 600 })] }), 'Acme', '2025-06');
    expect(empty.forecast).toBeNull();
  });
});

test('an account with nothing in it is at zero', () => {
  expect(balanceOf([])).toEqual({ minutes: 0, belowZeroOn: null });
});
