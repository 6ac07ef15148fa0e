import { LANGUAGES, textsIn } from '../../../locales/languages';
import { nameFinding } from '../../../src/application/scheme/document/name-finding';
import { namePlace } from '../../../src/application/scheme/document/name-place';
import { say } from '../../../src/common/say';
import { findLateClosings } from '../../../src/domain/lint/late-closing';
import { lint } from '../../../src/domain/lint/lint';
import { remedyOf } from '../../../src/domain/lint/remedies';
import { type Scheme, schemeSchema } from '../../../src/domain/scheme/scheme';
import { withValueAt } from '../../../static/scheme/draft/draft';
import { createIssue, presetOf } from '../sla/issues';

const AT = Date.parse('2025-06-05T04:00:00Z');
const codesOf = (scheme: Scheme) => lint(scheme, AT).map(({ code, path }) => `${code} ${path}`);

function changeScheme(change: (draft: Scheme) => void, name = 'valtech'): Scheme {
  const draft = structuredClone(presetOf(name));
  change(draft);
  return schemeSchema.parse(draft);
}

function businessOf(draft: Scheme) {
  const { business } = draft.calendars;
  if (!business) throw new Error('no business calendar');
  return business;
}

test('reporting earlier earns a later deadline at valtech and at vircom', () => {
  expect(codesOf(presetOf('valtech'))).toEqual([
    'non-monotone-goal goals.Fatal.response',
    'non-monotone-goal goals.Critical.response',
  ]);
  expect(codesOf(presetOf('vircom'))).toContain('non-monotone-goal goals.P2.response');
  const [found] = lint(presetOf('vircom'), AT);
  if (found?.code !== 'non-monotone-goal') throw new Error('a finding');
  expect(say(textsIn('en').lint.findings, found)).toMatch(
    /^P2 response, for what comes by phone, emergency alone: /,
  );
  expect(say(textsIn('fr').lint.findings, found)).toContain(
    'seulement pour ce qui vient par phone, emergency',
  );
  expect(lint(presetOf('valtech'), AT)[0]?.example).toBe(Date.parse('2025-06-05T11:59:00Z'));
});

test.each<[string, Scheme]>([
  ['literal-standard-time', changeScheme((draft) => Object.assign(businessOf(draft), { timezone: 'EST' }))],
  [
    'contradictory-hours',
    changeScheme((draft) =>
      Object.assign(businessOf(draft).weekly, {
        mon: [
          ['08:00', '12:00'],
          ['11:00', '17:00'],
        ],
      }),
    ),
  ],
  [
    'undefined-day-unit',
    changeScheme((draft) =>
      Object.assign(draft.goals.Fatal?.resolution ?? {}, { goal: { in: 'elapsed', breach: 'P1D' } }),
    ),
  ],
  ['same-start-stop', changeScheme((draft) => draft.clocks.resolution?.stop.push({ on: 'created' }))],
  [
    'same-start-stop',
    changeScheme((createDraft) => createDraft.clocks.resolution?.start.push({ on: 'resolved' })),
  ],
  [
    'reopen-said-twice',
    changeScheme((createDraft) =>
      Object.assign(createDraft.clocks.resolution ?? {}, { onReopen: 'nothing' }),
    ),
  ],
  [
    'resume-without-end',
    changeScheme((createDraft) =>
      Object.assign(createDraft.clocks.resolution ?? {}, { onReopen: 'resume', endsWhenResolved: false }),
    ),
  ],
  [
    'resume-without-end',
    changeScheme((createDraft) => Object.assign(createDraft.clocks.report ?? {}, { onReopen: 'resume' })),
  ],
  [
    'priority-upside-down',
    changeScheme((createDraft) =>
      Object.assign(createDraft.severityFrom, { priorities: { Highest: 'Minor', High: 'Fatal' } }),
    ),
  ],
  ['goal-longer-than-calendar', changeScheme((draft) => Object.assign(businessOf(draft), { weekly: {} }))],
  ['unreachable-severity', presetOf('velsoft')],
  [
    'missing-holiday-year',
    changeScheme((draft) => Object.assign(businessOf(draft), { holidayYears: { from: 2020, to: 2025 } })),
  ],
  [
    'workaround-ends-critical',
    changeScheme((draft) => draft.clocks.resolution?.stop.push({ on: 'app-event', kinds: ['workaround'] })),
  ],
])('finds %s', (code, scheme) => {
  expect(lint(scheme, AT).map((finding) => finding.code)).toContain(code);
});

