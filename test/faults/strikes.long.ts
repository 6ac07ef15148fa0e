import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTwoClients } from '../support/clients/two-clients';
import { checkAfterwards, openDatabaseAt, strikeAll, surveyOf } from './strikes';

test.each([
  41, 42, 43, 44, 45,
])('five thousand strikes of seed %i end in a sentence or in nothing', async (seed) => {
  const folder = mkdtempSync(join(tmpdir(), 'strikes-'));
  const dataFile = join(folder, 'site.db');
  const site = await openTwoClients('valtech', { dataFile });
  const db = openDatabaseAt(dataFile);
  const { troubles } = await strikeAll({ site, db, survey: await surveyOf(site) }, seed, 5_000);
  db.close();
  expect(troubles.slice(0, 5)).toEqual([]);
  const createStory = () => site.desk.createIssue('Fatal', { summary: 'All is quiet' });
  expect(await checkAfterwards(site, createStory)).toEqual([]);
  await site.desk.site.stop();
  rmSync(folder, { recursive: true, force: true });
}, 1_200_000);
