/** `sla read`: a page of text, HTML, Word or PDF proposes a scheme; what cannot be read is a sentence. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { run as lint } from '../../local/sla/lint';
import { run } from '../../local/sla/read';
import { readDocument } from '../../static/shared/documents/read-document';
import { captureOutput } from '../support/capture-output';
import { createPdf } from '../support/source/pdf';
import { slaCommand } from '../support/warm/sla-command';

const folder = mkdtempSync(join(tmpdir(), 'sla-read-'));

function save(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const rows = [
  ['Severity', 'Response time', 'Resolution time'],
  ['Critical', '30 minutes', '4 hours'],
  ['Low', '1 business day', '5 business days'],
];
const FOUND = [
  'Critical · Response · 30 minutes',
  'Critical · Resolution · 4 hours',
  'Low · Response · 1 business day',
  'Low · Resolution · 5 business days',
];

const HTML = `<!doctype html><html><head><title>SLA of 99 hours</title></head><body><h1>Our SLA</h1>
<script>var response = "P1 response 1 minute"</script><table>${rows
  .map((cells) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`)
  .join('')}</table></body></html>`;

async function createWord(): Promise<Uint8Array> {
  const table = new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
    ),
  });
  const document = new Document({ sections: [{ children: [new Paragraph('Our SLA'), table] }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

const figuresIn = (err: string) =>
  err
    .split('\n')
    .filter((line) => line.includes(' · '))
    .map((line) => line.split(' · ').slice(0, 3).join(' · '));

/** As a person runs it: what reads a PDF is a module that the tests’ own process cannot load. */
function runAlone(path: string) {
  const root = resolve(__dirname, '../..');
  const args = [slaCommand(), 'read', path];
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
}

test.each<[string, () => Promise<string | Uint8Array>]>([
  ['page.html', async () => HTML],
  ['page.docx', createWord],
  ['page.txt', async () => rows.map((cells) => cells.join('\t')).join('\n')],
])('%s gives the figures of its table, and a scheme that lint takes', async (name, create) => {
  const path = save(name, await create());
  const { out, err } = await captureOutput(() => run([path]));
  expect(figuresIn(err)).toEqual(FOUND);
  const scheme = save(`${name}.yaml`, `${out.join('\n')}\n`);
  const linted = await captureOutput(() => lint([scheme]));
  expect(linted.exit).toBe(0);
});

test('a PDF gives the figures of its table; pictures of pages and a damaged one are a sentence', () => {
  expect(figuresIn(runAlone(save('page.pdf', createPdf(rows))).stderr)).toEqual(FOUND);
  expect(runAlone(save('scan.pdf', createPdf([]))).stderr).toMatch(/pictures of pages/);
  const cut = runAlone(save('cut.pdf', createPdf(rows).subarray(0, 60)));
  expect(cut).toMatchObject({ status: 2, stderr: expect.stringContaining('damaged') });
});

test('a cell that spans rows counts for each of them', async () => {
  const html = `<table><tr><th>Severity</th><th>Response</th><th>Resolution</th></tr>
    <tr><td>High</td><td>1 hour</td><td rowspan="2">8 hours</td></tr><tr><td>Low</td><td>4 hours</td></tr></table>`;
  const { err } = await captureOutput(() => run([save('span.html', html)]));
  expect(figuresIn(err)).toContain('Low · Resolution · 8 hours');
});

test('a doubt is settled otherwise on the command line, and stands in the notes', async () => {
  const path = save(
    'days.txt',
    'Hours: Monday to Friday, 9:00-17:00 ET\nP1 - Critical\nResolution time: 2 days',
  );
  const { out } = await captureOutput(() => run([path, '--choose', 'a-day=calendar-day']));
  expect(out.join('\n')).toContain('breach: PT48H');
  expect(out.join('\n')).toContain('reading: calendar-day');
});

test.each<[string, () => string | Uint8Array, RegExp]>([
  [
    'figures.txt',
    () => 'We are here to help you, and the support of all is our response.',
    /No length of time/,
  ],
  [
    'german.txt',
    () => 'Wir antworten auf kritische Störungen innerhalb von vier Stunden nach Eingang.',
    /neither English/,
  ],
  ['photo.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /no PDF, Word, HTML/],
  ['empty.txt', () => '  \n', /holds no text/],
])('%s is a sentence', async (name, create, sentence) => {
  await expect(run([save(name, create())])).rejects.toThrow(sentence);
});

test('a file of 50 MB is refused before it is read', async () => {
  const path = join(folder, 'large.pdf');
  openSync(path, 'w');
  truncateSync(path, 50_000_000);
  await expect(run([path])).rejects.toThrow(/larger than 15 MB/);
  expect(await readDocument(new Uint8Array(15_000_001))).toEqual({ kind: 'refused', why: 'too-large' });
});
