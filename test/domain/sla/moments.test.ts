import fc from 'fast-check';
import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import { fieldsOf } from '../../../src/domain/scheme/fields';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { cycleLedgerOf } from '../../../src/domain/sla/ledger';
import { historyOf } from '../../../src/domain/sla/reading/read-history';

const RECEIVED = Date.parse('2025-06-02T09:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(RECEIVED + minutes * MINUTE).toISOString();
const CLIENT = { accountId: 'c-1', accountType: 'atlassian' };
const AGENT = { accountId: 'a-1', accountType: 'atlassian' };
const DONE = ['Done', 'Closed'];

type Item = [field: string, from: string | null, to: string | null];
type Entry = { at: number; items: Item[] } | { at: number; says: typeof CLIENT };

/** A scheme of one clock under the key a test is about, an hour of elapsed time. */
function scheme(rules: object, key = 'resolution', more: object = {}): Scheme {
  const goal = { goal: { in: 'elapsed', breach: 'PT1H' } };
  const read = readScheme({
    id: 'test',
    name: { en: 'Test', fr: 'Essai' },
    severities: ['High', 'Medium', 'Low'].map((name) => ({ name, fr: name })),
    severityFrom: { default: 'Medium' },
    calendars: {},
    clocks: { [key]: { start: [{ on: 'created' }], stop: [{ on: 'resolved' }], ...rules } },
    goals: {
      High: { [key]: { goal: { in: 'elapsed', breach: 'PT10M' } } },
      Medium: { [key]: goal },
      Low: { [key]: goal },
    },
    ...more,
  });
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read.scheme;
}

const itemOf = ([field, from, to]: Item) => ({
  field,
  fieldId: field,
  from,
  fromString: from,
  to,
  toString: to,
});

/** What Jira would tell of an issue whose entries are these. */
function json(entries: Entry[], fields: object = {}) {
  const first = entries.flatMap((entry) => ('items' in entry ? entry.items : []));
  const status = first.findLast(([field]) => field === 'status')?.[2] ?? 'To Do';
  const priority = first.findLast(([field]) => field === 'priority')?.[2] ?? 'Medium';
  return {
    id: '1',
    key: 'T-1',
    fields: {
      summary: 'Broken',
      created: at(0),
      reporter: CLIENT,
      labels: [],
      project: { id: '10000' },
      status: {
        id: status,
        name: status,
        ...(DONE.includes(status) ? { statusCategory: { key: 'done' } } : {}),
      },
      priority: { id: priority, name: priority },
      comment: {
        comments: entries.flatMap((entry, place) =>
          'says' in entry
            ? [{ id: String(1000 + place), created: at(entry.at), author: entry.says, body: 'words' }]
            : [],
        ),
      },
      ...fields,
    },
    changelog: {
      histories: entries.flatMap((entry, place) =>
        'items' in entry
          ? [
              {
                id: String(1000 + place),
                created: at(entry.at),
                author: AGENT,
                items: entry.items.map(itemOf),
              },
            ]
          : [],
      ),
    },
  };
}

function evaluate(judged: Scheme, entries: Entry[], minutes: number, fields: object = {}, team?: string[]) {
  const options = { fields: fieldsOf(judged), ...(team ? { team: new Set(team) } : {}) };
  return evaluateClocks(judged, historyOf(json(entries, fields), options), RECEIVED + minutes * MINUTE);
}

/** The cycles of the only clock, as minutes since the receipt. */
function cycles(judged: Scheme, entries: Entry[], minutes = 300, fields: object = {}, team?: string[]) {
  const [clock] = Object.values(evaluate(judged, entries, minutes, fields, team).clocks);
  return (clock?.cycles ?? []).map(({ startedAt, stoppedAt, state, elapsedMs }) => {
    const [from, to] = [startedAt, stoppedAt].map((one) => (one === null ? '…' : (one - RECEIVED) / MINUTE));
    return `${from}–${to} ${state} ${elapsedMs / MINUTE}`;
  });
}

const status = (minutes: number, from: string, to: string, ...items: Item[]): Entry => ({
  at: minutes,
  items: [['status', from, to], ...items],
});
const priority = (minutes: number, from: string, to: string): Entry => ({
  at: minutes,
  items: [['priority', from, to]],
});

describe('one entry is one moment', () => {
  const duplicate = { cancel: [{ on: 'field', field: 'resolution', to: ['Duplicate'] }] };
  const closed: Item[] = [
    ['status', 'To Do', 'Closed'],
    ['resolution', null, 'Duplicate'],
    ['priority', 'Medium', 'High'],
    ['labels', '', 'odd'],
  ];

  test('a cancel comes before the closing of the same entry, whatever the order of its items', () => {
    for (const items of [closed, closed.toReversed()])
      expect(cycles(scheme(duplicate), [{ at: 30, items }])).toEqual(['0–30 cancelled 30']);
  });

  test('a rule may ask for two things that happen in the same entry', () => {
    const both = {
      all: [
        { on: 'status', to: ['Review'] },
        { on: 'field', field: 'assignee', to: ['Ada'] },
      ],
    };
    const rules = { stop: [both], endsWhenResolved: false };
    expect(cycles(scheme(rules), [status(10, 'To Do', 'Review', ['assignee', null, 'Ada'])])).toEqual([
      '0–10 met 10',
    ]);
    expect(
      cycles(
        scheme(rules),
        [status(10, 'To Do', 'Review'), { at: 10, items: [['assignee', null, 'Ada']] }],
        20,
      ),
    ).toEqual(['0–… running 20']);
  });

  test('a stop and a start of the same entry end one cycle and begin the next', () => {
    const rules = {
      start: [{ on: 'created' }, { on: 'field', field: 'assignee' }],
      stop: [{ on: 'status', to: ['Review'] }],
    };
    const entry = status(10, 'To Do', 'Review', ['assignee', null, 'Ada']);
    expect(cycles(scheme(rules), [entry], 20)).toEqual(['0–10 met 10', '10–… running 10']);
  });

  test('a stop comes before a restart, which then has nothing to begin again', () => {
    const rules = { stop: [{ on: 'status', to: ['Review'] }], restart: [{ on: 'field', field: 'assignee' }] };
    expect(cycles(scheme(rules), [status(10, 'To Do', 'Review', ['assignee', null, 'Ada'])])).toEqual([
      '0–10 met 10',
    ]);
  });

  test('the order of the items changes nothing', () => {
    const items = fc.uniqueArray(
      fc.constantFrom<Item>(
        ['status', 'To Do', 'Done'],
        ['status', 'To Do', 'Pending'],
        ['priority', 'Medium', 'High'],
        ['labels', '', 'odd'],
        ['summary', 'Broken', 'Broken again'],
        ['assignee', null, 'Ada'],
        ['resolution', null, 'Duplicate'],
      ),
      { selector: ([field]) => field, minLength: 2 },
    );
    const judged = scheme({
      ...duplicate,
      pauseInStatuses: ['Pending'],
      restart: [{ on: 'field', field: 'assignee' }],
      start: [{ on: 'created' }, { on: 'status', to: ['Done', 'Pending'] }],
    });
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 90 }), (several, minutes) => {
        const told = (list: Item[]) => evaluate(judged, [{ at: minutes, items: list }], 120);
        const [one, other] = [told(several), told(several.toReversed())];
        const without = ({ clocks, ...rest }: typeof one) => JSON.stringify({ clocks, ...rest });
        expect(without(one)).toBe(without(other));
      }),
    );
  });
});

