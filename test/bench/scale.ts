/**
 * What the app takes of Atlassian for so many sites, by arithmetic on what `bench -- pipeline` and the look at many issues measured.
 * `npm run bench -- scale` prints the table of docs/scale.md, and `test/scale.test.ts` compares.
 */

/**
 * Of one event, as `npm run bench -- pipeline` measured; of an issue of a look, `test/journeys/evaluation/rebuild.long.ts`; what stays of an
 * issue that is over, `test/journeys/evaluation/stored.test.ts`.
 */
export const MEASURED = {
  pointsOfEvent: 7.5,
  functionsOfEvent: 2.2,
  storageReadKb: 4.3,
  storageWrittenKb: 2.1,
  pointsOfLook: 2.06,
  storageOperations: 5,
  storedKb: 0.5,
  storedWithReportKb: 1.8,
};

/** Stated, not measured: what a site is, how long a function takes, and what Atlassian asks. */
export const ASSUMED = {
  issuesOfMonth: 5_000,
  eventsOfIssue: 8,
  reportedShare: 0.1,
  /** The busiest hour has as much as so many shares of a month: twice the mean of 22 days of eight hours. */
  peakShares: 88,
  /** A five-minute run of a site on which nothing happens. */
  pointsOfIdleRun: 2,
  secondsOfFunction: 0.3,
  gigabytesOfFunction: 0.5,
  pointsOfHour: 65_000,
  free: { gbSeconds: 100_000, readGb: 0.1, writtenGb: 0.1 },
  usd: { gbSecond: 0.000025, readGb: 0.055, writtenGb: 1.09 },
};

export const SITES = [1, 10, 100, 1_000] as const;

const RUNS_OF_HOUR = 12;
const RUNS_OF_MONTH = RUNS_OF_HOUR * 24 * 30;

export function scaleOf(sites: number) {
  const { pointsOfEvent, functionsOfEvent, storageReadKb, storageWrittenKb } = MEASURED;
  const { issuesOfMonth, eventsOfIssue, secondsOfFunction, gigabytesOfFunction } = ASSUMED;
  const events = sites * issuesOfMonth * eventsOfIssue;
  const functions = events * functionsOfEvent + sites * RUNS_OF_MONTH;
  const gbSeconds = functions * secondsOfFunction * gigabytesOfFunction;
  const [readGb, writtenGb] = [(events * storageReadKb) / 1e6, (events * storageWrittenKb) / 1e6];
  const peak = (events / ASSUMED.peakShares) * pointsOfEvent + sites * RUNS_OF_HOUR * ASSUMED.pointsOfIdleRun;
  return {
    sites,
    peak,
    share: peak / ASSUMED.pointsOfHour,
    gbSeconds,
    readGb,
    writtenGb,
    usd: usdOf({ gbSeconds, readGb, writtenGb }),
  };
}

function usdOf({
  gbSeconds,
  readGb,
  writtenGb,
}: Record<'gbSeconds' | 'readGb' | 'writtenGb', number>): number {
  const { free, usd } = ASSUMED;
  const over = (used: number, granted: number) => Math.max(0, used - granted);
  return (
    over(gbSeconds, free.gbSeconds) * usd.gbSecond +
    over(readGb, free.readGb) * usd.readGb +
    over(writtenGb, free.writtenGb) * usd.writtenGb
  );
}

/** How many sites fill the hour at its busiest. */
export const sitesOfHour = (): number => Math.floor(ASSUMED.pointsOfHour / scaleOf(1).peak);

const whole = (number: number) => Math.round(number).toLocaleString('en');
const tenth = (number: number) => number.toLocaleString('en', { maximumFractionDigits: 1 });

/** The table of docs/scale.md. */
export function scaleRows(): string[] {
  const head = [
    '| Sites | Points in the busiest hour | of 65,000 | GB-seconds a month | Storage read, GB | written, GB | USD a month |',
    '| --: | --: | --: | --: | --: | --: | --: |',
  ];
  const rows = SITES.map(scaleOf).map(({ sites, peak, share, gbSeconds, readGb, writtenGb, usd }) => {
    const cells = [whole(sites), whole(peak), `${whole(share * 100)} %`, whole(gbSeconds)];
    return `| ${[...cells, tenth(readGb), tenth(writtenGb), whole(usd)].join(' | ')} |`;
  });
  return [...head, ...rows];
}

/** What the storage of one site does and holds, by issue, by month and by year, as docs/scale.md has it. */
export function storageRows(): string[] {
  const { storageOperations, storageReadKb, storageWrittenKb, storedKb, storedWithReportKb } = MEASURED;
  const { issuesOfMonth, eventsOfIssue, reportedShare } = ASSUMED;
  const storedOfIssueKb = storedKb + (storedWithReportKb - storedKb) * reportedShare;
  const parts: [name: string, ofIssue: number][] = [
    ['operations', eventsOfIssue * storageOperations],
    ['read, KB', eventsOfIssue * storageReadKb],
    ['written, KB', eventsOfIssue * storageWrittenKb],
    ['stays, KB', storedOfIssueKb],
  ];
  const head = ['| Storage of one site | an issue | a month | a year |', '| --- | --: | --: | --: |'];
  const rows = parts.map(([name, ofIssue]) => {
    const amounts = [ofIssue, ofIssue * issuesOfMonth, ofIssue * issuesOfMonth * 12];
    return `| ${[name, ...amounts.map(tenth)].join(' | ')} |`;
  });
  return [...head, ...rows];
}

export async function run() {
  const looks = [10_000, 100_000].map(
    (issues) =>
      `A look at ${whole(issues)} issues: ${tenth((issues * MEASURED.pointsOfLook) / ASSUMED.pointsOfHour)} hours of all its points`,
  );
  const lines = [
    ...scaleRows(),
    '',
    ...storageRows(),
    '',
    `Sites that fill the hour: ${whole(sitesOfHour())}`,
    ...looks,
  ];
  return { lines, json: { scale: SITES.map(scaleOf) } };
}
