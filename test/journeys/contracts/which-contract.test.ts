/** Which contract of a draft an issue would have, and which each of the last issues would: asked by whoever administers the project. */
import type { SiteAnswer } from '../../../src/contract/admin';
import type { ContractAnswer, PreviewAnswer } from '../../../src/contract/preview';
import type { RefusedAnswer, Scheme, SchemeCheckAnswer } from '../../../src/contract/scheme';
import { askScheme, createFatal, openContractsDesk } from '../../support/clients/three-contracts';
import { AGENT, type Desk } from '../../support/site/desk';

let desk: Desk;
let draft: Scheme;

beforeAll(async () => {
  desk = await openContractsDesk();
  const { current } = (await askScheme(desk, 'showScheme')) as { current: { scheme: Scheme } };
  draft = current.scheme;
});
afterAll(() => desk.site.stop());

const find = async (key: string, scheme: Scheme = draft) =>
  (await askScheme(desk, 'findContract', { scheme, key })) as ContractAnswer | RefusedAnswer;

test('it is that of the draft, whatever was saved: a client’s, a component’s, the scheme’s own, or nothing that is followed', async () => {
  const expected: [object, object][] = [
    [{ labels: ['vip'] }, { contract: 'gold', isFollowed: true }],
    [{ components: [{ name: 'Warehouse' }] }, { contract: 'changes', isFollowed: true }],
    [{}, { contract: null, isFollowed: true }],
    [{ labels: ['no-promise'] }, { isFollowed: false }],
  ];
  for (const [fields, answer] of expected) {
    const { key } = await createFatal(desk, fields);
    expect(await find(key)).toMatchObject({ kind: 'contract', key, ...answer });
  }
  const { key } = await createFatal(desk, { labels: ['vip'] });
  const gold = draft.contracts.filter(({ id }) => id !== 'gold');
  expect(await find(key, { ...draft, contracts: gold })).toMatchObject({ contract: null });
});

test('an issue of another project, one that is not there and a draft that cannot be used are refused in a sentence', async () => {
  const other = await desk.createIssue('Fatal', { project: 'OPS' });
  for (const key of [other.key, 'SUP-9999', '../search', 'constructor'])
    expect(await find(key)).toMatchObject({ kind: 'refused', say: expect.stringContaining(key) });
  const [first] = draft.contracts;
  const twice = { ...draft, contracts: [first, first] } as Scheme;
  expect(await find('SUP-1', twice)).toMatchObject({ kind: 'refused', code: 'invalid' });
});

test.each<[string, (gold: Scheme['contracts'][number]) => object[], string, string]>([
  [
    'two that say the same',
    (gold) => [gold, { ...gold, id: 'other' }],
    'contracts.1',
    'This contract says the same as "gold": take one of them away.',
  ],
  [
    'a client who does not exist',
    (gold) => [{ ...gold, when: { any: [gold.when, { is: 'client', in: ['nobody'] }] } }],
    'contracts.0.when',
    'There is no client "nobody"; there is acme, quay.',
  ],
  [
    'days that end before they begin',
    (gold) => [{ ...gold, from: '2025-06-02', until: '2025-06-01' }],
    'contracts.0.until',
    'It begins on 2025-06-02 and ends on 2025-06-01: write a last day that is not before the first.',
  ],
])('%s: a sentence at its place, and nothing is saved', async (_, change, path, say) => {
  const [gold] = draft.contracts;
  if (!gold) throw new Error('the desk has no contract');
  const scheme = { ...draft, contracts: change(gold) };
  const before = (await askScheme(desk, 'showScheme')) as { current: { version: number } };
  const checked = (await askScheme(desk, 'checkScheme', { scheme })) as SchemeCheckAnswer;
  expect(checked.problems).toContainEqual({ path, say });
  const saved = await askScheme(desk, 'saveScheme', { scheme, basedOn: before.current.version });
  expect(saved).not.toMatchObject({ kind: 'saved' });
  expect(await askScheme(desk, 'showScheme')).toMatchObject({ current: { version: before.current.version } });
});

test('a contract that nobody can fall under is told at its place before it is saved', async () => {
  const [gold] = draft.contracts;
  const shadowed = { ...gold, id: 'shadowed', when: { all: [gold?.when, { is: 'label', in: ['x'] }] } };
  const scheme = { ...draft, contracts: [gold, shadowed] };
  const { findings } = (await askScheme(desk, 'checkScheme', { scheme })) as SchemeCheckAnswer;
  expect(findings.find(({ code }) => code === 'unreachable-contract')).toMatchObject({
    path: 'contracts.1',
    say: expect.stringContaining('No work item can fall under the contract “shadowed”'),
  });
});

test('who does not administer the project is told nothing', async () => {
  const { key } = await createFatal(desk);
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const payload = { scheme: draft, key };
  const call = { as: AGENT, moduleKey: 'scheme', functionKey: 'findContract', payload, extension };
  expect(await desk.site.invoke(call)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
});

test('the preview says of each of the last issues under which contract it falls now and in the draft', async () => {
  const { key } = await createFatal(desk, { labels: ['vip'] });
  const scheme = { ...draft, contracts: draft.contracts.filter(({ id }) => id !== 'gold') };
  const answer = (await askScheme(desk, 'previewScheme', { scheme, from: null })) as PreviewAnswer;
  expect(answer.judged.length).toBe(answer.issues);
  expect(answer.judged.find((issue) => issue.key === key)).toEqual({
    key,
    now: { contract: 'gold', isFollowed: true },
    inDraft: { contract: null, isFollowed: true },
  });
});

test('the administration says which contracts name a client, and in which space', async () => {
  const { projects } = (await desk.callAdmin('showSite')) as SiteAnswer;
  const { contracts } = projects.find(({ key }) => key === 'SUP') ?? {};
  expect(contracts).toEqual([{ id: 'gold', name: { en: 'Gold', fr: 'Or' }, clients: ['acme'] }]);
});
