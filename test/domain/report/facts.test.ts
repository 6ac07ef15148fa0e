/** What a report takes of an issue's history, and what of it is nobody's business. */
import { correctiveActionsOf, linkedKeysOf } from '../../../src/domain/report/annexes';
import { firstAnswerOf } from '../../../src/domain/report/first-answer';
import { preparedBy, publicStepsOf } from '../../../src/domain/report/public-steps';
import { recurrenceSearchOf } from '../../../src/domain/report/recurrence';
import { countWithheld } from '../../../src/domain/report/withheld';
import type { Evaluation } from '../../../src/domain/sla/clock';
import type { History } from '../../../src/domain/sla/history/history';

const DAY = 86_400_000;
const link = (key: string, type = 'relates to', added = true) => ({ kind: 'link', key, type, added });
const action = (issueKey: string) => ({
  ...{ kind: 'app', event: 'corrective-action' },
  payload: { issueKey, summary: 'A second disk' },
});
const historyOf = (events: object[], more: object = {}): History =>
  ({
    ...{ key: 'SUP-12', receivedAt: 100 * DAY, firstLinks: [] },
    ...more,
    events: events.map((event, nth) => ({ at: nth, id: String(nth), index: 0, actor: null, ...event })),
  }) as unknown as History;

describe('the issues that are linked', () => {
  test('are those of the same project that still are, once each', () => {
    const history = historyOf(
      [
        { kind: 'status' },
        link('SUP-3'),
        link('SUP-3', 'blocks'),
        link('SUP-3', 'relates to', false),
        link('SUP-4'),
        link('SUP-4', 'relates to', false),
        link('OPS-5'),
        link('SUPER-6'),
      ],
      {
        firstLinks: [
          { key: 'SUP-1', type: 'relates to' },
          { key: 'SUP-2', type: 'relates to' },
        ],
      },
    );
    expect(linkedKeysOf(history)).toEqual(['SUP-1', 'SUP-2', 'SUP-3']);
    expect(linkedKeysOf({ ...history, events: [link('SUP-1', 'relates to', false)] as never })).toEqual([
      'SUP-2',
    ]);
  });

  test('are where a recurrence is looked for, without what was created to put it right', () => {
    const history = historyOf([
      link('SUP-3'),
      link('SUP-4'),
      action('SUP-4'),
      { kind: 'app', event: 'contact', payload: {} },
    ]);
    expect(correctiveActionsOf(history)).toEqual([{ issueKey: 'SUP-4', summary: 'A second disk' }]);
    expect(recurrenceSearchOf(history, [])).toEqual({
      keys: ['SUP-3'],
      components: [],
      from: 10 * DAY,
      to: 100 * DAY,
    });
    expect(recurrenceSearchOf(historyOf([]), ['Shop'])).toMatchObject({ keys: [], components: ['Shop'] });
    expect(recurrenceSearchOf(historyOf([link('SUP-4'), action('SUP-4')]), [])).toBeNull();
  });
});

