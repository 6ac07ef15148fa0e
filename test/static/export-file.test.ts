import type { ExportIssue } from '../../src/contract/export';
import { sheetsOf, toSheetCsv } from '../../static/figures/export-file';
import { exportingTextsIn } from '../../static/figures/texts';
import { workbookOf } from '../../static/shared/documents/workbook';
import { type Reader, readerOf } from '../../static/shared/reader';
import { unzip } from '../support/word-file';

const at = Date.parse('2025-06-05T14:00:00Z');
const issue: ExportIssue = {
  key: 'SUP-1',
  summary: '=HYPERLINK("https://x.invalid","a, b")',
  severity: 'Fatal',
  ...{ priority: 'Highest', status: 'In Progress', assignee: '=Ada', client: 'Harbour' },
  receivedAt: at,
  clocks: [
    {
      clock: 'on-site',
      name: { en: 'On site', fr: 'Sur place' },
      cycle: 1,
      state: 'breached',
      startedAt: at,
      dueAt: at + 900_000,
      stoppedAt: at + 1_800_000,
      breachedAt: at + 900_000,
      elapsedMs: 1_800_000,
      remainingMs: -900_000,
      clause: '@sla',
      contract: { id: 'gold', name: { en: '=Gold', fr: '=Or' } },
      countedIn: '2025-06',
      lines: [
        {
          from: at,
          to: at + 1_800_000,
          state: 'running',
          cause: 'started',
          detail: { en: '+1', fr: '-1' },
          holder: 'us',
        },
      ],
    },
  ],
};

const english = readerOf({ locale: 'en-US', timezone: 'UTC' });
const french = readerOf({ locale: 'fr-FR', timezone: 'UTC' });
const severities = [{ name: 'Fatal', fr: 'Fatale' }];
const readingOf = (reader: Reader) => ({ reader, severities, say: exportingTextsIn(reader.language) });

test('a clock and a line of its ledger are a row each', () => {
  const [clocks, ledger] = sheetsOf([issue], readingOf(english));
  expect(clocks?.rows[1]?.slice(0, 10)).toEqual([
    'SUP-1',
    issue.summary,
    'Fatal',
    ...['Highest', 'In Progress', 'Harbour', '=Ada'],
    'On site',
    1,
    english.words.states.breached,
  ]);
  expect(clocks?.rows[1]?.slice(14)).toEqual([30, -15, '@sla', '=Gold', '2025-06']);
  expect(ledger?.rows[1]?.slice(9)).toEqual([
    new Date(at),
    new Date(at + 1_800_000),
    'Counted',
    'Started',
    '+1',
    'Us',
    30,
  ]);
});

test('every row is as wide as its heading, in both languages', () => {
  for (const reader of [english, french])
    for (const { rows } of sheetsOf([issue], readingOf(reader)))
      for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
});

test('every column of each table has a heading, and a file of CSV holds one table', () => {
  for (const reader of [english, french])
    for (const sheet of sheetsOf([issue], readingOf(reader))) {
      for (const heading of sheet.rows[0] ?? []) expect(String(heading ?? '').trim()).not.toBe('');
      expect(toSheetCsv(sheet).trim().split('\r\n')).toHaveLength(sheet.rows.length);
    }
});

test('no text of a file runs as a formula, and a negative number stays a number', () => {
  const text = sheetsOf([issue], readingOf(french)).map(toSheetCsv).join();
  expect(text).toContain(`"'=HYPERLINK(""https://x.invalid"",""a, b"")"`);
  expect(text).toContain("'-1");
  expect(text).toContain("'@sla");
  expect(text).toContain(',-15,');
});

test('a workbook’s texts are guarded as those of the other file', async () => {
  const workbook = await workbookOf(sheetsOf([issue], readingOf(french)));
  const files = unzip(new Uint8Array(await workbook.arrayBuffer()));
  const texts = [...files].flatMap(([name, text]) => (name.startsWith('xl/') ? [text] : [])).join();
  expect(texts).toContain(">'=HYPERLINK");
  expect(texts).toContain(">'@sla<");
  expect(texts).not.toMatch(/<t[^>]*>\s*[=+@-]/);
});
