/** Clocks that begin at a date: of a field, or of when it began. */
import { changed, createDesk, judge, shortOf, type Ticket } from './desk';

const field = 'customfield_10100';
const dated = (at: string | null, was: string | null = null) => ({
  ...changed('Began on', was, at),
  fieldId: field,
  fieldtype: 'custom',
});
const { clocks, contracts: _, ...rest } = createDesk();
const startAt = (by: string) =>
  createDesk({
    ...rest,
    contracts: [],
    clocks: {
      ...clocks,
      resolution: { start: [{ on: 'date', field: by }], stop: [{ on: 'app-event', kinds: ['restored'] }] },
    },
  });

/** Start, state, due and breach of each cycle of the resolution, whose goal is 24 hours. */
function tellCycles(ticket: Ticket, now: string, by = field): string[] {
  const cycles = judge({ priority: 'High', ...ticket }, now, startAt(by)).clocks.resolution?.cycles ?? [];
  return cycles.map(({ startedAt, state, dueAt, breachedAt }) =>
    [shortOf(startedAt), state, shortOf(dueAt), shortOf(breachedAt)].join(' '),
  );
}

test.each<[string, Ticket, string, string[]]>([
  ['without a date there is no cycle', { at: '05 14:00' }, '05 15:00', []],
  [
    'one before the receipt counts from then',
    { at: '05 14:00', fields: { [field]: '2025-06-05T12:00:00.000+0000' } },
    '05 15:00',
    ['05/12:00 running 06/12:00 -'],
  ],
  [
    'a day is its beginning at the desk',
    { at: '05 14:00', fields: { [field]: '2025-06-05' } },
    '05 15:00',
    ['05/04:00 running 06/04:00 -'],
  ],
  [
    'one that is told later counts from what it tells',
    {
      at: '05 14:00',
      fields: { [field]: '2025-06-05T13:00:00Z' },
      items: [['05 16:00', [dated('2025-06-05T13:00:00Z')]]],
    },
    '05 17:00',
    ['05/13:00 running 06/13:00 -'],
  ],
  [
    'one that is ahead has not begun',
    { at: '05 14:00', fields: { [field]: '2025-06-06T10:00:00Z' } },
    '05 17:00',
    [],
  ],
  [
    'and begins by itself',
    { at: '05 14:00', fields: { [field]: '2025-06-06T10:00:00Z' } },
    '06 11:00',
    ['06/10:00 running 07/10:00 -'],
  ],
  [
    'a date that changes moves the start',
    {
      at: '05 14:00',
      fields: { [field]: '2025-06-05T10:00:00Z' },
      items: [['05 16:00', [dated('2025-06-05T10:00:00Z', '2025-06-05T13:00:00Z')]]],
    },
    '05 17:00',
    ['05/10:00 running 06/10:00 -'],
  ],
  [
    'and breaches nothing before the change',
    {
      at: '05 14:00',
      fields: { [field]: '2025-06-03T10:00:00Z' },
      items: [['05 16:00', [dated('2025-06-03T10:00:00Z', '2025-06-05T13:00:00Z')]]],
    },
    '05 17:00',
    ['03/10:00 breached 04/10:00 05/16:00'],
  ],
  [
    'one that is put ahead has not begun any more',
    {
      at: '05 14:00',
      fields: { [field]: '2025-06-07T10:00:00Z' },
      items: [['05 16:00', [dated('2025-06-07T10:00:00Z', '2025-06-05T13:00:00Z')]]],
    },
    '05 17:00',
    [],
  ],
  [
    'and begins by itself once that has come',
    {
      at: '05 14:00',
      fields: { [field]: '2025-06-07T10:00:00Z' },
      items: [['05 16:00', [dated('2025-06-07T10:00:00Z', '2025-06-05T13:00:00Z')]]],
    },
    '07 10:00',
    ['07/10:00 running 08/10:00 -'],
  ],
  [
    'one ahead that is put off begins at the later date alone',
    {
      at: '05 14:00',
      fields: { [field]: '2025-06-06T12:00:00Z' },
      items: [['05 16:00', [dated('2025-06-06T12:00:00Z', '2025-06-06T10:00:00Z')]]],
    },
    '06 13:00',
    ['06/12:00 running 07/12:00 -'],
  ],
  [
    'one that has come begins once, whatever happens after its cycle',
    {
      at: '05 14:00',
      fields: { [field]: '2025-06-06T10:00:00Z' },
      events: [
        ['06 11:00', 'restored'],
        ['06 12:00', 'contact', {}],
      ],
    },
    '06 13:00',
    ['06/10:00 met 07/10:00 -'],
  ],
  [
    'one that is taken away calls the cycle off',
    { at: '05 14:00', items: [['05 16:00', [dated(null, '2025-06-05T13:00:00Z')]]] },
    '05 17:00',
    ['05/13:00 cancelled 06/13:00 -'],
  ],
  ['a text that is no date begins nothing', { at: '05 14:00', fields: { [field]: 'soon' } }, '05 17:00', []],
])('%s', (_name, ticket, now, expected) => {
  expect(tellCycles(ticket, now)).toEqual(expected);
});

