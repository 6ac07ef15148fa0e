/** What clocks make of what happens to an issue at one instant: words, statuses, links, and what only holds. */

import { evaluateClocks } from '../../../../src/domain/sla/clock';
import type { Ticket } from '../contracts/desk';
import { changed, createDesk, judge, shortOf, toHistory } from '../contracts/desk';

type Clock = {
  start: object[];
  stop: object[];
  pause?: object[];
  pauseInStatuses?: string[];
  onReopen?: string;
  restart?: object[];
  cancel?: object[];
  endsWhenResolved?: boolean;
};
const goal = { goal: { in: 'elapsed', breach: 'PT4H' } };

/** A scheme whose only clock is a response of these rules. */
const withClock = (clock: Clock, more: object = {}) =>
  createDesk({
    ...{ contracts: [], report: undefined, follows: undefined },
    clocks: { response: { endsWhenResolved: false, cancel: [], ...clock } },
    goals: { High: { response: goal }, Low: { response: goal } },
    ...more,
  });

/** Each cycle as `start–stop`, with its pauses behind it. */
function cyclesOf(clock: Clock, ticket: Omit<Ticket, 'at'>, now = '05 20:00'): string[] {
  const { clocks } = judge({ at: '05 14:00', ...ticket }, now, withClock(clock));
  return (clocks.response?.cycles ?? []).map(({ startedAt, stoppedAt, pauses, state }) => {
    const waits = pauses.map(({ from, to }) => ` (${shortOf(from)}–${shortOf(to)})`);
    const end = state === 'cancelled' ? 'off' : shortOf(stoppedAt);
    return `${shortOf(startedAt)}–${end}${waits.join('')}`.replaceAll('05/', '');
  });
}

const created = [{ on: 'created' }];
const never = [{ on: 'app-event', kinds: ['restored'] }];
const word = (time: string, author: string, more: object = {}) => ({
  ...{ id: time, created: `2025-06-05T${time}:00Z`, author: { accountId: author }, body: '' },
  ...more,
});
const said = (...comments: object[]) => ({ fields: { comment: { comments } } });
const robot = { accountId: 'robot', accountType: 'app' };
const internal = { visibility: { type: 'role', value: 'Team' } };
const status = (from: string, to: string) => changed('status', from, to);
const closing = [status('To Do', 'Done'), changed('resolution', null, 'Fixed')];
const reopening = [status('Done', 'To Do'), changed('resolution', 'Fixed', null)];

describe('a word stops a clock', () => {
  const comments = said(
    word('15:00', 'client'),
    word('15:30', 'agent', internal),
    word('16:00', 'agent'),
    word('17:00', 'client', internal),
  );
  test.each<[object, string]>([
    [{ side: 'team' }, '14:00–16:00'],
    [{ side: 'team', visibility: 'internal' }, '14:00–15:30'],
    [{ side: 'team', visibility: 'any' }, '14:00–15:30'],
    [{ side: 'client' }, '14:00–15:00'],
    [{ side: 'client', visibility: 'internal' }, '14:00–17:00'],
    [{}, '14:00–15:00'],
    [{ visibility: 'internal' }, '14:00–15:30'],
    [{ side: 'app' }, '14:00–-'],
  ])('of %j', (which, expected) => {
    expect(cyclesOf({ start: created, stop: [{ on: 'comment', ...which }] }, comments)).toEqual([expected]);
  });

  test('begins the next cycle where it restarts one, and ends one without a verdict where it calls it off', () => {
    const team = [{ on: 'comment', side: 'team' }];
    const words = said(word('15:00', 'agent'), word('16:00', 'agent'));
    expect(cyclesOf({ start: created, stop: never, restart: team }, words)).toEqual([
      '14:00–15:00',
      '15:00–16:00',
      '16:00–-',
    ]);
    expect(cyclesOf({ start: created, stop: never, cancel: team }, words)).toEqual(['14:00–off']);
    expect(cyclesOf({ start: team, stop: never }, words)).toEqual(['15:00–-']);
    expect(cyclesOf({ start: [...created, ...team], stop: team }, words)).toEqual([
      '14:00–15:00',
      '15:00–16:00',
      '16:00–-',
    ]);
  });

  test('only once the issue is resolved, where the rule says so, unless the client was told shortly before', () => {
    const stop = [{ on: 'comment', side: 'team', onceResolved: true }];
    const items: Ticket['items'] = [['05 16:00', closing]];
    const told = (times: string[], more: object = {}) =>
      cyclesOf(
        { start: created, stop, ...more },
        { items, ...said(...times.map((time) => word(time, 'agent'))) },
      );
    expect(told(['17:00'])).toEqual(['14:00–17:00']);
    expect(told(['15:00', '17:00'])).toEqual(['14:00–16:00']);
    expect(told(['15:00', '17:00'], { repliedWithin: 'PT30M' })).toEqual(['14:00–17:00']);
    expect(told([])).toEqual(['14:00–-']);
  });

  test('of the team in public alone is what the client was told by', () => {
    const stop = [{ on: 'comment', side: 'team', onceResolved: true }];
    const clock = { start: created, stop, repliedWithin: 'PT30M' };
    const items: Ticket['items'] = [['05 16:00', closing]];
    const ended = (...comments: object[]) => cyclesOf(clock, { items, ...said(...comments) });
    const late = word('15:50', 'agent');
    expect(ended(late)).toEqual(['14:00–16:00']);
    expect(ended(word('14:30', 'agent'), { ...late, ...internal })).toEqual(['14:00–-']);
    expect(ended(word('14:30', 'agent'), { ...late, author: robot })).toEqual(['14:00–-']);
    expect(ended(late, word('15:55', 'client'))).toEqual(['14:00–-']);
  });

  test('is met by what only holds, as soon as it makes that true', () => {
    const stop = [{ is: 'last-word', side: 'team' }];
    const words = said(word('15:00', 'client'), word('15:30', 'agent'), word('16:00', 'agent'));
    expect(cyclesOf({ start: created, stop }, words)).toEqual(['14:00–15:30']);
  });

  test('on an issue that is not followed begins nothing', () => {
    const clock = { start: [{ on: 'comment', side: 'team' }], stop: never };
    const follows = { is: 'label', in: ['sla'] };
    const begun = (labels: string[]) =>
      judge({ at: '05 14:00', labels, says: ['05 15:00'] }, '05 16:00', withClock(clock, { follows })).clocks
        .response?.cycles.length;
    expect([begun(['sla']), begun([])]).toEqual([1, 0]);
  });
});

