/** What a scheme listens to: of all that happens to an issue, only what may change an answer is looked at. */
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import { type EventKind, KIND_BITS } from '../../../../src/domain/sla/fold/clock-plan';
import { planOf } from '../../../../src/domain/sla/fold/plan';
import { commentKinds } from '../../../../src/domain/sla/history/packed-history';
import { changed, createDesk, judge, shortOf, tell } from '../contracts/desk';

const goal = { goal: { in: 'elapsed', breach: 'PT4H' } };
const plain = { contracts: [], report: undefined, follows: undefined };
const created = [{ on: 'created' }];
const restored = [{ on: 'app-event', kinds: ['restored'] }];
const teamsWord = { on: 'comment', side: 'team' };
const label = { is: 'label', in: ['vip'] };
const lastWord = { is: 'last-word', side: 'client' };

/** A scheme whose only clock is a response of these rules. */
const withClock = (clock: object, more: object = {}) =>
  createDesk({
    ...plain,
    clocks: { response: { start: created, stop: restored, endsWhenResolved: false, cancel: [], ...clock } },
    goals: { High: { response: goal }, Low: { response: goal } },
    ...more,
  });

const clockOf = (clock: object) => {
  const [compiled] = planOf(withClock(clock)).clocks;
  if (!compiled) throw new Error('the scheme has a clock');
  return compiled;
};

test('a scheme is made ready once', () => {
  const scheme = withClock({});
  expect(planOf(scheme)).toBe(planOf(scheme));
  expect(planOf(scheme)).not.toBe(planOf(withClock({})));
});

describe('the words that a clock listens to', () => {
  /** Each kind of word that meets rules of some clock, and for which of the acts. */
  const heardBy = (scheme: Scheme): string[] =>
    commentKinds.flatMap(({ side, public: isPublic }, code) =>
      (planOf(scheme).commentRules[code] ?? []).map(({ clock, ...rules }) => {
        const acts = Object.entries(rules).flatMap(([act, rule]) => (rule === null ? [] : [act]));
        return `${isPublic ? '' : 'internal '}${side}: ${clock.name} ${acts.join(' ')}`;
      }),
    );

  test.each<[string, object, string[]]>([
    ['are its side’s and public', { stop: [teamsWord] }, ['team: response stop']],
    [
      'are everybody’s where no side is named, but for what nobody said',
      { stop: [{ on: 'comment' }] },
      ['client: response stop', 'team: response stop', 'app: response stop'],
    ],
    [
      'are internal ones where the rule asks for those',
      { restart: [{ ...teamsWord, visibility: 'internal' }] },
      ['internal team: response restart'],
    ],
    [
      'are both where the rule asks for any',
      { cancel: [{ on: 'comment', side: 'client', visibility: 'any' }] },
      ['client: response cancel', 'internal client: response cancel'],
    ],
    [
      'are those that a rule asks for among others',
      { start: [{ all: [teamsWord, label] }] },
      ['team: response start'],
    ],
    ['are none where its rules ask for other things', { pause: [lastWord] }, []],
  ])('%s', (_, clock, expected) => {
    expect(heardBy(withClock(clock))).toEqual(expected);
  });

  test('are no other clock’s', () => {
    const clocks = {
      response: { start: created, stop: [teamsWord], cancel: [] },
      resolution: { start: created, stop: [{ on: 'resolved' }], cancel: [] },
    };
    expect(heardBy(createDesk({ ...plain, clocks, goals: {} }))).toEqual(['team: response stop']);
  });
});

describe('a word is looked at for more than its rules', () => {
  const holders = [{ holder: 'client', when: lastWord }];
  const contract = { id: 'a', name: { en: 'A', fr: 'A' }, when: lastWord };
  test.each<[string, object, object, { watchesComments: boolean; mayRetarget: boolean }]>([
    ['never where nothing asks', {}, {}, { watchesComments: false, mayRetarget: false }],
    ['never for a label', { pause: [label] }, {}, { watchesComments: false, mayRetarget: false }],
    ['for a pause', { pause: [lastWord] }, {}, { watchesComments: true, mayRetarget: false }],
    ['for who has to act', {}, { holders }, { watchesComments: true, mayRetarget: false }],
    ['for the contract', {}, { contracts: [contract] }, { watchesComments: true, mayRetarget: true }],
    ['for whether it is followed', {}, { follows: lastWord }, { watchesComments: true, mayRetarget: true }],
    ['for what only holds', { stop: [lastWord] }, {}, { watchesComments: true, mayRetarget: true }],
  ])('%s', (_, clock, more, expected) => {
    expect(planOf(withClock(clock, more))).toMatchObject(expected);
  });
});

