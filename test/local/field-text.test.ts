import { join } from 'node:path';
import { Manifest } from '../../local/forge/manifest/manifest';
import { formatField } from '../../local/pages/field-text';

const { fields, formatters } = new Manifest(join(__dirname, '../..'));
const english = { locale: 'en-GB', timeZone: 'America/Toronto' };
const french = { locale: 'fr-CA', timeZone: 'Europe/Paris' };
const at = '2025-06-09T20:40:00.000+0000';

function formatText(name: string, value: unknown, reader: typeof english): string {
  const { expression, type } = formatters[name] as { expression: string; type: string };
  return formatField(expression, type, value, reader).replaceAll(/[\u00a0\u202f]/g, ' ');
}

test('every field of the app has a text for lists, exports and mails', () => {
  expect(Object.keys(formatters)).toEqual(fields.map(({ name }) => name));
});

test.each([
  ['SLA acknowledge due', 'due', 'échéance'],
  ['SLA response due', 'due', 'échéance'],
  ['SLA next update due', 'due', 'échéance'],
  ['SLA workaround due', 'due', 'échéance'],
  ['SLA resolution due', 'due', 'échéance'],
  ['Incident report due', 'due', 'échéance'],
  ['SLA breached', 'breached', 'dépassé'],
])('%s says its instant in the reader’s language and zone', (name, word, mot) => {
  expect(formatText(name, at, english)).toBe(`${word} 9 Jun 2025, 16:40`);
  expect(formatText(name, at, french)).toBe(`${mot} 9 juin 2025, 22 h 40`);
});

test.each([
  ['Breached', 'Dépassé'],
  ['At risk', 'À risque'],
  ['Paused', 'En pause'],
  ['On track', 'Dans les temps'],
  ['Met', 'Respecté'],
])('the state %s is told in the reader’s language', (word, mot) => {
  expect(formatText('SLA state', word, english)).toBe(word);
  expect(formatText('SLA state', word, french)).toBe(mot);
});

test('a severity is the scheme’s own word, whoever reads', () => {
  expect(formatText('SLA severity', 'Fatal', english)).toBe('Fatal');
  expect(formatText('SLA severity', 'Fatal', french)).toBe('Fatal');
});

test('an empty field has an empty text', () => {
  for (const name of Object.keys(formatters)) expect(formatText(name, null, english)).toBe('');
});

test('no expression reads a clock or anything beside its own value', () => {
  for (const { expression } of Object.values(formatters)) {
    expect(expression).not.toMatch(/new Date\(\s*\)|\bissue\b|\bproject\b|\bnow\b/);
    expect(expression.length).toBeLessThan(1_000);
  }
});