describe('a clock waits', () => {
  test('while the last public word is the team’s', () => {
    const clock = { start: created, stop: never, pause: [{ is: 'last-word', side: 'team' }] };
    const words = said(
      word('15:00', 'agent'),
      word('15:30', 'client', internal),
      word('16:00', 'client'),
      word('16:30', 'agent', internal),
    );
    expect(cyclesOf(clock, words)).toEqual(['14:00–- (15:00–16:00)']);
    const machine = said(word('15:00', 'agent'), word('15:30', 'robot', { author: robot }));
    expect(cyclesOf(clock, machine)).toEqual(['14:00–- (15:00–20:00)']);
  });

  test('in a status, by its name, beside whatever else it waits for', () => {
    const items: Ticket['items'] = [
      ['05 15:00', [status('To Do', 'Pending')]],
      ['05 16:00', [status('Pending', 'To Do')]],
    ];
    const clock = { start: created, stop: never, pauseInStatuses: ['pending'] };
    expect(cyclesOf(clock, { items })).toEqual(['14:00–- (15:00–16:00)']);
    const both = { ...clock, pause: [{ is: 'label', in: ['hold'] }] };
    const held: Ticket['items'] = [...items, ['05 17:00', [changed('labels', '', 'hold')]]];
    expect(cyclesOf(both, { items: held })).toEqual(['14:00–- (15:00–16:00) (17:00–20:00)']);
  });

  test('and tells the status it waits in, where it waits in statuses', () => {
    const statusOf = (clock: object, item: object) =>
      judge(
        { at: '05 14:00', items: [['05 15:00', [item]]] as never },
        '05 16:00',
        withClock({ start: created, stop: never, ...clock }),
      ).clocks.response?.cycles[0]?.pauses[0]?.status;
    expect(statusOf({ pauseInStatuses: ['Pending'] }, status('To Do', 'Pending'))).toBe('Pending');
    expect(statusOf({ pause: [{ is: 'label', in: ['hold'] }] }, changed('labels', '', 'hold'))).toBeNull();
  });

  test('from its beginning, where what it waits for holds already', () => {
    const clock = { start: created, stop: never, pause: [{ is: 'label', in: ['hold'] }] };
    expect(
      cyclesOf(clock, { labels: ['hold'], items: [['05 15:00', [changed('labels', 'hold', '')]]] }),
    ).toEqual(['14:00–- (14:00–15:00)']);
  });

  test('while a third party is asked', () => {
    const clock = { start: created, stop: never, pause: [{ is: 'with-third-party' }] };
    const events: Ticket['events'] = [
      ['05 15:00', 'third-party', { waiting: true }],
      ['05 16:00', 'third-party', { waiting: false }],
    ];
    expect(cyclesOf(clock, { events })).toEqual(['14:00–- (15:00–16:00)']);
  });
});

