/** An issue that was moved into its project, under a scheme that counts from the arrival. */
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import { withComponent } from '../../../../src/domain/sla/history/components';
import { countedHistoryOf } from '../../../../src/domain/sla/history/counted-history';
import { createHistory, event } from './histories';

const ARRIVAL = 50;
const fromArrival = { movedIssues: 'from-arrival' } as Scheme;
const open = { id: '1', name: 'To Do', category: 'new' as const };
const doing = { id: '2', name: 'Doing', category: 'indeterminate' as const };
const bug = { id: '7', name: 'Bug', isSubtask: false };
const shop = { id: '4', name: 'Shop' };
const till = { id: '5', name: 'Till' };
const client = (id: string) => ({ kind: 'app', event: 'client-changed', payload: { client: id } });
const link = (key: string, added = true) => ({ kind: 'link', key, type: 'blocks', added });

const before = [
  event(1, { kind: 'status', from: open, to: doing }),
  event(2, { kind: 'priority', from: { id: '1', name: 'Low' }, to: { id: '2', name: 'High' } }),
  event(3, { kind: 'labels', from: [], to: ['vip'] }),
  event(4, { kind: 'summary', from: 'Down', to: 'Up' }),
  event(5, { kind: 'field', field: 'customfield_1', name: 'Release', from: null, to: '8.4' }),
  event(6, { kind: 'field', field: 'duedate', name: 'Due date', from: '2025-06-05', to: null }),
  event(7, link('SUP-2')),
  event(8, link('SUP-3')),
  event(9, link('SUP-3', false)),
  event(10, { kind: 'work-type', from: bug, to: { ...bug, name: 'Change' } }),
  event(11, { kind: 'components', added: true, component: shop }),
  event(12, { kind: 'components', added: false, component: till }),
  event(13, client('acme')),
  event(14, {
    kind: 'app',
    event: 'organization-changed',
    payload: { organizations: [{ id: '8', name: 'Boreal' }] },
  }),
  event(15, { kind: 'app', event: 'contact', payload: { reached: true } }),
  event(16, { kind: 'comment', public: true, side: 'team', text: 'On it.' }),
  event(17, { kind: 'worklog', spent: 60_000 }),
];
const moved = createHistory(before, {
  arrivedAt: ARRIVAL,
  firstComponents: [till],
  firstLinks: [{ key: 'SUP-9', type: 'blocks' }],
});

test('is received as it was when it arrived, and what was said before says nothing', () => {
  expect(countedHistoryOf(fromArrival, moved)).toEqual({
    ...moved,
    ...{ receivedAt: ARRIVAL, events: [], firstStatus: doing, firstPriority: { id: '2', name: 'High' } },
    ...{ firstLabels: ['vip'], firstSummary: 'Up', firstWorkType: { ...bug, name: 'Change' } },
    firstFields: { customfield_1: ['8.4'], Release: ['8.4'], duedate: [], 'Due date': [] },
    firstLinks: [
      { key: 'SUP-9', type: 'blocks' },
      { key: 'SUP-2', type: 'blocks' },
    ],
    ...{ firstComponents: [shop], client: 'acme', organizations: [{ id: '8', name: 'Boreal' }] },
  });
});

test.each<[string, object, boolean]>([
  ['a change of the entry that moved it is of the arrival', { kind: 'labels', from: [], to: ['vip'] }, false],
  [
    'a word at that instant is said after it',
    { kind: 'comment', public: true, side: 'team', text: 'x' },
    true,
  ],
  ['a record at that instant too', { kind: 'app', event: 'contact', payload: {} }, true],
  ['and work', { kind: 'worklog', spent: 1 }, true],
])('%s', (_, fact, stays) => {
  const at = createHistory([event(ARRIVAL, fact)], { arrivedAt: ARRIVAL });
  expect(countedHistoryOf(fromArrival, at).events).toHaveLength(stays ? 1 : 0);
  const later = createHistory([event(ARRIVAL + 1, fact)], { arrivedAt: ARRIVAL });
  expect(countedHistoryOf(fromArrival, later).events).toHaveLength(1);
});

test('an issue that was received in its project, or under a scheme that counts from the receipt, is as it is', () => {
  expect(countedHistoryOf({ movedIssues: 'from-receipt' } as Scheme, moved)).toBe(moved);
  for (const arrivedAt of [null, moved.receivedAt, moved.receivedAt - 1]) {
    const history = { ...moved, arrivedAt };
    expect(countedHistoryOf(fromArrival, history)).toBe(history);
  }
});

test.each([
  ['the same number', { id: '4', name: 'Shops' }, true],
  ['another number of the same name', { id: '6', name: 'Shop' }, false],
  ['the same name without a number', { id: null, name: 'Shop' }, true],
  ['another name without a number', { id: null, name: 'Till' }, false],
  ['neither name nor number', { id: null, name: null }, false],
])('a component of %s is the one there is: %s', (_, component, isSame) => {
  expect(withComponent([shop], component, false)).toEqual(isSame ? [] : [shop]);
  expect(withComponent([shop], component, true)).toEqual(isSame ? [component] : [shop, component]);
  expect(withComponent([{ id: null, name: null }], component, false)).toHaveLength(1);
});
