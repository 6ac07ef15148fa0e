/** Which contract an issue falls under: the first in their order that holds and is in force, however they are found. */
import fc from 'fast-check';
import type { During } from '../../../../src/domain/scheme/conditions';
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import { type Facts, NOTHING, testOf } from '../../../../src/domain/sla/fold/compile-condition';
import { chooseContract, indexContracts, zoneOfDays } from '../../../../src/domain/sla/fold/contract-choice';

const names = ['a', 'B', 'c'];
const some = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });
const leaf = fc.oneof(
  fc
    .tuple(fc.constantFrom('client', 'label', 'component', 'organization', 'severity'), some)
    .map(([is, list]) => ({ is, in: list }) as unknown as During),
  fc.constant<During>({ is: 'with-third-party' }),
);
const { when } = fc.letrec<{ when: During }>((tie) => ({
  when: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.array(tie('when'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('when'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('when').map((not) => ({ not })),
  ),
}));
const day = fc.option(fc.constantFrom('2025-06-01', '2025-06-02', '2025-06-03'), { nil: undefined });
const contract = fc.record({ when, from: day, until: day });
const named = fc.array(
  fc.record({ id: fc.constantFrom(null, ...names), name: fc.constantFrom(null, 'A', 'b', 'C') }),
  { maxLength: 2 },
);
const facts = fc.record({
  ...{ client: fc.constantFrom(null, ...names), labels: fc.subarray(['A', 'b', 'c']) },
  ...{
    components: named,
    organizations: named,
    severity: fc.constantFrom('a', 'x'),
    withThirdParty: fc.boolean(),
  },
});
const receipt = fc.constantFrom('05-31T23:59', '06-01T00:00', '06-02T12:00', '06-03T23:59', '06-04T00:00');

const schemeOf = (contracts: object[], timezone = 'UTC') =>
  ({
    calendars: { office: { timezone } },
    contracts: contracts.map((each, nth) => ({ id: `p${nth}`, ...each })),
  }) as unknown as Scheme;

test('is the one that asking each in turn would find', () => {
  fc.assert(
    fc.property(fc.array(contract, { maxLength: 6 }), facts, receipt, (contracts, borne, time) => {
      const at = Date.parse(`2025-${time}:00Z`);
      const today = new Date(at).toISOString().slice(0, 10);
      const place = contracts.findIndex(
        ({ when: asked, from = '', until = '9999' }) =>
          from <= today && today <= until && testOf(asked)(borne as unknown as Facts, NOTHING),
      );
      const chosen = chooseContract(indexContracts(schemeOf(contracts)), borne as unknown as Facts, at);
      expect(chosen).toBe(place < 0 ? null : `p${place}`);
    }),
    { numRuns: 400 },
  );
});

const nobody = { client: null, labels: [], components: [], organizations: [] } as unknown as Facts;
const chooseFor = (contracts: object[], borne: object, at = '2025-06-02T12:00:00Z', timezone?: string) =>
  chooseContract(
    indexContracts(schemeOf(contracts, timezone)),
    { ...nobody, ...borne } as Facts,
    Date.parse(at),
  );

test('its days are those of the scheme’s first calendar, both included', () => {
  const june = [{ when: { not: { is: 'label', in: ['x'] } }, from: '2025-06-01', until: '2025-06-30' }];
  const inToronto = (at: string) => chooseFor(june, {}, at, 'America/Toronto');
  expect(
    ['2025-06-01T03:59:59Z', '2025-06-01T04:00:00Z', '2025-07-01T03:59:59Z', '2025-07-01T04:00:00Z'].map(
      inToronto,
    ),
  ).toEqual([null, 'p0', 'p0', null]);
  expect(zoneOfDays({ calendars: {} })).toBe('UTC');
});

test.each<[string, object, object, string | null]>([
  ['a client by its very id', { is: 'client', in: ['acme'] }, { client: 'ACME' }, null],
  ['a label however it is written', { is: 'label', in: ['Vip'] }, { labels: ['vIP'] }, 'p0'],
  [
    'a component by its number',
    { is: 'component', in: ['7'] },
    { components: [{ id: '7', name: 'Shop' }] },
    'p0',
  ],
  [
    'an organization that has no number',
    { is: 'organization', in: ['boreal'] },
    { organizations: [{ id: null, name: 'Boreal' }] },
    'p0',
  ],
  [
    'an organization that has no name',
    { is: 'organization', in: ['boreal'] },
    { organizations: [{ id: '7', name: null }] },
    null,
  ],
  [
    'one of two, of which the other asks for nothing borne',
    {
      any: [
        { is: 'label', in: ['x'] },
        { is: 'severity', in: ['High'] },
      ],
    },
    { severity: 'High' },
    'p0',
  ],
  [
    'both, of which one asks for nothing borne',
    {
      all: [
        { is: 'severity', in: ['High'] },
        { is: 'label', in: ['x'] },
      ],
    },
    { severity: 'High', labels: ['x'] },
    'p0',
  ],
])('%s', (_, asked, borne, expected) => {
  expect(chooseFor([{ when: asked }], borne)).toBe(expected);
});

test('a contract that is found by two of its labels is still in its place', () => {
  const two = { when: { is: 'label', in: ['x', 'X', 'y'] } };
  const bound = { when: { is: 'client', in: ['acme'] } };
  expect(chooseFor([two, bound], { client: 'acme', labels: ['x', 'y'] })).toBe('p0');
  expect(chooseFor([bound, two], { client: 'acme', labels: ['y', 'x'] })).toBe('p0');
});

describe('of an issue only those contracts are asked that it may fall under', () => {
  const client: During = { is: 'client', in: ['Acme', 'quay'] };
  const label: During = { is: 'label', in: ['VIP'] };
  const component: During = { is: 'component', in: ['Web shop'] };
  const organization: During = { is: 'organization', in: ['Boréal'] };
  const waiting: During = { is: 'with-third-party' };

  /** Under what a contract is filed, as `client Acme`; `all` where it is asked of every issue. */
  function filedUnder(when: During): string[] {
    const { unkeyed, keyed } = indexContracts(schemeOf([{ when }]));
    const kinds = Object.entries(keyed).flatMap(([kind, plans]) =>
      [...plans].flatMap(([name, all]) => all.map(() => `${kind} ${name}`)),
    );
    return [...unkeyed.map(() => 'all'), ...kinds];
  }

  test.each<[string, During, string[]]>([
    ['clients, by their ids as they are', client, ['client Acme', 'client quay']],
    ['a label, however it is written', label, ['label vip']],
    ['a component', component, ['component web shop']],
    ['an organization', organization, ['organization boreal']],
    ['what nobody bears', waiting, ['all']],
    ['one that bears none of these', { not: label }, ['all']],
    ['any of two', { any: [label, organization] }, ['label vip', 'organization boreal']],
    ['any of two of which one may be anybody’s', { any: [label, waiting] }, ['all']],
    [
      'all of several, by the first that is borne',
      { all: [waiting, component, label] },
      ['component web shop'],
    ],
    ['all of what nobody bears', { all: [waiting, { not: client }] }, ['all']],
    ['the same name twice', { any: [label, { is: 'label', in: ['vip'] }] }, ['label vip']],
  ])('%s', (_, when, expected) => {
    expect(filedUnder(when)).toEqual(expected);
  });

  test('and two contracts that ask for one name are asked in their order', () => {
    const { keyed } = indexContracts(schemeOf([{ when: label }, { when: label }]));
    expect(keyed.label.get('vip')?.map(({ id, place }) => [id, place])).toEqual([
      ['p0', 0],
      ['p1', 1],
    ]);
  });
});
