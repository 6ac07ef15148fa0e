/** What a history is read from: whatever is missing, renamed or contradicts itself. */
import { historyOf } from '../../../../src/domain/sla/reading/read-history';
import { at, CREATED, change, codesOf, instant, moved, readTold, status, type Told } from './told';

test('who reported, and what was said, is missed where it is not told', () => {
  expect(codesOf(readTold({ fields: { reporter: null, comment: null } }))).toEqual([
    'no-comments',
    'no-reporter',
  ]);
  expect(codesOf(readTold({}))).toEqual([]);
});

describe('a contradiction is warned of, once a field', () => {
  const contradictionsOf = (told: Told) =>
    readTold(told).warnings.flatMap((warning) =>
      warning.code === 'contradiction' ? [`${warning.field} ${warning.entryId}`] : [],
    );
  const priority = (id: string, name: string) => ({ priority: { id, name } });

  test.each<[string, Told, string[]]>([
    [
      'none where each entry goes on from the last',
      {
        fields: priority('3', 'Low'),
        entries: [
          ['11:00', [change('priority', 'High', 'Mid', ['1', '2'])]],
          ['12:00', [change('priority', 'Mid', 'Low', ['2', '3'])]],
        ],
      },
      [],
    ],
    [
      'where one begins from another value',
      {
        fields: priority('3', 'Low'),
        entries: [
          ['11:00', [change('priority', 'High', 'Mid', ['1', '2'])]],
          ['12:00', [change('priority', 'High', 'Low', ['1', '3'])]],
          ['13:00', [change('priority', 'High', 'Low', ['1', '3'])]],
        ],
      },
      ['priority 2'],
    ],
    [
      'where the last leads to another than today’s',
      { fields: priority('4', 'Top'), entries: [['11:00', [change('priority', 'High', 'Low', ['1', '3'])]]] },
      ['priority null'],
    ],
    [
      'not by a name alone, where the ids are the same',
      {
        fields: priority('3', 'Renamed'),
        entries: [['11:00', [change('priority', 'High', 'Low', ['1', '3'])]]],
      },
      [],
    ],
    [
      'by the names, where an id is missing',
      {
        fields: { priority: { name: 'Top' } },
        entries: [['11:00', [change('priority', 'High', 'Low', ['1', '3'])]]],
      },
      ['priority null'],
    ],
    [
      'where today has none',
      { fields: { priority: null }, entries: [['11:00', [change('priority', 'High', 'Low', ['1', '3'])]]] },
      ['priority null'],
    ],
    [
      'not where today’s is not told',
      { entries: [['11:00', [change('priority', 'High', 'Low', ['1', '3'])]]] },
      [],
    ],
    [
      'of a summary, but for blanks at its ends',
      { fields: { summary: ' New ' }, entries: [['11:00', [change('summary', 'Old', 'New')]]] },
      [],
    ],
    [
      'of a summary',
      { fields: { summary: 'Other' }, entries: [['11:00', [change('summary', 'Old', 'New')]]] },
      ['summary null'],
    ],
    [
      'of labels, in whatever order',
      { fields: { labels: ['b', 'a'] }, entries: [['11:00', [change('labels', '', 'a b')]]] },
      [],
    ],
    [
      'of labels that are more',
      { fields: { labels: ['a', 'b', 'c'] }, entries: [['11:00', [change('labels', '', 'a b')]]] },
      ['labels null'],
    ],
    [
      'of labels that are others',
      { fields: { labels: ['a', 'c'] }, entries: [['11:00', [change('labels', '', 'a b')]]] },
      ['labels null'],
    ],
  ])('%s', (_, told, expected) => {
    expect(contradictionsOf(told)).toEqual(expected);
  });
});