describe('what only holds is met at the event that makes it true', () => {
  const stop = [{ is: 'severity', in: ['High'] }];
  test('and not by one that leaves it so', () => {
    const items: Ticket['items'] = [
      ['05 15:00', [changed('labels', '', 'x')]],
      ['05 16:00', [changed('priority', 'Low', 'High')]],
    ];
    expect(cyclesOf({ start: created, stop }, { priority: 'Low', items })).toEqual(['14:00–16:00']);
    expect(cyclesOf({ start: created, stop }, { priority: 'High', items: [items[0]] as never })).toEqual([
      '14:00–-',
    ]);
  });

  test('with something that happens beside it, only when that happens', () => {
    const both = [
      {
        all: [
          { on: 'comment', side: 'team' },
          { is: 'label', in: ['vip'] },
        ],
      },
    ];
    const ticket = {
      items: [['05 15:30', [changed('labels', '', 'vip')]]] as Ticket['items'],
      ...said(word('15:00', 'agent'), word('16:00', 'agent')),
    };
    expect(cyclesOf({ start: created, stop: both }, ticket as never)).toEqual(['14:00–16:00']);
    const either = [
      {
        any: [
          { on: 'comment', side: 'team' },
          { is: 'label', in: ['vip'] },
        ],
      },
    ];
    expect(cyclesOf({ start: created, stop: either }, ticket as never)).toEqual(['14:00–15:00']);
  });
});

test('what only holds is a rule of its own clock, and ends no other', () => {
  const label = [{ is: 'label', in: ['vip'] }];
  const scheme = createDesk({
    ...{ contracts: [], report: undefined, follows: undefined },
    clocks: {
      response: { start: created, stop: label, cancel: [] },
      resolution: { start: created, stop: [{ on: 'resolved' }], cancel: [] },
    },
  });
  const items: Ticket['items'] = [['05 15:00', [changed('labels', '', 'vip')]]];
  const { clocks } = judge({ at: '05 14:00', priority: 'High', items }, '05 16:00', scheme);
  expect([clocks.response, clocks.resolution].map((clock) => clock?.cycles[0]?.state)).toEqual([
    'met',
    'running',
  ]);
});

describe('changes of one entry happen at once', () => {
  test('a status and a field that one rule asks for together', () => {
    const stop = [
      {
        all: [
          { on: 'status', to: ['Doing'] },
          { on: 'field', field: 'Release', set: true },
        ],
      },
    ];
    const apart: Ticket['items'] = [
      ['05 15:00', [status('To Do', 'Doing')]],
      ['05 15:01', [changed('Release', null, '8.4')]],
    ];
    expect(cyclesOf({ start: created, stop }, { items: apart })).toEqual(['14:00–-']);
    const together: Ticket['items'] = [
      ['05 15:00', [changed('Release', null, '8.4'), status('To Do', 'Doing')]],
    ];
    expect(cyclesOf({ start: created, stop }, { items: together })).toEqual(['14:00–15:00']);
  });

  test('but a word, or what somebody recorded, is no part of an entry whose number and instant it bears', () => {
    const stop = [
      { on: 'comment', side: 'team' },
      {
        all: [
          { on: 'app-event', kinds: ['workaround'] },
          { on: 'status', to: ['Doing'] },
        ],
      },
    ];
    const scheme = withClock({ start: created, stop });
    const stoppedAt = (ticket: Omit<Ticket, 'at'>) => {
      const items: Ticket['items'] = [['05 15:00', [status('To Do', 'Doing')]]];
      const { events, ...history } = toHistory({ at: '05 14:00', items, ...ticket }, scheme);
      const numbered = events.map((event) => ({ ...event, id: '1000' }));
      const inOrder = [...numbered].sort((a, b) => Number(b.kind === 'status') - Number(a.kind === 'status'));
      return [numbered, inOrder, inOrder.toReversed()].map((all) => {
        const now = Date.parse('2025-06-05T16:00:00Z');
        return shortOf(
          evaluateClocks(scheme, { ...history, events: all }, now).clocks.response?.cycles[0]?.stoppedAt ??
            null,
        );
      });
    };
    expect(stoppedAt({ says: ['05 15:00'] })).toEqual(Array(3).fill('05/15:00'));
    expect(stoppedAt({ events: [['05 15:00', 'workaround', {}]] })).toEqual(Array(3).fill('-'));
  });

  test.each<[object, [string | null, string | null], boolean]>([
    [{ set: true }, [null, '8.4'], true],
    [{ set: true }, ['8.4', null], false],
    [{ cleared: true }, ['8.4', null], true],
    [{ cleared: true }, [null, '8.4'], false],
    [{ to: ['8.4'] }, [null, '8.4'], true],
    [{ to: ['8.5'] }, [null, '8.4'], false],
    [{}, ['8.3', '8.4'], true],
  ])('a field of %j that changes from %j', (which, [from, to], expected) => {
    const stop = [{ on: 'field', field: 'Release', ...which }];
    const items: Ticket['items'] = [
      ['05 14:30', [changed('Other', 'a', 'b')]],
      ['05 15:00', [changed('Release', from, to)]],
    ];
    expect(cyclesOf({ start: created, stop }, { items })).toEqual([expected ? '14:00–15:00' : '14:00–-']);
  });
});

