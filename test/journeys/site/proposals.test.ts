/** A project's administrator proposes a client, the site's decides, and the proposer reads what became of it. */
import type { ImportAnswer, SiteAnswer } from '../../../src/contract/admin';
import type { SchemeAnswer } from '../../../src/contract/scheme';
import type { ProposalView } from '../../../src/contract/site/proposals';
import { ADMIN, AGENT, CLIENT, type Desk, openDesk, SITE_ADMIN } from '../../support/site/desk';

interface Answer {
  kind: string;
  code?: string;
  say?: string;
}

let desk: Desk;
let other: string;

beforeAll(async () => {
  desk = await openDesk();
  other = (await desk.askJira<{ id: string }>(SITE_ADMIN, 'GET', '/rest/api/3/project/OPS')).id;
});
afterAll(() => desk.site.stop());

const quay = {
  name: 'Quay Foods',
  language: 'en',
  timezone: 'America/Toronto',
  contacts: [{ name: 'Client A', accountId: CLIENT }],
  labels: ['quay'],
  components: [],
  note: 'They signed in May.',
};
const inProject = (functionKey: string, payload: object, { as = ADMIN, id = '10000', key = 'SUP' } = {}) =>
  desk.site.invoke({ as, moduleKey: 'scheme', functionKey, payload, extension: { project: { id, key } } });
const propose = (more: object = {}, where: { as?: string; id?: string; key?: string } = {}) =>
  inProject('proposeClient', { ...quay, ...more }, where) as Promise<Answer>;
const admin = (functionKey: string, payload: object = {}) =>
  desk.callAdmin(functionKey, payload) as Promise<Answer>;
const readSite = () => desk.callAdmin('showSite') as Promise<SiteAnswer>;
const readProposals = async (): Promise<ProposalView[]> =>
  ((await inProject('showScheme', {})) as SchemeAnswer).proposals;
const findOpen = async (name: string) =>
  (await readSite()).proposals.find((proposal) => proposal.name === name) as SiteAnswer['proposals'][number];
const placeOf = ({ projectId, id }: { projectId: string; id: string }) => ({ projectId, id });

test('a client that the site’s administrator accepts is one, its people’s work items are its own, and the proposer reads it', async () => {
  expect(await propose()).toMatchObject({ kind: 'proposals' });
  const shown = await findOpen('Quay Foods');
  expect(shown).toMatchObject({ project: 'SUP', by: 'Project admin', note: quay.note, joins: null });
  expect(await admin('acceptProposal', placeOf(shown))).toMatchObject({ kind: 'saved' });
  const { clients, proposals, audit } = await readSite();
  expect(proposals).toEqual([]);
  expect(clients).toMatchObject([
    { id: 'quay-foods', projects: ['SUP'], labels: ['quay'], contacts: [{ accountId: CLIENT }] },
  ]);
  expect(audit.map(({ what, by }) => [what, by])).toEqual(
    expect.arrayContaining([
      ['client-proposed', 'Project admin'],
      ['client-saved', 'Site admin'],
    ]),
  );
  expect((await readProposals())[0]).toMatchObject({
    name: 'Quay Foods',
    decision: { outcome: 'accepted', by: 'Site admin' },
  });
});

test('one that is declined is no client, and its proposer reads why; it cannot be decided twice', async () => {
  await propose({ name: 'Harbour Light', labels: ['light'], contacts: [] });
  const shown = await findOpen('Harbour Light');
  const reason = 'Already served under Quay Foods.';
  expect(await admin('declineProposal', { ...placeOf(shown), reason: '  ' })).toMatchObject({
    code: 'invalid',
  });
  expect(await admin('declineProposal', { ...placeOf(shown), reason })).toMatchObject({ kind: 'saved' });
  expect((await readSite()).clients.map(({ name }) => name)).not.toContain('Harbour Light');
  expect((await readProposals())[0]).toMatchObject({ decision: { outcome: 'declined', reason } });
  expect(await admin('acceptProposal', placeOf(shown))).toMatchObject({ code: 'not-found' });
});

test('what another project’s administrators proposed is nobody’s but theirs and the site’s', async () => {
  const there = (await inProject(
    'showScheme',
    {},
    { as: SITE_ADMIN, id: other, key: 'OPS' },
  )) as SchemeAnswer;
  expect(there.proposals).toEqual([]);
  await expect(propose({}, { as: ADMIN, id: '99999', key: 'XXX' })).rejects.toThrow('does not exist');
  expect(await propose({}, { as: AGENT })).toMatchObject({ code: 'not-allowed' });
});

test('a client that another project has is not made twice: it is served in this one, too, with what was proposed', async () => {
  const told = { organizations: ['41'], organizationNames: { 41: 'Quay crews' } };
  const more = { name: 'quay foods', labels: ['quay', 'ops-quay'], ...told };
  expect(await propose(more, { as: SITE_ADMIN, id: other, key: 'OPS' })).toMatchObject({ kind: 'proposals' });
  const shown = await findOpen('quay foods');
  expect(shown).toMatchObject({ project: 'OPS', joins: 'Quay Foods' });
  await admin('acceptProposal', placeOf(shown));
  const { clients } = await readSite();
  expect(clients).toMatchObject([
    { name: 'Quay Foods', projects: ['SUP', 'OPS'], labels: ['quay', 'ops-quay'] },
  ]);
  expect(clients[0]).toMatchObject(told);
  expect(clients[0]?.contacts).toHaveLength(1);
});

