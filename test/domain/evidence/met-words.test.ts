/** Which words an issue ever bore, and a condition without those it never did. */
import { metWordsOf } from '../../../src/domain/evidence/met-words';
import { narrowCondition } from '../../../src/domain/evidence/released-conditions';
import { BEGAN, type Condition } from '../../../src/domain/scheme/conditions';
import type { History, HistoryEvent } from '../../../src/domain/sla/history/history';
import { createIssue } from '../sla/issues';
import { dateOf } from '../sla/small-desk';

const status = (id: string, name: string, names?: string[]) => ({
  id,
  name,
  category: 'new' as const,
  names,
});
const happened = { at: 1, id: '1', index: 0, actor: null };
const events = [
  { ...happened, kind: 'status', from: status('2', 'Triage'), to: status('3', 'Doing', ['Started']) },
  {
    ...happened,
    kind: 'priority',
    from: { id: '8', name: 'Never' },
    to: { id: '7', name: 'Top', names: ['First'] },
  },
  { ...happened, kind: 'labels', from: ['gone'], to: ['vip', 'channel:phone'] },
  { ...happened, kind: 'field', field: 'f', name: 'F', from: 'Before', to: 'Acme' },
  { ...happened, kind: 'field', field: 'f', name: 'F', from: 'Acme', to: null },
  { ...happened, kind: 'link', added: true, key: 'A-1', type: 'This issue depends on A-1' },
  { ...happened, kind: 'summary', from: 'All slow', to: 'Site is down' },
  { ...happened, kind: 'components', added: true, component: { id: '50', name: 'Store' } },
  {
    ...happened,
    kind: 'work-type',
    from: { id: '60', name: 'Bug', isSubtask: false },
    to: { id: '61', name: 'Task', isSubtask: false },
  },
  { ...happened, kind: 'app', event: 'client-changed', payload: { client: 'initech' } },
  {
    ...happened,
    kind: 'app',
    event: 'organization-changed',
    payload: { organizations: [{ id: '71', name: 'Initech' }] },
  },
  {
    ...happened,
    kind: 'app',
    event: 'told',
    payload: { client: 'never', organizations: [{ id: '79', name: 'Nobody' }] },
  },
] as HistoryEvent[];
const history: History = {
  ...createIssue(dateOf('mon 10:00')),
  ...{ firstStatus: status('1', 'Open', ['Opened']), firstPriority: { id: '9', name: 'High' } },
  ...{
    firstLabels: ['Outage'],
    firstFields: { Impact: ['Wide'] },
    firstLinks: [{ key: 'B-1', type: 'blocks' }],
  },
  ...{ firstSummary: 'Printer broken', firstWorkType: { id: '62', name: 'Incident', isSubtask: false } },
  ...{
    firstComponents: [{ id: '51', name: 'Till' }],
    client: 'acme',
    organizations: [{ id: '70', name: 'Acme' }],
  },
  events,
};
const met = metWordsOf(history);

describe('an issue bore', () => {
  test.each<[string, (names: string[]) => string[], string[], string[]]>([
    [
      'statuses, by id, name and every name',
      met.statuses,
      ['1', 'OPEN', 'opened', '2', 'triage', '3', 'Doing', 'Started'],
      ['4', 'Closed'],
    ],
    ['labels', met.labels, ['outage', 'VIP', 'Channel:Phone'], ['gone', 'phone', 'Acme']],
    [
      'values of fields and names of priorities',
      met.values,
      ['wide', 'ACME', 'high', 'Top', 'first'],
      ['Before', '9', 'Never', 'outage'],
    ],
    [
      'channels, exactly, by label or value',
      met.channels,
      ['phone', 'Acme', 'vip', 'channel:phone'],
      ['Phone', 'acme', 'mail'],
    ],
    ['words of links', met.linkTypes, ['depends on', 'blocks'], ['merges', 'A-2']],
    ['clients by their ids', met.clients, ['acme', 'initech'], ['never', 'Acme']],
    ['organizations by id and name', met.organizations, ['70', 'acme', '71', 'initech'], ['79', 'Nobody']],
    ['components by id and name', met.components, ['50', 'store', '51', 'till'], ['52', 'Shop']],
    [
      'work types, by what it was and came to be, and of sub-tasks always',
      met.workTypes,
      ['60', 'bug', '61', 'Task', '62', 'incident', 'Sub-task'],
      ['63', 'Story'],
    ],
    [
      'phrases of its summaries',
      met.phrases,
      ['printer broken', 'slow', 'site is down'],
      ['merger', 'site slow'],
    ],
  ])('%s', (_, select, borne, others) => {
    expect(select([...others, ...borne])).toEqual(borne);
  });

  test('labels as they are written, and priorities by id or any name', () => {
    expect(['Outage', 'vip', 'Wide', 'Acme', 'outage', 'VIP', 'gone'].filter(met.hasLabel)).toEqual([
      'Outage',
      'vip',
      'Wide',
      'Acme',
    ]);
    expect(['9', 'high', '7', 'Top', 'FIRST', '8', 'Never'].filter(met.hasPriority)).toEqual([
      '9',
      'high',
      '7',
      'Top',
      'FIRST',
    ]);
  });

  test('no type, no client and nobody’s name where none was told', () => {
    const bare = metWordsOf({
      ...history,
      firstWorkType: null,
      client: null,
      organizations: [],
      firstComponents: [],
      events: [],
    });
    expect([
      bare.workTypes(['Incident', 'sub-task']),
      bare.clients(['acme']),
      bare.organizations(['Acme']),
    ]).toEqual([['sub-task'], [], []]);
    const cleared = {
      ...happened,
      kind: 'app',
      event: 'client-changed',
      payload: { client: null },
    } as HistoryEvent;
    expect(metWordsOf({ ...history, client: null, events: [cleared] }).clients(['null', 'acme'])).toEqual([]);
  });
});