/** What a finding says of a scheme that has it: by its clause, an instant, and a change. */
function findOnly(code: string, scheme: Scheme) {
  const [lintFinding] = lint(scheme, AT).filter((finding) => finding.code === code);
  if (!lintFinding) throw new Error(`no ${code}`);
  return lintFinding;
}

const business = (draft: Scheme, change: object) => Object.assign(businessOf(draft), change);

test.each<[string, string, Scheme, string]>([
  [
    'literal-standard-time',
    'the next summer noon, and the place that is meant',
    changeScheme((draft) => business(draft, { timezone: 'Etc/GMT+4' })),
    '2025-07-01T16:00:00Z America/Halifax',
  ],
  [
    'contradictory-hours',
    'hours that spill into those of the next day',
    changeScheme((draft) =>
      business(draft, { weekly: { fri: [['20:00', '02:00']], sat: [['01:00', '04:00']] } }),
    ),
    '2025-06-07T05:00:00Z Write each hour once',
  ],
  [
    'contradictory-hours',
    'a day of 24 hours that has other hours too',
    changeScheme((draft) =>
      business(draft, {
        weekly: {
          thu: [
            ['08:00', '08:00'],
            ['09:00', '10:00'],
          ],
        },
      }),
    ),
    '2025-06-05T13:00:00Z Write each hour once',
  ],
  [
    'contradictory-hours',
    'a holiday that is opened without a word about it',
    changeScheme((draft) => business(draft, { overrides: { '2025-06-24': [['10:00', '12:00']] } })),
    '2025-06-24T14:00:00Z onHoliday',
  ],
  [
    'missing-holiday-year',
    'the first instant of the year nobody knows',
    changeScheme((draft) => business(draft, { holidayYears: { from: 2020, to: 2025 } })),
    '2026-01-01T05:00:00Z Choose a holiday rule',
  ],
  [
    'missing-holiday-year',
    'this very instant where not even this year is known, and nothing is said to be too long',
    changeScheme((draft) => business(draft, { holidayYears: { from: 2020, to: 2024 } })),
    '2025-06-05T04:00:00Z enter the dates',
  ],
  [
    'undefined-day-unit',
    'a Friday’s last hour',
    changeScheme((draft) =>
      Object.assign(draft.goals.Fatal?.resolution ?? {}, { goal: { in: 'elapsed', breach: 'P1D' } }),
    ),
    '2025-06-06T20:00:00Z PT24H',
  ],
  [
    'same-start-stop',
    'one of several kinds of event, in whatever order',
    changeScheme((draft) => {
      draft.clocks.resolution?.start.push({ on: 'app-event', kinds: ['workaround', 'contact'] });
      draft.clocks.resolution?.stop.push({ on: 'app-event', kinds: ['attempt', 'workaround'] });
    }),
    '2025-06-05T04:00:00Z Give what stops the resolution clock',
  ],
  [
    'goal-longer-than-calendar',
    'the goal outside hours too',
    changeScheme((draft) =>
      Object.assign(draft.goals.Fatal?.response?.outside ?? {}, {
        goal: { in: 'hours', calendar: 'business', breach: 'PT9000H' },
      }),
    ),
    '2025-06-05T04:00:00Z Shorten the goal',
  ],
  [
    'unreachable-severity',
    'a severity whose name a higher one bears as a code',
    changeScheme((draft) => draft.severities[0]?.codes.push('Minor')),
    '2025-06-05T04:00:00Z Give Minor a name',
  ],
])('%s says an instant, a change and a clause: %s', (code, _, scheme, expected) => {
  const finding = findOnly(code, scheme);
  const { example, clause } = finding;
  const instant = new Date(example).toISOString().replace('.000Z', 'Z');
  const [wanted, ...words] = expected.split(' ');
  for (const language of LANGUAGES)
    expect([instant, say(textsIn(language).lint.findings, finding)]).toEqual([
      wanted,
      expect.stringContaining(instant),
    ]);
  const texts = textsIn('en');
  expect(say(texts.lint.changes, { ...finding, where: '' })).toContain(words.join(' '));
  expect(clause).not.toBeNull();
});