test.each([
  ['a client of this project', { name: ' QUAY foods ' }, /is a client of this space or proposed already/],
  [
    'a label of another client',
    { name: 'Fog', labels: ['QUAY'] },
    /tells the work items of Quay Foods already/,
  ],
  [
    'five people',
    { name: 'Fog', contacts: [1, 2, 3, 4, 5].map((n) => ({ name: `P${n}`, email: `p${n}@example.com` })) },
    /at most 4/,
  ],
  [
    'somebody without a way to be known',
    { name: 'Fog', contacts: [{ name: 'Nobody' }] },
    /account or an address/,
  ],
  ['a zone that is none', { name: 'Fog', timezone: 'Quay/Side' }, /not a time zone/],
  ['no name', { name: '  ' }, /name/],
  ['a name that turns the direction of writing', { name: 'Fog\u202egof' }, /name: a hidden mark/],
  ['a note without end', { name: 'Fog', note: 'x'.repeat(501) }, /note/],
  ['a label with a space', { name: 'Fog', labels: ['two words'] }, /labels/],
  ['labels without end', { name: 'Fog', labels: Array.from({ length: 11 }, (_, n) => `l${n}`) }, /labels/],
])('%s is refused with a sentence, and nothing waits', async (_, more, says) => {
  expect(await propose({ labels: [], contacts: [], ...more })).toMatchObject({
    kind: 'refused',
    code: 'invalid',
    say: expect.stringMatching(says),
  });
  expect((await readSite()).proposals).toEqual([]);
});

test('of two who propose one client at once, one is told; and of two who decide at once', async () => {
  const fog = { name: 'constructor', labels: [], contacts: [] };
  const answers = await Promise.all([propose(fog), propose(fog)]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['proposals', 'refused']);
  const place = placeOf(await findOpen('constructor'));
  const decided = await Promise.all([
    admin('acceptProposal', place),
    admin('declineProposal', { ...place, reason: 'Not now.' }),
  ]);
  expect(decided.map(({ kind }) => kind).sort()).toEqual(['refused', 'saved']);
  const isClient = (await readSite()).clients.some(({ name }) => name === 'constructor');
  expect(isClient).toBe(decided[0]?.kind === 'saved');
});

test('ten wait at most; of what is decided the last ten are kept; and all of it is in the site’s one file', async () => {
  for (let nth = 1; nth <= 10; nth += 1)
    expect(await propose({ name: `Pier ${nth}`, labels: [], contacts: [] })).toMatchObject({
      kind: 'proposals',
    });
  expect(await propose({ name: 'Pier 11', labels: [], contacts: [] })).toMatchObject({
    code: 'invalid',
    say: expect.stringMatching(/^10 proposals are waiting/),
  });
  const { records } = (await desk.callAdmin('exportRecords', { from: null })) as { records: object };
  const all = await exportAll(records as Record<string, unknown>);
  expect(all).toHaveProperty(['proposals:10000']);
  const imported = (await desk.callAdmin('importRecords', { records: all })) as ImportAnswer;
  expect(imported.refused).toEqual([]);
  const elsewhere = { records: { 'proposals:10000': all['proposals:10000'] }, projects: { 10000: 'FOG' } };
  expect(((await desk.callAdmin('importRecords', elsewhere)) as ImportAnswer).refused).toMatchObject([
    { key: 'proposals:10000', say: expect.stringMatching(/^The space FOG is not on this site/) },
  ]);
  for (const proposal of (await readSite()).proposals)
    await admin('declineProposal', { ...placeOf(proposal), reason: 'Not a client.' });
  const kept = await readProposals();
  expect(kept).toHaveLength(10);
  expect(kept.every(({ name }) => name.startsWith('Pier'))).toBe(true);
});

async function exportAll(records: Record<string, unknown>): Promise<Record<string, unknown>> {
  const all = { ...records };
  for (let from: string | null = '1'; from !== null; ) {
    const page = (await desk.callAdmin('exportRecords', { from })) as {
      records: object;
      next: string | null;
    };
    Object.assign(all, page.records);
    from = page.next;
  }
  return all;
}

test('as many as may wait, each as long as it may be, all find room, and so do the reasons of those who decline them', async () => {
  const longest = (length: number, nth: number) => `${nth}`.padEnd(length, '漢');
  const ten = Array.from({ length: 10 }, (_, nth) => nth);
  const reason = longest(500, 0);
  for (const round of [1, 2]) {
    for (const nth of ten) {
      const names = ten.map((word) => longest(255, 1_000 * round + 100 * nth + word));
      const told = { labels: names, components: names, contacts: [], note: reason };
      expect(await propose({ name: longest(100, 100 * round + nth), ...told })).toMatchObject({
        kind: 'proposals',
      });
    }
    const { proposals } = await readSite();
    expect(proposals).toHaveLength(10);
    for (const proposal of proposals)
      expect(await admin('declineProposal', { ...placeOf(proposal), reason })).toMatchObject({
        kind: 'saved',
      });
  }
  expect((await readProposals()).filter(({ decision }) => decision?.reason === reason)).toHaveLength(10);
});
