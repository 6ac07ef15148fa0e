/**
 * `npm run test:faults -- --seed N --incidents M --rate R`, R times the usual faults: ends with 0 only if the sites are equal and the
 * troubled one took at most three times the calls. A seed that differs is run again with fewer incidents, until the fewest are found: as
 * long as some six campaigns. `--no-shrink` leaves that out.
 */
import { parseArgs } from 'node:util';
import { type Campaign, MOST_TIMES_QUIET, type Outcome, runCampaign } from './campaign';

async function runCampaigns(): Promise<number> {
  const options = {
    seed: { type: 'string', default: '1' },
    incidents: { type: 'string', default: '30' },
    rate: { type: 'string', default: '1' },
    'no-shrink': { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ options });
  const campaign = {
    seed: parseWholeNumber('--seed', values.seed),
    incidents: parseWholeNumber('--incidents', values.incidents),
    rate: parseWholeNumber('--rate', values.rate),
  };
  const outcome = await runCampaign(campaign);
  console.log(JSON.stringify({ ...campaign, equal: outcome.differences.length === 0, ...outcome.counts }));
  const isDear = (outcome.counts.timesQuiet ?? 0) > MOST_TIMES_QUIET;
  if (isDear) console.error(`more than ${MOST_TIMES_QUIET} times the calls of a quiet site`);
  if (outcome.differences.length === 0) return isDear ? 1 : 0;
  report(outcome);
  if (!values['no-shrink']) await shrink(campaign);
  return 1;
}

function parseWholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new RangeError(`${name} takes a whole number from 1, not ${text}`);
  return number;
}

const report = ({ differences }: Outcome) => {
  for (const difference of differences.slice(0, 10)) console.error(difference.slice(0, 1_500));
};

/** The fewest incidents of the same seed that still differ. */
async function shrink({ seed, incidents, rate = 1 }: Campaign): Promise<void> {
  let [low, high] = [1, incidents];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { differences } = await runCampaign({ seed, incidents: middle, rate });
    if (differences.length > 0) high = middle;
    else low = middle + 1;
  }
  console.error(`smallest: npm run test:faults -- --seed ${seed} --incidents ${high} --rate ${rate}`);
}

runCampaigns().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof RangeError ? error.message : error);
    process.exit(2);
  },
);