test('what somebody recorded of when it began counts as a date', () => {
  const ticket: Ticket = { at: '05 14:00', events: [['05 15:00', 'began', { at: '2025-06-05T11:30:00Z' }]] };
  expect(tellCycles(ticket, '05 16:00', 'began')).toEqual(['05/11:30 running 06/11:30 -']);
});

test('what is known of something else at an instant is no beginning', () => {
  const ticket: Ticket = { at: '05 14:00', events: [['05 15:00', 'aware', { at: '2025-06-05T11:30:00Z' }]] };
  expect(tellCycles(ticket, '05 16:00', 'began')).toEqual([]);
});

test('the next change of an issue is the date that is ahead', () => {
  const evaluation = judge(
    { at: '05 14:00', priority: 'High', fields: { [field]: '2025-06-06T10:00:00Z' } },
    '05 17:00',
    startAt(field),
  );
  expect(shortOf(evaluation.nextStartAt)).toBe('06/10:00');
});

describe('another date once the cycle is over', () => {
  const after = (date: string): Ticket => ({
    ...{ at: '05 14:00', fields: { [field]: date }, events: [['05 15:00', 'restored']] },
    items: [['05 16:00', [dated(date, '2025-06-05T13:00:00Z')]]],
  });
  const over = '05/13:00 met 06/13:00 -';
  test.each([
    ['within it begins nothing', '2025-06-05T14:30:00Z', [over]],
    ['at its very end begins the next', '2025-06-05T15:00:00Z', [over, '05/15:00 running 06/15:00 -']],
    ['after it begins the next', '2025-06-05T15:30:00Z', [over, '05/15:30 running 06/15:30 -']],
    ['this very moment begins the next', '2025-06-05T16:00:00Z', [over, '05/16:00 running 06/16:00 -']],
  ])('%s', (_, date, expected) => {
    expect(tellCycles(after(date), '05 17:00')).toEqual(expected);
  });
});

describe('a date that comes', () => {
  const ahead = { [field]: '2025-06-06T10:00:00Z' };
  const cyclesIn = (scheme: ReturnType<typeof createDesk>, ticket: Partial<Ticket>, clock = 'resolution') =>
    judge({ at: '05 14:00', priority: 'High', fields: ahead, ...ticket }, '06 11:00', scheme).clocks[
      clock
    ]?.cycles.map(({ startedAt }) => shortOf(startedAt));
  const starting = (more: object, ...starts: object[]) =>
    createDesk({
      ...rest,
      contracts: [],
      clocks: {
        ...clocks,
        resolution: {
          start: [{ on: 'date', field }, ...starts],
          stop: [{ on: 'app-event', kinds: ['restored'] }],
        },
      },
      ...more,
    });

  test('begins nothing beside a cycle that something else began meanwhile', () => {
    const scheme = starting({}, { on: 'comment', side: 'team' });
    expect(cyclesIn(scheme, { says: ['05 15:00'] })).toEqual(['05/15:00']);
  });

  test('begins nothing on an issue that is not followed any more', () => {
    const scheme = starting({ follows: { not: { is: 'label', in: ['out'] } } });
    expect(cyclesIn(scheme, {})).toEqual(['06/10:00']);
    expect(cyclesIn(scheme, { items: [['05 16:00', [changed('labels', '', 'out')]]] })).toEqual([]);
  });

  test('is of its own clock: another clock’s date leaves it where it is', () => {
    const scheme = createDesk({
      ...rest,
      contracts: [],
      clocks: {
        response: { start: [{ on: 'date', field: 'began' }], stop: [{ on: 'comment', side: 'team' }] },
        resolution: { start: [{ on: 'date', field }], stop: [{ on: 'app-event', kinds: ['restored'] }] },
      },
    });
    const events: Ticket['events'] = [['05 15:00', 'began', { at: '2025-06-05T14:30:00Z' }]];
    expect(cyclesIn(scheme, { events })).toEqual(['06/10:00']);
    expect(cyclesIn(scheme, { events }, 'response')).toEqual(['05/14:30']);
  });
});
