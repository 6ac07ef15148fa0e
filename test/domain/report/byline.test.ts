import { type Language, textsIn } from '../../../locales/languages';
import { writeByline } from '../../../src/application/report/document/byline';
import { calendarOf } from '../../../src/domain/sla/measure/measure';
import { presetOf } from '../sla/issues';

const time = calendarOf(presetOf('valtech'), 'business');
const at = Date.parse;
const dueAt = at('2025-06-26T17:30:00-04:00');
const readByline = (now: string, language: Language = 'en') =>
  writeByline({ state: 'drafted', dueAt, now: at(now), time }, textsIn(language));

test('the days left leave out weekends and holidays, and change at midnights of the desk', () => {
  const { title, until } = readByline('2025-06-19T16:20:00-04:00');
  expect(title).toBe('Incident report: Drafted, 4 business days left, due Jun 26, 2025');
  expect(until).toBe(at('2025-06-20T00:00:00-04:00'));
  expect(readByline('2025-06-20T00:00:00-04:00').title).toContain('3 business days left');
  expect(readByline('2025-06-24T12:00:00-04:00').title).toContain('2 business days left');
  expect(readByline('2025-06-25T23:59:59-04:00').title).toContain('1 business day left');
});

test('its words hold over days that are not worked: nothing has to write them anew on a weekend or a holiday', () => {
  expect(readByline('2025-06-20T09:00:00-04:00').until).toBe(at('2025-06-23T00:00:00-04:00'));
  expect(readByline('2025-06-23T00:00:00-04:00').until).toBe(at('2025-06-25T00:00:00-04:00'));
});

test('on its day it is due today until the instant, and overdue from then on, for good', () => {
  expect(readByline('2025-06-26T00:00:00-04:00')).toMatchObject({
    title: 'Incident report: Drafted, due today, Jun 26, 2025',
    until: dueAt,
  });
  expect(readByline('2025-06-26T17:30:00-04:00')).toMatchObject({
    title: 'Incident report: Drafted, overdue since Jun 26, 2025',
    until: null,
  });
});

test('it reads in French, and a published report owes nothing', () => {
  expect(readByline('2025-06-25T09:00:00-04:00', 'fr').title).toContain(
    '1 jour ouvrable restant, attendu le 26 juin 2025',
  );
  const published = writeByline({ state: 'published', dueAt, now: dueAt, time }, textsIn('en'));
  expect(published).toMatchObject({ title: 'Incident report: Published', until: null });
});
