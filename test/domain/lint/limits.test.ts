/** What a scheme counts with has a limit: more is refused with its place, and what is kept already is read as the most there is. */
import { findLimitProblems, withoutUncountable } from '../../../src/domain/lint/problems/limits';
import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import { type Scheme, schemeSchema } from '../../../src/domain/scheme/scheme';
import { tracktik } from '../../../src/presets/tracktik/scheme';

const CENTURIES = 'P1000000000000D';

/** A scheme with each of its settings that is a length or a number of days. */
function createScheme(length: string, days: number): Scheme {
  const [first, ...others] = tracktik.automation?.ladder?.steps ?? [];
  return schemeSchema.parse({
    ...tracktik,
    ...{ backdateAtMost: length, severityHeldFor: length },
    severityFrom: { ...tracktik.severityFrom, lateWithin: length },
    clocks: { ...tracktik.clocks, response: { ...tracktik.clocks.response, repliedWithin: length } },
    automation: {
      autoClose: { days, timezone: 'America/Toronto', never: ['P1'], clause: 'a' },
      interventions: { within: length, clause: 'b' },
      ladder: {
        steps: [{ ...first, after: length, afterBySeverity: { P1: length } }, ...others],
        clause: 'c',
      },
    },
  });
}

const PLACES = [
  ...['automation.autoClose.days', 'automation.interventions.within', 'automation.ladder.steps.0.after'],
  ...['automation.ladder.steps.0.afterBySeverity.P1', 'backdateAtMost', 'clocks.response.repliedWithin'],
  ...['severityFrom.lateWithin', 'severityHeldFor'],
];

test('every length and every number of days that nobody can count is named with its place', () => {
  const long = createScheme(CENTURIES, 1_000_000_000);
  const paths = findLimitProblems(long).map(({ path }) => path);
  expect(paths.sort()).toEqual(PLACES);
  const answer = readScheme(JSON.parse(JSON.stringify(long)));
  expect('mistakes' in answer && answer.mistakes.map(({ path }) => path).sort()).toEqual(PLACES);
});

test('the longest that can be counted is taken as it is', () => {
  const longest = createScheme('P1098D', 750);
  expect(findLimitProblems(longest)).toEqual([]);
  expect(withoutUncountable(longest)).toEqual(longest);
});

test('a scheme that was kept with them is read with the longest there is', () => {
  expect(withoutUncountable(createScheme(CENTURIES, 1_000_000_000))).toEqual(createScheme('P1098D', 750));
});
