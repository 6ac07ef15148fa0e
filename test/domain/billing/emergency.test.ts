import fc from 'fast-check';
import type { Book } from '../../../src/domain/billing/ledger';
import { closeMonth, statementOf } from '../../../src/domain/billing/statement';
import { at, createDeletion, createValtechBook, work } from './book';

const NIGHT = '2025-06-05T22:00:00-04:00';
const DAY = '2025-06-05T10:00:00-04:00';
const fatalWork = (options: Parameters<typeof work>[0]) => work({ severity: 'Fatal', ...options });

function invoicedMinutes(book: Book, month = '2025-06'): number {
  return statementOf(book, 'Acme', month).invoiceMinutes;
}

describe('a minimum of 4 hours is invoiced for any emergency requiring an intervention outside hours', () => {
  test.each([
    ['a minute at night', [fatalWork({ minutes: 1, started: NIGHT })], 240],
    ['five hours at night', [fatalWork({ minutes: 300, started: NIGHT })], 300],
    ['an hour by day', [fatalWork({ minutes: 60, started: DAY })], 60],
    ['a critical one too', [fatalWork({ minutes: 10, started: NIGHT, severity: 'Critical' })], 240],
    ['not a minor one', [fatalWork({ minutes: 10, started: NIGHT, severity: 'Minor' })], 10],
    ['until the minute hours begin', [fatalWork({ minutes: 30, started: '2025-06-05T07:30:00-04:00' })], 240],
    ['ending as hours end', [fatalWork({ minutes: 30, started: '2025-06-05T17:00:00-04:00' })], 30],
    ['a minute past the end', [fatalWork({ minutes: 31, started: '2025-06-05T17:00:00-04:00' })], 240],
    ['on Saint-Jean-Baptiste', [fatalWork({ minutes: 30, started: '2025-06-24T10:00:00-04:00' })], 240],
    [
      'once per emergency',
      [fatalWork({ minutes: 30, started: NIGHT }), fatalWork({ id: '2', minutes: 90, started: NIGHT })],
      240,
    ],
    [
      'once for each of two emergencies',
      [
        fatalWork({ minutes: 30, started: NIGHT }),
        fatalWork({ id: '2', issue: '2', minutes: 90, started: NIGHT }),
      ],
      480,
    ],
    [
      'the work by day counts toward it',
      [fatalWork({ minutes: 30, started: NIGHT }), fatalWork({ id: '2', minutes: 200, started: DAY })],
      240,
    ],
  ])('%s', (_, events, minutes) => {
    expect(invoicedMinutes(createValtechBook({ events }))).toBe(minutes);
  });

  test('only the work outside hours counts toward it where the terms say so', () => {
    const { terms } = createValtechBook();
    if (!terms.emergency) throw new Error('Valtech has an emergency rule');
    const strict = { ...terms, emergency: { ...terms.emergency, counts: 'outside-work' as const } };
    const events = [
      fatalWork({ minutes: 30, started: NIGHT }),
      fatalWork({ id: '2', minutes: 200, started: DAY }),
    ];
    expect(invoicedMinutes(createValtechBook({ terms: strict, events }))).toBe(440);
  });

  test('a night that ends in the next month is charged its minimum once', () => {
    const may = fatalWork({ minutes: 60, started: '2025-05-31T22:30:00-04:00' });
    const june = fatalWork({ id: '2', minutes: 60, started: '2025-06-01T00:30:00-04:00' });
    const book = createValtechBook({ events: [june, may] });
    expect([invoicedMinutes(book, '2025-05'), invoicedMinutes(book)]).toEqual([240, 0]);
    const closed = closeMonth(book, 'Acme', '2025-05', at('2025-06-01T09:00:00-04:00'));
    if ('refused' in closed) throw new Error(closed.refused.code);
    expect(invoicedMinutes({ ...book, sent: [closed] })).toBe(0);
  });

  test('a worklog deleted after its month was sent gives the minimum back, to be seen', () => {
    const book = createValtechBook({ events: [fatalWork({ minutes: 30, started: NIGHT })] });
    const closed = closeMonth(book, 'Acme', '2025-06', at('2025-07-02T09:00:00-04:00'));
    if ('refused' in closed) throw new Error(closed.refused.code);
    const events = [...book.events, createDeletion('1', '2025-07-03T09:00:00-04:00')];
    const july = statementOf({ ...book, events, sent: [closed] }, 'Acme', '2025-07');
    expect(july.lines.map(({ kind, invoiceMinutes }) => [kind, invoiceMinutes])).toEqual([
      ['counter', -30],
      ['minimum', -210],
    ]);
  });

  test('a minimum that is raised later changes no month that was sent', () => {
    const book = createValtechBook({ events: [fatalWork({ minutes: 30, started: NIGHT })] });
    const closed = closeMonth(book, 'Acme', '2025-06', at('2025-07-02T09:00:00-04:00'));
    if ('refused' in closed || !book.terms.emergency) throw new Error('closed');
    const terms = { ...book.terms, emergency: { ...book.terms.emergency, minimum: 300 } };
    expect(invoicedMinutes({ ...book, terms, sent: [closed] })).toBe(240);
  });

  test('an emergency is never charged less than its work, nor more than its work and the minimum', () => {
    const started = fc.integer({ min: at('2025-06-02'), max: at('2025-07-20') });
    const arbitraryWork = fc.record({
      issue: fc.constantFrom('1', '2'),
      started,
      minutes: fc.integer({ min: 1, max: 500 }),
    });
    const property = fc.property(fc.array(arbitraryWork, { minLength: 1, maxLength: 12 }), (works) => {
      const events = works.map(({ issue, started: when, minutes }, place) =>
        fatalWork({
          id: String(place),
          issue,
          minutes,
          started: new Date(when).toISOString().replace('Z', '+00:00'),
        }),
      );
      const book = createValtechBook({ events });
      const total = ['2025-06', '2025-07'].reduce((sum, month) => sum + invoicedMinutes(book, month), 0);
      const issues = [...new Set(works.map(({ issue }) => issue))];
      const expected = issues.map((issue) => {
        const own = works.filter((candidate) => candidate.issue === issue);
        const minutes = own.reduce((sum, item) => sum + item.minutes, 0);
        const outside = own.some(({ started: from, minutes: length }) => {
          const to = from + length * 60_000;
          return (book.hours?.between(from, to) ?? 0) < to - from;
        });
        return outside ? Math.max(240, minutes) : minutes;
      });
      expect(total).toBe(expected.reduce((sum, minutes) => sum + minutes, 0));
    });
    fc.assert(property);
  });
});