describe('a resolved issue', () => {
  const onWord = {
    start: [{ on: 'created' }, { on: 'comment', side: 'client' }],
    stop: [{ on: 'comment', side: 'team' }],
  };
  const thanked: Entry[] = [{ at: 20, says: AGENT }, status(30, 'To Do', 'Done'), { at: 45, says: CLIENT }];

  test('starts no clock that resolving ends', () => {
    expect(cycles(scheme(onWord, 'update'), thanked)).toEqual(['0–20 met 20']);
  });

  test('starts one that resolving does not end', () => {
    expect(cycles(scheme({ ...onWord, endsWhenResolved: false }, 'update'), thanked)).toEqual([
      '0–20 met 20',
      '45–… breached 255',
    ]);
  });

  test('starts it again in the entry that reopens it', () => {
    expect(
      cycles(
        scheme({ start: [{ on: 'created' }] }),
        [status(30, 'To Do', 'Done'), status(40, 'Done', 'To Do')],
        50,
      ),
    ).toEqual(['0–30 met 30', '40–… running 10']);
  });
});

describe('a mistake of a moment', () => {
  const slip = [priority(60 * 5, 'Low', 'High'), priority(60 * 5 + 1, 'High', 'Low')];
  const day = {
    goals: {
      High: { resolution: { goal: { in: 'elapsed', breach: 'PT10M' } } },
      Low: { resolution: { goal: { in: 'elapsed', breach: 'PT24H' } } },
    },
  };
  const judged = scheme({}, 'resolution', day);

  test('breaches nothing, and the issue is as if it had never been', () => {
    expect(cycles(judged, slip, 400)).toEqual(['0–… running 400']);
    expect(evaluate(judged, slip, 400).severityHistory).toEqual([{ at: RECEIVED, severity: 'Low' }]);
  });

  test.each([
    [299.9, 'running'],
    [304, 'running'],
    [305, 'breached'],
  ])('a raised severity waits five minutes: at %s', (minutes, state) => {
    expect(evaluate(judged, slip.slice(0, 1), minutes).clocks.resolution?.cycles[0]?.state).toBe(state);
  });

  test('then counts from the change', () => {
    const [cycle] = evaluate(judged, slip.slice(0, 1), 400).clocks.resolution?.cycles ?? [];
    expect(cycle?.breachedAt).toBe(RECEIVED + 300 * MINUTE);
  });

  test('held for exactly five minutes it was none', () => {
    const held = [priority(300, 'Low', 'High'), priority(305, 'High', 'Low')];
    expect(cycles(judged, held, 400)).toEqual(['0–… breached 400']);
  });

  test('is taken back from a clock that stopped meanwhile', () => {
    const stopped = [
      priority(300, 'Low', 'High'),
      status(302, 'To Do', 'Done'),
      priority(303, 'High', 'Low'),
    ];
    expect(cycles(judged, stopped, 302.5)).toEqual(['0–302 met 302']);
    expect(cycles(judged, stopped, 400)).toEqual(['0–302 met 302']);
    expect(cycles(judged, stopped.slice(0, 2), 400)).toEqual(['0–302 breached 302']);
  });

  test('how long it may last is the scheme’s', () => {
    const long = scheme({}, 'resolution', { ...day, severityHeldFor: 'PT10M' });
    const held = [priority(300, 'Low', 'High'), priority(309, 'High', 'Low')];
    expect(cycles(long, held, 400)).toEqual(['0–… running 400']);
  });

  describe('owes no report', () => {
    const reporting = scheme(
      { start: [{ on: 'resolved' }], stop: [{ on: 'app-event', kinds: ['published'] }] },
      'report',
      {
        calendars: { c: { timezone: 'UTC', weekly: { mon: [['09:00', '17:00']] } } },
        report: { severities: ['High'], owed: 'ever', from: 'closing', businessDays: 5, calendar: 'c' },
        goals: {},
      },
    );
    const reports = (entries: Entry[], minutes = 400) => cycles(reporting, entries, minutes).length;

    test('when it was raised for a moment, before the closing or around it', () => {
      expect(reports([...slip, status(350, 'To Do', 'Done')])).toBe(0);
      const around = [
        priority(300, 'Low', 'High'),
        status(301, 'To Do', 'Done'),
        priority(302, 'High', 'Low'),
      ];
      expect(reports(around, 301.5)).toBe(0);
      expect(reports(around)).toBe(0);
    });

    test('when the severity at receipt is corrected within five minutes', () => {
      expect(reports([priority(4, 'High', 'Low'), status(350, 'To Do', 'Done')])).toBe(0);
      expect(reports([priority(5, 'High', 'Low'), status(350, 'To Do', 'Done')])).toBe(1);
    });

    test('and it is owed once it was held', () => {
      const raised = [priority(300, 'Low', 'High'), status(301, 'To Do', 'Done')];
      expect([304, 305].map((minutes) => reports(raised, minutes))).toEqual([0, 1]);
      expect(reports([status(301, 'High', 'Done')], 302)).toBe(0);
    });
  });
});

