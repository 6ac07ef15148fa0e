import { formatLocalInstant, formatStory } from '../../../src/domain/time/format-instant';

const ZONE = 'America/Toronto';
const at = Date.parse;

test('five past midnight is 00:05 of the day that begins, in both languages', () => {
  const midnight = at('2025-06-05T00:05:00-04:00');
  expect(formatLocalInstant(midnight, ZONE, 'en-CA')).toBe('Thu, Jun 5, 2025, 00:05 EDT');
  expect(formatLocalInstant(midnight, ZONE, 'fr-CA')).toBe('jeu. 5 juin 2025, 00 h 05 HAE');
});

test('a story writes each day where it begins, by the days of its own zone', () => {
  const story = ['2025-06-05T23:50:00-04:00', '2025-06-05T23:59:00-04:00', '2025-06-06T00:01:00-04:00'];
  expect(formatStory(story.map(at), ZONE, 'en-CA')).toEqual([
    'Thu, Jun 5, 2025, 23:50 EDT',
    '23:59 EDT',
    'Fri, Jun 6, 2025, 00:01 EDT',
  ]);
});

test('the hour that comes twice in autumn is told apart by the zone’s name', () => {
  const story = ['2025-11-02T01:30:00-04:00', '2025-11-02T01:30:00-05:00'];
  expect(formatStory(story.map(at), ZONE, 'en-CA')).toEqual(['Sun, Nov 2, 2025, 01:30 EDT', '01:30 EST']);
  expect(formatStory([], ZONE, 'fr-CA')).toEqual([]);
});
