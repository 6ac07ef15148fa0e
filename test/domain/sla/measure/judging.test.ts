import type { IssueScheme } from '../../../../src/domain/scheme/versions/versions';
import { schemeOfCycle } from '../../../../src/domain/sla/measure/judging';
import { createDesk, on } from '../small-desk';

const old = createDesk({ id: 'old' });
const judging: IssueScheme = {
  ...createDesk({ id: 'today' }),
  before: { until: on('tue 12:00'), scheme: old },
};
const now = on('wed 10:00');

/** The version that judges a cycle that ended or was breached then. */
const judgeOf = (stopped: string | null, breached: string | null, at = now) =>
  schemeOfCycle(
    judging,
    {
      ...{ stoppedAt: stopped === null ? null : on(stopped), contract: null },
      breachedAt: breached === null ? null : on(breached),
    },
    at,
  ).id;

describe('a cycle is judged by the version in force', () => {
  test.each([
    ['now, while it runs', null, null, 'today'],
    ['when it ended', 'tue 11:59', null, 'old'],
    ['when it ended, if that is when the version came', 'tue 12:00', null, 'today'],
    ['when its breach came to stand: five minutes later', null, 'tue 11:54', 'old'],
    ['and not before it stood', null, 'tue 11:55', 'today'],
    ['when the first of both was', 'tue 15:00', 'tue 11:00', 'old'],
    ['when the first of both was, the end', 'tue 11:00', 'tue 15:00', 'old'],
  ])('%s', (_, stopped, breached, version) => {
    expect(judgeOf(stopped, breached)).toBe(version);
  });

  test('and by none that came later than the instant of which is asked', () => {
    expect(judgeOf('tue 15:00', null, on('tue 11:00'))).toBe('old');
    expect(judgeOf(null, 'tue 11:55', on('tue 11:56'))).toBe('old');
  });
});
