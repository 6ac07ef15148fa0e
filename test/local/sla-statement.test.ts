import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { presets } from '../../src/presets';
import { slaCommand } from '../support/warm/sla-command';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'statement-'));

function runStatement(json: unknown, ...args: string[]) {
  const file = join(folder, 'book.json');
  writeFileSync(file, JSON.stringify(json));
  const all = [slaCommand(), 'statement', '--client', 'Acme', '--month', '2025-06', ...args, file];
  return spawnSync(process.execPath, all, { cwd: root, encoding: 'utf8' });
}

const worklog = { id: '7', started: '2025-06-05T22:00:00.000-0400', timeSpentSeconds: 1800 };
const issue = { id: '1', key: 'SUP-1', client: 'Acme', severity: 'Fatal' };
const events = [{ kind: 'worklog', at: '2025-06-05T22:30:00.000-0400', worklog, issue }];

test('`sla statement` charges an emergency at night its four hours', () => {
  const { stdout, status } = runStatement({ events }, '--terms', 'valtech');
  expect([status, JSON.parse(stdout).invoiceMinutes]).toEqual([0, 240]);
});

test('hours by a region’s list of holidays are known too', () => {
  const scheme = JSON.parse(JSON.stringify(presets.valtech));
  scheme.calendars.business.holidayRule = 'region:CA-QC';
  const path = join(folder, 'region.json');
  writeFileSync(path, JSON.stringify(scheme));
  const { stdout, stderr } = runStatement({ events }, '--terms', 'valtech', '--scheme', path);
  expect([stderr, JSON.parse(stdout).invoiceMinutes]).toEqual(['', 240]);
});

test('`sla statement --csv --lang fr` writes a file for a spreadsheet', () => {
  const purchases = [{ id: '1', client: 'Acme', on: '2025-06-01', recordedAt: 0, minutes: 600 }];
  const { stdout } = runStatement({ events, purchases }, '--terms', 'altilogix', '--csv', '--lang', 'fr');
  expect(stdout.split('\r\n').map((line) => line.split(',').slice(0, 3))).toEqual([
    ['Date', 'Écriture', 'Ticket'],
    ['2025-06-01', 'Achat', ''],
    ['2025-06-05', 'Travail', 'SUP-1'],
    [''],
  ]);
});

test('what is wrong with the file is a sentence with its path, and status 2', () => {
  const short = {
    id: '1',
    client: 'Acme',
    on: '2025-06-12',
    recordedAt: 0,
    kilometres: 20,
    minutes: 5,
    cents: 0,
  };
  expect(runStatement({ travels: [short] }, '--terms', 'altilogix')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Travel is charged beyond 25 km; this journey is 20 km.'),
  });
  const noMinutes = { id: '1', client: 'Acme', on: '2025-06-01', recordedAt: 0, minutes: 0 };
  expect(runStatement({ purchases: [noMinutes] }, '--terms', 'altilogix').stderr).toContain(
    'purchases.0.minutes: a purchase is of at least one minute',
  );
});
