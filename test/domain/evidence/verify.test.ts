/** What verifying looks at in a file, one check for each, and which of them an altered file fails. */
import { createHash } from 'node:crypto';
import { type Json, toCanonical } from '../../../src/domain/evidence/canonical';
import { evidenceOf } from '../../../src/domain/evidence/evidence';
import { type Check, readAsEvidence, verifyEvidence } from '../../../src/domain/evidence/verify';
import { MOST_VERSIONS } from '../../../src/domain/scheme/versions/versions';
import type { History } from '../../../src/domain/sla/history/history';
import { explainWarning } from '../../support/explain-warning';
import { AGENT, createIssue, HOUR } from '../sla/issues';
import { createHistory, end, seal } from '../sla/seals/made';
import { createDesk, dateOf, on } from '../sla/small-desk';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const desk = createDesk();
const issue = createIssue(dateOf('mon 10:00'), { priority: 'High' }, [
  { at: dateOf('mon 10:30'), says: AGENT },
  { at: dateOf('mon 11:00'), status: 'Pending' },
  { at: dateOf('mon 12:00'), status: 'In Progress' },
  { at: dateOf('mon 16:00'), status: 'Done', resolution: true },
]);
const write = (history: History, scheme = desk) =>
  evidenceOf(
    { history, scheme, version: 3, now: on('tue 10:00'), timeZones: '2025b', explainWarning },
    sha256,
  );
const text = write(issue);
type File = Record<string, Json>;
const parse = (written: string) => JSON.parse(written) as File;

/** A file changed in one place, with a digest of its own. */
function forge(change: (file: File) => File): string {
  const { sha256: _, ...content } = change(parse(text));
  return toCanonical({ ...content, sha256: sha256(toCanonical(content)) });
}

const check = (written: string, against: { published?: string; timeZones?: string } = {}): Check[] =>
  verifyEvidence(written, readAsEvidence(written) ?? {}, {
    sha256,
    published: null,
    timeZones: '2025b',
    ...against,
  });
const failed = (checks: Check[]) => checks.filter(({ agrees }) => agrees === false);
const numbers = (checks: Check[]) =>
  new Map(checks.flatMap((each) => (each.code === 'number' ? [[each.place, each.computed]] : [])));

describe('a file as it was written', () => {
  test('agrees with itself: its form, its digest, the form’s version and every number', () => {
    const checks = check(text);
    const stated = parse(text).sha256;
    expect(checks.slice(0, 4)).toEqual([
      { code: 'form', agrees: true },
      { code: 'own-digest', agrees: true, stated, computed: stated },
      {
        code: 'form-version',
        agrees: true,
        stated: String(parse(text).evidence),
        known: parse(text).evidence,
      },
      { code: 'time-zones', agrees: null, stated: '2025b', here: '2025b' },
    ]);
    expect(failed(checks)).toEqual([]);
  });

  test('says each number of each cycle', () => {
    const said = numbers(check(text));
    expect(
      Object.fromEntries(
        [...said].filter(([place]) => place.startsWith('clocks.response.1.') && !/ledger|goal/.test(place)),
      ),
    ).toEqual({
      'clocks.response.1.startedAt': '"2025-06-02T10:00:00Z"',
      'clocks.response.1.stoppedAt': '"2025-06-02T12:00:00Z"',
      'clocks.response.1.aimAt': '"2025-06-02T13:00:00Z"',
      'clocks.response.1.dueAt': '"2025-06-02T15:00:00Z"',
      'clocks.response.1.breachedAt': 'null',
      'clocks.response.1.state': '"met"',
      'clocks.response.1.elapsedMs': String(HOUR),
      'clocks.response.1.remainingMs': String(3 * HOUR),
      'clocks.response.1.severity': '"High"',
      'clocks.response.1.clause': '""',
      'clocks.response.1.withinCalendarHours': 'true',
      'clocks.response.1.startedBy': expect.any(String),
      'clocks.response.1.agreedAt': 'null',
      'clocks.response.1.measured': 'null',
      'clocks.response.1.pauses.1': expect.stringMatching(
        /"corrected":false.*"from":"2025-06-02T11:00:00Z".*"to":"2025-06-02T12:00:00Z"/,
      ),
      'clocks.response.1.heldMs.us': String(HOUR),
      'clocks.response.1.heldMs.client': String(HOUR),
      'clocks.response.1.heldMs.third-party': '0',
      'clocks.response.1.heldMs.nobody': '0',
    });
    expect([
      said.get('severity'),
      said.get('original'),
      said.get('closedAt'),
      said.get('restoredAt'),
    ]).toEqual([...['"High"', '"High"', '"2025-06-02T16:00:00Z"', 'null']]);
    expect(said.get('severityHistory.1')).toBe('{"at":"2025-06-02T10:00:00Z","severity":"High"}');
    expect([...said.keys()].some((place) => place.startsWith('contracts'))).toBe(false);
  });

  test('is held against the digest that was published, where there is one', () => {
    const digests = (published: string) =>
      check(text, { published }).filter(({ code }) => code === 'published-digest');
    expect(digests(sha256(text))).toEqual([
      { code: 'published-digest', agrees: true, stated: sha256(text), computed: sha256(text) },
    ]);
    expect(digests('other')).toMatchObject([{ agrees: false, stated: 'other' }]);
    expect(check(text).some(({ code }) => code === 'published-digest')).toBe(false);
  });

  test('tells with which time zones it was written, its warnings, and each verdict that was sealed', () => {
    expect(check(text, { timeZones: '2026a' })[3]).toEqual({
      code: 'time-zones',
      agrees: null,
      stated: '2025b',
      here: '2026a',
    });
    const warned = write({ ...issue, warnings: [{ code: 'no-reporter' }] });
    expect(check(warned).filter(({ code }) => code === 'warning')).toMatchObject([
      { agrees: null, text: { en: expect.any(String) } },
    ]);
    const sealed = createHistory([], {
      seals: [
        seal('mon 13:00', [end(), end({ startedAt: on('mon 13:00'), stoppedAt: on('mon 13:00') })]),
        seal('mon 14:00'),
      ],
    });
    expect(check(write(sealed)).filter(({ code }) => code === 'sealed')).toEqual([
      { code: 'sealed', agrees: null, at: '2025-06-02T13:00:00Z' },
      { code: 'sealed', agrees: null, at: '2025-06-02T13:00:00Z' },
    ]);
  });
});

