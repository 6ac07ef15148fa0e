/** Clocks that a scheme calls by keys of its own: each of a kind, each with a name. */
import { readScheme } from '../../../../src/domain/lint/problems/mistakes';
import { issueStateOf } from '../../../../src/domain/sla/issue-state';
import { createDesk, instantOf, judge } from './desk';

const name = { en: 'On site', fr: 'Sur place' };
const visit = {
  name,
  kind: 'response',
  start: [{ on: 'created' }],
  stop: [{ on: 'app-event', kinds: ['contact'] }],
};
const goals = { High: { 'on-site': { goal: { in: 'elapsed', breach: 'PT3H' } } } };
const { clocks, goals: _, contracts: __, ...rest } = createDesk();
const desk = (more: object, its: object = {}) => ({ ...rest, clocks: { ...clocks, ...more }, goals, ...its });

const mistakesIn = (scheme: object) => {
  const read = readScheme(JSON.parse(JSON.stringify(scheme)));
  if (!('mistakes' in read)) return [];
  return read.mistakes.map(
    ({ path, ...mistake }) => `${path} ${mistake.code === 'shape' ? mistake.fault.code : mistake.code}`,
  );
};

test('a clock of its own counts as any other, after those called by their kind', () => {
  const scheme = createDesk({ clocks: { 'on-site': visit, ...clocks }, goals, contracts: [] });
  const evaluation = judge(
    { at: '05 14:00', priority: 'High', events: [['05 16:00', 'contact', { reached: true }]] },
    '05 18:00',
    scheme,
  );
  expect(Object.keys(evaluation.clocks)).toEqual(['response', 'resolution', 'report', 'on-site']);
  expect(evaluation.clocks['on-site']?.cycles[0]).toMatchObject({
    state: 'met',
    dueAt: Date.parse(instantOf('05 17:00')),
  });
});

test('what is kept of it on the issue says of which kind it is', () => {
  const scheme = createDesk({ clocks: { ...clocks, 'on-site': visit }, goals, contracts: [] });
  const now = Date.parse(instantOf('05 15:00'));
  const state = issueStateOf(scheme, judge({ at: '05 14:00', priority: 'High' }, '05 15:00', scheme), now);
  expect(state.clocks['on-site']).toMatchObject({ kind: 'response', state: 'running' });
});

test('a corrected stretch and a date agreed on may be of such a clock', () => {
  const scheme = createDesk({ clocks: { ...clocks, 'on-site': visit }, goals, contracts: [] });
  const payload = {
    clock: 'on-site',
    from: instantOf('05 14:00'),
    to: instantOf('05 15:00'),
    counts: false,
    why: 'their network',
  };
  const { clocks: judged } = judge(
    { at: '05 14:00', priority: 'High', events: [['05 15:30', 'correction', payload]] },
    '05 16:00',
    scheme,
  );
  expect(judged['on-site']?.cycles[0]).toMatchObject({
    dueAt: Date.parse(instantOf('05 18:00')),
    elapsedMs: 3_600_000,
  });
});

const twelve = Object.fromEntries(Array.from({ length: 10 }, (_none, nth) => [`visit-${nth}`, visit]));

test.each<[string, object, string[]]>([
  ['a key of its own with a kind', desk({ 'on-site': visit }), []],
  [
    'one without a kind',
    desk({ 'on-site': { ...visit, kind: undefined } }),
    ['clocks.on-site.kind clock-kind'],
  ],
  ['an unknown kind', desk({ 'on-site': { ...visit, kind: 'visit' } }), ['clocks.on-site.kind not-one-of']],
  ['capitals', desk({ OnSite: visit }, { goals: {} }), ['clocks.OnSite clock-key']],
  [
    'what every object inherits',
    desk({ constructor: visit }, { goals: {} }),
    ['clocks.constructor clock-key'],
  ],
  ['more than twelve', desk(twelve, { goals: {} }), ['clocks too-many-clocks']],
  ['a goal of a clock that is not there', desk({}), ['goals.High.on-site problem']],
])('%s', (_name, scheme, expected) => {
  expect(mistakesIn(scheme)).toEqual(expected);
});

test('__proto__ is refused as any other bad key', () => {
  const text = JSON.stringify(desk({ visit }, { goals: {} })).replace('"visit":', '"__proto__":');
  const read = readScheme(JSON.parse(text));
  expect('mistakes' in read && read.mistakes.map(({ path }) => path)).toEqual(['clocks.__proto__']);
});
