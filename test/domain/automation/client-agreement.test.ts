import { countReopenings, saidSolvedOf, solutionsOf } from '../../../src/domain/automation/client-agreement';
import { lastDemandOf } from '../../../src/domain/automation/pending-demand';
import { createIssue, HOUR } from '../sla/issues';

const RECEIVED = '2025-06-02T10:00:00-04:00';
const LATER = Date.parse(RECEIVED) + 30 * 24 * HOUR;
const at = (time: string) => `2025-06-${time}:00-04:00`;
const on = (time: string) => Date.parse(at(time));
type Told = NonNullable<Parameters<typeof createIssue>[3]>[number];
const solved = (time: string, more: object = {}): Told => ({
  at: at(time),
  kind: 'agreement',
  payload: { of: 'resolution', agreed: true, own: true, ...more },
});
const workaround = (time: string): Told => ({ at: at(time), kind: 'workaround', payload: {} });
const DONE = { at: at('04T10:00'), status: 'Done', resolution: true };
const REOPENED = { at: at('05T10:00'), status: 'In Progress' };
const DONE_AGAIN = { at: at('06T10:00'), status: 'Done', resolution: true };

describe('what a client said of a solution', () => {
  test('an open issue was said to be solved, until it is closed; nobody said so of one that was reopened since', () => {
    const open = createIssue(RECEIVED, {}, [], [solved('03T10:00')]);
    expect(saidSolvedOf(open, null, LATER)).toMatchObject({ at: on('03T10:00') });
    expect(saidSolvedOf(open, null, on('03T09:59'))).toBeNull();
    expect(saidSolvedOf(open, on('04T10:00'), LATER)).toBeNull();
    const reopened = createIssue(RECEIVED, {}, [DONE, REOPENED], [solved('03T10:00')]);
    expect(saidSolvedOf(reopened, null, LATER)).toBeNull();
    expect(countReopenings(reopened, LATER)).toBe(1);
  });

  test('its own word while the issue was open is its agreement with the resolution that follows, and with no later one', () => {
    const closed = createIssue(RECEIVED, {}, [DONE], [solved('03T10:00')]);
    expect(solutionsOf(closed, on('04T10:00'), LATER)).toMatchObject([
      { of: 'resolution', answer: { agreed: true, at: on('03T10:00') } },
    ]);
    const twice = createIssue(RECEIVED, {}, [DONE, REOPENED, DONE_AGAIN], [solved('03T10:00')]);
    expect(solutionsOf(twice, on('06T10:00'), LATER)).toMatchObject([{ of: 'resolution', answer: null }]);
  });

  test('what the team heard before the closing is no answer to the resolution', () => {
    const heard = createIssue(RECEIVED, {}, [DONE], [solved('03T10:00', { own: undefined, how: 'phone' })]);
    expect(solutionsOf(heard, on('04T10:00'), LATER)).toMatchObject([{ of: 'resolution', answer: null }]);
    expect(saidSolvedOf({ ...heard }, null, LATER)).toBeNull();
  });

  test('its own answer to a workaround is to the last one alone', () => {
    const answer = solved('03T10:00', { of: 'workaround' });
    const answered = createIssue(RECEIVED, {}, [], [workaround('03T09:00'), answer]);
    expect(solutionsOf(answered, null, LATER)).toMatchObject([
      { of: 'workaround', answer: { agreed: true } },
    ]);
    const another = createIssue(RECEIVED, {}, [], [workaround('03T09:00'), answer, workaround('03T11:00')]);
    expect(solutionsOf(another, null, LATER)).toMatchObject([{ of: 'workaround', answer: null }]);
  });
});

test('a demand is pending until the issue has climbed; another one counts once the desk has answered, or four hours later', () => {
  const demand: Told = { at: at('03T10:00'), kind: 'demand', payload: {} };
  const climbed: Told = {
    at: at('03T10:05'),
    kind: 'climbed',
    payload: { to: 'manager', why: 'demand', people: [] },
  };
  const again: Told = { at: at('03T11:00'), kind: 'demand', payload: {} };
  const answered: Told = { at: at('03T10:30'), kind: 'contact', payload: { channel: 'phone' } };
  const stateOf = (...told: Told[]) => lastDemandOf(createIssue(RECEIVED, {}, [], told), on('03T12:00'));
  expect(stateOf()).toBeNull();
  expect(stateOf(demand)).toEqual({ at: on('03T10:00'), isPending: true, againAt: on('03T14:00') });
  expect(stateOf(demand, climbed)).toEqual({ at: on('03T10:00'), isPending: false, againAt: on('03T14:00') });
  expect(stateOf(demand, climbed, answered)).toMatchObject({ isPending: false, againAt: null });
  expect(stateOf(demand, climbed, again)).toMatchObject({ at: on('03T11:00'), isPending: true });
});