describe('an altered file', () => {
  test('in another form fails by its form, and by its digest where that was not made anew', () => {
    expect(failed(check(` ${text}`))).toEqual([{ code: 'form', agrees: false }]);
    const altered = text.replace('"severity":"High"', '"severity":"Low"');
    expect(failed(check(altered)).map(({ code }) => code)).toContain('own-digest');
  });

  test('of another version is looked at no further', () => {
    const checks = check(forge((file) => ({ ...file, evidence: 999 })));
    expect(checks.map(({ code }) => code)).toEqual(['form', 'own-digest', 'form-version']);
    expect(checks[2]).toMatchObject({ agrees: false, stated: '999' });
  });

  test('with one number changed fails by that number alone', () => {
    const severities = (file: File) => ({ ...file, ruling: { ...(file.ruling as File), severity: 'Low' } });
    expect(failed(check(forge(severities)))).toEqual([
      { code: 'number', agrees: false, place: 'severity', stated: '"Low"', computed: '"High"' },
    ]);
    const more = (file: File) => ({ ...file, ruling: { ...(file.ruling as File), bonus: 1 } });
    expect(failed(check(forge(more)))).toEqual([
      { code: 'number', agrees: false, place: 'bonus', stated: '1', computed: null },
    ]);
    const without = (file: File) => ({
      ...file,
      ruling: { ...(file.ruling as File), severity: undefined } as unknown as Json,
    });
    expect(failed(check(forge(without)))).toMatchObject([
      { place: 'severity', stated: null, computed: '"High"' },
    ]);
  });

  const pathsOf = (change: (file: File) => File) =>
    failed(check(forge(change))).map((each) => (each.code === 'mistake' ? each.mistake.path : each.code));

  test.each<[string, (file: File) => File, string[]]>([
    ['a member that is unknown', (file) => ({ ...file, more: 1 }), ['']],
    [
      'an instant in another form',
      (file) => ({ ...file, judgedAt: '2025-06-03T10:00:00.000Z' }),
      ['judgedAt'],
    ],
    ['an instant that is none', (file) => ({ ...file, judgedAt: 'soon' }), ['judgedAt']],
    ['rules that are none', (file) => ({ ...file, scheme: { version: 1, rules: null } }), ['scheme.rules.']],
    ['no scheme at all', (file) => ({ ...file, scheme: null }), ['scheme', 'scheme.rules.']],
  ])('with %s is refused by its place', (_, change, paths) => {
    expect(pathsOf(change)).toEqual(paths);
  });

  test('with more earlier schemes than a project may have is refused by their number', () => {
    const rulesOf = (file: File) => (file.scheme as { rules: File }).rules;
    const earlierOf = (file: File, count: number) =>
      Array.from({ length: count }, () => ({ until: '2025-06-02T11:00:00Z', rules: rulesOf(file) }));
    const checks = check(
      forge((file) => ({
        ...file,
        scheme: { version: 3, rules: rulesOf(file), earlier: earlierOf(file, MOST_VERSIONS + 1) },
      })),
    );
    expect(checks).toContainEqual({
      ...{ code: 'mistake', agrees: false },
      mistake: { path: 'scheme.earlier', code: 'too-many', most: MOST_VERSIONS },
    });
  });

  test('with rules that do not go together is refused by theirs, those that judged before too', () => {
    const rulesOf = (file: File) => (file.scheme as { rules: File }).rules;
    const lost = (file: File) => ({ ...rulesOf(file), calendars: {} });
    const inRules = pathsOf((file) => ({ ...file, scheme: { version: 3, rules: lost(file) } }));
    expect(inRules.length).toBeGreaterThan(0);
    expect(inRules.every((path) => path.startsWith('scheme.rules.'))).toBe(true);
    const until = '2025-06-02T11:00:00Z';
    const inEarlier = pathsOf((file) => ({
      ...file,
      scheme: { version: 3, rules: rulesOf(file), earlier: [{ until, rules: lost(file) }] },
    }));
    expect(inEarlier.every((path) => path.startsWith('scheme.earlier.rules.'))).toBe(true);
    expect(inEarlier).toHaveLength(inRules.length);
    const before = forge((file) => ({
      ...file,
      scheme: { version: 3, rules: rulesOf(file), earlier: [{ until, rules: rulesOf(file) }] },
    }));
    expect(failed(check(before))).toEqual([]);
  });
});

test('a file that does not say so is no evidence', () => {
  expect([
    readAsEvidence('{}'),
    readAsEvidence('{"evidence":1}'),
    readAsEvidence('{"sha256":""}'),
    readAsEvidence('[]'),
  ]).toEqual([...[null, null, null, null]]);
  expect(readAsEvidence('{"evidence":1,"sha256":"x","more":2}')).toEqual({
    evidence: 1,
    sha256: 'x',
    more: 2,
  });
});
