import fc from 'fast-check';
import { isSameValue } from '../../src/common/differences';
import type { Scheme } from '../../src/domain/scheme/scheme';
import { presets } from '../../src/presets';
import { listDifferences, withValueAt } from '../../static/scheme/draft/draft';
import { mergeSchemes } from '../../static/scheme/draft/merging';
import { removeSeverity } from '../../static/scheme/severities/severity-edits';

const base = presets.valtech as Scheme;
const chooseYours = () => 'yours' as const;
const resolutionPath = (severity: string) => ['goals', severity, 'resolution', 'goal', 'breach'];

/** Places a person may change, each apart from the others. */
const places: [(string | number)[], unknown[]][] = [
  [resolutionPath('Fatal'), ['PT3H', 'PT5H']],
  [resolutionPath('Critical'), ['PT6H', 'PT7H']],
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
const applyChanges = (list: Changes): Scheme =>
  list.reduce((scheme, { place, value }) => withValueAt(scheme, places[place]?.[0] ?? [], value), base);

test('what one alone changed is kept, whoever did', () => {
  fc.assert(
    fc.property(changes, (list) => {
      expect(
        isSameValue(mergeSchemes(base, applyChanges(list), base, chooseYours).scheme, applyChanges(list)),
      ).toBe(true);
      expect(
        isSameValue(mergeSchemes(base, base, applyChanges(list), chooseYours).scheme, applyChanges(list)),
      ).toBe(true);
    }),
  );
});

test('changes at different places are all kept, and only a place that both changed apart is told', () => {
  fc.assert(
    fc.property(changes, changes, (yours, otherChanges) => {
      const both = yours.filter(({ place, value }) =>
        otherChanges.some((other) => other.place === place && !isSameValue(other.value, value)),
      );
      const { scheme, conflicts } = mergeSchemes(
        base,
        applyChanges(yours),
        applyChanges(otherChanges),
        chooseYours,
      );
      expect(conflicts.length > 0).toBe(both.length > 0);
      const rest = otherChanges.filter(({ place }) => !yours.some((change) => change.place === place));
      expect(isSameValue(scheme, applyChanges([...rest, ...yours]))).toBe(true);
    }),
  );
});

test('theirs is picked place by place', () => {
  const yours = applyChanges([
    { place: 0, value: 'PT3H' },
    { place: 2, value: 0.5 },
  ]);
  const otherScheme = applyChanges([
    { place: 0, value: 'PT5H' },
    { place: 2, value: 0.9 },
  ]);
  const { scheme, conflicts } = mergeSchemes(base, yours, otherScheme, (place) =>
    place === 'warnShare' ? 'yours' : 'theirs',
  );
  expect(conflicts.map(({ path }) => path.join('.'))).toEqual([
    resolutionPath('Fatal').join('.'),
    'warnShare',
  ]);
  expect(scheme.goals.Fatal?.resolution?.goal.breach).toBe('PT5H');
  expect(scheme.warnShare).toBe(0.5);
});

test('a severity that one adds and one that the other renames in French are both there, in the order of who moved them', () => {
  const minor = base.severities[2] as Scheme['severities'][number];
  const yours = { ...base, severities: [...base.severities, { ...minor, name: 'Question', fr: 'Question' }] };
  const otherScheme = withValueAt(base, ['severities', 2, 'fr'], 'Légère');
  const { scheme, conflicts } = mergeSchemes(base, yours, otherScheme, chooseYours);
  expect(conflicts).toEqual([]);
  expect(scheme.severities.map(({ fr }) => fr)).toEqual(['Fatale', 'Critique', 'Légère', 'Question']);
});

test('a place that one removed and the other changed is told', () => {
  const yours = withValueAt(base, ['goals', 'Minor', 'response'], undefined);
  const otherScheme = withValueAt(base, ['goals', 'Minor', 'response', 'goal', 'breach'], 'PT5H');
  const { conflicts } = mergeSchemes(base, yours, otherScheme, chooseYours);
  expect(conflicts.map(({ path, yours: value }) => [path.join('.'), value])).toEqual([
    ['goals.Minor.response', undefined],
  ]);
});

test('a severity that was removed is put back in its place beside what was changed since', () => {
  const after = removeSeverity(base, 'Critical');
  const since = withValueAt(after, resolutionPath('Fatal'), 'PT3H');
  const { scheme, conflicts } = mergeSchemes(after, since, base, chooseYours);
  expect(conflicts).toEqual([]);
  expect(scheme.severities.map(({ name }) => name)).toEqual(['Fatal', 'Critical', 'Minor']);
  expect(isSameValue(scheme, withValueAt(base, resolutionPath('Fatal'), 'PT3H'))).toBe(true);
});

test('differences tell a new item once, an interval whole, and an order where only it changed', () => {
  const picnic = { date: '2025-07-18', name: { en: 'Picnic', fr: 'Pique-nique' }, from: 'hand' };
  const added = withValueAt(base, ['calendars', 'business', 'holidays'], [picnic]);
  expect(listDifferences(base, added).map(({ path, is }) => [path.join('.'), is])).toEqual([
    ['calendars.business.holidays.2025-07-18', picnic],
  ]);
  const shorter = withValueAt(base, ['calendars', 'business', 'weekly', 'mon'], [['08:00', '17:15']]);
  expect(listDifferences(base, shorter).map(({ path }) => path.join('.'))).toEqual([
    'calendars.business.weekly.mon',
  ]);
  const turned = { ...base, severities: base.severities.toReversed() };
  expect(listDifferences(base, turned).map(({ path }) => path.join('.'))).toEqual(['severities.order']);
});