describe('resolved and told', () => {
  const told = { stop: [{ on: 'comment', side: 'team', onceResolved: true }], endsWhenResolved: false };
  const ends = (entries: Entry[], more: object = {}) =>
    cycles(scheme({ ...told, ...more }), entries, 3000)[0]?.split(' ')[0];
  const done = (minutes: number) => status(minutes, 'To Do', 'Done');

  test.each<[string, Entry[], string]>([
    ['by a word shortly before: at the closing', [{ at: 29, says: AGENT }, done(30)], '0–30'],
    ['by a word after it: at the word', [done(30), { at: 40, says: AGENT }], '0–40'],
    ['by a word a day before', [{ at: 10, says: AGENT }, done(10 + 24 * 60)], '0–1450'],
    ['not by one a minute earlier', [{ at: 9, says: AGENT }, done(10 + 24 * 60)], '0–…'],
    [
      'not by one the client has answered',
      [{ at: 9, says: AGENT }, { at: 10, says: CLIENT }, done(30)],
      '0–…',
    ],
    [
      'by the word after what the client answered',
      [{ at: 10, says: CLIENT }, done(30), { at: 31, says: CLIENT }, { at: 50, says: AGENT }],
      '0–50',
    ],
  ])('%s', (_, entries, span) => {
    expect(ends(entries)).toBe(span);
  });

  test('how long before is the scheme’s', () => {
    expect(ends([{ at: 9, says: AGENT }, done(30)], { repliedWithin: 'PT20M' })).toBe('0–…');
  });

  test('until then the clock says that the client waits to be told', () => {
    const cycle = (minutes: number) =>
      evaluate(scheme(told), [done(30), { at: 40, says: AGENT }], minutes).clocks.resolution?.cycles[0];
    expect([20, 35, 45].map((minutes) => cycle(minutes)?.awaitsReply)).toEqual([false, true, false]);
  });
});

