/** Three papers and some twenty tickets: what each comes to, reckoned by hand from the definitions. */
import { changed, judge, type Ticket, tell } from './desk';

const raised = changed('priority', 'Low', 'High');
const lowered = changed('priority', 'High', 'Low');
const labelled = changed('labels', '', 'bank');
const unlabelled = changed('labels', 'bank', '');
const stored = { ...changed('Component', null, 'Warehouse'), fieldId: 'components' };
const removed = { ...changed('Component', 'Warehouse', null), fieldId: 'components' };
const typed = (from: string, to: string) => changed('issuetype', from, to);
const toClient = (client: string | null) => ['client-changed', { client }] as const;

/** Thursday the 5th of June; the desk opens at 13:00 UTC and closes at 21:00. */
const tickets: [string, Ticket, string, string][] = [
  [
    'nobody’s ticket is judged by the scheme: 8 h of the desk',
    { at: '05 14:00' },
    '05 15:00',
    'own running 06/14:00 -',
  ],
  [
    'a High of nobody has 4 h of the desk',
    { at: '05 14:00', priority: 'High' },
    '05 15:00',
    'own running 05/18:00 -',
  ],
  [
    'a Low of acme has 2 h of its own hours',
    { at: '05 22:00', client: 'acme' },
    '05 22:30',
    'gold running 06/12:00 -',
  ],
  [
    'a High of acme has half an hour',
    { at: '05 02:00', priority: 'High', client: 'acme' },
    '05 02:10',
    'gold running 05/02:30 -',
  ],
  [
    'and is breached at its due instant',
    { at: '05 02:00', priority: 'High', client: 'acme' },
    '05 03:00',
    'gold breached 05/02:30 05/02:30',
  ],
  [
    'another client has no paper',
    { at: '05 14:00', priority: 'High', client: 'other' },
    '05 15:00',
    'own running 05/18:00 -',
  ],
  [
    'the first paper that holds judges, whatever else holds',
    { at: '05 14:00', priority: 'High', client: 'acme', labels: ['bank'] },
    '05 14:10',
    'gold running 05/14:30 -',
  ],
  [
    'a label brings a ticket under the time bank, from the change',
    { at: '05 14:00', priority: 'High', items: [['05 15:00', [labelled]]] },
    '05 15:30',
    'bank running 05/16:00 -',
  ],
  [
    'a label taken away brings it back, from the receipt',
    {
      at: '05 14:00',
      priority: 'High',
      labels: [],
      items: [
        ['05 14:10', [labelled]],
        ['05 14:40', [unlabelled]],
      ],
    },
    '05 15:30',
    'own running 05/18:00 -',
  ],
  [
    'a label of two minutes is a mistake and breaches nothing',
    {
      at: '05 10:00',
      priority: 'High',
      items: [
        ['05 14:10', [labelled]],
        ['05 14:12', [unlabelled]],
      ],
    },
    '05 16:00',
    'own running 05/17:00 -',
  ],
  [
    'a paper that its own silence is past: the scheme’s goal stands for what it does not say',
    { at: '05 14:00', labels: ['bank'] },
    '05 15:00',
    'bank running 06/14:00 -',
  ],
  [
    'a component brings it under the time bank too',
    { at: '05 14:00', priority: 'High', components: ['Warehouse'] },
    '05 14:30',
    'bank running 05/15:00 -',
  ],
  [
    'one that was taken away was there at the receipt',
    { at: '05 14:00', priority: 'High', items: [['05 14:20', [removed]]] },
    '05 15:30',
    'own running 05/18:00 -',
  ],
  [
    'one that is added later counts from then',
    { at: '05 14:00', priority: 'High', components: ['Warehouse'], items: [['05 14:20', [stored]]] },
    '05 15:00',
    'bank running 05/15:20 -',
  ],
  [
    'a client set later: due from the receipt, and no breach is dated before the change',
    { at: '05 14:00', priority: 'High', events: [['05 15:00', ...toClient('acme')]] },
    '05 15:10',
    'gold breached 05/14:30 05/15:00',
  ],
  [
    'a breach under one paper stays under the next',
    { at: '05 14:00', priority: 'High', client: 'acme', events: [['05 15:00', ...toClient(null)]] },
    '05 15:10',
    'own breached 05/18:00 05/14:30',
  ],
  [
    'an answered ticket keeps its verdict and its paper',
    { at: '05 14:00', priority: 'High', says: ['05 14:20'], events: [['05 15:00', ...toClient('acme')]] },
    '05 16:00',
    'own met 05/18:00 -',
  ],
  [
    'a severity that changes is judged by the paper',
    { at: '05 14:00', client: 'acme', priority: 'High', items: [['05 14:10', [raised]]] },
    '05 14:20',
    'gold running 05/14:30 -',
  ],
  [
    'one that falls as well',
    { at: '05 14:00', client: 'acme', items: [['05 14:10', [lowered]]] },
    '05 14:20',
    'gold running 05/16:00 -',
  ],
  [
    'a change is judged in business days',
    { at: '05 14:00', type: 'Change' },
    '05 15:00',
    'changes running 09/14:00 -',
  ],
  [
    'unless it was received the day before the paper began, by the desk’s own day',
    { at: '05 03:59', type: 'Change' },
    '05 15:00',
    'own running 05/21:00 -',
  ],
  [
    'the first day begins at the desk’s midnight',
    { at: '05 04:00', type: 'Change' },
    '05 15:00',
    'changes running 09/13:00 -',
  ],
  [
    'a paper of last year judges no ticket',
    { at: '05 14:00', client: 'acme' },
    '05 15:00',
    'gold running 05/16:00 -',
  ],
  [
    'of Boreal, a change has no paper',
    { at: '05 14:00', type: 'Change', organizations: ['Boreal'] },
    '05 15:00',
    'own running 06/14:00 -',
  ],
  [
    'and once it is shared with another organization, it has',
    {
      at: '05 14:00',
      type: 'Change',
      organizations: ['Boreal'],
      events: [['05 16:00', 'organization-changed', { organizations: ['Austral'] }]],
    },
    '05 17:00',
    'changes running 09/14:00 -',
  ],
  [
    'a type that changes brings it under the paper of changes',
    { at: '05 14:00', type: 'Change', items: [['05 15:00', [typed('Incident', 'Change')]]] },
    '05 16:00',
    'changes running 09/14:00 -',
  ],
  ['a sub-task has no clock', { at: '05 14:00', type: 'Sous-tâche', subtask: true }, '05 15:00', 'none'],
  [
    'one that becomes a sub-task has its clock called off',
    {
      at: '05 14:00',
      type: 'Sub-task',
      subtask: true,
      items: [['05 15:00', [typed('Incident', 'Sub-task')]]],
    },
    '05 16:00',
    'own cancelled 06/14:00 -',
  ],
  [
    'one that was a sub-task counts from when it is followed',
    { at: '05 14:00', items: [['05 15:00', [typed('Sub-task', 'Incident')]]] },
    '05 16:00',
    'own running 06/15:00 -',
  ],
];