describe('what an issue held at its receipt', () => {
  const firstFields = (fields: object, entries: Told['entries'] = [], more: object = {}) =>
    readTold({ fields, entries, more, options: { fields: new Set(['Impact']) } }).firstFields.Impact;
  const names = { names: { customfield_1: 'Impact' } };

  test.each<[string, unknown, string[]]>([
    ['a text', 'High', ['High']],
    ['a blank text', '  ', []],
    ['a number', 5, ['5']],
    ['an option', { value: 'High' }, ['High']],
    ['something with a name', { name: 'High' }, ['High']],
    ['several', [{ value: 'A' }, 'B', null], ['A', 'B']],
    ['nothing', null, []],
    ['a yes', true, []],
  ])('of a field: %s', (_, value, expected) => {
    expect(firstFields({ customfield_1: value }, [], names)).toEqual(expected);
  });

  test('is where its first change came from', () => {
    const custom = (from: string | null, to: string) => ({
      ...change('Impact', from, to),
      fieldId: 'customfield_1',
      fieldtype: 'custom',
    });
    expect(
      firstFields(
        { customfield_1: 'C' },
        [
          ['11:00', [custom('A', 'B')]],
          ['12:00', [custom('B', 'C')]],
        ],
        names,
      ),
    ).toEqual(['A']);
    expect(firstFields({ customfield_1: 'C' }, [['11:00', [custom(null, 'C')]]], names)).toEqual([]);
    expect(firstFields({}, [], {})).toEqual([]);
  });

  test('of links are today’s, those added since left out, those removed put back', () => {
    const link = (key: string | null, words: string, removed: string | null = null) => ({
      field: 'Link',
      to: key,
      toString: key && words,
      from: removed,
      fromString: removed && words,
    });
    const issuelinks = [
      { type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }, inwardIssue: { key: 'A-1' } },
      { type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }, outwardIssue: { key: 'A-2' } },
      { type: { name: 'Relates' }, outwardIssue: { key: 'A-3' } },
    ];
    expect(readTold({ fields: { issuelinks } }).firstLinks).toEqual([
      { key: 'A-1', type: 'is blocked by' },
      { key: 'A-2', type: 'blocks' },
      { key: 'A-3', type: 'Relates' },
    ]);
    const entries: Told['entries'] = [
      ['11:00', [link('A-1', 'This issue is blocked by A-1')]],
      ['12:00', [link(null, 'This issue blocks A-9', 'A-9')]],
    ];
    expect(readTold({ fields: { issuelinks }, entries }).firstLinks.map(({ key }) => key)).toEqual([
      'A-9',
      'A-2',
      'A-3',
    ]);
  });

  test('of status, priority, labels and summary too', () => {
    const entries: Told['entries'] = [
      [
        '11:00',
        [
          moved('To Do', 'Odd', ['1', '7']),
          change('priority', 'High', 'Low', ['1', '3']),
          change('labels', 'a b', 'a'),
          change('summary', 'Old', 'New'),
        ],
      ],
    ];
    const history = readTold({
      fields: {
        status: status('7', 'Odd', 'new'),
        priority: { id: '3', name: 'Low' },
        labels: ['a'],
        summary: 'New',
      },
      entries,
    });
    expect(history).toMatchObject({
      firstStatus: { id: '1', name: 'To Do' },
      firstPriority: { id: '1', name: 'High' },
      firstLabels: ['a', 'b'],
      firstSummary: 'Old',
      summary: 'New',
    });
  });
});

describe('an issue that is not as Jira writes it is refused by its place', () => {
  const fields = { created: CREATED };

  test.each<[string, unknown, string]>([
    ['nothing', null, 'this is not an object'],
    ['a list', [], 'this is not an object'],
    ['no fields', { key: 'A-1' }, 'fields: this is missing'],
    ['no key', { fields }, 'key: this is missing'],
    ['an empty key', { key: '', fields }, 'key: this is missing'],
    ['a key that is no text', { key: 5, fields }, 'key: this is not a string'],
    ['an id that is none', { key: 'A-1', id: {}, fields }, 'id: this is not an id'],
    ['no creation', { key: 'A-1', fields: {} }, 'fields.created: the instant is missing'],
    [
      'labels that are none',
      { key: 'A-1', fields: { ...fields, labels: [5] } },
      'fields.labels: a label is a text',
    ],
    [
      'a status that is a text',
      { key: 'A-1', fields: { ...fields, status: 'Open' } },
      'fields.status: this is not an object',
    ],
    [
      'comments under another name',
      { key: 'A-1', fields: { ...fields, comment: { words: [] } } },
      'fields.comment.words: this list is not known here; Jira calls it "comments"',
    ],
    [
      'an entry that is none',
      { key: 'A-1', fields, changelog: { histories: [5] } },
      'changelog.histories.0: this is not an object',
    ],
    [
      'an entry without its instant',
      { key: 'A-1', fields, changelog: { histories: [{ id: '7', items: [] }] } },
      'changelog entry 7: the instant is missing',
    ],
    [
      'a changelog that is none',
      { key: 'A-1', fields, history: { a: 1 } },
      'history: this is not a changelog as Jira tells it',
    ],
  ])('%s', (_, json, sentence) => {
    expect(() => historyOf(json)).toThrow(sentence);
  });

  test.each<[string, object]>([
    ['a list', { changelog: [{ id: '1', created: at('11:00'), items: [moved('To Do', 'Odd')] }] }],
    [
      'a page of values',
      { changelog: { values: [{ id: '1', created: at('11:00'), items: [moved('To Do', 'Odd')] }] } },
    ],
    [
      'an export’s own list',
      {
        changelog: undefined,
        histories: [{ id: '1', created: at('11:00'), items: [moved('To Do', 'Odd')] }],
      },
    ],
    [
      'pages of an export',
      {
        changelog: undefined,
        page1: { histories: [{ id: '1', created: at('11:00'), items: [moved('To Do', 'Odd')] }] },
      },
    ],
  ])('and a changelog may be %s', (_, more) => {
    expect(readTold({ more }).events).toHaveLength(1);
  });
});

test('an issue was moved into its project when the last entry says so', () => {
  const move = (to: string) => change('project', 'Other', 'Support', ['1', to]);
  const arrived = (project: object | null, ...ids: string[]) =>
    readTold({
      fields: project ? { project } : {},
      entries: ids.map((id, place) => [`1${place + 1}:00`, [move(id)]]),
    }).arrivedAt;
  expect(arrived({ id: '5' }, '5', '6')).toBe(instant('11:00'));
  expect(arrived({ id: 5 }, '5', '5')).toBe(instant('12:00'));
  expect(arrived({ id: '5' }, '6')).toBeNull();
  expect(arrived(null, '6')).toBe(instant('11:00'));
});
