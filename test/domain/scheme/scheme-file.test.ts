import Ajv2020 from 'ajv/dist/2020';
import { z } from 'zod';
import { textsIn } from '../../../locales/languages';
import { explainMistake } from '../../../src/application/scheme/document/explain-mistake';
import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import { schemeSchema } from '../../../src/domain/scheme/scheme';
import { inForceAt } from '../../../src/domain/scheme/versions/versions';
import { presets } from '../../../src/presets';

type Json = Record<string, unknown>;

/** The least a scheme needs. */
const createSmallScheme = () => ({
  id: 'small',
  name: { en: 'Small', fr: 'Petit' },
  severities: [{ name: 'Fatal', fr: 'Fatale' }],
  severityFrom: { default: 'Fatal' },
  calendars: { office: { timezone: 'America/Toronto', weekly: { mon: [['08:00', '17:30']] } } },
  clocks: { response: { start: [{ on: 'created' }], stop: [{ on: 'comment', side: 'team' }] } },
  goals: { Fatal: { response: { goal: { in: 'elapsed', breach: 'PT15M' } } } },
});

/** The small scheme with one part set to something else, by its path. */
function changeScheme(path: string, value: unknown): Json {
  const scheme: Json = createSmallScheme();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const inner = keys.reduce<Json>((part, key) => part[key] as Json, scheme);
  inner[last] = value;
  return scheme;
}

const findMistakes = (json: unknown) => {
  const read = readScheme(json);
  return 'mistakes' in read
    ? read.mistakes.map((mistake) => `${mistake.path}: ${explainMistake(mistake, textsIn('en'))}`)
    : [];
};

test('the least a scheme needs is a scheme', () => {
  expect(findMistakes(createSmallScheme())).toEqual([]);
});

test.each([
  ['goals.Fatal.response.goal.breach', '15', '"15" has no unit; write PT15M'],
  ['goals.Fatal.response.goal.breach', 'soon', '"soon" is not a length; write PT15M or PT4H'],
  ['goals.Fatal.response.goal.in', 'days', 'write one of elapsed, hours, business-days'],
  [
    'goals.Fatal.response.goal',
    { in: 'hours', calendar: 'night', breach: 'PT1H' },
    'There is no calendar "night"; there is office.',
    'goals.Fatal.response.goal.calendar',
  ],
  ['goals.Minor', {}, 'There is no severity "Minor"; there is Fatal.'],
  [
    'goals.Fatal.resolution',
    { goal: { in: 'elapsed', breach: 'PT4H' } },
    'There is no clock "resolution"; there is response.',
  ],
  ['severityFrom.default', 'Mortal', 'There is no severity "Mortal"; there is Fatal.'],
  ['clocks.response.stop.0.side', 'bob', 'write one of client, team, app'],
  ['clocks.response.stop.0', { on: 'answered' }, 'write one of', 'clocks.response.stop.0.on'],
  [
    'clocks.response.stop.0',
    { all: [{ on: 'comment', side: 'team' }, { is: 'status' }] },
    'this is missing; write a list',
    'clocks.response.stop.0.all.1.in',
  ],
  [
    'clocks.response.stop.0',
    { any: [{ on: 'app-event', kinds: ['phoned'] }] },
    'write one of contact, attempt, workaround',
    'clocks.response.stop.0.any.0.kinds.0',
  ],
  ['clocks.response.pauseIn', ['Waiting'], 'no scheme has a part of this name'],
  ['calendars.office.timezone', 'EDT', 'this is not an IANA time zone'],
  ['id', undefined, 'this is missing; write a string'],
])('a mistake in %s is said at its place: %j', (path, value, say, place = path) => {
  const problems = findMistakes(changeScheme(path, value));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`${place}: ${say}`);
});

test('every mistake is said, not the first alone', () => {
  const wrong = changeScheme('goals.Fatal.response.goal.breach', '15');
  expect(findMistakes({ ...wrong, id: 7 })).toHaveLength(2);
});

describe('the published JSON Schema', () => {
  const valid = new Ajv2020({ strict: false }).compile(z.toJSONSchema(schemeSchema, { io: 'input' }));

  test.each(Object.keys(presets))('takes %s as it ships', (name) => {
    expect([valid(JSON.parse(JSON.stringify(presets[name]))), valid.errors]).toEqual([true, null]);
  });

  test('takes the least a scheme needs and refuses a clock without a stop', () => {
    expect(valid(createSmallScheme())).toBe(true);
    expect(valid(changeScheme('clocks.response.stop', []))).toBe(false);
  });
});

test('every figure of a preset names the clause it comes from', () => {
  for (const scheme of Object.values(presets)) {
    const goals = Object.values(scheme.goals).flatMap((clocks) => Object.values(clocks));
    const parts = [...scheme.severities, ...Object.values(scheme.clocks), ...goals];
    for (const { clause } of parts) expect(clause).not.toBe('');
    for (const { definition, examples } of scheme.severities)
      expect([definition.en, definition.fr, examples.en, examples.fr]).not.toContain('');
  }
});

test('an issue is judged by the version in force at its receipt, the first also by everything earlier', () => {
  const versions = [{ inForceFrom: 100 }, { inForceFrom: 200 }];
  expect([50, 100, 199, 200, 300].map((at) => inForceAt(versions, at)?.inForceFrom)).toEqual([
    100, 100, 100, 200, 200,
  ]);
});
