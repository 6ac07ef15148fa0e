/** More seeds than `npm test` has, at once, twice and three times the usual rates of faults; a pass costs at most three times a quiet one's calls. */
import { type Campaign, MOST_TIMES_QUIET, runCampaign } from './campaign';

const campaigns: Campaign[] = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map((seed, nth) => ({
  ...{ seed, incidents: 100, rate: (nth % 3) + 1 },
}));
/** As many at once as nowhere else: what piles up shows here. */
const crowded: Campaign = { seed: 21, incidents: 300, rate: 1 };

/** As in `npm test`, with other faults. */
const another: Campaign = { seed: 2, incidents: 30, rate: 1 };

test.each([
  another,
  ...campaigns,
  crowded,
])('$incidents incidents of seed $seed end as on a quiet site at $rate times the usual faults', async (campaign) => {
  const { differences, counts } = await runCampaign(campaign);
  console.log(JSON.stringify({ ...campaign, ...counts }));
  expect(differences).toEqual([]);
  expect(counts.timesQuiet).toBeLessThanOrEqual(MOST_TIMES_QUIET);
}, 1_800_000);
