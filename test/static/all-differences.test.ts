/** What a comparison of two versions says: all that differs, the holidays of rules included. */
import type { Scheme } from '../../src/contract/scheme';
import { presets } from '../../src/presets';
import { listAllDifferences } from '../../static/scheme/draft/all-differences';

const preset = presets.valtech as Scheme;
const [office = ''] = Object.keys(preset.calendars);
type Holidays = Scheme['calendars'][string]['holidays'];

const withHolidays = (holidays: Holidays): Scheme => {
  const calendar = preset.calendars[office] as Scheme['calendars'][string];
  return { ...preset, calendars: { ...preset.calendars, [office]: { ...calendar, holidays } } };
};
const day = (date: string, from: 'rule' | 'region' | 'hand' = 'rule') => ({
  date,
  name: { en: `Day ${date}`, fr: `Jour ${date}` },
  from,
});
const placesOf = (before: Scheme, after: Scheme, years?: { from: number; to: number }) =>
  listAllDifferences(before, after, years).map(({ path }) => path.slice(2).join(' '));

describe('two versions of a scheme', () => {
  test('differ by the holidays that a rule brought, each by its date', () => {
    const [before, after] = [[day('2026-07-01')], [day('2026-07-01'), day('2031-07-01')]].map(withHolidays);
    expect(placesOf(before as Scheme, after as Scheme)).toEqual(['holidays 2031-07-01']);
  });

  test('say the same where the years of their holidays are all that was worked out anew', () => {
    const scheme = withHolidays([day('2026-07-01')]);
    const calendar = scheme.calendars[office] as Scheme['calendars'][string];
    const renewed = {
      ...scheme,
      calendars: { ...scheme.calendars, [office]: { ...calendar, holidayYears: { from: 2025, to: 2031 } } },
    };
    expect(placesOf(scheme, renewed)).toEqual([]);
  });

  test('are told apart where the entry by hand of a date changes one of a rule', () => {
    const byHand = { ...day('2026-07-01', 'hand'), closed: false };
    const after = withHolidays([byHand, day('2026-07-01')]);
    expect(placesOf(withHolidays([day('2026-07-01')]), after)).toEqual(['holidays 2026-07-01 closed']);
  });
});

test('beside a draft, which has the years around now alone, the far ones of a version are left out', () => {
  const version = withHolidays([day('2026-07-01'), day('2031-07-01'), day('2031-07-02', 'hand')]);
  const draft = withHolidays([day('2026-07-01')]);
  expect(placesOf(version, draft, { from: 2025, to: 2027 })).toEqual(['holidays 2031-07-02']);
});
