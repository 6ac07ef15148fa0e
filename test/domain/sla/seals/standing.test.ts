/** Which seals hold, and what reopens one. */
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import type { History, HistoryEvent, Status } from '../../../../src/domain/sla/history/history';
import type { Seal } from '../../../../src/domain/sla/history/seal';
import { keyOf, sealingsOf, standingSeals } from '../../../../src/domain/sla/seals/standing';
import { createDesk, on } from '../small-desk';
import { app, breach, comment, createHistory, end, moved, seal, status } from './made';

const desk = createDesk();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What holds of a seal that was set on Monday at five past two, and what reopened it, after these events. */
function tell(
  sealed: Seal,
  events: HistoryEvent[],
  changes: Partial<History> = {},
  scheme: Scheme = desk,
): string {
  const seals = [seal('mon 14:05', [sealed], { events: ['known'] })];
  const { ends, breaches, reopened } = standingSeals(scheme, createHistory(events, { seals, ...changes }));
  return reopened.length > 0
    ? `reopened by ${reopened.map(({ by }) => by.id)}`
    : `${ends.length} ${breaches.length}`;
}

describe('the seals that stand', () => {
  test('are of each cycle the last of its kind, a breach with the instant at which it was sealed', () => {
    const seals = [
      seal('mon 14:05', [breach({ clause: 'first' }), end({ clause: 'first' })]),
      seal('mon 15:00', [
        breach({ clause: 'second' }),
        end({ clause: 'second' }),
        breach({ startedBy: 'other' }),
      ]),
      seal('mon 16:00', [breach({ clock: 'resolution' }), breach({ startedAt: 7 })]),
    ];
    const { ends, breaches, reopened } = standingSeals(desk, createHistory([], { seals }));
    expect(ends).toEqual([end({ clause: 'second' })]);
    expect(breaches).toEqual([
      { seal: breach({ clause: 'second' }), at: on('mon 15:00') },
      { seal: breach({ startedBy: 'other' }), at: on('mon 15:00') },
      { seal: breach({ clock: 'resolution' }), at: on('mon 16:00') },
      { seal: breach({ startedAt: 7 }), at: on('mon 16:00') },
    ]);
    expect(reopened).toEqual([]);
  });

  test('go by kind, clock and beginning', () => {
    const keys = [
      breach(),
      end(),
      breach({ clock: 'update' }),
      breach({ startedBy: 'a' }),
      breach({ startedAt: 1 }),
    ];
    expect(new Set(keys.map(keyOf)).size).toBe(5);
    expect(keyOf(breach({ clause: 'other', breachedAt: 9 }))).toBe(keyOf(breach()));
    expect(keyOf(breach({ startedBy: null }))).toBe(`breach response ${on('mon 10:00')} `);
  });

  test('are all that were set since somebody had it judged again, what was known of it then not counted', () => {
    const again = app('again', 'mon 15:00', 'judged-again');
    const seals = [
      seal('mon 14:05', [breach()]),
      seal('mon 16:00', [end()], { events: ['again'] }),
      seal('mon 17:00', [breach({ startedAt: 7 })]),
    ];
    const { inForce, judgedAgain } = sealingsOf(createHistory([again], { seals }));
    expect(inForce.map(({ at }) => at)).toEqual([on('mon 16:00'), on('mon 17:00')]);
    expect(judgedAgain).toEqual([{ seal: breach(), by: again }]);
    const standing = standingSeals(desk, createHistory([again], { seals }));
    expect([standing.ends.length, standing.breaches.length]).toEqual([1, 1]);
    expect(standing.reopened).toEqual([{ seal: breach(), by: again }]);
    expect(sealingsOf(createHistory([comment('again', 'mon 15:00')], { seals })).judgedAgain).toEqual([]);
    expect(sealingsOf(createHistory([app('again', 'mon 15:00', 'contact')], { seals })).judgedAgain).toEqual(
      [],
    );
  });
});

describe('something that was recorded', () => {
  const recorded = (
    id: string,
    at: string,
    hoursLater: number,
    kind: Parameters<typeof app>[2] = 'contact',
  ) => app(id, at, kind, { recordedAt: on(at) + hoursLater * HOUR });

  test.each<[string, HistoryEvent, string]>([
    [
      'before it was sealed, and told within a day, reopens it',
      recorded('call', 'mon 11:00', 24),
      'reopened by call',
    ],
    ['and told later does not', recorded('call', 'mon 11:00', 24.001), '0 1'],
    ['and told at once does', app('call', 'mon 11:00', 'contact'), 'reopened by call'],
    ['just as it was sealed does not', recorded('call', 'mon 14:05', 1), '0 1'],
    ['that the sealing knew does not', recorded('known', 'mon 11:00', 1), '0 1'],
    ['by the app itself does not', recorded('call', 'mon 11:00', 1, 'told'), '0 1'],
  ])('%s', (_, event, expected) => {
    expect(tell(breach(), [event])).toBe(expected);
  });

  test('known to an earlier sealing is known to a later one, and what a later one saw is new to an earlier', () => {
    const call = recorded('call', 'mon 11:00', 1);
    const first = seal('mon 14:05', [breach()]);
    const told = (...seals: ReturnType<typeof seal>[]) =>
      standingSeals(desk, createHistory([call], { seals })).reopened.length;
    expect(told(seal('mon 14:00', [], { events: ['call'] }), first)).toBe(0);
    expect(told(first, seal('mon 15:00', [], { events: ['call'] }))).toBe(1);
  });
});

