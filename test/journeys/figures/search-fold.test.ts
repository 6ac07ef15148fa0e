/** Every function of the search box beside the fold itself, over thousands of issues, hours after their last evaluation. */
import { type ClockName, clockNames } from '../../../src/domain/scheme/scheme';
import { type Cycle, type Evaluation, evaluateClocks } from '../../../src/domain/sla/clock';
import { HOUR, MINUTE } from '../../support/site/desk';
import {
  type EvaluatedSite,
  findIssueIds,
  openEvaluatedSite,
  schemeWithEveryClock,
} from '../../support/site/evaluated-issues';

const ISSUES = 5_000;
let site: EvaluatedSite;
let now: Map<string, Evaluation>;
let then: Map<string, Evaluation>;

beforeAll(async () => {
  site = await openEvaluatedSite(ISSUES, schemeWithEveryClock());
  await site.desk.skipTo(site.desk.site.clock.now() + 3 * HOUR);
  site.evaluateChanged();
  then = evaluateAt((id) => site.evaluatedAt.get(id) as number);
  now = evaluateAt(() => site.desk.site.clock.now());
});
afterAll(() => site.desk.site.stop());

function evaluateAt(at: (id: string) => number): Map<string, Evaluation> {
  const { scheme, histories } = site;
  return new Map([...histories].map(([id, history]) => [id, evaluateClocks(scheme, history, at(id))]));
}

const lastCycleOf = (evaluation: Evaluation | undefined, name: ClockName): Cycle | undefined =>
  evaluation?.clocks[name]?.cycles.at(-1);
const someCycle = (evaluation: Evaluation | undefined, test: (cycle: Cycle) => boolean): boolean =>
  clockNames.some((name) => {
    const cycle = lastCycleOf(evaluation, name);
    return cycle !== undefined && test(cycle);
  });

type IssueTest = (id: string) => boolean;
const inState =
  (state: Cycle['state'], name?: ClockName): IssueTest =>
  (id) =>
    name
      ? lastCycleOf(now.get(id), name)?.state === state
      : someCycle(now.get(id), (cycle) => cycle.state === state);

/** A running clock within its time that falls due within a length from now on. */
const atRisk =
  (length: number): IssueTest =>
  (id) =>
    someCycle(now.get(id), ({ state, dueAt }) => {
      const at = site.desk.site.clock.now();
      return state === 'running' && dueAt !== null && dueAt >= at && dueAt <= at + length;
    });

/** What a clock that has ended has counted, and one that runs had at its last evaluation. */
const elapsedOver =
  (name: ClockName, holds: (ms: number) => boolean): IssueTest =>
  (id) => {
    const cycle = lastCycleOf(then.get(id), name);
    return cycle !== undefined && holds(cycle.elapsedMs);
  };

const owed: IssueTest = (id) => {
  const report = lastCycleOf(now.get(id), 'report');
  return report !== undefined && report.stoppedAt === null && report.state !== 'cancelled';
};

const day = 24 * HOUR;
const every: [string, IssueTest][] = [
  ['slaBreached()', inState('breached')],
  ...clockNames.map((name): [string, IssueTest] => [`slaBreached("${name}")`, inState('breached', name)]),
  ['slaPaused()', inState('paused')],
  ...clockNames.map((name): [string, IssueTest] => [`slaPaused("${name}")`, inState('paused', name)]),
  ['slaMet()', inState('met')],
  ...clockNames.map((name): [string, IssueTest] => [`slaMet("${name}")`, inState('met', name)]),
  ['slaAtRisk("30m")', atRisk(30 * MINUTE)],
  ['slaAtRisk("2h")', atRisk(2 * HOUR)],
  ['slaAtRisk("1d")', atRisk(day)],
  ['slaAtRisk("2w")', atRisk(14 * day)],
  ['slaElapsed("response", ">", "3h")', elapsedOver('response', (ms) => ms > 3 * HOUR)],
  ['slaElapsed("response", "<=", "3h")', elapsedOver('response', (ms) => ms <= 3 * HOUR)],
  ['slaElapsed("resolution", ">=", "90m")', elapsedOver('resolution', (ms) => ms >= 90 * MINUTE)],
  ['slaElapsed("resolution", "<", "2d")', elapsedOver('resolution', (ms) => ms < 2 * day)],
  ['slaElapsed("update", ">", "0m")', elapsedOver('update', (ms) => ms > 0)],
  ['slaElapsed("workaround", "<=", "2w")', elapsedOver('workaround', (ms) => ms <= 14 * day)],
  ['slaElapsed("report", ">", "1w")', elapsedOver('report', (ms) => ms > 7 * day)],
  ['reportOwed()', owed],
];

test('the seeded desk has something for every function to find, and something to leave out', () => {
  const counts = every.map(([call, holds]) => [call, [...now.keys()].filter(holds).length] as const);
  const never = ['slaPaused("acknowledge")', 'slaPaused("report")', 'slaMet("report")', 'slaAtRisk("30m")'];
  const without = counts.filter(([, count]) => count === 0 || count === ISSUES).map(([call]) => call);
  expect(without.filter((call) => !never.includes(call))).toEqual([]);
});

test.each(every)('issue in %s finds what the fold says, and not in the others', async (call, holds) => {
  const [yes, no] = [
    await findIssueIds(site.desk, `project = SUP AND issue in ${call}`),
    await findIssueIds(site.desk, `issue not in ${call} AND project = SUP`),
  ];
  const expected = [...now.keys()].filter(holds);
  expect(yes.sort()).toEqual(expected.sort());
  expect(yes.length + no.length).toBe(ISSUES);
  expect(new Set([...yes, ...no]).size).toBe(ISSUES);
});

test.each([
  ['slaAtRisk()', /one length of time such as "30m", "2h" or "1d", not nothing/],
  ['slaAtRisk("2")', /not "2"/],
  ['slaAtRisk("0h")', /not "0h"/],
  ['slaAtRisk("-2h")', /not "-2h"/],
  ['slaAtRisk("2h", "3h")', /not "2h", "3h"/],
  ['slaBreached("lunch")', /no clock named "lunch": write one of acknowledge, response/],
  ['slaPaused("response", "update")', /One clock at most/],
  ['slaMet("")', /no clock named ""/],
  ['slaElapsed("response", "=", "3h")', /a clock, one of > >= < <=, and a length of time/],
  ['slaElapsed("response", ">", "3")', /a clock, one of > >= < <=, and a length of time/],
  ['slaElapsed("response", ">")', /a clock, one of/],
  ['slaElapsed("lunch", ">", "3h")', /no clock named "lunch"/],
  ['reportOwed("yes")', /takes no argument/],
])('issue in %s is refused with a sentence that says what to write', async (call, sentence) => {
  for (const operator of ['in', 'not in']) {
    const refused = await findIssueIds(site.desk, `issue ${operator} ${call}`).catch((error: Error) => error);
    expect(String(refused).replaceAll('\\', '')).toMatch(sentence);
  }
});
