/** What an evaluation saw of what Jira tells in today's form only, and a history as it was seen. */
import type { HistoryEvent, Status } from '../../../../src/domain/sla/history/history';
import { asSeen, newlySeen } from '../../../../src/domain/sla/seals/seen';
import { on } from '../small-desk';
import { app, comment, createHistory, moved, nothingSeen, seal, status } from './made';

const open = status('1', 'Open');
const done = status('2', 'Done', 'done');
const priority = (id: string | null, name: string, names?: string[]) => ({
  id,
  name,
  ...(names ? { names } : {}),
});
const raised = (id: string, at: string, from: object, to: object): HistoryEvent =>
  ({ ...moved(id, at, open, done), kind: 'priority', from, to }) as HistoryEvent;
const first = { firstStatus: open, firstPriority: priority('9', 'High') };
const order = (name: string) => ({ order: [{ id: '9', name }], default: null });

describe('what is newly seen', () => {
  test('is each word with whose it is and who may read it', () => {
    const sides = ['client', 'team', 'app', 'nobody'] as const;
    const events = sides.flatMap((side) => [
      comment(`${side} said`, 'mon 11:00', side),
      comment(`${side} noted`, 'mon 12:00', side, false),
    ]);
    expect(newlySeen(createHistory(events, first)).comments).toEqual([
      ...[
        ['client said', on('mon 11:00'), 0],
        ['client noted', on('mon 12:00'), 1],
      ],
      ...[
        ['team said', on('mon 11:00'), 2],
        ['team noted', on('mon 12:00'), 3],
      ],
      ...[
        ['app said', on('mon 11:00'), 4],
        ['app noted', on('mon 12:00'), 5],
      ],
      ...[
        ['nobody said', on('mon 11:00'), 6],
        ['nobody noted', on('mon 12:00'), 7],
      ],
    ]);
  });

  test('is each status and priority that has an id, by all its names, in the order they came', () => {
    const events = [
      moved('a', 'mon 11:00', open, status('3', 'Doing', 'indeterminate', ['Started', 'Doing'])),
      moved('b', 'mon 12:00', { ...open, id: null }, done),
      raised('c', 'mon 12:00', priority('8', 'Low'), priority('7', 'Top', ['First', 'Top'])),
      raised('d', 'mon 13:00', priority(null, 'None'), priority('6', 'Mid')),
    ];
    const seen = newlySeen(createHistory(events, first));
    expect(seen.statuses).toEqual([
      { id: '1', names: ['Open'], category: 'new' },
      { id: '3', names: ['Doing', 'Started'], category: 'indeterminate' },
      { id: '2', names: ['Done'], category: 'done' },
    ]);
    expect(seen.priorities.map(({ id, names }) => [id, ...names])).toEqual([
      ...[
        ['9', 'High'],
        ['8', 'Low'],
        ['7', 'Top', 'First'],
        ['6', 'Mid'],
      ],
    ]);
    const nameless = newlySeen(
      createHistory([], { firstStatus: { ...open, name: null }, firstPriority: priority('9', 'High') }),
    );
    expect(nameless.statuses).toEqual([{ id: '1', names: [], category: 'new' }]);
  });

  test('is what people recorded, and that somebody had it judged again; not what the app notes of itself', () => {
    const events = [
      app('called', 'mon 11:00', 'contact'),
      app('again', 'mon 11:00', 'judged-again'),
      app('told', 'mon 11:00', 'told'),
      comment('word', 'mon 12:00'),
    ];
    expect(newlySeen(createHistory(events, first)).events).toEqual(['called', 'again']);
  });

  test('is the order of priorities and the reporter’s side', () => {
    const history = createHistory([], { ...first, priorities: order('High'), reporterSide: 'client' });
    expect(newlySeen(history)).toMatchObject({ order: order('High'), reporterSide: 'client' });
  });

  test('is nothing that a sealing in force saw before', () => {
    const events = [
      comment('word', 'mon 11:00'),
      app('called', 'mon 11:00', 'contact'),
      moved('a', 'mon 12:00', open, done),
    ];
    const before = createHistory(events, { ...first, priorities: order('High'), reporterSide: 'client' });
    const seals = [seal('mon 13:00', [], newlySeen(before))];
    const later = { ...before, seals, reporterSide: 'team' as const, priorities: order('Other') };
    expect(newlySeen(later)).toEqual(nothingSeen);
    const more = [...events, comment('more', 'mon 14:00'), app('sent', 'mon 14:00', 'contact')];
    expect(newlySeen({ ...later, events: more })).toEqual({
      ...nothingSeen,
      ...{ comments: [['more', on('mon 14:00'), 2]], events: ['sent'] },
    });
  });

  test('is a word again once everybody may read it, and not once it is hidden', () => {
    const seals = [
      seal('mon 12:00', [], {
        comments: [
          ['note', 5, 3],
          ['said', 5, 2],
          ['other', 5, 5],
        ],
      }),
    ];
    const published = (...events: HistoryEvent[]) =>
      newlySeen(createHistory(events, { ...first, seals })).comments;
    expect(published(comment('note', 'mon 11:00', 'client'), comment('other', 'mon 11:00', 'app'))).toEqual([
      ...[
        ['note', on('mon 11:00'), 2],
        ['other', on('mon 11:00'), 4],
      ],
    ]);
    expect(
      published(
        comment('said', 'mon 11:00', 'team', false),
        comment('said', 'mon 11:00'),
        comment('note', 'mon 11:00', 'team', false),
      ),
    ).toEqual([]);
    const twice = [...seals, seal('mon 13:00', [], { comments: [['note', 5, 2]] })];
    expect(
      newlySeen(createHistory([comment('note', 'mon 11:00')], { ...first, seals: twice })).comments,
    ).toEqual([]);
  });
});

