/** SLAs of Jira Service Management: every term is in the scheme or in the list, and none is dropped without a word. */
import { importJsm } from '../../../../src/domain/exchange/jsm/import-jsm';
import { readGoalQuery } from '../../../../src/domain/exchange/jsm/jql';
import { readConfiguration } from '../../../../src/domain/exchange/jsm/shape';
import { problemsOf } from '../../../../src/domain/lint/problems/problems';
import { samples } from './samples';

const YEARS = { from: 2025, to: 2030 };

function importSample(name: string) {
  const sample = samples.find((candidate) => candidate.name.includes(name));
  return read(sample?.json);
}

function read(json: unknown) {
  const configuration = readConfiguration(JSON.stringify(json));
  const imported = configuration && importJsm(configuration, 'Ours', YEARS);
  if (!configuration || !imported) throw new Error('nothing was read');
  return { configuration, ...imported };
}

const termsOf = (lines: ReturnType<typeof read>['lines'], outcome: string) =>
  lines
    .filter((line) => line.outcome === outcome)
    .map(({ part, term, how }) => [part, term, how].join(' | '));

test('there are twenty samples, and each says where it is from', () => {
  expect(samples).toHaveLength(20);
});

test.each(
  samples.map((sample) => [sample.name, sample.json] as const),
)('%s: each term is taken or listed, and the scheme can be used', (_, json) => {
  const { configuration, scheme, lines } = read(json);
  const definitions = configuration.metrics.map(({ config }) => config.definition);
  const countOf = (part: string) => lines.filter((line) => line.part === part).length;
  for (const part of ['pause'] as const)
    expect(countOf(part)).toBe(definitions.flatMap((definition) => definition[part]).length);
  const named = (part: 'start' | 'stop') =>
    definitions.flatMap((definition) => definition[part]).map(({ name }) => name);
  for (const part of ['start', 'stop'] as const)
    expect(
      lines.filter((line) => line.part === part && line.how !== `no-${part}`).map(({ term }) => term),
    ).toEqual(named(part));
  const goals = configuration.metrics.flatMap(({ config }) => config.goals);
  for (const { duration } of goals)
    if (duration)
      expect(
        lines.some(({ part, term }) => part === 'goal' && term.includes(`${duration / 60_000} min`)),
      ).toBe(true);
  expect(countOf('goal')).toBeGreaterThanOrEqual(goals.length);
  const days = configuration.calendars.flatMap(({ workingTimes, holidays }) => [
    ...workingTimes,
    ...holidays,
  ]);
  expect(countOf('working-time') + countOf('holiday')).toBe(days.length);
  expect(problemsOf(scheme)).toEqual([]);
});

test('the first response of a new service project is ours: started, stopped, paused and counted alike', () => {
  const { scheme } = importSample('paused while a due date');
  expect(scheme.clocks.response).toMatchObject({
    start: [{ on: 'created' }],
    stop: [{ on: 'comment', side: 'team', visibility: 'public' }, { on: 'resolved' }],
    pause: [{ not: { is: 'field', field: 'duedate', empty: true } }],
    endsWhenResolved: false,
  });
  expect(scheme.goals.Highest?.response?.goal).toEqual({
    in: 'hours',
    calendar: 'Sample 9-5 Calendar',
    breach: 'PT120M',
  });
  expect(scheme.goals.Other?.response?.goal).toMatchObject({ breach: 'PT480M' });
  expect(scheme.calendars['Sample 9-5 Calendar']?.weekly.mon).toEqual([['09:00', '17:00']]);
});

test('what a query asks besides the priority is a contract, in the order of the goals', () => {
  const { scheme } = importSample('work type and priority');
  expect(scheme.contracts.map(({ when }) => when)).toEqual([
    { is: 'work-type', in: ['Incident'] },
    { is: 'work-type', in: ['Service request'] },
  ]);
  expect(scheme.contracts[0]?.goals?.Highest?.resolution?.goal).toMatchObject({ breach: 'PT240M' });
  expect(scheme.contracts[0]?.goals?.Other?.resolution?.goal).toMatchObject({ breach: 'PT1440M' });
  expect(scheme.goals.Highest?.resolution?.goal).toMatchObject({ breach: 'PT4800M' });
});

test('a goal for all issues that stands before a contract’s is the one that holds', () => {
  const { scheme } = read({
    name: 'Time to resolution',
    config: {
      definition: {},
      goals: [
        { jqlQuery: 'priority = Highest', duration: 3_600_000 },
        { jqlQuery: 'issuetype = Incident', duration: 7_200_000 },
      ],
    },
  });
  expect(scheme.contracts[0]?.goals?.Highest).toBeUndefined();
  expect(scheme.contracts[0]?.goals?.Other?.resolution?.goal).toMatchObject({ breach: 'PT120M' });
});

test('a query that cannot be asked takes nothing, and is told clause by clause', () => {
  const { lines, scheme } = importSample('cannot ask');
  expect(termsOf(lines, 'none').filter((line) => line.endsWith('clause-not-asked'))).toHaveLength(5);
  expect(scheme.contracts).toEqual([]);
});

test('what is only like ours is said to be: a change of any kind, a calendar that is not there, a holiday of each year', () => {
  expect(termsOf(importSample('handed on').lines, 'approximated')).toContain(
    'stop | Assignee: Changed | any-change',
  );
  expect(termsOf(importSample('not pasted').lines, 'approximated')).toHaveLength(2);
  const { scheme, lines } = importSample('two stretches');
  expect(termsOf(lines, 'none')).toEqual(['holiday | 2026-02-30 No such day | no-such-date']);
  expect(scheme.calendars.Support?.holidays.map((day) => (typeof day === 'string' ? day : day.date))).toEqual(
    [...['2026-06-24', '2028-02-29']],
  );
});

test.each([
  ['priority = "Very high"', { priorities: { in: ['Very high'] }, when: null }],
  ['priority = A OR priority = B', { priorities: { in: ['A', 'B'] } }],
  ['NOT (issuetype = Bug)', { when: { not: { is: 'work-type', in: ['Bug'] } } }],
  ['assignee is EMPTY', { when: { is: 'field', field: 'assignee', empty: true } }],
  ['(a = 1', { unasked: ['(a = 1'] }],
  ['priority', { unasked: ['priority'] }],
  [
    'field = "it \\"is\\"" and constructor = x',
    { when: { all: [{ in: ['it "is"'] }, { field: 'constructor' }] } },
  ],
])('%s', (jql, expected) => {
  expect(readGoalQuery(jql)).toMatchObject(expected);
});

test('answers pasted one after another are read together; a text that is no JSON is none', () => {
  expect(
    readConfiguration('{"timeMetrics": []}\n{"calendars": [{"name": "A", "timezoneId": "UTC"}]}'),
  ).toMatchObject({
    calendars: [{ name: 'A' }],
  });
  expect(readConfiguration('Time to resolution: 4h')).toBeNull();
  expect(readConfiguration('{"timeMetrics": [')).toBeNull();
});