describe('a link', () => {
  const link = (to: string | null, words: string, from: string | null = null) => ({
    field: 'Link',
    from,
    fromString: from ? words : null,
    to,
    toString: to ? words : null,
  });
  const items: Ticket['items'] = [
    ['05 15:00', [link('SUP-2', 'This issue blocks SUP-2')]],
    ['05 16:00', [link(null, 'This issue blocks SUP-2', 'SUP-2')]],
  ];
  test('of a type that is asked for stops a clock when it comes, and holds while it is there', () => {
    expect(cyclesOf({ start: created, stop: [{ on: 'linked', types: ['blocks'] }] }, { items })).toEqual([
      '14:00–15:00',
    ]);
    expect(cyclesOf({ start: created, stop: [{ on: 'linked', types: ['clones'] }] }, { items })).toEqual([
      '14:00–-',
    ]);
    expect(cyclesOf({ start: created, stop: [{ on: 'linked' }] }, { items })).toEqual(['14:00–15:00']);
    const pause = [{ is: 'linked', types: ['clones', 'blocks'] }];
    expect(cyclesOf({ start: created, stop: never, pause }, { items })).toEqual(['14:00–- (15:00–16:00)']);
    const two: Ticket['items'] = [['05 14:30', [link('SUP-3', 'This issue blocks SUP-3')]], ...items];
    expect(cyclesOf({ start: created, stop: never, pause }, { items: two })).toEqual([
      '14:00–- (14:30–20:00)',
    ]);
  });
});

describe('a reopened issue', () => {
  const items: Ticket['items'] = [
    ['05 15:00', closing],
    ['05 16:00', reopening],
    ['05 17:00', closing],
  ];
  const resolved = [{ on: 'resolved' }];
  test.each([
    ['new', ['14:00–15:00', '16:00–17:00']],
    ['resume', ['14:00–17:00 (15:00–16:00)']],
    ['nothing', ['14:00–15:00']],
  ])('whose clock does %j', (onReopen, expected) => {
    expect(cyclesOf({ start: created, stop: resolved, onReopen }, { items })).toEqual(expected);
  });

  test('goes on waiting where it is reopened into what its clock waits for', () => {
    const clock = { start: created, stop: resolved, onReopen: 'resume', pauseInStatuses: ['Pending'] };
    const pending: Ticket['items'] = [
      ['05 15:00', closing],
      ['05 16:00', [status('Done', 'Pending'), changed('resolution', 'Fixed', null)]],
      ['05 17:00', [status('Pending', 'To Do')]],
    ];
    expect(cyclesOf(clock, { items: pending })).toEqual(['14:00–- (15:00–16:00) (16:00–17:00)']);
  });

  test('begins anew what was called off before, though its clock resumes', () => {
    const clock = { start: created, stop: resolved, onReopen: 'resume', cancel: never };
    const events: Ticket['events'] = [['05 14:30', 'restored', {}]];
    expect(cyclesOf(clock, { items, events })).toEqual(['14:00–off', '16:00–17:00']);
  });

  test('is not restored any more', () => {
    const scheme = withClock({ start: created, stop: never });
    const events: Ticket['events'] = [['05 14:30', 'restored', {}]];
    const judged = (now: string) => judge({ at: '05 14:00', items, events }, now, scheme).restoredAt;
    expect([judged('05 15:30'), judged('05 16:30')].map(shortOf)).toEqual(['05/14:30', '-']);
  });

  test('owes a report for the severity it has from then on, though it was given while it was closed', () => {
    const raised: Ticket['items'] = [
      ['05 15:00', closing],
      ['05 15:30', [changed('priority', 'Low', 'High')]],
      ['05 16:00', reopening],
      ['05 16:30', [changed('priority', 'High', 'Low')]],
      ['05 17:00', closing],
    ];
    const owed = (history: Ticket['items'] = []) =>
      judge({ at: '05 14:00', priority: 'Low', items: history }, '05 18:00', createDesk({ contracts: [] }))
        .clocks.report?.cycles.length ?? 0;
    expect([owed(raised), owed(items)]).toEqual([1, 0]);
  });

  test('goes on with a clock that the closing did not end', () => {
    expect(cyclesOf({ start: created, stop: never }, { items })).toEqual(['14:00–-']);
  });
});

