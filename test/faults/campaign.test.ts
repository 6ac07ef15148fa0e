/** `campaign.long.ts` has many more seeds. */
import { runCampaign } from './campaign';

test('thirty incidents under faults end with every field, property, clock, link and report as on a quiet site, and no mail sent twice', async () => {
  const { differences, counts } = await runCampaign({ seed: 1, incidents: 30 });
  expect(differences).toEqual([]);
  expect(counts.faulted).toBeGreaterThan(50);
  expect(counts.killed).toBeGreaterThan(10);
}, 120_000);
