import { LANGUAGES, textsIn } from '../../../locales/languages';
import { say } from '../../../src/common/say';
import { lint } from '../../../src/domain/lint/lint';
import { findUnknownClients } from '../../../src/domain/lint/problems/contract-problems';
import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import { problemsOf } from '../../../src/domain/lint/problems/problems';
import { contracts, createDesk } from '../sla/contracts/desk';

const AT = Date.parse('2025-06-05T04:00:00Z');
const name = { en: 'Paper', fr: 'Papier' };
const goals = { High: { response: { goal: { in: 'elapsed', breach: 'PT1H' } } } };
const acme = { is: 'client', in: ['acme'] };
const paperOf = (id: string, when: object, more: object = { goals }) => ({ id, name, when, ...more });

const findingsOf = (papers: object[], more: object = {}) =>
  lint(createDesk({ contracts: papers, ...more }), AT).filter(({ code }) => code.includes('contract'));
const codesOf = (papers: object[], more: object = {}) =>
  findingsOf(papers, more).map(({ code, path }) => `${code} ${path}`);

test.each<[string, object[], string[]]>([
  [
    'one that an earlier one covers is never reached',
    [paperOf('a', acme), paperOf('b', { all: [acme, { is: 'label', in: ['x'] }] })],
    ['unreachable-contract contracts.1'],
  ],
  [
    'one whose conditions exclude each other',
    [paperOf('a', { all: [acme, { is: 'client', in: ['boreal'] }] })],
    ['unreachable-contract contracts.0'],
  ],
  [
    'one for what the scheme does not follow',
    [paperOf('a', { is: 'work-type', in: ['sub-task'] })],
    ['unreachable-contract contracts.0'],
  ],
  [
    'one that is its own contrary',
    [paperOf('a', { all: [acme, { not: acme }] })],
    ['unreachable-contract contracts.0'],
  ],
  [
    'a client of several in one list is covered by the list',
    [paperOf('a', { is: 'client', in: ['boreal', 'acme'] }), paperOf('b', acme)],
    ['unreachable-contract contracts.1'],
  ],
  [
    'the same condition after the first has ended is reached',
    [paperOf('a', acme, { goals, until: '2025-05-31' }), paperOf('b', acme, { goals, from: '2025-06-01' })],
    [],
  ],
  ['one that promises nothing of its own', [paperOf('a', acme, {})], ['contract-without-goal contracts.0']],
  [
    'one that counts the scheme’s goals in other hours promises something',
    [paperOf('a', acme, { calendars: createDesk().calendars })],
    [],
  ],
  [
    'two that one issue falls under',
    [paperOf('a', acme), paperOf('b', { is: 'label', in: ['bank'] })],
    ['overlapping-contracts contracts.1'],
  ],
  ['two clients overlap nowhere', [paperOf('a', acme), paperOf('b', { is: 'client', in: ['boreal'] })], []],
])('%s', (_, papers, expected) => {
  expect(codesOf(papers)).toEqual(expected);
});

type Nested = { [part in 'all' | 'any']?: object[] };
const nest = (part: keyof Nested, levels: number, label: string): object =>
  Array.from({ length: levels }).reduce<object>(
    (inner, _, level) => ({ [part]: [{ is: 'label', in: [`${label}-${level}`] }, inner] }),
    { is: 'label', in: [label] },
  );

test.each<[string, object[]]>([
  [
    'nested as deep as a scheme may be',
    [paperOf('a', nest('any', 12, 'x')), paperOf('b', nest('all', 12, 'y'))],
  ],
  [
    'nested, each the contrary of the other',
    [paperOf('a', { not: nest('all', 11, 'x') }), paperOf('b', { not: nest('any', 11, 'y') })],
  ],
  [
    'of as many clients as fit into a scheme',
    Array.from({ length: 400 }, (_, nth) =>
      paperOf(`p${nth}`, { is: 'client', in: Array.from({ length: 36 }, (__, at) => `c${nth}-${at}`) }),
    ),
  ],
])('contracts with conditions %s are looked over in no time', (_, papers) => {
  expect(codesOf(papers).every((code) => code.startsWith('overlapping-contracts'))).toBe(true);
});

