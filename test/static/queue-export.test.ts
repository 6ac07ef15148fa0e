/** The queue as a file, opened as somebody at a spreadsheet does. */
import { queue as english } from '../../locales/en/pages/queue';
import { queue as french } from '../../locales/fr/pages/queue';
import { csvOf } from '../../src/common/guards/csv';
import type { QueueRow } from '../../src/contract/queue';
import { entriesOf } from '../../static/queue/entries';
import { tableOf } from '../../static/queue/export';
import { readerOf } from '../../static/shared/reader';
import { readCsv } from '../support/csv';

const now = Date.UTC(2025, 5, 25, 17);
const row: QueueRow = {
  ...{ id: '1', key: 'OPS-1', summary: '=HYPERLINK("https://x.invalid","a, b")', severity: 'Fatal' },
  ...{ assignee: { id: 'a', name: '+Ada' }, status: 'En cours', priority: 'Highest' },
  client: { id: 'harbour', name: '@Harbour, Ltd' },
  contract: { id: 'gold', name: { en: 'Gold', fr: 'Or' } },
  waitsFor: null,
  clocks: [
    {
      ...{ stage: null, clock: 'response', state: 'running', dueAt: now + 3_600_000, heldAt: null },
      ...{ remainingMs: -1_800_000, goalMs: 14_400_000, dayMs: null, awaitsReply: false },
      ...{ counting: true, atRisk: false },
    },
  ],
  at: now,
};
const severities = [{ name: 'Fatal', fr: 'Fatale' }];

const openIn = (locale: string, say: typeof english) => {
  const reader = readerOf({ locale, timezone: 'America/Toronto' });
  return readCsv(csvOf(tableOf(entriesOf([row], '', now), { reader, severities, say })));
};

test.each([
  ['en-US', english, ['Work item', 'Severity', 'Priority', 'Status', 'Client', 'Assignee'], 'Fatal'],
  ['fr-CA', french, ['Ticket', 'Gravité', 'Priorité', 'Statut', 'Client', 'Responsable'], 'Fatale'],
] as const)('in %s every column has a heading of its own, and the row has as many cells', (locale, say, wanted, severity) => {
  const [heads = [], cells = [], ...rest] = openIn(locale, say);
  expect(rest).toEqual([]);
  expect(heads.every((head) => head.trim() !== '')).toBe(true);
  expect(new Set(heads).size).toBe(heads.length);
  expect(heads).toEqual(expect.arrayContaining([...wanted]));
  expect(cells).toHaveLength(heads.length);
  expect(cells[heads.indexOf(wanted[1])]).toBe(severity);
});

test('no cell runs as a formula, and lengths and instants are figures', () => {
  const [, cells = []] = openIn('en-US', english);
  expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  expect(cells).toEqual(
    expect.arrayContaining(["'+Ada", "'@Harbour, Ltd", '-30', '2025-06-25T18:00:00.000Z']),
  );
});
