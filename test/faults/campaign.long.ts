import { runCampaign } from './campaign';

describe.each([
  11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
])('three hundred incidents under the faults of seed %i', (seed) => {
  test('end as on a quiet site', async () => {
    const { differences } = await runCampaign({ seed, incidents: 300 });
    expect(differences).toEqual([]);
  }, 1_200_000);
});
