import { textsIn } from '../../../locales/languages';
import { acceptProposal, declineProposal } from '../../../src/application/site/decide-proposal';
import { proposeClient } from '../../../src/application/site/propose-client';
import { MOST_DECIDED, MOST_OPEN, type ProposedClient } from '../../../src/contract/site/proposals';
import { on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { PROJECT } from '../../support/ports/followed-issue';
import { clientOf, createAdministeredSite } from '../../support/ports/memory-site';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');
const { clients, scheme, site: sentences } = refusals;
const changed = `busy: ${sentences.changedMeanwhile}`;
const gone = `not-found: ${clients.proposalGone}`;

type Site = ReturnType<typeof createAdministeredSite>;
const proposed: ProposedClient = {
  ...{ name: 'Acme', language: 'fr', timezone: 'Europe/Paris', contacts: [], labels: ['gold'] },
  ...{ components: [], organizations: [], organizationNames: {}, note: 'They pay.' },
};
const propose = ({ site }: Site, more: Partial<ProposedClient> = {}) =>
  proposeClient(site.ports, {
    ...{ projectId: PROJECT.id, accountId: 'lead', client: { ...proposed, ...more } },
  });

/** A site on which Acme was proposed. */
async function createProposed(given: GivenPorts = {}, existing = [] as ReturnType<typeof clientOf>[]) {
  const administered = createAdministeredSite(given, existing);
  await propose(administered);
  const place = { projectId: PROJECT.id, id: administered.state.proposals[0]?.id ?? '' };
  return { ...administered, place };
}

describe('a client is proposed', () => {
  test('by whoever administers the project, who sees it wait, and it is written down', async () => {
    const administered = createAdministeredSite();
    expect(await propose(administered)).toMatchObject({
      proposals: [{ name: 'Acme', by: 'LEAD', at: on('mon 10:10'), decision: null }],
    });
    expect(administered.audit).toEqual(['lead client-proposed Acme']);
  });

  test('ten wait at most; once one is decided there is room', async () => {
    const administered = createAdministeredSite();
    for (let nth = 1; nth <= MOST_OPEN; nth += 1)
      await propose(administered, { name: `C${nth}`, labels: [] });
    const eleventh = await propose(administered, { name: 'More' });
    expect(sayRefusal(eleventh)).toBe(`invalid: ${clients.tooManyProposals(MOST_OPEN)}`);
    const place = { projectId: PROJECT.id, id: administered.state.proposals[0]?.id ?? '' };
    await declineProposal(administered.site.ports, 'admin', { ...place, reason: 'No.' });
    expect(await propose(administered, { name: 'More' })).toMatchObject({ kind: 'proposals' });
  });

  test.each<[string, Partial<ProposedClient>, string, GivenPorts?]>([
    [
      'by anybody who does not administer the project',
      {},
      `not-allowed: ${scheme.notAdministrator}`,
      { people: { canAdminister: async () => false } },
    ],
    ['in a time zone that is none', { timezone: 'Mars/North' }, `invalid: ${sentences.noZone}`],
    [
      'with somebody whom nothing reaches',
      { contacts: [{ name: 'Ann' }] },
      `invalid: ${clients.contacts.unreachable()}`,
    ],
    [
      'that the project has, however it is written',
      { name: ' apex' },
      `invalid: ${clients.proposedAlready(' apex')}`,
    ],
    [
      'told by what tells another of the project',
      { labels: ['SILVER'] },
      `invalid: ${clients.takenName('SILVER', 'Apex')}`,
    ],
  ])('not %s', async (_, more, sentence, given = {}) => {
    const apex = clientOf({ id: 'apex', name: 'Apex', labels: ['silver'] });
    const administered = createAdministeredSite(given, [apex]);
    expect(sayRefusal(await propose(administered, more))).toBe(sentence);
    expect([administered.state.proposals, administered.audit]).toEqual([[], []]);
  });

  test('not twice, but again once it was declined', async () => {
    const { place, ...administered } = await createProposed();
    expect(sayRefusal(await propose(administered, { name: 'ACME' }))).toBe(
      `invalid: ${clients.proposedAlready('ACME')}`,
    );
    await declineProposal(administered.site.ports, 'admin', { ...place, reason: 'No.' });
    expect(await propose(administered)).toMatchObject({ kind: 'proposals' });
  });

  test('a client of another project may be proposed here too', async () => {
    const administered = createAdministeredSite({}, [clientOf({ projects: ['OPS'], labels: ['gold'] })]);
    expect(await propose(administered)).toMatchObject({ kind: 'proposals' });
  });

  test('not while another is proposed, nor by whoever lost the claim in between', async () => {
    const administered = createAdministeredSite();
    administered.site.claims.until.set(`save:proposals:${PROJECT.id}`, on('mon 11:00'));
    expect(sayRefusal(await propose(administered))).toBe(changed);
    administered.site.claims.until.clear();
    administered.state.lost = true;
    expect(sayRefusal(await propose(administered))).toBe(changed);
    expect(administered.audit).toEqual([]);
  });
});

describe('a proposal is accepted', () => {
  const accept = ({ site, place }: Awaited<ReturnType<typeof createProposed>>) =>
    acceptProposal(site.ports, 'admin', place);

  test('and its client is there at the same moment, served in the project', async () => {
    const made = await createProposed();
    expect(await accept(made)).toEqual({ kind: 'saved' });
    expect(made.state.clients).toMatchObject([
      { id: 'acme', name: 'Acme', language: 'fr', projects: ['SUP'], labels: ['gold'] },
    ]);
    expect(made.state.proposals[0]?.decision).toMatchObject({ outcome: 'accepted', by: 'admin' });
    expect(made.audit.at(-1)).toBe('admin client-saved Acme');
  });

  test('and a client of the same name gets what was proposed besides, each once, and loses nothing', async () => {
    const ann = { name: 'Ann', email: 'ann@acme.test' };
    const there = clientOf({
      ...{ name: 'ACME', projects: ['OPS'], labels: ['gold', 'vip'], timezone: 'UTC', contacts: [ann] },
      ...{ accountManager: 'Boss', ladder: { desk: ['agent'] } },
    });
    const administered = createAdministeredSite({}, [there]);
    const bob = { name: 'Bob', email: 'bob@acme.test' };
    const again = { name: 'Ann M.', email: 'ANN@acme.test' };
    await propose(administered, { contacts: [again, bob], components: ['web'] });
    const place = { projectId: PROJECT.id, id: administered.state.proposals[0]?.id ?? '' };
    expect(await accept({ ...administered, place })).toEqual({ kind: 'saved' });
    expect(administered.state.clients).toMatchObject([
      {
        ...{ id: 'acme', name: 'ACME', language: 'en', timezone: 'UTC', accountManager: 'Boss' },
        ...{ projects: ['OPS', 'SUP'], labels: ['gold', 'vip'], components: ['web'] },
        contacts: [{ name: 'Ann' }, { name: 'Bob' }],
        ladder: { desk: ['agent'] },
      },
    ]);
  });

  test('once: who decides second is told that it is decided', async () => {
    const made = await createProposed();
    await accept(made);
    expect(sayRefusal(await accept(made))).toBe(gone);
    const declined = await declineProposal(made.site.ports, 'other', { ...made.place, reason: 'No.' });
    expect(sayRefusal(declined)).toBe(gone);
  });

  test('not where its project is gone, nor where it was never made', async () => {
    const made = await createProposed();
    const { ports } = made.site;
    expect(sayRefusal(await acceptProposal(ports, 'admin', { ...made.place, id: 'other' }))).toBe(gone);
    ports.projects.factsOf = async () => {
      throw new Error('404');
    };
    expect(sayRefusal(await accept(made))).toBe(gone);
    expect([made.state.clients, made.state.proposals[0]?.decision]).toEqual([[], null]);
  });

  test('not while what tells it tells another by now', async () => {
    const made = await createProposed();
    made.state.clients = [clientOf({ id: 'apex', name: 'Apex', labels: ['gold'] })];
    expect(sayRefusal(await accept(made))).toBe(`invalid: ${clients.takenName('gold', 'Apex')}`);
    expect(made.state.proposals[0]?.decision).toBeNull();
  });

  test.each([
    'save:client:acme',
    `save:proposals:${PROJECT.id}`,
  ])('not while somebody else holds %s, and it still waits', async (key) => {
    const made = await createProposed();
    made.site.claims.until.set(key, on('mon 11:00'));
    expect(sayRefusal(await accept(made))).toBe(changed);
    expect([made.state.clients, made.state.proposals[0]?.decision]).toEqual([[], null]);
    expect(made.audit).toEqual(['lead client-proposed Acme']);
  });
});

describe('a proposal is declined', () => {
  test('with a reason that its proposer reads, and it is written down', async () => {
    const { site, state, audit, place } = await createProposed();
    const decline = () => declineProposal(site.ports, 'admin', { ...place, reason: 'No contract.' });
    site.claims.until.set(`save:proposals:${PROJECT.id}`, on('mon 11:00'));
    expect(sayRefusal(await decline())).toBe(changed);
    site.claims.until.clear();
    expect(await decline()).toEqual({ kind: 'saved' });
    expect(state.proposals[0]?.decision).toMatchObject({ outcome: 'declined', reason: 'No contract.' });
    expect(audit.at(-1)).toBe('admin proposal-declined Acme');
  });

  test('the last ten that were decided are kept, and all that wait', async () => {
    const administered = createAdministeredSite();
    for (let nth = 1; nth <= MOST_DECIDED + 2; nth += 1) {
      await propose(administered, { name: `C${nth}` });
      const id = administered.state.proposals.at(-1)?.id ?? '';
      const reason = 'No.';
      await declineProposal(administered.site.ports, 'admin', { projectId: PROJECT.id, id, reason });
    }
    await propose(administered);
    expect(administered.state.proposals.map(({ name }) => name)).toEqual([
      ...Array.from({ length: MOST_DECIDED }, (_, nth) => `C${nth + 3}`),
      'Acme',
    ]);
  });
});
