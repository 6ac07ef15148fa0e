/** What a miss costs: ten tables that vendors publish, each with what they give at, just under and far under their bands. */
import { creditTermsSchema } from '../../../src/domain/scheme/credits/credit-terms';
import { creditsOf } from '../../../src/domain/statement/credits';
import { presetOf } from '../sla/issues';
import { dossierOf, fileOf, findFaults, inputOf } from './months';

type Bands = [below: number, percent: number][];

interface Published {
  vendor: string;
  source: string;
  bands: Bands;
}

const TABLES: Published[] = [
  {
    vendor: 'Amazon S3 (July 31, 2019)',
    source: 'https://aws.amazon.com/s3/sla/historical/',
    bands: [
      [99.9, 10],
      [99, 25],
      [95, 100],
    ],
  },
  {
    vendor: 'Amazon S3, infrequent access (July 31, 2019)',
    source: 'https://aws.amazon.com/s3/sla/historical/',
    bands: [
      [99, 10],
      [98, 25],
      [95, 100],
    ],
  },
  {
    vendor: 'Amazon Compute, a region (May 5, 2022)',
    source: 'https://aws.amazon.com/compute/sla/historical/',
    bands: [
      [99.99, 10],
      [99, 30],
      [95, 100],
    ],
  },
  {
    vendor: 'Amazon RDS, several zones (January 22, 2024)',
    source: 'https://aws.amazon.com/rds/sla/',
    bands: [
      [99.95, 10],
      [99, 25],
      [95, 100],
    ],
  },
  {
    vendor: 'Amazon RDS, one instance (January 22, 2024)',
    source: 'https://aws.amazon.com/rds/sla/',
    bands: [
      [99.5, 10],
      [99, 25],
      [95, 100],
    ],
  },
  {
    vendor: 'Amazon DynamoDB Accelerator, several zones (May 20, 2024)',
    source: 'https://aws.amazon.com/dynamodbaccelerator/sla/',
    bands: [
      [99.99, 10],
      [99, 25],
      [95, 100],
    ],
  },
  {
    vendor: 'Amazon DynamoDB, global tables',
    source: 'https://dynobase.dev/dynamodb-sla/',
    bands: [
      [99.999, 10],
      [99, 25],
      [95, 100],
    ],
  },
  {
    vendor: 'Microsoft Online Services (April 2013)',
    source:
      'https://blogs.technet.microsoft.com/lystavlen/2013/04/29/service-level-agreement-for-microsoft-online-services/',
    bands: [
      [99.9, 25],
      [99, 50],
      [95, 100],
    ],
  },
  {
    // At exactly 99.9 % GitHub credits as well; a band here begins under its edge.
    vendor: 'GitHub Enterprise Cloud (2020)',
    source: 'https://github.com/github/docs/commit/26c3cd3fe324d6e4aef4394cc7ecba5290886a42',
    bands: [
      [99.9, 10],
      [99, 25],
    ],
  },
  {
    // The first band alone: the page says it by its example.
    vendor: 'Atlassian Premium (October 7, 2024)',
    source: 'https://www.atlassian.com/legal/sla/service-credits',
    bands: [[99.9, 10]],
  },
];

const FEE = 1_000_00;
const termsOf = (bands: Bands, more: object = {}) =>
  creditTermsSchema.parse({
    feeCents: FEE,
    ...more,
    credits: [{ of: 'availability', bands: bands.map(([below, percent]) => ({ below, percent })) }],
  });

/** So many thousandths of a percent. */
const at = (percent: number, less = 0) => ({ good: Math.round(percent * 1_000) - less, all: 100_000 });
const creditAt = (bands: Bands, attained: { good: number; all: number }) =>
  creditsOf(termsOf(bands), () => attained);

test('there are ten', () => expect(TABLES).toHaveLength(10));

describe.each(TABLES)('$vendor, $source', ({ bands }) => {
  test('credits nothing where everything was kept, nor exactly at its promise', () => {
    const [[promised]] = bands as [[number, number]];
    expect(creditAt(bands, at(100))).toMatchObject({ percent: 0, cents: 0 });
    expect(creditAt(bands, at(promised))).toMatchObject({ percent: 0, cents: 0 });
  });

  test.each(bands)('below %d %% credits %d %% of the fee', (below, percent) => {
    expect(creditAt(bands, at(below, 1))).toMatchObject({ percent, cents: (FEE * percent) / 100 });
  });

  test('far below the last band credits what that gives', () => {
    const last = bands.at(-1)?.[1] ?? 0;
    expect(creditAt(bands, at(50))).toMatchObject({ percent: last });
  });
});

test('Atlassian’s own example: 60 of 43,200 minutes down is 99.86 %, and 10 % of the fee', () => {
  const minutes = { good: 43_200 - 60, all: 43_200 };
  expect(creditAt([[99.9, 10]], minutes)).toMatchObject({ percent: 10, cents: 100_00 });
});

test('a sum stands for itself, a percent without a fee has no sum, and the most is the most', () => {
  const sum = creditTermsSchema.parse({
    credits: [{ of: 'response', bands: [{ below: 95, cents: 5_000 }] }],
  });
  expect(creditsOf(sum, () => ({ good: 9, all: 10 }))).toMatchObject({ cents: 5_000, percent: 0 });
  const { credits } = termsOf([[95, 30]]);
  const twice = { credits: [...credits, ...credits], currency: 'CAD', most: 50 };
  expect(creditsOf(twice, () => ({ good: 9, all: 10 }))).toMatchObject({ percent: 50, cents: null });
  expect(creditsOf({ ...twice, feeCents: FEE }, () => ({ good: 9, all: 10 }))).toMatchObject({
    cents: 500_00,
  });
});

test('a band that is neither a percent nor a sum, or both, is refused; nothing that was judged is nothing missed', () => {
  const both = { below: 95, percent: 1, cents: 1 };
  for (const band of [both, { below: 95 }])
    expect(creditTermsSchema.safeParse({ credits: [{ of: 'availability', bands: [band] }] }).success).toBe(
      false,
    );
  expect(creditAt([[99, 10]], { good: 0, all: 0 })).toMatchObject({ percent: 0 });
});

test('a scheme that says nothing of credits has none; one that does shows the computation in its statement, and it is verified', () => {
  const scheme = presetOf('valtech');
  expect(dossierOf(scheme, inputOf(scheme)).figures().credits).toEqual([]);
  const credits = creditTermsSchema.parse({
    feeCents: FEE,
    credits: [
      { of: 'response', bands: [{ below: 95, percent: 5 }] },
      { of: 'availability', bands: [{ below: 99.9, percent: 10 }] },
    ],
  });
  const credited = { ...scheme, credits };
  const dossier = dossierOf(credited, inputOf(credited));
  expect(dossier.figures().credits).toMatchObject([
    {
      ...{ desk: 'SUP', contract: null, percent: 15, cents: 150_00 },
      lines: [
        { of: 'response', attained: { good: 2, all: 3 } },
        { of: 'availability', band: { below: 99.9 } },
      ],
    },
  ]);
  expect(findFaults(fileOf(dossier))).toEqual([]);
});
