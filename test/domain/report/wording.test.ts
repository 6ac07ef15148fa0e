import { textsIn } from '../../../locales/languages';
import { formatLocalInstant } from '../../../src/domain/time/format-instant';

const ZONE = 'America/Toronto';
const [english, french] = [textsIn('en').meta, textsIn('fr').meta];
const at = Date.parse;

test('five past midnight is of the day that begins, in both languages', () => {
  const midnight = at('2025-06-05T00:05:00-04:00');
  expect(formatLocalInstant(midnight, ZONE, english)).toBe('Thu, Jun 5, 2025, 00:05 EDT');
  expect(formatLocalInstant(midnight, ZONE, french)).toBe('jeu. 5 juin 2025, 0\u00a0h\u00a005 HAE');
});

test('in French an hour has no zero before it, and a full one no minutes', () => {
  const read = (iso: string) => formatLocalInstant(at(iso), ZONE, french);
  expect(read('2025-06-06T09:15:00-04:00')).toBe('ven. 6 juin 2025, 9\u00a0h\u00a015 HAE');
  expect(read('2025-06-06T09:00:00-04:00')).toBe('ven. 6 juin 2025, 9\u00a0h HAE');
  expect(read('2025-06-06T20:00:00-04:00')).toBe('ven. 6 juin 2025, 20\u00a0h HAE');
});

test('the hour that comes twice in autumn is told apart by the zone’s name', () => {
  const read = (iso: string) => formatLocalInstant(at(iso), ZONE, english);
  expect(read('2025-11-02T01:30:00-04:00')).toBe('Sun, Nov 2, 2025, 01:30 EDT');
  expect(read('2025-11-02T01:30:00-05:00')).toBe('Sun, Nov 2, 2025, 01:30 EST');
});