describe('the first answer', () => {
  const said = (at: number, more: object = {}) => ({
    at,
    kind: 'comment',
    public: true,
    side: 'team',
    text: 'x',
    ...more,
  });
  const told = (at: number, event: string, payload: object = {}) => ({ at, kind: 'app', event, payload });
  const stopped = (stoppedAt: number | null, more: object = {}) => ({
    cycles: [
      { stoppedAt, state: 'met', endedByResolving: false, ...more },
      { stoppedAt: 99, state: 'met' },
    ],
  });
  const answerOf = (events: object[], clocks: object) =>
    firstAnswerOf(historyOf(events), { clocks } as unknown as Evaluation);

  test.each<[string, object[], object, object]>([
    [
      'is the public word that stopped the clock',
      [said(7)],
      { response: stopped(7) },
      { at: 7, how: 'said' },
    ],
    [
      'is a contact',
      [said(9), told(7, 'contact', { reached: true })],
      { response: stopped(7) },
      { at: 7, how: 'answered' },
    ],
    [
      'is an attempt that counts as one',
      [told(7, 'attempt')],
      { response: stopped(7) },
      { at: 7, how: 'attempted' },
    ],
    [
      'is an attempt that was written as a contact',
      [told(7, 'contact', { reached: false })],
      { response: stopped(7) },
      { at: 7, how: 'attempted' },
    ],
    [
      'is no attempt of another instant',
      [told(6, 'attempt'), told(7, 'restored')],
      { response: stopped(7) },
      { at: 7, how: 'answered' },
    ],
    [
      'is no internal word',
      [said(7, { public: false })],
      { response: stopped(7) },
      { at: 7, how: 'answered' },
    ],
    [
      'is no word of the client’s',
      [said(7, { side: 'client' })],
      { response: stopped(7) },
      { at: 7, how: 'answered' },
    ],
    [
      'is none where the closing ended the clock',
      [said(7)],
      { response: stopped(7, { endedByResolving: true }) },
      { at: null, how: 'said' },
    ],
    [
      'is none where the clock was called off',
      [said(7)],
      { response: stopped(7, { state: 'cancelled' }) },
      { at: null, how: 'said' },
    ],
    ['is none while the clock runs', [], { response: stopped(null) }, { at: null, how: 'said' }],
    ['is none of a clock that never began', [said(7)], { response: { cycles: [] } }, { at: null }],
    [
      'is the team’s first public word where nothing is promised',
      [said(5, { side: 'client' }), said(8), said(9)],
      {},
      { at: 8, how: 'said' },
    ],
    ['is none where nobody said anything', [], {}, { at: null, how: 'said', acknowledgedAt: null }],
    [
      'stands beside the acknowledgement',
      [said(7)],
      { acknowledge: stopped(3), response: stopped(7) },
      { at: 7, acknowledgedAt: 3 },
    ],
  ])('%s', (_, events, clocks, expected) => {
    expect(answerOf(events, clocks)).toMatchObject(expected);
  });
});

test('of a report’s life a client reads when it was drafted, published and amended, and why', () => {
  const step = (name: string, why?: string) =>
    ({ at: 1, step: name, by: 'agent', ...(why ? { why } : {}) }) as never;
  const log = ['drafted', 'in-review', 'approved', 'taken-back', 'published'].map((name) => step(name));
  expect(publicStepsOf([...log, step('amended', 'More is known')])).toEqual([
    { at: 1, step: 'drafted', why: '' },
    { at: 1, step: 'published', why: '' },
    { at: 1, step: 'amended', why: 'More is known' },
  ]);
});

test('a report was prepared by its owner and whoever sent it to review, once each, and not by who approved it', () => {
  const step = (name: string, by: string | null) => ({ at: 1, step: name, by }) as never;
  const log = [
    step('drafted', null),
    step('in-review', 'bea'),
    step('approved', 'carl'),
    step('in-review', 'bea'),
    step('in-review', null),
    step('in-review', 'ann'),
  ];
  expect(preparedBy('ann', log)).toEqual(['ann', 'bea']);
  expect(preparedBy(null, log)).toEqual(['bea', 'ann']);
  expect(preparedBy('', [])).toEqual([]);
});

test('what is withheld is counted by kind: comments within, notes that say something, worklogs', () => {
  const note = (payload: object) => ({ kind: 'app', event: 'contact', payload });
  const events = [
    { kind: 'comment', public: true },
    { kind: 'comment', public: false },
    { kind: 'comment', public: false },
    { kind: 'worklog' },
    { kind: 'status', note: 'none' },
    note({ note: 'Voicemail.' }),
    note({ note: '  ' }),
    note({ note: 7 }),
    note({}),
  ];
  expect(countWithheld(historyOf(events))).toEqual({ comments: 2, notes: 1, worklogs: 1 });
});