describe('a condition is narrowed to what the issue bore', () => {
  const names = { field: (name: string) => `~${name}~`, phrase: (text: string) => text };
  const narrow = (condition: object) => narrowCondition(condition as Condition, met, names);
  const never = ['~never~'];

  test.each<[object, object]>([
    [
      { is: 'status', in: ['Doing', 'Closed'] },
      { is: 'status', in: ['Doing'] },
    ],
    [
      { is: 'status', in: ['Closed'] },
      { is: 'status', in: never },
    ],
    [
      { is: 'client', in: ['acme', 'other'] },
      { is: 'client', in: ['acme'] },
    ],
    [
      { is: 'organization', in: ['Acme', 'Other'] },
      { is: 'organization', in: ['Acme'] },
    ],
    [
      { is: 'component', in: ['Till', 'Other'] },
      { is: 'component', in: ['Till'] },
    ],
    [
      { is: 'work-type', in: ['Bug', 'Other'] },
      { is: 'work-type', in: ['Bug'] },
    ],
    [
      { is: 'label', in: ['vip', 'other'] },
      { is: 'label', in: ['vip'] },
    ],
    [
      { is: 'field', field: 'Impact', in: ['Wide', 'Narrow'] },
      { is: 'field', field: '~Impact~', in: ['Wide'] },
    ],
    [
      { is: 'field', field: 'Impact' },
      { is: 'field', field: '~Impact~' },
    ],
    [
      { is: 'linked', types: ['blocks', 'merges'] },
      { is: 'linked', types: ['blocks'] },
    ],
    [{ is: 'linked' }, { is: 'linked' }],
    [{ is: 'resolved' }, { is: 'resolved' }],
    [
      { on: 'linked', types: ['merges'] },
      { on: 'linked', types: never },
    ],
    [
      { on: 'status', to: ['Doing', 'X'], from: ['X'] },
      { on: 'status', to: ['Doing'], from: never },
    ],
    [
      { on: 'status', to: ['Doing'] },
      { on: 'status', to: ['Doing'] },
    ],
    [
      { on: 'status', from: ['Open'] },
      { on: 'status', from: ['Open'] },
    ],
    [
      { on: 'status', to: [] },
      { on: 'status', to: [] },
    ],
    [
      { on: 'field', field: 'Impact', to: ['Wide', 'X'] },
      { on: 'field', field: '~Impact~', to: ['Wide'] },
    ],
    [
      { on: 'field', field: 'Impact' },
      { on: 'field', field: '~Impact~' },
    ],
    [
      { on: 'date', field: 'Due', more: 1 },
      { on: 'date', field: '~Due~', more: 1 },
    ],
    [
      { on: 'date', field: BEGAN },
      { on: 'date', field: BEGAN },
    ],
    [
      { on: 'comment', side: 'team' },
      { on: 'comment', side: 'team' },
    ],
    [
      {
        all: [
          { any: [{ is: 'label', in: ['x'] }, { on: 'created' }] },
          { not: { is: 'status', in: ['x', 'Open'] } },
        ],
      },
      {
        all: [
          { any: [{ is: 'label', in: never }, { on: 'created' }] },
          { not: { is: 'status', in: ['Open'] } },
        ],
      },
    ],
  ])('%j', (condition, expected) => {
    expect(narrow(condition)).toEqual(expected);
  });
});