describe('reopening', () => {
  const turns = [status(30, 'To Do', 'Done'), status(50, 'Done', 'To Do')];
  const shown = (rules: object, key = 'resolution') => cycles(scheme({ ...rules }, key), turns, 60);

  test.each([
    ['resolution', ['0–30 met 30', '50–… running 10']],
    ['update', ['0–30 met 30', '50–… running 10']],
    ['response', ['0–30 met 30']],
    ['workaround', ['0–30 met 30']],
  ])('unsaid, of a %s', (key, expected) => {
    expect(shown({}, key)).toEqual(expected);
  });

  test('is what the rules to start say, and the setting comes before them', () => {
    const start = [{ on: 'created' }, { on: 'reopened' }];
    expect(shown({ start }, 'response')).toEqual(['0–30 met 30', '50–… running 10']);
    expect(shown({ start, onReopen: 'nothing' })).toEqual(['0–30 met 30']);
    expect(shown({ start: [{ any: start }], onReopen: 'nothing' })).toEqual(['0–30 met 30']);
  });

  test('of a rule that asks for more stands where nothing is set', () => {
    const start = [{ on: 'created' }, { all: [{ on: 'reopened' }, { is: 'severity', in: ['High'] }] }];
    expect(shown({ start })).toEqual(['0–30 met 30']);
    expect(shown({ start, onReopen: 'new' })).toEqual(['0–30 met 30', '50–… running 10']);
  });

  test('that resumes goes on with the last cycle, and the closed time is a pause named so', () => {
    expect(shown({ onReopen: 'resume' })).toEqual(['0–… running 40']);
    const judged = scheme({ onReopen: 'resume' });
    const [cycle] = evaluate(judged, turns, 60).clocks.resolution?.cycles ?? [];
    if (!cycle) throw new Error('no cycle');
    expect(cycle.dueAt).toBe(RECEIVED + 80 * MINUTE);
    const lines = cycleLedgerOf(judged, cycle, RECEIVED + 60 * MINUTE);
    expect(lines.map(({ cause, state, from, to }) => [cause, state, (to - from) / MINUTE])).toEqual([
      ['started', 'running', 30],
      ['while-closed', 'paused', 20],
      ['resumed', 'running', 10],
    ]);
  });

  test('that resumes what was breached leaves it breached', () => {
    const late = [status(90, 'To Do', 'Done'), status(100, 'Done', 'To Do')];
    const [cycle] = evaluate(scheme({ onReopen: 'resume' }), late, 120).clocks.resolution?.cycles ?? [];
    expect(cycle).toMatchObject({ state: 'breached', breachedAt: RECEIVED + 60 * MINUTE });
  });

  test('that resumes counts under the severity it has become', () => {
    const raised = [turns[0] as Entry, priority(40, 'Medium', 'High'), turns[1] as Entry];
    const [cycle] = evaluate(scheme({ onReopen: 'resume' }), raised, 60).clocks.resolution?.cycles ?? [];
    expect(cycle).toMatchObject({ severity: 'High', state: 'breached', breachedAt: RECEIVED + 50 * MINUTE });
  });
});