describe('a history as it was seen', () => {
  const seen = (events: HistoryEvent[], ...seals: ReturnType<typeof seal>[]) =>
    asSeen(createHistory(events, { ...first, seals }), on('tue 10:00'));
  const words = (events: HistoryEvent[], ...seals: ReturnType<typeof seal>[]) =>
    seen(events, ...seals).events.map((event) =>
      event.kind === 'comment'
        ? [event.id, event.at, event.side, 'text' in event ? event.text : null]
        : event.id,
    );

  test('is as it is where nothing was sealed', () => {
    const history = createHistory([comment('word', 'mon 11:00')], first);
    expect(asSeen(history, on('tue 10:00'))).toBe(history);
  });

  test('has words on the side and with the readers they had, and those not yet seen as they are', () => {
    const sealing = seal('mon 12:00', [], {
      comments: [
        ['a', on('mon 11:00'), 2],
        ['b', on('mon 11:30'), 3],
      ],
    });
    const today = [
      comment('a', 'mon 11:00', 'nobody'),
      comment('b', 'mon 11:30', 'client', false),
      comment('c', 'mon 13:00', 'client'),
    ];
    expect(words(today, sealing)).toEqual([
      ['a', on('mon 11:00'), 'team', 'words'],
      ['b', on('mon 11:30'), 'team', null],
      ['c', on('mon 13:00'), 'client', 'words'],
    ]);
    expect(words([comment('a', 'mon 11:00', 'team', false)], sealing).slice(0, 1)).toEqual([
      ['a', on('mon 11:00'), 'team', ''],
    ]);
    expect(seen(today, sealing).events.map(({ actor }) => actor)).toEqual(['agent', 'agent', 'agent']);
  });

  test('has a note that was published said again when it was first seen to be public, or now', () => {
    const noted = seal('mon 12:00', [], { comments: [['a', on('mon 11:00'), 3]] });
    const published = seal('mon 15:00', [], { comments: [['a', on('mon 11:00'), 2]] });
    const again = seal('mon 18:00', [], { comments: [['a', on('mon 11:00'), 2]] });
    const today = [comment('a', 'mon 11:00', 'client')];
    const note = ['a', on('mon 11:00'), 'team', null];
    expect(words(today, noted)).toEqual([note, ['a', on('tue 10:00'), 'team', 'words']]);
    expect(words(today, noted, published)).toEqual([note, ['a', on('mon 15:00'), 'team', 'words']]);
    expect(words(today, noted, published, again)).toEqual([note, ['a', on('mon 15:00'), 'team', 'words']]);
  });

  test('has what was deleted since, without its words, where it stood', () => {
    const noted = seal('mon 12:00', [], {
      comments: [
        ['a', on('mon 11:00'), 3],
        ['b', on('mon 10:30'), 0],
      ],
    });
    const published = seal('mon 15:00', [], { comments: [['a', on('mon 11:00'), 2]] });
    const rest = comment('c', 'mon 10:45', 'client');
    const [b, c, a] = [
      ['b', on('mon 10:30'), 'client', ''],
      ['c', on('mon 10:45'), 'client', 'words'],
      ['a', on('mon 11:00'), 'team', null],
    ];
    expect(words([rest], noted)).toEqual([b, c, a]);
    expect(words([rest], noted, published)).toEqual([b, c, a, ['a', on('mon 15:00'), 'team', '']]);
    expect(seen([], noted).events.every(({ actor }) => actor === null)).toBe(true);
  });

  test('calls statuses and priorities as they were called when first seen, up to the last sealing', () => {
    const was: [string, string[], Status['category']][] = [
      ['1', ['New'], 'new'],
      ['2', ['Closed', 'Finished'], 'indeterminate'],
    ];
    const sealing = seal('mon 12:00', [], {
      statuses: was.map(([id, names, category]) => ({ id, names, category })),
      priorities: [
        { id: '9', names: ['Urgent'] },
        { id: '8', names: ['Low', 'Slow'] },
      ],
    });
    const later = seal('mon 12:30', [], { statuses: [{ id: '1', names: ['Never'], category: 'done' }] });
    const events = [
      moved('a', 'mon 12:30', open, done),
      moved('b', 'mon 12:31', open, done),
      raised('c', 'mon 12:20', priority('9', 'High'), priority('8', 'Slow')),
      raised('d', 'mon 12:20', priority(null, 'High'), priority('7', 'Seven')),
    ];
    const history = seen(events, sealing, later);
    const byId = (id: string) =>
      history.events.find((event) => event.id === id) as Extract<HistoryEvent, { kind: 'status' }>;
    expect([history.firstStatus.name, history.firstPriority.name]).toEqual(['New', 'Urgent']);
    expect(history.firstStatus.names).toBeUndefined();
    expect(byId('a').from).toMatchObject({ id: '1', name: 'New', category: 'new' });
    expect(byId('a').to).toEqual({
      id: '2',
      name: 'Closed',
      names: ['Closed', 'Finished'],
      category: 'indeterminate',
    });
    expect([byId('b').from.name, byId('b').to.name]).toEqual(['Open', 'Done']);
    expect(byId('c').from).toMatchObject({ name: 'Urgent' });
    expect(byId('c').to).toMatchObject({ name: 'Slow', names: ['Low', 'Slow'] });
    expect([byId('d').from.name, byId('d').to.name]).toEqual(['High', 'Seven']);
  });

  test('leaves what has no name without one, unless it had one', () => {
    const named = (names: string[]) =>
      seal('mon 12:00', [], { statuses: [{ id: '1', names, category: 'new' }] });
    const nameOf = (names: string[]) => {
      const history = createHistory([], {
        ...first,
        firstStatus: { ...open, name: null },
        seals: [named(names)],
      });
      return asSeen(history, on('tue 10:00')).firstStatus.name;
    };
    expect([nameOf(['New']), nameOf([])]).toEqual(['New', null]);
  });

  test('has the order and the reporter’s side that were seen first, or today’s where none was', () => {
    const today = { ...first, priorities: order('today'), reporterSide: 'nobody' as const };
    const later = seal('mon 13:00', [], { order: order('later'), reporterSide: 'team' });
    const earlier = seal('mon 12:00', [], { order: order('earlier'), reporterSide: 'client' });
    const told = (...seals: ReturnType<typeof seal>[]) => {
      const { priorities, reporterSide } = asSeen(createHistory([], { ...today, seals }), on('tue 10:00'));
      return [priorities?.order[0]?.name, reporterSide];
    };
    expect(told(seal('mon 11:00'))).toEqual(['today', 'nobody']);
    expect(told(seal('mon 11:00'), earlier, later)).toEqual(['earlier', 'client']);
  });

  test('says nothing of it a second time', () => {
    const sealing = seal('mon 12:00', [], {
      comments: [['a', 5, 3]],
      events: ['called'],
      reporterSide: 'client',
    });
    expect(seen([], sealing).seals).toEqual([{ ...sealing, seen: { ...nothingSeen, events: ['called'] } }]);
  });
});