test.each([
  ['en', 'Goals, Fatal, Response'],
  ['fr', 'Objectifs, Fatale, Réponse'],
] as const)('a place is told in words of the reader’s language, a contract by its name: %s', (language, place) => {
  const valtech = presetOf('valtech');
  const texts = textsIn(language);
  const [finding] = lint(valtech, AT).filter(({ path }) => path === 'goals.Fatal.response');
  if (!finding) throw new Error('nothing is found');
  const named = nameFinding(valtech, finding, texts);
  expect(named.where).toBe(place);
  expect(say(texts.lint.changes, named)).toContain(`(${place})`);
  expect(say(texts.lint.changes, named)).not.toMatch(/goals\.|clocks\./);
  const scheme = changeScheme((draft) =>
    draft.contracts.push({
      ...{ id: 'gold', name: { en: 'Gold', fr: 'Or' }, clause: '' },
      when: { is: 'label', in: ['x'] },
    }),
  );
  expect(namePlace(scheme, ['contracts', '0', 'goals', 'Fatal'], texts)).toContain(
    language === 'en' ? 'Gold' : 'Or',
  );
  expect(namePlace(scheme, ['contactMethods', '0'], texts)).toMatch(/1$/);
});

test('hours that only touch, or fill the day from one to the next, contradict nothing', () => {
  const whole = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['08:00', '08:00']]]),
  );
  const touching = {
    mon: [
      ['08:00', '12:00'],
      ['12:00', '17:00'],
    ],
  };
  for (const weekly of [whole, touching])
    expect(codesOf(changeScheme((draft) => business(draft, { weekly }))).join()).not.toContain(
      'contradictory',
    );
});

test('a year nobody knows is one finding, and no goal is called too long for it', () => {
  const scheme = changeScheme((draft) => business(draft, { holidayYears: { from: 2020, to: 2024 } }));
  expect(codesOf(scheme)).toEqual(['missing-holiday-year calendars.business.holidays']);
});

test('warns of a report counted from a closing more than a day after the service was restored', () => {
  const appEvents = [{ at: '2025-06-05T13:00:00Z', kind: 'restored' as const }];
  const createClosed = (at: string) =>
    createIssue('2025-06-05T12:00:00Z', { priority: 'Fatal' }, [{ at, status: 'Done' }], appEvents);
  const countLateClosings = (at: string) =>
    findLateClosings(presetOf('valtech'), [createClosed(at)], Date.parse('2025-07-01T00:00:00Z')).length;
  expect([countLateClosings('2025-06-06T13:00:00Z'), countLateClosings('2025-06-06T13:00:01Z')]).toEqual([
    0, 1,
  ]);
});

const trapped: Scheme[] = [
  ...['valtech', 'vircom', 'velsoft'].map(presetOf),
  changeScheme((draft) => business(draft, { timezone: 'EST' })),
  changeScheme((draft) => Object.assign(draft.clocks.resolution ?? {}, { onReopen: 'nothing' })),
  changeScheme((createDraft) => Object.assign(createDraft.clocks.report ?? {}, { onReopen: 'resume' })),
  changeScheme((createDraft) =>
    createDraft.clocks.resolution?.stop.push({ on: 'app-event', kinds: ['workaround'] }),
  ),
];

test('a remedy puts its finding right', () => {
  const tried = trapped.flatMap((scheme) =>
    lint(scheme, AT).flatMap((finding) => {
      const remedy = remedyOf(scheme, finding);
      if (!remedy) return [];
      const after = schemeSchema.parse(withValueAt(scheme, remedy.path, remedy.value));
      return [{ code: finding.code, was: `${finding.code} ${finding.path}`, after: codesOf(after) }];
    }),
  );
  for (const { was, after } of tried) expect(after).not.toContain(was);
  expect(new Set(tried.map(({ code }) => code)).size).toBe(6);
});
