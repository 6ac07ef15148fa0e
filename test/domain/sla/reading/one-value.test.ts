/** Statuses and priorities are one value however often they are told, so that many issues take little room; what differs stays apart. */
import type { HistoryEvent } from '../../../../src/domain/sla/history/history';
import { internPriority, internStatus } from '../../../../src/domain/sla/reading/interned';
import { change, moved, readTold, status, type Told } from './told';

test('the same status is the same value, and nobody changes it', () => {
  const first = internStatus('91', 'Doing', 'indeterminate', ['Doing', 'Making']);
  expect(internStatus('91', 'Doing', 'indeterminate', ['Doing', 'Making'])).toBe(first);
  expect(first).toEqual({ id: '91', name: 'Doing', category: 'indeterminate', names: ['Doing', 'Making'] });
  expect(Object.isFrozen(first)).toBe(true);
});

test.each<[string, Parameters<typeof internStatus>]>([
  ['another id', ['93', 'Doing', 'indeterminate', ['Doing', 'Making']]],
  ['no id', [null, 'Doing', 'indeterminate', ['Doing', 'Making']]],
  ['another name', ['92', 'Done', 'indeterminate', ['Doing', 'Making']]],
  ['another category', ['92', 'Doing', 'done', ['Doing', 'Making']]],
  ['no other names', ['92', 'Doing', 'indeterminate']],
  ['fewer names', ['92', 'Doing', 'indeterminate', ['Doing']]],
  ['more names', ['92', 'Doing', 'indeterminate', ['Doing', 'Making', 'Baking']]],
  ['another other name', ['92', 'Doing', 'indeterminate', ['Doing', 'Baking']]],
  ['the same names in another order', ['92', 'Doing', 'indeterminate', ['Making', 'Doing']]],
])('a status of %s is another value', (_, other) => {
  const first = internStatus('92', 'Doing', 'indeterminate', ['Doing', 'Making']);
  const [id, name, category, names] = other;
  expect(internStatus(...other)).not.toBe(first);
  expect(internStatus(...other)).toEqual({ id, name, category, ...(names ? { names } : {}) });
});

test('an id that bore more names than are kept is told as it was, each time', () => {
  const names = Array.from({ length: 50 }, (_, nth) => `Name ${nth}`);
  for (const round of [1, 2])
    for (const name of names) expect([round, internPriority('94', name).name]).toEqual([round, name]);
  expect(internPriority('94', 'Name 49')).toBe(internPriority('94', 'Name 49'));
});

const eventsOf = (told: Told): HistoryEvent[] => readTold(told).events;

test('a status that was renamed bears every name it had in a history, and one of two ids none but its own', () => {
  const renamed: Told = {
    fields: { status: status('3', 'Solved', 'done') },
    entries: [
      ['11:00', [moved('To Do', 'Fixed', ['1', '3'])]],
      ['12:00', [moved('Fixed', 'To Do', ['3', '1'])]],
      ['13:00', [moved('To Do', 'Solved', ['1', '3'])]],
    ],
  };
  const [first, , last] = eventsOf(renamed);
  expect(last).toMatchObject({ to: { name: 'Solved', names: ['Solved', 'Fixed'] } });
  expect(first).toMatchObject({ to: { name: 'Fixed', names: ['Solved', 'Fixed'] } });
  expect(last?.kind === 'status' && last.from).toEqual({
    id: '1',
    name: 'To Do',
    category: expect.anything(),
  });
});

test('a priority too; one without an id is what it is called and no more', () => {
  const told: Told = {
    fields: { priority: { id: '2', name: 'Urgent' } },
    entries: [
      ['11:00', [change('priority', 'High', 'Low', ['2', '5'])]],
      ['12:00', [change('priority', 'Low', 'Urgent', ['5', '2'])]],
      ['13:00', [change('priority', 'Urgent', 'Urgent')]],
      ['14:00', [change('priority', 'Low', 'Low', [undefined, '2'])]],
    ],
  };
  const names = ['Urgent', 'High', 'Low'];
  expect(eventsOf(told).map((event) => event.kind === 'priority' && [event.from, event.to])).toEqual([
    [
      { id: '2', name: 'High', names },
      { id: '5', name: 'Low' },
    ],
    [
      { id: '5', name: 'Low' },
      { id: '2', name: 'Urgent', names },
    ],
    [
      { id: null, name: 'Urgent' },
      { id: null, name: 'Urgent' },
    ],
    [
      { id: null, name: 'Low' },
      { id: '2', name: 'Low', names },
    ],
  ]);
});