test('an overlap is told with an issue that falls under both, in every language', () => {
  const [finding] = findingsOf([paperOf('gold', acme), paperOf('bank', { is: 'label', in: ['bank'] })]);
  if (!finding) throw new Error('no finding');
  const [english, french] = LANGUAGES.map((language) => say(textsIn(language).lint.findings, finding));
  expect(english).toBe(
    'A work item received 2025-06-05T04:00:00Z, of the client acme, labelled bank falls under “gold” and “bank”; “gold” comes first and judges it.',
  );
  expect(french).toContain('du client acme, étiqueté bank');
});

test('a goal that is too long is told at the contract that says it', () => {
  const long = { High: { resolution: { goal: { in: 'hours', calendar: 'office', breach: 'PT9000H' } } } };
  const findings = lint(createDesk({ contracts: [paperOf('a', acme, { goals: long })] }), AT);
  expect(findings.map(({ code, path }) => `${code} ${path}`)).toContain(
    'goal-longer-than-calendar contracts.0.goals.High.resolution',
  );
});

/** What reading a scheme with these contracts answers: the place and the code of each mistake. */
function mistakesIn(papers: object[]): string[] {
  const { contracts: _, ...desk } = createDesk();
  const read = readScheme({ ...desk, contracts: papers });
  if (!('mistakes' in read)) return [];
  return read.mistakes.map((mistake) =>
    [
      mistake.path,
      mistake.code === 'problem'
        ? mistake.problem.code
        : mistake.code === 'shape'
          ? mistake.fault.code
          : mistake.code,
    ].join(' '),
  );
}

test.each<[string, object[], string]>([
  [
    'two ids alike',
    [paperOf('a', acme), paperOf('a', { is: 'label', in: ['x'] })],
    'contracts.1.id taken-contract-id',
  ],
  ['two that say the same', [paperOf('a', acme), paperOf('b', acme)], 'contracts.1 same-contract'],
  [
    'days that end before they begin',
    [paperOf('a', acme, { goals, from: '2025-06-02', until: '2025-06-01' })],
    'contracts.0.until contract-ends-before',
  ],
  [
    'a day that does not exist',
    [paperOf('a', acme, { goals, from: '2025-02-30' })],
    'contracts.0.from no-such-date',
  ],
  [
    'a severity that the scheme does not have',
    [paperOf('a', acme, { goals: { Fatal: goals.High } })],
    'contracts.0.goals.Fatal no-such-severity',
  ],
  [
    'a clock that it does not have',
    [paperOf('a', acme, { goals: { High: { update: goals.High.response } } })],
    'contracts.0.goals.High.update no-such-clock',
  ],
  [
    'a calendar that neither has',
    [
      paperOf('a', acme, {
        goals: { High: { response: { goal: { in: 'hours', calendar: 'night', breach: 'PT1H' } } } },
      }),
    ],
    'contracts.0.goals.High.response.goal.calendar no-such-calendar',
  ],
  ['an id that no search could name', [paperOf('__proto__', acme)], 'contracts.0.id contract-id'],
  [
    'a part that no contract has',
    [paperOf('a', acme, { goals, clocks: {} })],
    'contracts.0.clocks unknown-part',
  ],
  [
    'something that happens in place of what holds',
    [paperOf('a', { on: 'created' })],
    'contracts.0.when no-shape',
  ],
])('%s is refused at its place', (_, papers, expected) => {
  expect(mistakesIn(papers)).toContain(expected);
});

test('a condition that names nothing is told at its contract', () => {
  const scheme = createDesk({ contracts: [paperOf('a', { is: 'severity', in: ['Fatal'] })] });
  expect(problemsOf(scheme)).toContainEqual({
    ...{ path: 'contracts.0.when.in', code: 'no-such-severity', name: 'Fatal', names: 'High, Low' },
  });
});

test('a client who does not exist is told by name', () => {
  const scheme = createDesk({ contracts });
  expect(findUnknownClients(scheme, ['acme'])).toEqual([]);
  expect(findUnknownClients(scheme, ['boreal'])).toEqual([
    { path: 'contracts.0.when', code: 'no-such-client', name: 'acme', names: 'boreal' },
  ]);
});

test.each([
  'stop',
  'restart',
  'cancel',
])('a date that would end a clock (%s) is told at its place', (part) => {
  const { clocks } = createDesk();
  const date = { on: 'date', field: 'began' };
  const rules = { ...clocks.response, [part]: [{ all: [date, { is: 'label', in: ['x'] }] }] };
  expect(problemsOf(createDesk({ clocks: { ...clocks, response: rules } }))).toContainEqual({
    ...{ path: `clocks.response.${part}.0`, code: 'date-outside-start' },
  });
});