test.each(tickets)('%s', (_, ticket, now, expected) => {
  expect(tell(judge(ticket, now))).toBe(expected);
});

test('the days of a paper are those of the desk, both the first and the last', () => {
  const received = (at: string) => judge({ at, client: 'acme' }, at).contract;
  expect([received('12-31 12:00'), received('01-01 05:00'), received('01-01 04:59')]).toEqual([
    'gold',
    'gold',
    null,
  ]);
});

test('the clause is the goal’s own, else the paper’s', () => {
  const clauseOf = (ticket: Ticket) => judge(ticket, '05 14:10').clocks.response?.cycles[0]?.clause;
  expect(clauseOf({ at: '05 14:00', client: 'acme', priority: 'High' })).toBe('Gold, section 2.1');
  expect(clauseOf({ at: '05 14:00', client: 'acme' })).toBe('Gold, section 2');
  expect(clauseOf({ at: '05 14:00' })).toBe('');
});

test('the report is owed as the paper says: two days of its hours after the closing', () => {
  const done = { ...changed('status', 'To Do', 'Done'), to: '2', from: '1' };
  const ticket: Ticket = { at: '05 14:00', priority: 'High', client: 'acme', items: [['05 16:00', [done]]] };
  expect(tell(judge(ticket, '05 17:00'), 'report')).toBe('gold running 09/23:00 -');
  expect(tell(judge({ ...ticket, client: 'other' }, '05 17:00'), 'report')).toBe('own running 12/21:00 -');
});

test('an issue tells the papers it fell under, and when', () => {
  const { contract, contractHistory } = judge(
    { at: '05 14:00', priority: 'High', events: [['05 15:00', 'client-changed', { client: 'acme' }]] },
    '05 16:00',
  );
  expect([contract, contractHistory.map((one) => one.contract)]).toEqual(['gold', [null, 'gold']]);
});