test('what people record stops and starts clocks by its kind; a contact that reached nobody is an attempt', () => {
  const events: Ticket['events'] = [
    ['05 15:00', 'contact', { reached: false }],
    ['05 16:00', 'contact', {}],
    ['05 17:00', 'restored', {}],
  ];
  const stopOn = (...kinds: string[]) =>
    cyclesOf({ start: created, stop: [{ on: 'app-event', kinds }] }, { events });
  expect([stopOn('attempt'), stopOn('contact'), stopOn('restored'), stopOn('deferred')].flat()).toEqual([
    '14:00–15:00',
    '14:00–16:00',
    '14:00–17:00',
    '14:00–-',
  ]);
  const { restoredAt } = judge(
    { at: '05 14:00', events },
    '05 20:00',
    withClock({ start: created, stop: never }),
  );
  expect(shortOf(restoredAt)).toBe('05/17:00');
});

describe('what is out of the support’s scope', () => {
  const cancel = [{ on: 'app-event', kinds: ['out-of-scope'] }];
  const out = (time: string): NonNullable<Ticket['events']>[number] => [`05 ${time}`, 'out-of-scope', {}];
  const covered = (time: string): NonNullable<Ticket['events']>[number] => [
    `05 ${time}`,
    'out-of-scope',
    { scope: 'covered' },
  ];
  const tellClock = (clock: object, ticket: Omit<Ticket, 'at'>) =>
    cyclesOf({ start: created, stop: never, cancel, ...clock }, ticket);

  test('ends without a verdict, and goes on once it is covered after all: the time between is left out', () => {
    expect(tellClock({}, { events: [out('15:00')] })).toEqual(['14:00–off']);
    expect(tellClock({}, { events: [out('15:00'), covered('16:00')] })).toEqual(['14:00–- (15:00–16:00)']);
  });

  test('goes on waiting where what its clock waits for holds by then', () => {
    const pause = [{ is: 'label', in: ['hold'] }];
    const items: Ticket['items'] = [['05 15:30', [changed('labels', '', 'hold')]]];
    expect(tellClock({ pause }, { events: [out('15:00'), covered('16:00')], items })).toEqual([
      '14:00–- (15:00–16:00) (16:00–20:00)',
    ]);
  });

  test('does not go on on a closed issue, where its clock ends by the closing', () => {
    const items: Ticket['items'] = [['05 15:30', closing]];
    const events = [out('15:00'), covered('16:00')];
    expect(tellClock({ endsWhenResolved: true }, { events, items })).toEqual(['14:00–off']);
  });

  test('does not bring back what something else had called off before', () => {
    const either = [{ on: 'app-event', kinds: ['out-of-scope', 'deferred'] }];
    const events: Ticket['events'] = [['05 14:30', 'deferred', {}], out('15:00'), covered('16:00')];
    expect(tellClock({ cancel: either }, { events })).toEqual(['14:00–off']);
  });
});

describe('the report', () => {
  const items: Ticket['items'] = [
    ['05 15:00', closing],
    ['05 16:00', reopening],
  ];
  const judged = (report: object | undefined) =>
    judge({ at: '05 14:00', priority: 'High', items }, '05 17:00', createDesk({ contracts: [], report }));

  test('is not owed where the scheme has no terms of one', () => {
    expect(judged(undefined).clocks.report?.cycles ?? []).toEqual([]);
  });

  test('that counts from the receipt lets every other clock count from its own beginning', () => {
    const report = {
      severities: ['High'],
      owed: 'ever',
      from: 'receipt',
      businessDays: 2,
      calendar: 'office',
    };
    const due = judged(report).clocks.resolution?.cycles.map(({ dueAt }) => shortOf(dueAt));
    expect(due).toEqual(['06/14:00', '06/16:00']);
  });
});
