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

describe('a mistake', () => {
  const goal = (breach: string) => ({ response: { goal: { in: 'elapsed', breach } } });
  /** A response that begins by the client's word, or by the status Doing, and ends by the team's. */
  const scheme = createDesk({
    ...{ contracts: [], report: undefined, follows: undefined },
    clocks: {
      response: {
        start: [
          { on: 'comment', side: 'client' },
          { on: 'status', to: ['Doing'] },
        ],
        stop: [{ on: 'comment', side: 'team' }],
      },
    },
    goals: { High: goal('PT1H'), Low: goal('PT8H') },
  });
  const word = (time: string, author: string) => ({
    ...{ id: time, created: `2025-06-05T${time}:00Z`, author: { accountId: author }, body: '' },
  });
  const asked = (...comments: [string, string][]) => ({
    comment: { comments: comments.map((comment) => word(...comment)) },
  });
  const items: Ticket['items'] = [
    ['05 15:00', [priority('Low', 'High')]],
    ['05 15:03', [priority('High', 'Low')]],
  ];

  test('is taken out of a cycle that began while it lasted, ended or open', () => {
    const ended = asked(['15:01', 'client'], ['15:02', 'agent']);
    expect(cyclesOf({ ...low, items, fields: ended }, 'response', '05 16:00', scheme)).toEqual([
      'own Low met 05/23:01',
    ]);
    expect(
      cyclesOf({ ...low, items, fields: asked(['15:01', 'client']) }, 'response', '05 16:00', scheme),
    ).toEqual(['own Low running 05/23:01']);
  });

  test('is taken out of a cycle that began with it', () => {
    const together: Ticket['items'] = [
      ['05 15:00', [priority('Low', 'High'), changed('status', 'To Do', 'Doing')]],
      ['05 15:03', [priority('High', 'Low')]],
    ];
    const fields = asked(['15:02', 'agent']);
    expect(cyclesOf({ ...low, items: together, fields }, 'response', '05 16:00', scheme)).toEqual([
      'own Low met 05/23:00',
    ]);
  });

  test('leaves a cycle alone that had ended before, though it was judged by the same severity', () => {
    const before: Ticket['items'] = [
      ['05 14:02', [priority('Low', 'High')]],
      ['05 14:30', [priority('High', 'Low')]],
      ['05 15:00', [priority('Low', 'High')]],
      ['05 15:03', [priority('High', 'Low')]],
    ];
    const fields = asked(['14:05', 'client'], ['14:10', 'agent']);
    const ticket = { ...low, items: before, fields };
    expect(cyclesOf(ticket, 'response', '05 16:00', scheme)).toEqual(['own High met 05/15:05']);
  });
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
    expect(cyclesOf({ ...low, items }, 'report', '05 18:30')).toEqual([
      expect.stringMatching(/^own High running/),
    ]);
  });

  test('is of the severity it was closed with, whatever it is given afterwards', () => {
    const items: Ticket['items'] = [
      ['05 15:00', closing],
      ['05 16:00', [priority('High', 'Low')]],
    ];
    expect(cyclesOf({ at: '05 14:00', priority: 'High', items }, 'report', '05 18:30')).toEqual([
      expect.stringMatching(/^own High running/),
    ]);
  });

  test('that was closed with the mistake is owed no more, and one that was sent meanwhile was', () => {
    const items: Ticket['items'] = [
      ['05 18:00', [priority('Low', 'High'), ...closing]],
      ['05 18:03', [priority('High', 'Low')]],
    ];
    expect(cyclesOf({ ...low, items }, 'report', '05 18:30')).toEqual([]);
    const events: Ticket['events'] = [['05 18:02', 'published', {}]];
    expect(cyclesOf({ ...low, items, events }, 'report', '05 18:30')).toEqual([
      expect.stringMatching(/^own High met/),
    ]);
  });

  test('that was owed at the closing is not taken back by a mistake after it', () => {
    const report = {
      severities: ['High'],
      owed: 'at-closing',
      from: 'closing',
      businessDays: 5,
      calendar: 'office',
    };
    const items: Ticket['items'] = [
      ['05 15:00', closing],
      ['05 16:00', [priority('High', 'Low')]],
      ['05 17:00', [priority('Low', 'High')]],
      ['05 17:03', [priority('High', 'Low')]],
    ];
    const ticket = { at: '05 14:00', priority: 'High', items };
    expect(cyclesOf(ticket, 'report', '05 18:30', createDesk({ report }))).toEqual([
      expect.stringMatching(/^own High running/),
    ]);
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

test('where everything is followed, a contract that comes ends no clock', () => {
  const items: Ticket['items'] = [['05 15:00', [labels('', 'bank')]]];
  expect(cyclesOf({ ...low, items }, 'response', '05 15:30', createDesk({ follows: undefined }))).toEqual([
    expect.stringMatching(/^bank Low running/),
  ]);
});

test('what only holds begins a clock again on an issue that is followed again', () => {
  const type = (from: string, to: string) => changed('issuetype', from, to);
  const scheme = createDesk({
    ...{ contracts: [], report: undefined },
    clocks: { response: { start: [{ is: 'label', in: ['vip'] }], stop: [{ on: 'comment', side: 'team' }] } },
    goals: { Low: { response: { goal: { in: 'elapsed', breach: 'PT4H' } } } },
  });
  const items: Ticket['items'] = [
    ['05 15:00', [type('Incident', 'sub-task')]],
    ['05 16:00', [type('sub-task', 'Incident')]],
  ];
  const { clocks } = judge({ ...low, labels: ['vip'], items }, '05 17:00', scheme);
  expect(clocks.response?.cycles.map(({ startedAt, state }) => `${shortOf(startedAt)} ${state}`)).toEqual([
    '05/14:00 cancelled',
    '05/16:00 running',
  ]);
});
