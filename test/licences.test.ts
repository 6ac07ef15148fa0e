import { readFileSync } from 'node:fs';
import { licenceNote, writtenNote } from '../local/packaging/licences';

const note = readFileSync(licenceNote, 'utf8');

test('the licence note is what the bundles are made of: `npm run licences` writes it', () => {
  expect(note).toBe(writtenNote());
});

test('it names what ships in handlers, in pages and inside other packages, and no tool that does not', () => {
  const rowOf = (name: string) => note.split('\n').find((line) => line.startsWith(`| ${name} |`));
  expect(rowOf('ical.js')).toMatch(/\| MPL-2\.0 \| handlers \|/);
  expect(rowOf('date-holidays')).toContain('CC-BY-3.0');
  expect(rowOf('react-dom')).toContain('| pages |');
  expect(rowOf('jszip')).toContain('| handlers |');
  for (const tool of ['typescript', 'jest', 'hono', 'fast-check']) expect(rowOf(tool)).toBeUndefined();
});
