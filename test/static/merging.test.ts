import fc from 'fast-check';
import type { Scheme } from '../../src/domain/scheme/scheme';
import { presets } from '../../src/presets';
import { differences, put } from '../../static/scheme/draft/draft';
import { mergedSchemes } from '../../static/scheme/draft/merging';
import { alike } from '../../static/scheme/draft/values';
import { without } from '../../static/scheme/severities/severity-edits';

const base = presets.valtech as Scheme;
const mine = () => 'yours' as const;
const resolution = (severity: string) => ['goals', severity, 'resolution', 'goal', 'breach'];

/** Places a person may change, each apart from the others. */
const places: [(string | number)[], unknown[]][] = [
  [resolution('Fatal'), ['PT3H', 'PT5H']],
  [resolution('Critical'), ['PT6H', 'PT7H']],
  [['warnShare'], [0.5, 0.9]],
  [['onSeverityChange'], ['from-change', 'stricter']],
  [
    ['calendars', 'business', 'weekly', 'mon'],
    [[], [['09:00', '17:00']]],
  ],
  [
    ['severities', 0, 'fr'],
    ['Fatal', 'Mortelle'],
  ],
  [['clocks', 'response'], [undefined]],
];
const change = fc
  .nat(places.length - 1)
  .chain((place) =>
    fc.record({ place: fc.constant(place), value: fc.constantFrom(...(places[place]?.[1] ?? [])) }),
  );
const changes = fc.uniqueArray(change, { selector: ({ place }) => place });
type Changes = { place: number; value: unknown }[];
const changed = (list: Changes): Scheme =>
  list.reduce((scheme, { place, value }) => put(scheme, places[place]?.[0] ?? [], value), base);

test('what one alone changed is kept, whoever did', () => {
  fc.assert(
    fc.property(changes, (list) => {
      expect(alike(mergedSchemes(base, changed(list), base, mine).scheme, changed(list))).toBe(true);
      expect(alike(mergedSchemes(base, base, changed(list), mine).scheme, changed(list))).toBe(true);
    }),
  );
});

test('changes at different places are all kept, and only a place that both changed apart is told', () => {
  fc.assert(
    fc.property(changes, changes, (yours, theirs) => {
      const both = yours.filter(({ place, value }) =>
        theirs.some((other) => other.place === place && !alike(other.value, value)),
      );
      const { scheme, conflicts } = mergedSchemes(base, changed(yours), changed(theirs), mine);
      expect(conflicts.length > 0).toBe(both.length > 0);
      const others = theirs.filter(({ place }) => !yours.some((one) => one.place === place));
      expect(alike(scheme, changed([...others, ...yours]))).toBe(true);
    }),
  );
});

test('theirs is picked place by place', () => {
  const yours = changed([
    { place: 0, value: 'PT3H' },
    { place: 2, value: 0.5 },
  ]);
  const theirs = changed([
    { place: 0, value: 'PT5H' },
    { place: 2, value: 0.9 },
  ]);
  const { scheme, conflicts } = mergedSchemes(base, yours, theirs, (place) =>
    place === 'warnShare' ? 'yours' : 'theirs',
  );
  expect(conflicts.map(({ path }) => path.join('.'))).toEqual([resolution('Fatal').join('.'), 'warnShare']);
  expect(scheme.goals.Fatal?.resolution?.goal.breach).toBe('PT5H');
  expect(scheme.warnShare).toBe(0.5);
});

test('a severity that one adds and one that the other renames in French are both there, in the order of who moved them', () => {
  const minor = base.severities[2] as Scheme['severities'][number];
  const yours = { ...base, severities: [...base.severities, { ...minor, name: 'Question', fr: 'Question' }] };
  const theirs = put(base, ['severities', 2, 'fr'], 'Légère');
  const { scheme, conflicts } = mergedSchemes(base, yours, theirs, mine);
  expect(conflicts).toEqual([]);
  expect(scheme.severities.map(({ fr }) => fr)).toEqual(['Fatale', 'Critique', 'Légère', 'Question']);
});

test('a place that one removed and the other changed is told', () => {
  const yours = put(base, ['goals', 'Minor', 'response'], undefined);
  const theirs = put(base, ['goals', 'Minor', 'response', 'goal', 'breach'], 'PT5H');
  const { conflicts } = mergedSchemes(base, yours, theirs, mine);
  expect(conflicts.map(({ path, yours: value }) => [path.join('.'), value])).toEqual([
    ['goals.Minor.response', undefined],
  ]);
});

test('a severity that was removed is put back in its place beside what was changed since', () => {
  const after = without(base, 'Critical');
  const since = put(after, resolution('Fatal'), 'PT3H');
  const { scheme, conflicts } = mergedSchemes(after, since, base, mine);
  expect(conflicts).toEqual([]);
  expect(scheme.severities.map(({ name }) => name)).toEqual(['Fatal', 'Critical', 'Minor']);
  expect(alike(scheme, put(base, resolution('Fatal'), 'PT3H'))).toBe(true);
});

test('differences tell a new item once, an interval whole, and an order where only it changed', () => {
  const picnic = { date: '2025-07-18', name: { en: 'Picnic', fr: 'Pique-nique' }, from: 'hand' };
  const added = put(base, ['calendars', 'business', 'holidays'], [picnic]);
  expect(differences(base, added).map(({ path, is }) => [path.join('.'), is])).toEqual([
    ['calendars.business.holidays.2025-07-18', picnic],
  ]);
  const shorter = put(base, ['calendars', 'business', 'weekly', 'mon'], [['08:00', '17:15']]);
  expect(differences(base, shorter).map(({ path }) => path.join('.'))).toEqual([
    'calendars.business.weekly.mon',
  ]);
  const turned = { ...base, severities: base.severities.toReversed() };
  expect(differences(base, turned).map(({ path }) => path.join('.'))).toEqual(['severities.order']);
});
