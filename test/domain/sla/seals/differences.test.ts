/** Where a verdict that stands is not what today's history would give, and why. */
import type { Cycle } from '../../../../src/domain/sla/clock';
import type { HistoryEvent, Status } from '../../../../src/domain/sla/history/history';
import type { Seal, Seen } from '../../../../src/domain/sla/history/seal';
import { differencesOf } from '../../../../src/domain/sla/seals/differences';
import { createDesk, on } from '../small-desk';
import { breach, comment, createCycle, createHistory, end, evaluationOf, moved, seal, status } from './made';

const desk = createDesk();
const ended = end().cycle;

interface Case {
  events?: HistoryEvent[];
  seen?: Partial<Seen>;
  seals?: Seal[];
  clocks?: Cycle[];
  today?: Cycle[];
  firstStatus?: Status;
}

function differencesFor({
  events = [],
  seen = {},
  seals = [end()],
  clocks = [ended],
  today = [],
  ...rest
}: Case) {
  const { firstStatus = status('1', 'Open') } = rest;
  const history = createHistory(events, { seals: [seal('mon 13:00', seals, seen)], firstStatus });
  const both = {
    clocks: evaluationOf({ response: clocks }).clocks,
    today: evaluationOf({ response: today }).clocks,
  };
  return differencesOf(desk, history, both, on('tue 10:00'));
}

describe('a sealed cycle differs', () => {
  test('where today has none of that beginning', () => {
    expect(differencesFor({})).toEqual([
      {
        ...{ clock: 'response', startedAt: on('mon 10:00'), startedBy: null, today: null },
        reasons: [{ kind: 'other' }],
      },
    ]);
    expect(differencesFor({ today: [{ ...ended, startedBy: 'another' }] })).toHaveLength(1);
  });

  test.each<[string, Partial<Cycle>, boolean]>([
    ['state', { state: 'breached' }, true],
    ['due instant', { dueAt: 7 }, true],
    ['end', { stoppedAt: 7 }, true],
    ['breach', { breachedAt: 7 }, true],
    ['clause', { clause: 'another' }, false],
  ])('by its %s', (_, changes, differs) => {
    const today = { ...ended, ...changes };
    expect(differencesFor({ today: [today] }).map((difference) => difference.today)).toEqual(
      differs ? [today] : [],
    );
  });

  test('and one that bears no seal does not, nor anything where there is none', () => {
    expect(differencesFor({ clocks: [createCycle({ startedAt: 7 })] })).toEqual([]);
    expect(differencesFor({ seals: [{ ...end(), clock: 'update' }] })).toEqual([]);
    expect(differencesFor({ seals: [] })).toEqual([]);
    expect(differencesFor({ seals: [breach()] })).toHaveLength(1);
  });
});

describe('the reason is', () => {
  const reasonsFor = (rest: Case) => differencesFor(rest).flatMap(({ reasons }) => reasons);
  const word = (code: number, at = 'mon 11:00') => ({ comments: [['word', on(at), code] as const] });

  test.each<[string, number, HistoryEvent[], object[]]>([
    [
      'that the team’s word is nobody’s now',
      2,
      [comment('word', 'mon 11:00', 'nobody')],
      [{ kind: 'left-team' }],
    ],
    ['that a client’s is the team’s', 0, [comment('word', 'mon 11:00', 'team')], [{ kind: 'joined-team' }]],
    ['not that a client’s is nobody’s', 0, [comment('word', 'mon 11:00', 'nobody')], [{ kind: 'other' }]],
    ['that it was deleted', 2, [comment('other', 'mon 11:00')], [{ kind: 'comment-deleted' }]],
    ['that a note is public', 3, [comment('word', 'mon 11:00')], [{ kind: 'comment-published' }]],
    ['that a word is a note', 2, [comment('word', 'mon 11:00', 'team', false)], [{ kind: 'comment-hidden' }]],
    ['unknown where it is as it was', 2, [comment('word', 'mon 11:00')], [{ kind: 'other' }]],
  ])('%s', (_, code, events, reasons) => {
    expect(reasonsFor({ events, seen: word(code) })).toEqual(reasons);
  });

  test.each([
    ['mon 09:59', 'other'],
    ['mon 10:00', 'comment-deleted'],
    ['mon 12:00', 'comment-deleted'],
    ['mon 12:01', 'other'],
  ])('of the cycle’s own time: a word of %s', (at, kind) => {
    expect(reasonsFor({ seen: word(2, at) })).toEqual([{ kind }]);
  });

  test('of all time until now, where the cycle runs', () => {
    const running = { seals: [breach()], clocks: [createCycle({ state: 'breached' })] };
    expect(reasonsFor({ ...running, seen: word(2, 'tue 10:00') })).toEqual([{ kind: 'comment-deleted' }]);
    expect(reasonsFor({ ...running, seen: word(2, 'tue 10:01') })).toEqual([{ kind: 'other' }]);
  });

  test('that a status or a priority is called otherwise, each once, beside what was said', () => {
    const [open, done] = [status('1', 'Opened', 'new', ['Open', 'Opened']), status('2', 'Done', 'done')];
    const seen = {
      ...word(2),
      statuses: [
        { id: '1', names: ['Open'], category: 'new' as const },
        { id: '2', names: ['Done'], category: 'done' as const },
      ],
      priorities: [{ id: '9', names: ['Urgent'] }],
    };
    const events = [moved('a', 'mon 11:00', open, done), moved('b', 'mon 11:30', done, open)];
    expect(reasonsFor({ events, seen, firstStatus: open })).toEqual([
      { kind: 'comment-deleted' },
      { kind: 'renamed', from: 'Open', to: 'Opened' },
      { kind: 'renamed', from: 'Urgent', to: 'High' },
    ]);
  });
});
