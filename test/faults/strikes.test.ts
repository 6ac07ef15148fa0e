import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTwoClients, type TwoClients } from '../support/clients/two-clients';
import { checkAfterwards, openDatabaseAt, strikeAll, surveyOf } from './strikes';

const folder = mkdtempSync(join(tmpdir(), 'strikes-'));
const dataFile = join(folder, 'site.db');
let site: TwoClients;

beforeAll(async () => {
  site = await openTwoClients('valtech', { dataFile });
}, 60_000);
afterAll(async () => {
  await site.desk.site.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('two thousand strikes at every door at once end in a sentence or in nothing, and a quiet story afterwards comes out right', async () => {
  const db = openDatabaseAt(dataFile);
  const survey = await surveyOf(site);
  expect(survey).not.toBe('');
  const { counts, troubles } = await strikeAll({ site, db, survey }, 31, 2_000);
  db.close();
  expect(troubles.slice(0, 5)).toEqual([]);
  for (const struck of Object.values(counts)) expect(struck).toBeGreaterThan(50);
  const createStory = () => site.desk.createIssue('Fatal', { summary: 'All is quiet' });
  expect(await checkAfterwards(site, createStory)).toEqual([]);
}, 120_000);
