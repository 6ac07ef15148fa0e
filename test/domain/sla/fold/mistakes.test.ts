/** What becomes of cycles when a severity or a contract turns out to have been a mistake of a moment. */
import { changed, createDesk, judge, shortOf, type Ticket } from '../contracts/desk';

const priority = (from: string, to: string) => changed('priority', from, to);
const labels = (from: string, to: string) => changed('labels', from, to);
const closing = [changed('status', 'To Do', 'Done'), changed('resolution', null, 'Fixed')];

const cyclesOf = (ticket: Ticket, clock: string, now = '06 20:00', scheme = createDesk()) =>
  (judge(ticket, now, scheme).clocks[clock]?.cycles ?? []).map(({ contract, severity, state, dueAt }) =>
    [contract ?? 'own', severity, state, shortOf(dueAt)].join(' '),
  );
const low: Ticket = { at: '05 14:00', priority: 'Low' };

test('an open cycle goes on as before, due as before', () => {
  const untouched = cyclesOf(low, 'response', '05 15:00');
  const items: Ticket['items'] = [
    ['05 14:30', [priority('Low', 'High')]],
    ['05 14:34', [priority('High', 'Low')]],
  ];
  expect(cyclesOf({ ...low, items }, 'response', '05 15:00')).toEqual(untouched);
  const labelled: Ticket['items'] = [
    ['05 14:30', [labels('', 'bank')]],
    ['05 14:34', [labels('bank', '')]],
  ];
  expect(cyclesOf({ ...low, items: labelled }, 'response', '05 15:00')).toEqual(untouched);
});

test('a severity and a contract that came and went together leave nothing', () => {
  const items: Ticket['items'] = [
    ['05 14:30', [priority('Low', 'High'), labels('', 'bank')]],
    ['05 14:34', [priority('High', 'Low'), labels('bank', '')]],
  ];
  expect(cyclesOf({ ...low, items }, 'response', '05 15:00')).toEqual(cyclesOf(low, 'response', '05 15:00'));
  const { severityHistory, contractHistory } = judge({ ...low, items }, '05 15:00');
  expect([severityHistory.length, contractHistory.length]).toEqual([1, 1]);
});

test('of the two the one that stayed stays', () => {
  const items: Ticket['items'] = [
    ['05 14:30', [priority('Low', 'High'), labels('', 'bank')]],
    ['05 14:34', [labels('bank', '')]],
  ];
  expect(cyclesOf({ ...low, items }, 'response', '05 15:00')).toEqual(['own High running 05/18:00']);
  const others: Ticket['items'] = [
    ['05 14:30', [priority('Low', 'High'), labels('', 'bank')]],
    ['05 14:34', [priority('High', 'Low')]],
    ['05 14:50', [priority('Low', 'High')]],
  ];
  expect(cyclesOf({ ...low, items: others }, 'response', '05 15:30')).toEqual(['bank High running 05/15:50']);
});

test('a cycle that ended while it lasted has the terms from before, one that ended before it keeps its own', () => {
  const items: Ticket['items'] = [
    ['05 14:30', [priority('Low', 'High')]],
    ['05 14:34', [priority('High', 'Low')]],
  ];
  expect(cyclesOf({ ...low, items, says: ['05 14:32'] }, 'response')).toEqual(['own Low met 06/14:00']);
  expect(cyclesOf({ ...low, items, says: ['05 14:29'] }, 'response')).toEqual(['own Low met 06/14:00']);
  expect(cyclesOf({ ...low, items, says: ['05 14:40'] }, 'response')).toEqual(['own Low met 06/14:00']);
});

test('a mistake after several changes brings back the one before it', () => {
  const ticket: Ticket = {
    ...{ at: '05 14:00', priority: 'High' },
    items: [['05 14:30', [labels('', 'bank')]]],
    events: [
      ['05 16:00', 'client-changed', { client: 'acme' }],
      ['05 16:02', 'client-changed', { client: null }],
    ],
  };
  expect(cyclesOf(ticket, 'response', '05 16:30')).toEqual(['bank High breached 05/15:30']);
  const { contractHistory } = judge(ticket, '05 16:30');
  expect(contractHistory.map(({ contract, at }) => `${contract} ${shortOf(at)}`)).toEqual([
    'null 05/14:00',
    'bank 05/14:30',
  ]);
});

describe('a report', () => {
  test('that only a mistake owed is owed no more', () => {
    const items: Ticket['items'] = [
      ['05 18:00', [priority('Low', 'High')]],
      ['05 18:01', closing],
      ['05 18:03', [priority('High', 'Low')]],
    ];
    expect(cyclesOf({ ...low, items: items.slice(0, 2) }, 'report', '05 18:30')).toHaveLength(1);
    expect(cyclesOf({ ...low, items }, 'report', '05 18:30')).toEqual([]);
  });

  test('that an earlier severity owed is owed still', () => {
    const items: Ticket['items'] = [
      ['05 15:00', [priority('Low', 'High')]],
      ['05 16:00', [priority('High', 'Low')]],
      ['05 18:00', [priority('Low', 'High')]],
      ['05 18:01', closing],
      ['05 18:03', [priority('High', 'Low')]],
    ];
    expect(cyclesOf({ ...low, items }, 'report', '05 18:30')).toHaveLength(1);
  });

  test('of a mistaken contract is that of the scheme again', () => {
    const high: Ticket = { at: '05 14:00', priority: 'High' };
    const client = (id: string | null) => ['client-changed', { client: id }] as const;
    const events: Ticket['events'] = [
      ['05 18:00', ...client('acme')],
      ['05 18:03', ...client(null)],
    ];
    const items: Ticket['items'] = [['05 18:01', closing]];
    const [gold] = cyclesOf({ ...high, items, events: events.slice(0, 1) }, 'report', '05 18:30');
    expect(gold).toMatch(/^gold High running/);
    expect(cyclesOf({ ...high, items, events }, 'report', '05 18:30')).toEqual(
      cyclesOf({ ...high, items }, 'report', '05 18:30'),
    );
  });
});

test('an issue that comes to be followed again begins its clocks then, and one that is followed no more ends them', () => {
  const type = (from: string, to: string) => changed('issuetype', from, to);
  const items: Ticket['items'] = [
    ['05 15:00', [type('Incident', 'sub-task')]],
    ['05 16:00', [type('sub-task', 'Incident')]],
  ];
  const ticket = { ...low, items };
  expect(cyclesOf(ticket, 'response', '05 15:30')).toEqual(['own Low cancelled 06/14:00']);
  const scheme = createDesk({ follows: { not: { is: 'work-type', in: ['sub-task'] } } });
  const cycles = judge(ticket, '05 16:30', scheme).clocks.response?.cycles ?? [];
  expect(cycles.map(({ startedAt, state }) => `${shortOf(startedAt)} ${state}`)).toEqual([
    '05/14:00 cancelled',
    '05/16:00 running',
  ]);
  expect(judge(ticket, '05 15:30', scheme).isFollowed).toBe(false);
  expect(judge(ticket, '05 16:30', scheme).isFollowed).toBe(true);
});