describe('a correction', () => {
  const corrected = (from: string, to: string, clock = 'response') =>
    app('fix', 'tue 10:00', 'correction', {
      payload: { clock, from: on(from), to: on(to), counts: false, why: 'down' },
    });

  test.each<[string, Seal, HistoryEvent, string]>([
    ['of its stretch reopens an end', end(), corrected('mon 11:00', 'mon 11:30'), 'reopened by fix'],
    ['of another clock does not', end(), corrected('mon 11:00', 'mon 11:30', 'update'), '1 0'],
    ['that ends as it begins does not', end(), corrected('mon 09:00', 'mon 10:00'), '1 0'],
    ['that reaches into it does', end(), corrected('mon 09:00', 'mon 10:01'), 'reopened by fix'],
    ['that begins as it ends does not', end(), corrected('mon 12:00', 'mon 13:00'), '1 0'],
    ['that begins before it ends does', end(), corrected('mon 11:59', 'mon 13:00'), 'reopened by fix'],
    [
      'of any time after its start reopens a breach, which runs on',
      breach(),
      corrected('next mon 12:00', 'next mon 13:00'),
      'reopened by fix',
    ],
    ['before its start does not', breach(), corrected('mon 09:00', 'mon 10:00'), '0 1'],
  ])('%s', (_, sealed, event, expected) => {
    expect(tell(sealed, [event])).toBe(expected);
  });
});

describe('a label or a field', () => {
  const received = on('mon 14:00');
  const label = (at: number): HistoryEvent => ({ ...base, at, kind: 'labels', from: [], to: ['a'] });
  const field = (at: number): HistoryEvent => ({
    ...base,
    at,
    kind: 'field',
    field: 'f',
    name: 'f',
    from: null,
    to: 'x',
  });
  const base = { id: 'late', index: 0, actor: null };
  const tellOf = (event: HistoryEvent) => tell(breach(), [event], { receivedAt: received });

  test('that comes after the sealing reopens it within a quarter of an hour of the receipt', () => {
    for (const make of [label, field]) {
      const at = (minutes: number) => tellOf(make(received + minutes * MINUTE));
      expect([at(5), at(6), at(15), at(15.1)]).toEqual([
        '0 1',
        'reopened by late',
        'reopened by late',
        '0 1',
      ]);
    }
  });

  test('is nothing that a word or a summary does', () => {
    expect(tellOf(comment('late', 'mon 14:10'))).toBe('0 1');
    expect(tellOf({ ...base, at: on('mon 14:10'), kind: 'summary', from: '', to: 'x' })).toBe('0 1');
  });
});

describe('a reopening', () => {
  const resuming: Scheme = createDesk({
    clocks: { ...desk.clocks, response: { ...desk.clocks.response, onReopen: 'resume' } },
  });
  const [todo, doing, done] = [
    status('1', 'To Do'),
    status('2', 'Doing', 'indeterminate'),
    status('3', 'Done', 'done'),
  ];
  const closing = moved('close', 'mon 12:00', todo, done);
  const tellAfter = (to: Status, at = 'mon 15:00', sealed: Seal = end(), scheme = resuming) =>
    tell(sealed, [closing, moved('open', at, done, to)], { firstStatus: todo }, scheme);

  test.each<[string, string, string]>([
    ['after the sealing reopens the end of a clock that resumes', tellAfter(todo), 'reopened by open'],
    ['into any status that is not done', tellAfter(doing), 'reopened by open'],
    ['is none into another that is done', tellAfter({ ...done, id: '4' }), '1 0'],
    ['before the sealing was known to it', tellAfter(todo, 'mon 14:05'), '1 0'],
    ['reopens no breach, which runs', tellAfter(todo, 'mon 15:00', breach()), '0 1'],
    ['reopens no clock that does not resume', tellAfter(todo, 'mon 15:00', end(), desk), '1 0'],
  ])('%s', (_, result, expected) => {
    expect(result).toBe(expected);
  });

  test('is none where the issue was not done before', () => {
    const move = [closing, moved('back', 'mon 13:00', done, todo), moved('on', 'mon 15:00', todo, doing)];
    expect(tell(end(), move, { firstStatus: todo }, resuming)).toBe('1 0');
    const only = [comment('word', 'mon 11:00'), moved('first', 'mon 15:00', done, doing)];
    expect(tell(end(), only, { firstStatus: done }, resuming)).toBe('reopened by first');
    expect(tell(end(), only, { firstStatus: todo }, resuming)).toBe('1 0');
  });

  test('of a clock that the scheme no longer has reopens nothing', () => {
    const { response: _, ...clocks } = resuming.clocks;
    expect(tellAfter(todo, 'mon 15:00', end(), { ...resuming, clocks })).toBe('1 0');
  });
});
