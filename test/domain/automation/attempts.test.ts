import fc from 'fast-check';
import { type Language, textsIn } from '../../../locales/languages';
import { silenceOf, stepOf } from '../../../src/domain/automation/auto-close';
import { autoCloseSchema } from '../../../src/domain/scheme/automation';
import { vircomAutoClose } from '../../../src/presets/vircom/auto-close';
import { AGENT, CLIENT, createIssue, HOUR } from '../sla/issues';

const RECEIVED = '2025-06-02T10:00:00-04:00';
const at = (iso: string) => Date.parse(iso);
const try_ = (iso: string) => ({ at: iso, kind: 'attempt' as const });
const three = ['03', '04', '05'].map((day) => try_(`2025-06-${day}T09:00:00-04:00`));
const LATER = at('2025-07-01T00:00:00-04:00');

type IssueArgs = Parameters<typeof createIssue>;
function findSilence(steps: IssueArgs[2] = [], events: IssueArgs[3] = three, now = LATER, severity = 'P3') {
  return silenceOf(vircomAutoClose, createIssue(RECEIVED, {}, steps, events), severity, now);
}
const findClosing = (...args: Parameters<typeof findSilence>) => {
  const closesAt = findSilence(...args)?.closesAt ?? null;
  return closesAt === null ? null : new Date(closesAt).toISOString();
};

describe('non-critical issues close after three unsuccessful attempts and five days without a word', () => {
  test('both together: five calendar days after the last word, at the same local time', () => {
    expect(findClosing()).toBe('2025-06-07T14:00:00.000Z');
  });

  test('two attempts are not enough, however long the silence', () => {
    expect(findSilence([], three.slice(1))).toMatchObject({ closesAt: null, warnAt: null });
  });

  test('three attempts in a day are not enough: the five days count too', () => {
    const today = ['10:10', '10:20', '10:30'].map((time) => try_(`2025-06-02T${time}:00-04:00`));
    expect(findClosing([], today)).toBe('2025-06-07T14:00:00.000Z');
  });

  test('the five days are calendar days, over a weekend and over a change of clocks', () => {
    const spring = createIssue(
      '2025-03-06T10:00:00-05:00',
      {},
      [],
      ['07', '08', '09'].map((day) => try_(`2025-03-${day}T18:00:00Z`)),
    );
    expect(silenceOf(vircomAutoClose, spring, 'P3', LATER)?.closesAt).toBe(at('2025-03-11T10:00:00-04:00'));
  });

  test('a late third attempt closes no sooner than a day after, for the warning comes the day before', () => {
    const late = [...three.slice(1), try_('2025-06-20T15:00:00-04:00')];
    const silenceFound = findSilence([], late);
    expect([silenceFound?.warnAt, silenceFound?.closesAt]).toEqual([
      at('2025-06-20T15:00:00-04:00'),
      at('2025-06-21T15:00:00-04:00'),
    ]);
  });

  test('a fourth attempt puts nothing off', () => {
    expect(findClosing([], [...three, try_('2025-06-06T09:00:00-04:00')])).toBe('2025-06-07T14:00:00.000Z');
  });

  test('the team is warned the day before, the issue closes at its instant', () => {
    const silenceFound = findSilence();
    if (!silenceFound) throw new Error('silent');
    const steps = [
      '2025-06-06T09:59:59',
      '2025-06-06T10:00:00',
      '2025-06-07T09:59:59',
      '2025-06-07T10:00:00',
    ];
    expect(steps.map((when) => stepOf(silenceFound, at(`${when}-04:00`)))).toEqual([
      'wait',
      'warn',
      'warn',
      'close',
    ]);
  });
});

describe('any word of the client resets both', () => {
  const word = { at: '2025-06-05T12:00:00-04:00', says: CLIENT };

  test.each([
    ['a public comment', [word], three],
    ['an internal one of an authorised contact', [{ ...word, internal: true }], three],
    ['a contact that reached it', [], [...three, { at: word.at, kind: 'contact' as const }]],
  ])('%s', (_, steps, events) => {
    expect(findSilence(steps, events)).toEqual({
      lastWordAt: at(word.at),
      attempts: [],
      warnAt: null,
      closesAt: null,
    });
  });

  test('a word of the team resets nothing, and a contact that reached nobody is an attempt', () => {
    const missed = { at: '2025-06-05T09:00:00-04:00', kind: 'contact' as const, payload: { reached: false } };
    expect(findClosing([{ ...word, says: AGENT }], [...three.slice(0, 2), missed])).toBe(
      '2025-06-07T14:00:00.000Z',
    );
  });

  test('three new attempts after a word close five days after it', () => {
    const again = ['06', '07', '08'].map((day) => try_(`2025-06-${day}T09:00:00-04:00`));
    expect(findClosing([word], [...three, ...again])).toBe('2025-06-10T16:00:00.000Z');
  });

  test('what happens later is not known yet', () => {
    expect(findSilence([word], three, at('2025-06-05T11:00:00-04:00'))?.attempts).toHaveLength(3);
  });
});

test('P1 is never closed so, nor an issue that is closed', () => {
  expect(findSilence([], three, LATER, 'P1 ')).toBeNull();
  expect(findSilence([{ at: '2025-06-06T09:00:00-04:00', status: 'Done' }])).toBeNull();
  expect(() => autoCloseSchema.parse({ timezone: 'UTC', never: [], clause: 'c' })).toThrow(
    'critical-severities-unnamed',
  );
});

test('an issue never closes before three attempts, nor before five days, nor without a day of warning', () => {
  const hour = fc.integer({ min: 0, max: 24 * 14 });
  const arbitraryInput = fc.record({
    attempts: fc.array(fc.integer({ min: 1, max: 24 * 14 }), { maxLength: 6 }),
    words: fc.array(hour, { maxLength: 2 }),
  });
  const iso = (after: number, ms = 0) => new Date(at(RECEIVED) + after * HOUR + ms).toISOString();
  const property = fc.property(arbitraryInput, ({ attempts, words }) => {
    const steps = words.map((after) => ({ at: iso(after, 1), says: CLIENT }));
    const silenceFound = findSilence(
      steps,
      attempts.map((after) => try_(iso(after))),
    );
    const last = Math.max(at(RECEIVED), ...words.map((after) => at(iso(after, 1))));
    const since = attempts.map((after) => at(iso(after))).filter((when) => when > last);
    expect(silenceFound?.attempts).toHaveLength(since.length);
    if (since.length < 3) return expect(silenceFound?.closesAt).toBeNull();
    expect(silenceFound?.closesAt).toBeGreaterThanOrEqual(last + 5 * 24 * HOUR);
    expect((silenceFound?.closesAt ?? 0) - (silenceFound?.warnAt ?? 0)).toBe(24 * HOUR);
    expect(silenceFound?.warnAt).toBeGreaterThanOrEqual([...since].sort((a, b) => a - b)[2] ?? 0);
  });
  fc.assert(property);
});

test('the note to the client and the warning to the team are in both languages', () => {
  const phrasesIn = (language: Language) => textsIn(language).automation.silence;
  const { attempts, days } = vircomAutoClose;
  expect(phrasesIn('en').closing(attempts, days)).toContain(
    'tried to reach you 3 times and have not heard from you in 5 days',
  );
  expect(phrasesIn('fr').closing(attempts, days)).toContain('3 fois');
  expect(phrasesIn('fr').warning('SUP-1', 3)).toBe(
    'SUP-1 sera fermé demain\u00a0: 3 tentatives, aucune nouvelle du client.',
  );
});
