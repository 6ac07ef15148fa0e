import { evaluateClocks } from '../../../../src/domain/sla/clock';
import { sortUnique } from '../../../../src/domain/sla/reading/changes';
import { historyOf } from '../../../../src/domain/sla/reading/read-history';
import { createDesk, dateOf, on } from '../small-desk';

const AUTHOR = { accountId: 'agent', accountType: 'atlassian' };
const entry = (id: string, at: string, from: string, to: string) => ({
  ...{ id, created: dateOf(at), author: AUTHOR },
  items: [{ field: 'status', from, fromString: from, to, toString: to }],
});
const comment = (id: string, at: string) => ({ id, created: dateOf(at), author: AUTHOR, body: 'words' });
const worklog = (id: string, at: string) => ({
  id,
  started: dateOf(at),
  author: AUTHOR,
  timeSpentSeconds: 600,
});

function issueOf(histories: object[], comments: object[] = [], worklogs: object[] = []) {
  return {
    id: '10001',
    key: 'SUP-1',
    fields: {
      ...{ summary: 'Broken', created: dateOf('mon 10:00'), reporter: { accountId: 'client' } },
      ...{ priority: { id: '1', name: 'High' }, status: { id: 'To Do', name: 'To Do' } },
      ...{ comment: { comments }, worklog: { worklogs } },
    },
    changelog: { histories },
  };
}

const doing = entry('10', 'mon 11:00', 'To Do', 'Pending');
const done = entry('11', 'mon 12:00', 'Pending', 'To Do');

describe('what a page repeats is there once', () => {
  test('an entry of the changelog, wherever the page repeats it', () => {
    const ids = (histories: object[]) => historyOf(issueOf(histories)).events.map(({ id }) => id);
    expect(ids([doing, done])).toEqual(['10', '11']);
    expect(ids([doing, done, done])).toEqual(['10', '11']);
    expect(ids([doing, done, doing, done])).toEqual(['10', '11']);
    expect(ids([done, doing, doing])).toEqual(['10', '11']);
  });

  test('a comment and a worklog', () => {
    const [word, work] = [comment('20', 'mon 11:30'), worklog('30', 'mon 11:40')];
    const { events } = historyOf(issueOf([], [word, word], [work, work]));
    expect(events.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['comment 20', 'worklog 30']);
  });

  test('a comment is not taken for the entry that bears its number', () => {
    const { events } = historyOf(issueOf([doing], [comment('10', 'mon 11:00')]));
    expect(events.map(({ kind }) => kind).sort()).toEqual(['comment', 'status']);
  });

  test('and a clock that begins anew at each change of status begins once', () => {
    const { clocks } = createDesk();
    const response = { start: [{ on: 'created' }], restart: [{ on: 'status' }], stop: [{ on: 'resolved' }] };
    const restarting = createDesk({ clocks: { ...clocks, response } });
    const read = historyOf(issueOf([done, done, doing, doing]));
    const { cycles = [] } = evaluateClocks(restarting, read, on('mon 13:00')).clocks.response ?? {};
    expect(cycles.map(({ startedAt }) => startedAt)).toEqual(['mon 10:00', 'mon 11:00', 'mon 12:00'].map(on));
  });
});

describe('in their order', () => {
  const idsOf = (things: { at: number; id: string }[]) => sortUnique(things).map(({ id }) => id);

  test('of one instant they are by their numbers, and not by their letters', () => {
    expect(idsOf([10, 9, 100].map((id) => ({ at: 1, id: String(id) })))).toEqual(['9', '10', '100']);
  });

  test('what has no number at all is by its letters', () => {
    expect(idsOf(['b', 'a', 'c'].map((id) => ({ at: 1, id })))).toEqual(['a', 'b', 'c']);
  });

  test('one number at two instants is two things, and no id is no one’s', () => {
    const at = (instant: number, id: string) => ({ at: instant, id });
    expect(idsOf([at(2, '5'), at(1, '5')])).toEqual(['5', '5']);
    expect(idsOf([at(1, ''), at(1, '')])).toEqual(['', '']);
  });

  test('what is told thrice is there once', () => {
    expect(idsOf(Array.from({ length: 3 }, () => ({ at: 1, id: '7' })))).toEqual(['7']);
  });
});
