/** In which order things happened to an issue, and what was told of them more than once. */
import type { AppEvent } from '../../../../src/domain/sla/history/app-events';
import { appEventsOf, compareEvents } from '../../../../src/domain/sla/history/order';
import { commentKinds, packHistory } from '../../../../src/domain/sla/history/packed-history';
import { isSameBeginning } from '../../../../src/domain/sla/history/seal';
import { warningsOf } from '../../../../src/domain/sla/history/warnings-of';
import { presetOf } from '../issues';
import { createHistory, event } from './histories';

const contact = (id: string, at: number, more: Partial<AppEvent> = {}): AppEvent => ({
  ...{ id, at, actor: 'agent', kind: 'contact', payload: { channel: 'phone' } },
  ...more,
});

test('by their instant; of one instant by Jira’s numbers, the record of people behind them, and items as they stand', () => {
  const change = (at: number, id: string, index = 0) => ({ ...event(at, { kind: 'status' }, id), index });
  const told = (at: number, id: string, index = 0) => ({ ...event(at, { kind: 'app' }, id), index });
  const inOrder = [
    change(1, '900'),
    change(2, '9'),
    change(2, '10', 0),
    change(2, '10', 1),
    told(2, '1', 0),
    told(2, '0', 1),
    change(2, 'x', 2),
    change(3, '1'),
  ];
  expect(inOrder.toReversed().sort(compareEvents)).toEqual(inOrder);
  expect(inOrder.toSorted(compareEvents)).toEqual(inOrder);
});

test('what people told is taken once by its id, in the order of its instants; what has no id each time', () => {
  const events = appEventsOf({
    appEvents: [contact('b', 5), contact('a', 3), contact('b', 5), contact('', 4), contact('', 4)],
  });
  expect(events.map(({ id, at }) => [id, at])).toEqual([
    ['a', 3],
    ['', 4],
    ['', 4],
    ['b', 5],
  ]);
  expect(events[0]).toEqual({
    ...{ at: 3, id: 'a', index: 1, actor: 'agent', kind: 'app', event: 'contact' },
    payload: { channel: 'phone', reached: true },
  });
  expect(appEventsOf({})).toEqual([]);
});

test('what was told later than it happened says so, and what makes no sense is left out', () => {
  const [late, ...others] = appEventsOf({
    appEvents: [
      contact('a', 3, { recordedAt: 9 }),
      contact('b', 4, { kind: 'agreed-date', payload: { agreedAt: 'soon' } }),
      contact('c', 5, {
        kind: 'correction',
        payload: { clock: 'response', from: 7, to: 7, counts: true, why: 'None' },
      }),
    ],
  });
  expect(late).toMatchObject({ recordedAt: 9 });
  expect(others).toEqual([]);
});

test('an instant may be written as a text, and the same is read', () => {
  const [read] = appEventsOf({
    appEvents: [contact('a', 1, { kind: 'agreed-date', payload: { agreedAt: '2025-06-05T14:00:00Z' } })],
  });
  expect(read).toMatchObject({
    payload: { clock: 'resolution', agreedAt: Date.parse('2025-06-05T14:00:00Z') },
  });
});

test('a history that is folded again is laid out once, and another anew', () => {
  const done = { id: '3', name: 'Done', category: 'done' };
  const events = [
    event(1, { kind: 'status', to: done }),
    event(2, { kind: 'priority', to: { id: '2', name: 'High' } }),
    event(3, { kind: 'labels', to: ['vip'] }),
    ...commentKinds.map(({ side, public: isPublic }, nth) =>
      event(4 + nth, { kind: 'comment', side, public: isPublic }),
    ),
  ];
  const packed = packHistory(events);
  expect(packHistory(events)).toBe(packed);
  expect(packHistory([...events])).not.toBe(packed);
  expect(packed.to.slice(0, 3)).toEqual([done, { id: '2', name: 'High' }, null]);
  expect(packed.code.slice(3)).toEqual(commentKinds.map((_, place) => place));
  expect([...new Set(packed.code)]).toHaveLength(3 + commentKinds.length);
  expect([packed.at, packed.id]).toEqual([events.map(({ at }) => at), events.map(({ id }) => id)]);
});

test.each([
  [{}, true],
  [{ startedAt: 2 }, false],
  [{ startedBy: null }, false],
  [{ stage: 'final' }, false],
])('two cycles that differ in %j are the same: %s', (other, expected) => {
  const beginning = { startedAt: 1, startedBy: 'a', stage: 'first' };
  expect(isSameBeginning(beginning, { ...beginning, ...other })).toBe(expected);
});

test('a priority that nothing maps is warned of once, with the severity that is taken', () => {
  const scheme = presetOf('valtech');
  const to = (id: string | null, name: string | null) =>
    event(1, { kind: 'priority', from: {}, to: { id, name } });
  const events = [
    to('91', 'Odd'),
    to('92', 'Odd'),
    to('93', null),
    event(2, { kind: 'labels', to: [] }),
    to('94', 'Fatal'),
  ];
  const known = { code: 'no-reporter' as const };
  const history = createHistory(events, { firstPriority: { id: '90', name: 'Strange' }, warnings: [known] });
  const severity = scheme.severityFrom.default;
  expect(warningsOf(scheme, history)).toEqual([
    known,
    ...['Strange', 'Odd', '93'].map((name) => ({ code: 'unmapped-priority', name, severity })),
  ]);
});