describe('a field', () => {
  const field = 'customfield_1';
  const change = (minutes: number, from: string | null, to: string | null): Entry => ({
    at: minutes,
    items: [[field, from, to]],
  });

  test.each([
    ['cleared', { cleared: true }, '0–20'],
    ['set', { set: true }, '0–10'],
  ])('that is %s stops a clock', (_, how, span) => {
    const rules = { stop: [{ on: 'field', field, ...how }], endsWhenResolved: false };
    for (const nothing of [null, '', '[]'])
      expect(
        cycles(scheme(rules), [change(10, nothing, 'A'), change(20, 'A', nothing)])[0]?.split(' ')[0],
      ).toBe(span);
  });

  test('that is empty pauses one', () => {
    const rules = { pause: [{ is: 'field', field, empty: true }] };
    expect(cycles(scheme(rules), [change(10, '', 'A'), change(20, 'A', '')], 30)).toEqual(['0–… paused 10']);
    expect(cycles(scheme(rules), [], 30)).toEqual(['0–… paused 0']);
    expect(cycles(scheme(rules), [], 30, { [field]: { value: 'A' } })).toEqual(['0–… running 30']);
  });
});

describe('who reported', () => {
  const rules = { start: [{ all: [{ on: 'created' }, { is: 'reporter', side: 'client' }] }] };

  test('is asked by side, and a member of the team who reports is the team', () => {
    expect(cycles(scheme(rules), [], 10)).toEqual(['0–… running 10']);
    expect(cycles(scheme(rules), [], 10, {}, ['a-1'])).toEqual(['0–… running 10']);
    expect(cycles(scheme(rules), [], 10, {}, ['c-1'])).toEqual([]);
  });
});

describe('an issue that was moved in', () => {
  const moved: Entry[] = [
    { at: 5, says: AGENT },
    priority(10, 'Medium', 'High'),
    {
      at: 30,
      items: [
        ['project', '9999', '10000'],
        ['status', 'Old', 'To Do'],
      ],
    },
    { at: 50, says: AGENT },
  ];
  const answered = { stop: [{ on: 'comment', side: 'team' }] };

  test('counts from its receipt', () => {
    expect(cycles(scheme(answered, 'response'), moved)).toEqual(['0–5 met 5']);
  });

  test('or from its arrival, as it was then, and what was said before says nothing', () => {
    const judged = scheme(answered, 'response', { movedIssues: 'from-arrival' });
    expect(cycles(judged, moved)).toEqual(['30–50 breached 20']);
    expect(evaluate(judged, moved, 300).severityHistory).toEqual([
      { at: RECEIVED + 30 * MINUTE, severity: 'High' },
    ]);
  });
});
