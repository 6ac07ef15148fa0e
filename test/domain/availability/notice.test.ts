import { textsIn } from '../../../locales/languages';
import {
  writeJointNotice,
  writeNotice,
} from '../../../src/application/availability/document/maintenance-notice';
import { announceBy, maintenanceSchema } from '../../../src/domain/availability/maintenance';
import { DAY } from '../../../static/shared/time/lengths';
import { at, createTerms, maintenance } from './service';

const FROM = '2025-06-08T02:00:00-04:00';
const night = maintenance(FROM, '2025-06-08T03:30:00-04:00');
const normalizeSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('a notice says in English what, when, how long and in which zone', () => {
  const { subject, body } = writeNotice(night, 'America/Toronto', textsIn('en'));
  expect(normalizeSpaces(subject)).toMatch(/^Planned maintenance: Sun.*2025.*02:00.*EDT$/);
  expect(normalizeSpaces(body).split('\n')).toEqual([
    'Database upgrade',
    expect.stringMatching(/^Begins: Sun.*02:00/),
    expect.stringMatching(/^Ends: Sun.*03:30/),
    'Lasts: 1 h 30 min',
    'The service may not be available in that time.',
  ]);
});

test('a notice says the same in French, with its spaces before the colons', () => {
  const { subject, body } = writeNotice(night, 'America/Toronto', textsIn('fr'));
  expect(subject).toMatch(/^Entretien planifié\u00a0: dim/);
  expect(normalizeSpaces(body)).toContain('Durée : 1 h 30 min');
  expect(normalizeSpaces(body)).toContain('HAE');
});

test('a bilingual notice begins with the language of the client', () => {
  const { subject, body } = writeJointNotice(night, 'America/Toronto', 'fr');
  expect(subject).toMatch(/^Entretien planifié.* \/ Planned maintenance/);
  expect(body.startsWith('Mise à niveau de la base\n')).toBe(true);
});

test('critical fixes and cancellations say that they are', () => {
  const critical = writeNotice({ ...night, critical: true }, 'America/Toronto', textsIn('fr'));
  const cancelled = writeNotice({ ...night, cancelled: true }, 'America/Toronto', textsIn('en'));
  expect([critical.subject, cancelled.body]).toEqual([
    expect.stringContaining('correction critique'),
    expect.stringContaining('will not take place'),
  ]);
});

test('the last moment to announce is before it begins, or as long before as the terms ask', () => {
  expect(announceBy(createTerms(), at(FROM))).toBe(at(FROM) - 1);
  expect(announceBy(createTerms({ maintenance: { notice: 'P2D' } }), at(FROM))).toBe(at(FROM) - 2 * DAY);
});

test('a maintenance that ends before it begins is refused at its path', () => {
  const read = maintenanceSchema.safeParse({ ...night, to: night.from });
  expect(read.error?.issues).toMatchObject([{ path: ['to'], message: 'ends-before-it-begins' }]);
});
