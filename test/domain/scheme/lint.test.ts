import { lint } from '../../../src/domain/scheme/lint';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { schemeSchema } from '../../../src/domain/scheme/scheme';
import { lateClosings } from '../../../src/domain/sla/late-closing';
import { issue, preset } from '../sla/issues';

const AT = Date.parse('2025-06-05T04:00:00Z');
const codes = (scheme: Scheme) => lint(scheme, AT).map(({ code, path }) => `${code} ${path}`);

function changed(change: (draft: Scheme) => void, name = 'valtech'): Scheme {
  const draft = structuredClone(preset(name));
  change(draft);
  return schemeSchema.parse(draft);
}

function businessOf(draft: Scheme) {
  const { business } = draft.calendars;
  if (!business) throw new Error('no business calendar');
  return business;
}

test('reporting earlier earns a later deadline at valtech and at vircom', () => {
  expect(codes(preset('valtech'))).toEqual([
    'non-monotone-goal goals.Fatal.response',
    'non-monotone-goal goals.Critical.response',
  ]);
  expect(codes(preset('vircom'))).toContain('non-monotone-goal goals.P2.response');
  expect(lint(preset('valtech'), AT)[0]?.example).toBe(Date.parse('2025-06-05T11:59:00Z'));
});

test.each<[string, Scheme]>([
  ['literal-standard-time', changed((draft) => Object.assign(businessOf(draft), { timezone: 'EST' }))],
  [
    'contradictory-hours',
    changed((draft) =>
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
    changed((draft) =>
      Object.assign(draft.goals.Fatal?.resolution ?? {}, { goal: { in: 'elapsed', breach: 'P1D' } }),
    ),
  ],
  ['same-start-stop', changed((draft) => draft.clocks.resolution?.stop.push({ on: 'created' }))],
  ['goal-longer-than-calendar', changed((draft) => Object.assign(businessOf(draft), { weekly: {} }))],
  ['unreachable-severity', preset('velsoft')],
  [
    'missing-holiday-year',
    changed((draft) => Object.assign(businessOf(draft), { holidayYears: { from: 2020, to: 2025 } })),
  ],
  [
    'workaround-ends-critical',
    changed((draft) => draft.clocks.resolution?.stop.push({ on: 'app-event', kinds: ['workaround'] })),
  ],
])('finds %s', (code, scheme) => {
  expect(lint(scheme, AT).map((finding) => finding.code)).toContain(code);
});

test('warns of a report counted from a closing more than a day after the service was restored', () => {
  const told = [{ at: '2025-06-05T13:00:00Z', kind: 'restored' as const }];
  const closed = (at: string) =>
    issue('2025-06-05T12:00:00Z', { priority: 'Fatal' }, [{ at, status: 'Done' }], told);
  const found = (at: string) =>
    lateClosings(preset('valtech'), [closed(at)], Date.parse('2025-07-01T00:00:00Z')).length;
  expect([found('2025-06-06T13:00:00Z'), found('2025-06-06T13:00:01Z')]).toEqual([0, 1]);
});
