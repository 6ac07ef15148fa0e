/** What the changelog tells of fields that a scheme asks for, however Jira writes it. */
import type { HistoryEvent } from '../../../../src/domain/sla/history/history';
import { change, codesOf, instant, readTold, type Told } from './told';

const fields = new Set(['Release', 'duedate', 'customfield_7', 'Priority', 'issuetype', 'components']);

function changesIn(...items: object[]): object[] {
  const { events } = readTold({ entries: [['11:00', items]], options: { fields } });
  return events.map(({ at: _, id: __, actor: ___, index: ____, ...event }) => event);
}
const valuesOf = (...items: object[]) =>
  changesIn(...items).flatMap((event) => ('from' in event && 'to' in event ? [[event.from, event.to]] : []));

describe('a field’s value', () => {
  test.each<[string, object, [string | null, string | null]]>([
    ['is its words', change('Release', '8.3', '8.4'), ['8.3', '8.4']],
    [
      'is nothing where it was empty, in each way that Jira writes that',
      change('Release', ' ', '[]'),
      [null, null],
    ],
    ['is what it goes by where it has no words', change('Release', null, null, ['1', '2']), ['1', '2']],
    ['may be a number', { field: 'Release', fromString: null, toString: 8 }, [null, '8']],
    [
      'of a day is the day, not the words of a reader’s language',
      change('duedate', '5. Juni 2025', '12. Juni 2025', ['2025-06-05', '2025-06-12']),
      ['2025-06-05', '2025-06-12'],
    ],
    [
      'of an instant is the instant',
      change('duedate', null, 'heute', [undefined, '2025-06-12T10:00:00.000+0000']),
      [null, '2025-06-12T10:00:00.000+0000'],
    ],
    [
      'is no day where it is a number beside words',
      change('Release', 'one', 'two', ['12025-06-05', '2025-6-5']),
      ['one', 'two'],
    ],
    [
      'is no day where more stands behind it',
      change('Release', 'one', 'two', ['2025-06-05x', 'x2025-06-05']),
      ['one', 'two'],
    ],
    ['is no day of letters', change('Release', 'one', 'two', ['2025-ab-05', 'abcd-06-05']), ['one', 'two']],
  ])('%s', (_, item, expected) => {
    expect(valuesOf(item)).toEqual([expected]);
  });

  test('of another field is not kept', () => {
    expect(changesIn(change('Effort', '1', '2'), change('sprint', '1', '2'))).toEqual([]);
    expect(readTold({ entries: [['11:00', [change('Release', '1', '2')]]] }).events).toEqual([]);
    const none = readTold({
      entries: [['11:00', [change('Release', '1', '2')]]],
      options: { fields: new Set() },
    });
    expect([none.events, none.firstFields]).toEqual([[], {}]);
  });

  test('is told by the field’s id or by its name', () => {
    const custom = { ...change('Colour', 'red', 'blue'), fieldtype: 'custom', fieldId: 'customfield_7' };
    expect(changesIn(custom)).toEqual([
      { kind: 'field', field: 'customfield_7', name: 'Colour', from: 'red', to: 'blue' },
    ]);
    expect(changesIn({ ...change('Release', '1', '2'), fieldId: 'fixVersions' })).toEqual([
      { kind: 'field', field: 'fixVersions', name: 'Release', from: '1', to: '2' },
    ]);
  });

  test('a custom field of the name of one of Jira’s own is neither', () => {
    const custom = { ...change('Priority', 'Low', 'High'), fieldtype: 'custom', fieldId: 'customfield_9' };
    expect(changesIn(custom)).toEqual([]);
    expect(changesIn({ ...custom, fieldId: 'customfield_7' })).toMatchObject([
      { kind: 'field', field: 'customfield_7', name: 'customfield_7' },
    ]);
    const old = { ...change('Summary', 'Up', 'Down'), fieldtype: 'jira', fieldId: 'customfield_9' };
    expect(changesIn(old)).toEqual([]);
  });

  test('what is no item of an entry is passed over', () => {
    expect(changesIn(null as never, 'moved' as never, change('Release', '1', '2'))).toHaveLength(1);
  });
});

describe('labels', () => {
  test.each<[string | null, string | null, string[], string[]]>([
    [null, 'vip', [], ['vip']],
    ['vip  bank', ' bank\tgold ', ['vip', 'bank'], ['bank', 'gold']],
    ['', '', [], []],
  ])('from %j to %j', (from, to, before, after) => {
    expect(changesIn(change('labels', from, to))).toEqual([{ kind: 'labels', from: before, to: after }]);
  });
});

