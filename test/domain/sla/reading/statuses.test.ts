/** What status an issue had, and when it was closed, where its answers do not tell. */
import { at, CREATED, change, codesOf, instant, moved, readTold, status, type Told } from './told';

describe('the category of a past status', () => {
  const categoryOf = (told: Told) =>
    readTold(told).events.flatMap((event) => (event.kind === 'status' ? [event.to.category] : []));
  const guessOf = (told: Told) =>
    readTold(told).warnings.flatMap((warning) =>
      warning.code === 'guessed-status' ? [`${warning.name} ${warning.guess}`] : [],
    );
  const to = (name: string, id?: string, more: object[] = []): Told => ({
    entries: [['11:00', [moved('To Do', name, ['1', id]), ...more]]],
  });

  test.each<[string, Told, string, string[]]>([
    [
      'is told by the project, by its id',
      { ...to('Odd', '7'), options: { statusCategories: { 7: 'new' } } },
      'new',
      [],
    ],
    ['or by its name', { ...to('Done', '7'), options: { statusCategories: { DONE: 'new' } } }, 'new', []],
    [
      'is done where today’s answer says so',
      { ...to('Odd', '7'), fields: { status: status('7', 'Other', 'done') } },
      'done',
      [],
    ],
    [
      'is today’s by its name, where no id tells',
      { ...to('odd'), fields: { status: { name: 'Odd', statusCategory: { key: 'new' } } } },
      'new',
      [],
    ],
    [
      'is not today’s by its name, where ids tell them apart',
      { ...to('Odd', '7'), fields: { status: status('8', 'Odd', 'new') } },
      'indeterminate',
      ['Odd unknown'],
    ],
    [
      'is done by the resolution set with it',
      to('Odd', '7', [change('resolution', null, 'Fixed', [undefined, '1'])]),
      'done',
      ['Odd resolution'],
    ],
    [
      'is not done by one that was taken away',
      to('Odd', '7', [change('resolution', 'Fixed', null)]),
      'indeterminate',
      ['Odd unknown'],
    ],
    ['is done by its name', to('clôturé', '7'), 'done', ['clôturé name']],
    ['is open by its name, which is no guess', to('En attente', '7'), 'indeterminate', []],
    ['is unknown by another', to('Odd', '7'), 'indeterminate', ['Odd unknown']],
  ])('%s', (_, told, category, guesses) => {
    expect(categoryOf(told)).toEqual([category]);
    expect(guessOf(told)).toEqual(guesses);
  });

  test('is done by a resolution of ten seconds before or after, not of eleven', () => {
    const with_ = (seconds: number) => {
      const resolved = new Date(instant('11:00') + seconds * 1000).toISOString();
      const histories = [
        { id: '1', created: at('11:00'), items: [moved('To Do', 'Odd', ['1', '7'])] },
        { id: '2', created: resolved, items: [change('resolution', null, 'Fixed')] },
      ];
      return categoryOf({ more: { changelog: { histories } } });
    };
    expect([-11, -10, 10, 11].map(with_)).toEqual([['indeterminate'], ['done'], ['done'], ['indeterminate']]);
  });

  test('is warned of once a status, by the surest guess', () => {
    const resolved = change('resolution', null, 'Fixed');
    const entries: Told['entries'] = [
      ['11:00', [moved('To Do', 'Odd', ['1', '7'])]],
      ['12:00', [moved('Odd', 'To Do', ['7', '1'])]],
      ['13:00', [moved('To Do', 'Odd', ['1', '7']), resolved]],
      ['14:00', [moved('Odd', 'Strange', ['7', '8'])]],
    ];
    expect(guessOf({ entries })).toEqual(['Odd resolution', 'Strange unknown']);
  });

  test('goes by the number of the category where the answer has one', () => {
    const firstOf = (statusCategory: object) =>
      readTold({ fields: { status: { id: '9', name: 'X', statusCategory } } }).firstStatus.category;
    expect([2, 4].map((id) => firstOf({ id, key: 'done' }))).toEqual(['new', 'indeterminate']);
    expect(
      readTold({ fields: { status: { id: '9', name: 'X', statusCategory: { id: 3 } } } }).closingUnknown,
    ).toBe(true);
  });

  test('is of a status that bears every name it ever had', () => {
    const entries: Told['entries'] = [
      ['11:00', [moved('Old', 'Odd', ['1', '7'])]],
      ['12:00', [moved('Odd', 'New', ['7', '1'])]],
    ];
    const { firstStatus } = readTold({ entries });
    expect(firstStatus.names).toEqual(expect.arrayContaining(['Old', 'New', 'To Do']));
  });
});

describe('the closing of an issue without a history', () => {
  const closed = (dates: object) => readTold({ fields: { status: status('9', 'Done', 'done'), ...dates } });

  test.each<[string, object, string | null, string]>([
    [
      'was when it was resolved',
      { resolutiondate: at('12:00'), statuscategorychangedate: at('13:00') },
      '12:00',
      'closed-without-history',
    ],
    ['may be when it was received', { resolutiondate: CREATED }, '10:00', 'closed-without-history'],
    [
      'was when its category changed',
      { statuscategorychangedate: at('13:00') },
      '13:00',
      'closed-without-history',
    ],
    [
      'is not before it was received',
      { resolutiondate: at('09:00'), statuscategorychangedate: at('13:00') },
      '13:00',
      'closed-without-history',
    ],
    [
      'is unknown where its category came with it',
      { statuscategorychangedate: '2025-06-02T10:00:10.000+0000' },
      null,
      'closing-unknown',
    ],
    ['is unknown where nothing is told', {}, null, 'closing-unknown'],
  ])('%s', (_, dates, closing, code) => {
    const history = closed(dates);
    expect(history.events.map((event) => [event.kind, event.at])).toEqual(
      closing === null ? [] : [['status', instant(closing)]],
    );
    expect([history.closingUnknown, codesOf(history)]).toEqual([closing === null, [code]]);
  });

  test('that is eleven seconds after the creation was no part of it', () => {
    expect(closed({ statuscategorychangedate: '2025-06-02T10:00:10.001+0000' }).closingUnknown).toBe(false);
  });

  test('is not looked for where a status changed, or the issue is not done', () => {
    const told = readTold({
      fields: { status: status('9', 'Done', 'done') },
      entries: [['11:00', [moved('To Do', 'Done', ['1', '9'])]]],
    });
    expect([told.closingUnknown, told.events.length, codesOf(told)]).toEqual([false, 1, []]);
    expect(readTold({ fields: { resolutiondate: at('12:00') } }).events).toEqual([]);
  });

  test('is refused where its date is none', () => {
    expect(() => closed({ resolutiondate: 'soon' })).toThrow(
      'fields.resolutiondate: "soon" is not an instant',
    );
  });
});
