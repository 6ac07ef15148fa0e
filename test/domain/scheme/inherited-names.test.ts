/** Names that every object inherits are names like others: a scheme and a history that bear them are judged as if they bore any other. */
import fc from 'fast-check';
import { lint } from '../../../src/domain/lint/lint';
import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import { problemsOf } from '../../../src/domain/lint/problems/problems';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { meaningOf } from '../../../src/domain/search/functions';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { cycleLedgerOf } from '../../../src/domain/sla/ledger';
import { casesOf } from '../drawn-cases';
import { instant, schemes } from '../sla/histories';
import { AGENT, createIssue } from '../sla/issues';

const INHERITED = [
  ...['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'],
  ...['toLocaleString', 'propertyIsEnumerable', '__defineGetter__', '__lookupSetter__'],
];
const RECEIVED = '2025-06-20T15:00:00Z';
const name = fc.constantFrom(...INHERITED);
const label = fc.oneof(
  name,
  name.map((text) => `channel:${text}`),
);
const presetName = fc.constantFrom(...Object.keys(schemes));
const requireScheme = (key: string) => schemes[key] as Scheme;

/** A value with names in it changed wherever they stand, as keys and as texts. */
function renameIn(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => renameIn(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [names.get(key) ?? key, renameIn(item, names)]);
  return Object.fromEntries(entries);
}

/** Severities, calendars and roles of a scheme under inherited names, in an order of chance. */
function createNames(scheme: Scheme, chosen: readonly string[]): Map<string, string> {
  const own = [
    ...scheme.severities.map(({ name }) => name),
    ...Object.keys(scheme.calendars),
    ...scheme.team.roles,
  ];
  return new Map(own.slice(0, chosen.length).map((text, index) => [text, chosen[index] as string]));
}

/** What a scheme that was written and read again rules of an issue, in the names it had before. */
function rulingOf(scheme: Scheme, priority: string, now: number, names = new Map<string, string>()) {
  const read = readScheme(JSON.parse(JSON.stringify(renameIn(scheme, names))));
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  const past = createIssue(RECEIVED, { priority: names.get(priority) ?? priority }, [
    { at: '2025-06-23T15:00:00Z', says: AGENT },
  ]);
  const judged = evaluateClocks(read.scheme, past, now);
  const lines = Object.values(judged.clocks).flatMap(({ cycles }) =>
    cycles.map((cycle) => cycleLedgerOf(read.scheme, cycle, now)),
  );
  const back = new Map([...names].map(([from, to]) => [to, from]));
  return renameIn(
    { judged: JSON.parse(JSON.stringify(judged)), lines, problems: problemsOf(read.scheme).length },
    back,
  );
}

test('a scheme’s severities, calendars and roles may be called by any of them', () => {
  const order = fc.shuffledSubarray(INHERITED, { minLength: INHERITED.length });
  fc.assert(
    fc.property(presetName, order, fc.nat(), instant, (preset, chosen, place, when) => {
      const scheme = requireScheme(preset);
      const severity = scheme.severities[place % scheme.severities.length]?.name as string;
      const now = Date.parse(when);
      const names = createNames(scheme, chosen);
      expect(rulingOf(scheme, severity, now, names)).toEqual(rulingOf(scheme, severity, now));
      expect(() => lint(readAgain(renameIn(scheme, names)), now)).not.toThrow();
    }),
    { numRuns: casesOf(40) },
  );
});

function readAgain(json: unknown): Scheme {
  const read = readScheme(JSON.parse(JSON.stringify(json)));
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read.scheme;
}

test('a label, a channel or a status of such a name changes no clock that does not name it', () => {
  fc.assert(
    fc.property(presetName, fc.array(label, { minLength: 1 }), name, (preset, labels, status) => {
      const stepsTo = (to: string) => [{ at: '2025-06-23T15:00:00Z', status: to }];
      const now = Date.parse('2025-06-27T15:00:00Z');
      const plain = createIssue(RECEIVED, { priority: 'Highest' }, stepsTo('In Progress'));
      const named = createIssue(RECEIVED, { priority: 'Highest', labels }, stepsTo(status));
      expect(evaluateClocks(requireScheme(preset), named, now)).toEqual(
        evaluateClocks(requireScheme(preset), plain, now),
      );
    }),
    { numRuns: casesOf(60) },
  );
});

test.each(INHERITED)('a scheme that gives the label and the channel %s a severity is obeyed', (text) => {
  const scheme = requireScheme('valtech');
  const readWith = (part: object) =>
    readAgain({ ...scheme, severityFrom: { ...scheme.severityFrom, default: 'Minor', ...part } });
  const now = Date.parse(RECEIVED);
  const byLabel = readWith({ labels: Object.fromEntries([[text, 'Fatal']]) });
  expect(evaluateClocks(byLabel, createIssue(RECEIVED, { labels: [text] }), now).severity).toBe('Fatal');
  const byChannel = readWith({ channels: Object.fromEntries([[text, 'Fatal']]) });
  expect(
    evaluateClocks(byChannel, createIssue(RECEIVED, { labels: [`channel:${text}`] }), now).severity,
  ).toBe('Fatal');
});

test('a priority of such a name falls to what the scheme says of names it does not know', () => {
  fc.assert(
    fc.property(presetName, name, (preset, priority) => {
      const now = Date.parse(RECEIVED);
      const severityFor = (priority: string) =>
        evaluateClocks(requireScheme(preset), createIssue(RECEIVED, { priority }), now).severity;
      expect(severityFor(priority)).toBe(severityFor('A name nobody knows'));
    }),
  );
});

test('the search’s functions know neither a function nor an argument of such a name', () => {
  const FUNCTIONS = ['slaBreached', 'slaAtRisk', 'slaPaused', 'slaMet', 'slaElapsed', 'reportOwed'];
  fc.assert(
    fc.property(
      fc.constantFrom(...FUNCTIONS, ...INHERITED),
      fc.array(name, { minLength: 1 }),
      (inherited, input) => {
        expect(meaningOf({ functionName: inherited, operator: 'in', arguments: input })).toEqual({
          problem: expect.anything(),
        });
      },
    ),
  );
});
