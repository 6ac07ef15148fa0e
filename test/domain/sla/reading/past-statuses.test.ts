/** What a past status was, of which a changelog tells a number and a name alone. */
import type { Warning } from '../../../../src/domain/sla/history/warnings';
import { change, moved, readTold, status, type Told } from './told';

const resolution = (to: string | null) =>
  change('resolution', to ? null : 'Fixed', to, to ? [undefined, '1'] : ['1']);
const categoriesOf = (told: Told) =>
  readTold(told).events.flatMap((event) =>
    event.kind === 'status' ? [`${event.from.category} → ${event.to.category}`] : [],
  );
const guessesOf = (told: Told) =>
  readTold(told).warnings.flatMap((warning: Warning) =>
    warning.code === 'guessed-status' ? [`${warning.name}: ${warning.guess}`] : [],
  );

test('the change that sets a resolution leads to what is done, and the same status without one does not', () => {
  const told: Told = {
    fields: { status: status('1', 'Shelf', 'new') },
    entries: [
      ['11:00', [moved('Shelf', 'Parked', ['1', '8']), resolution('Fixed')]],
      ['12:00', [moved('Parked', 'Shelf', ['8', '1']), resolution(null)]],
      ['13:00', [moved('Shelf', 'Parked', ['1', '8'])]],
      ['14:00', [moved('Parked', 'Shelf', ['8', '1'])]],
    ],
  };
  expect(categoriesOf(told)).toEqual([
    'new → done',
    'indeterminate → new',
    'new → indeterminate',
    'indeterminate → new',
  ]);
  expect(guessesOf(told)).toEqual(['Parked: resolution']);
});

test('a resolution of an entry of its own belongs to the changes within ten seconds', () => {
  const entry = (id: string, created: string, items: object[]) => ({ id, created, items });
  const told = (second: string): Told => ({
    fields: { status: status('8', 'Parked') },
    more: {
      changelog: {
        histories: [
          entry('1', '2025-06-02T11:00:00.000+0000', [moved('Shelf', 'Parked', ['1', '8'])]),
          entry('2', `2025-06-02T11:00:${second}.000+0000`, [resolution('Fixed')]),
        ],
      },
    },
  });
  expect(categoriesOf(told('10'))).toEqual(['indeterminate → done']);
  expect(categoriesOf(told('11'))).toEqual(['indeterminate → indeterminate']);
});

test('two numbers of one name, and two names of one number, are looked at each by itself', () => {
  const statusCategories = { '8': 'done', Open: 'new', Queue: 'new' } as const;
  const told: Told = {
    options: { statusCategories },
    entries: [
      ['11:00', [moved('Open', 'Parked', ['1', '8'])]],
      ['12:00', [moved('Parked', 'Parked', ['8', '9'])]],
      ['13:00', [moved('Shelf', 'Queue', ['9', '9'])]],
    ],
  };
  expect(categoriesOf(told)).toEqual(['new → done', 'done → indeterminate', 'indeterminate → new']);
});

test('today’s status tells of the same number, or of the same name where there is no number', () => {
  const today = (id: string | null, name: string | null, ...ids: [string?, string?]): Told => ({
    fields: { status: { id, name, statusCategory: { key: 'new' } } },
    entries: [
      ['11:00', [moved('Elsewhere', 'Parked', ids)]],
      ['12:00', [moved('Parked', 'Elsewhere', [ids[1], ids[0]])]],
    ],
  });
  expect(categoriesOf(today('8', 'Lot', '1', '8'))[0]).toBe('indeterminate → new');
  expect(categoriesOf(today('7', 'Parked', '1', '8'))[0]).toBe('indeterminate → indeterminate');
  expect(categoriesOf(today(null, ' parked ', '1', '8'))[0]).toBe('indeterminate → new');
  expect(categoriesOf(today('7', 'PARKED'))[0]).toBe('indeterminate → new');
  expect(categoriesOf(today('7', null))[0]).toBe('indeterminate → indeterminate');
});

test('an issue whose answer holds no status is read all the same', () => {
  const told: Told = {
    fields: { status: null },
    entries: [['11:00', [moved('To Do', 'Closed', ['1', '8'])]]],
  };
  expect(categoriesOf(told)).toEqual(['indeterminate → done']);
  const nameless: Told = {
    fields: { status: null },
    entries: [['11:00', [change('status', null, null, [undefined, '8'])]]],
  };
  expect(guessesOf(nameless)).toEqual(['8: unknown']);
  expect(readTold({ fields: { status: null } }).firstStatus).toEqual({
    id: null,
    name: null,
    category: 'indeterminate',
  });
});

test('a status is warned of once, by its surest guess', () => {
  const told: Told = {
    fields: { status: status('1', 'To Do', 'new') },
    entries: [
      ['11:00', [moved('To Do', 'Parked', ['1', '8'])]],
      ['12:00', [moved('Parked', 'To Do', ['8', '1'])]],
      ['13:00', [moved('To Do', 'Parked', ['1', '8']), resolution('Fixed')]],
      ['14:00', [moved('Parked', 'To Do', ['8', '1'])]],
      ['15:00', [moved('To Do', 'Nook'), moved('Nook', 'NOOK')]],
    ],
  };
  expect(guessesOf(told)).toEqual(['Parked: resolution', 'Nook: unknown']);
});

test('a priority’s names are no status’s: one number of both is two things', () => {
  const { firstStatus, firstPriority } = readTold({
    fields: { status: status('5', 'Shelf'), priority: { id: '5', name: 'High' } },
    entries: [['11:00', [change('priority', 'Low', 'High', ['5', '5'])]]],
  });
  expect(firstStatus).toEqual({ id: '5', name: 'Shelf', category: 'indeterminate' });
  expect(firstPriority).toEqual({ id: '5', name: 'Low', names: ['High', 'Low'] });
});