describe('the kind of work and the components', () => {
  const place = (item: object, more: Told = {}): HistoryEvent[] =>
    readTold({ entries: [['11:00', [item]]], options: { fields }, ...more }).events.filter(
      ({ kind }) => kind !== 'field',
    );

  test('a past type is one of sub-tasks by its name, in any language', () => {
    expect(place(change('issuetype', 'Sous-tâche', 'Incident', ['3', '1']))).toMatchObject([
      {
        kind: 'work-type',
        from: { id: '3', name: 'Sous-tâche', isSubtask: true },
        to: { id: '1', name: 'Incident', isSubtask: false },
      },
    ]);
    expect(place(change('issuetype', null, 'SUBTASK', ['3', '1']))).toMatchObject([
      { from: { id: '3', name: null, isSubtask: false }, to: { isSubtask: true } },
    ]);
  });

  test('of today’s own type the answer says whether it is one', () => {
    const today = { fields: { issuetype: { id: '9', name: 'Part', subtask: true } } };
    expect(place(change('issuetype', 'Incident', 'Part', ['1', '9']), today)).toMatchObject([
      { from: { isSubtask: false }, to: { isSubtask: true } },
    ]);
    const none = { fields: { issuetype: { id: null, name: 'Part', subtask: true } } };
    expect(place(change('issuetype', 'Incident', 'Part'), none)).toMatchObject([
      { to: { isSubtask: false } },
    ]);
  });

  test('a component comes with an item of its own, and goes with one', () => {
    const added = change('Component', null, 'Shop', [undefined, '4']);
    const nameless = change('components', null, null, [undefined, '5']);
    const removed = change('Component', 'Till', null, ['6', undefined]);
    const read = readTold({ entries: [['11:00', [added, nameless, removed]]], options: { fields } });
    expect(read.events.filter(({ kind }) => kind === 'components')).toMatchObject([
      { added: true, component: { id: '4', name: 'Shop' } },
      { added: true, component: { id: '5', name: null } },
      { added: false, component: { id: '6', name: 'Till' } },
    ]);
    expect(read.firstComponents).toEqual([{ id: '6', name: 'Till' }]);
  });

  test('are told where a scheme asks for them, and only then', () => {
    const items = [change('issuetype', 'A', 'B'), change('Component', null, 'Shop')];
    const kindsWith = (wanted?: string[]) =>
      readTold({
        entries: [['11:00', items]],
        ...(wanted ? { options: { fields: new Set(wanted) } } : {}),
      }).events.flatMap(({ kind }) => (kind === 'field' ? [] : [kind]));
    expect(kindsWith()).toEqual([]);
    expect(kindsWith(['issuetype'])).toEqual(['work-type']);
    expect(kindsWith(['components'])).toEqual(['components']);
    expect(kindsWith(['Release'])).toEqual([]);
  });

  test('and contradict nothing: Jira tells them in more than one way', () => {
    const entries: Told['entries'] = [
      ['11:00', [change('issuetype', 'A', 'B'), change('Release', '1', '2')]],
      ['12:00', [change('issuetype', 'C', 'D'), change('Release', '3', '4')]],
      ['13:00', [change('Component', 'X', null), change('Link', null, 'blocks', [undefined, 'SUP-2'])]],
    ];
    const today = {
      issuetype: { id: '1', name: 'E' },
      components: [],
      Release: '5',
      'work-type': 'E',
      link: [],
    };
    expect(codesOf(readTold({ entries, fields: today, options: { fields } }))).toEqual([]);
  });
});

describe('what a history lacks is warned of', () => {
  const comments = [{ id: '5', created: '2025-06-02T11:00:00.000+0000', author: { accountId: 'client' } }];
  const pageOf = (more: object) => readTold({ fields: { comment: { comments, ...more } } });

  test.each<[string, object, object[]]>([
    ['all of it is there', { total: 1 }, []],
    ['it does not say how much there is', {}, []],
    ['it says less than is there', { total: 0 }, []],
    ['there is more than is there', { total: 3 }, [{ code: 'partial-comments', here: 1, total: 3 }]],
    ['it is not the last page', { isLast: false }, [{ code: 'partial-comments', here: 1, total: null }]],
    ['it is the last page', { isLast: true, nextPage: null, nextPageToken: '' }, []],
    [
      'another page is named',
      { nextPage: 'https://x' },
      [{ code: 'partial-comments', here: 1, total: null }],
    ],
    [
      'a token of another page is there',
      { nextPageToken: 'a' },
      [{ code: 'partial-comments', here: 1, total: null }],
    ],
    ['a link leads on', { _links: { next: '/x' } }, [{ code: 'partial-comments', here: 1, total: null }]],
    [
      'a link leads on, as another interface has it',
      { links: { next: '/x' }, total: 2 },
      [{ code: 'partial-comments', here: 1, total: 2 }],
    ],
    ['links lead nowhere', { _links: { self: '/x' }, links: { next: '/y' } }, []],
  ])('of comments where %s', (_, more, expected) => {
    expect(pageOf(more).warnings.filter(({ code }) => code.includes('comments'))).toEqual(expected);
  });

  test('of the changelog alike', () => {
    const read = (changelog: unknown) => codesOf(readTold({ more: { changelog } }));
    expect(read({ histories: [], total: 4 })).toEqual(['partial-changelog']);
    expect(read({ histories: [], total: 0 })).toEqual([]);
    expect(read({ total: 4 })).toEqual(['partial-changelog']);
    expect(read(undefined)).toEqual(['no-changelog']);
    expect(read({})).toEqual(['no-changelog']);
  });
});

describe('two lists of events in their order', () => {
  test('words between changes, before the first and after the last', () => {
    const wordAt = (time: string, id: string) => ({
      id,
      created: `2025-06-02T${time}:00.000+0000`,
      author: { accountId: 'a' },
    });
    const { events } = readTold({
      entries: [
        ['11:00', [change('labels', null, 'a')]],
        ['13:00', [change('labels', 'a', 'b')]],
      ],
      fields: {
        comment: { comments: ['10:30', '12:00', '14:00'].map((time, nth) => wordAt(time, `c${nth}`)) },
      },
    });
    expect(events.map(({ kind, at }) => [kind, at])).toEqual([
      ['comment', instant('10:30')],
      ['labels', instant('11:00')],
      ['comment', instant('12:00')],
      ['labels', instant('13:00')],
      ['comment', instant('14:00')],
    ]);
  });
});