describe('the events after which', () => {
  const kindsIn = (mask: number) =>
    Object.entries(KIND_BITS).flatMap(([kind, bit]) => (mask & bit ? [kind as EventKind] : []));
  const severity = ['priority', 'labels', 'summary', 'field'];
  test.each<[object, string[]]>([
    [{ is: 'status', in: ['Open'] }, ['status']],
    [{ is: 'category', in: ['new'] }, ['status']],
    [{ is: 'severity', in: ['High'] }, severity],
    [{ is: 'field', field: 'Release', empty: true }, ['field']],
    [label, ['labels']],
    [{ is: 'linked' }, ['link']],
    [{ is: 'told', kinds: ['deferred'] }, ['app']],
    [lastWord, ['comment']],
    [{ is: 'reporter', side: 'client' }, []],
    [{ is: 'client', in: ['acme'] }, ['app']],
    [{ is: 'organization', in: ['Acme'] }, ['app']],
    [{ is: 'work-type', in: ['Bug'] }, ['work-type']],
    [{ is: 'component', in: ['Shop'] }, ['components']],
    [{ is: 'with-third-party' }, ['app']],
    [{ not: { any: [label, { is: 'linked' }] } }, ['labels', 'link']],
  ])('%j may be another: a pause, who has to act, a contract and what is followed', (when, kinds) => {
    const { pauseWatch } = planOf(withClock({ pause: [when] }));
    const { partyWatch } = planOf(withClock({}, { holders: [{ holder: 'client', when }] }));
    const followed = planOf(withClock({}, { follows: when })).placeWatch;
    const contract = { id: 'a', name: { en: 'A', fr: 'A' }, when };
    const placed = planOf(withClock({}, { contracts: [contract] })).placeWatch;
    for (const mask of [pauseWatch, partyWatch, followed, placed])
      expect(kindsIn(mask).sort()).toEqual([...kinds].sort());
  });
});

test('what only holds is a rule of its own, and what happens is none', () => {
  const { stateRules, rules, watches } = planOf(withClock({ stop: [label, ...restored], restart: [label] }));
  expect(stateRules.map(({ clock, act }) => [clock.name, act])).toEqual([
    ['response', 'stop'],
    ['response', 'restart'],
  ]);
  expect(rules[0]).toMatchObject({ cancel: null, restart: null });
  expect([...watches].sort()).toEqual(['app-event', 'created', 'reopened', 'resolved']);
});

describe('a clock', () => {
  test('waits in statuses where one of its pauses names a status, and in nothing where it has none', () => {
    expect(clockOf({}).pauseTest).toBeNull();
    const asks = (pause: object[]) => clockOf({ pause }).pausesInStatuses;
    expect(asks([label])).toBe(false);
    expect(asks([label, { any: [{ is: 'status', in: ['Pending'] }, lastWord] }])).toBe(true);
    expect(asks([{ is: 'category', in: ['new'] }])).toBe(false);
    expect(clockOf({ pauseInStatuses: ['Pending'] }).pausesInStatuses).toBe(true);
  });

  test('that ends once the client is told, or by the closing alone, does not begin on a closed issue', () => {
    const startsUnresolved = (stop: object[], more: object = {}) =>
      clockOf({ stop, ...more }).startsUnresolved;
    expect(startsUnresolved([{ ...teamsWord, onceResolved: true }, ...restored])).toBe(true);
    expect(startsUnresolved([...restored, { on: 'resolved' }])).toBe(true);
    expect(startsUnresolved(restored, { endsWhenResolved: true })).toBe(true);
    expect(startsUnresolved([...restored, teamsWord])).toBe(false);
  });

  test('is met by one of several things that happen at once', () => {
    const stop = [{ all: [{ on: 'status', to: ['Done'] }, label] }];
    const closing = [changed('status', 'To Do', 'Done'), changed('resolution', null, 'Fixed')];
    const ticket = { at: '05 14:00', labels: ['vip'], items: [['05 15:00', closing]] as never };
    const { clocks } = judge(ticket, '05 20:00', withClock({ stop }));
    expect(shortOf(clocks.response?.cycles[0]?.stoppedAt ?? null)).toBe('05/15:00');
  });
});

describe('the report', () => {
  const closing = [changed('status', 'To Do', 'Done'), changed('resolution', null, 'Fixed')];
  const stages = [{ id: 'early', from: 'receipt', length: 'PT4H' }];
  const report = (ids: string[]) => ({
    ...{ severities: ['High'], owed: 'ever' },
    stages: ids.map((id) => ({ ...stages[0], id })),
  });

  test('stays owed whatever is put off', () => {
    const events = [['05 16:00', 'deferred', {}]] as never;
    const ticket = { at: '05 14:00', priority: 'High', items: [['05 15:00', closing]] as never, events };
    expect(tell(judge(ticket, '05 20:00'), 'report')).toMatch(/^own running/);
  });

  test('has the stages of the scheme and of every contract, each once', () => {
    const contract = { id: 'a', name: { en: 'A', fr: 'A' }, when: label, report: report(['final', 'own']) };
    const scheme = createDesk({ ...plain, report: report(['early', 'final']), contracts: [contract] });
    expect(planOf(scheme).stages.map(({ stage }) => stage)).toEqual(['early', 'final', 'own']);
    expect(planOf(withClock({}, { contracts: [{ ...contract, report: undefined }] })).stages).toEqual([]);
  });

  test('is owed at each stage though the issue was closed, even at an instant that nobody knows', () => {
    const scheme = createDesk({ ...plain, report: report(['early']) });
    const done = { id: '3', name: 'Done', statusCategory: { key: 'done' } };
    const ticket = { at: '05 14:00', priority: 'High', fields: { status: done } };
    expect(tell(judge(ticket, '05 15:00', scheme), 'report')).toBe('own running 05/18:00 -');
  });
});
