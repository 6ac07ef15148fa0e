import { runCampaign } from './campaign';

describe.each([1, 2])('thirty incidents under the faults of seed %i', (seed) => {
  test('end with every field, property, clock, link and report as on a quiet site, and no mail sent twice', async () => {
    const { differences, counts } = await runCampaign({ seed, incidents: 30 });
    expect(differences).toEqual([]);
    expect(counts.faulted).toBeGreaterThan(50);
    expect(counts.killed).toBeGreaterThan(10);
  }, 120_000);
});
