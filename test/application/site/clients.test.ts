import { textsIn } from '../../../locales/languages';
import { PageRefused } from '../../../src/application/report/place/page-refused';
import { type EnteredClient, listClients, saveClient } from '../../../src/application/site/save-client';
import { on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { clientOf, createAdministeredSite } from '../../support/ports/memory-site';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');
const { clients, place, site: sentences } = refusals;
const changed = `busy: ${sentences.changedMeanwhile}`;

type Site = ReturnType<typeof createAdministeredSite>;
const save = ({ site }: Site, more: Partial<EnteredClient> & { basedOn?: unknown } = {}) =>
  saveClient(site.ports, 'admin', { ...clientOf(), id: null, ...more });
const entered = (name: string, email: string) => ({ name, email });

describe('a client is saved', () => {
  test('with an id of its name, and who saved it is written down', async () => {
    const administered = createAdministeredSite();
    expect(await save(administered, { name: 'Énergie & Co' })).toEqual({ kind: 'saved' });
    expect(administered.state.clients).toMatchObject([{ id: 'energie-co', name: 'Énergie & Co' }]);
    expect(administered.audit).toEqual(['admin client-saved Énergie & Co']);
  });

  test('beside another of the same name, under an id of its own', async () => {
    const administered = createAdministeredSite({}, [clientOf()]);
    await save(administered, { projects: ['OPS'] });
    expect(administered.state.clients.map(({ id }) => id)).toEqual(['acme', 'acme-2']);
  });

  test('with the account of each address, for an address may be hidden and an account never is', async () => {
    const administered = createAdministeredSite();
    await save(administered, {
      contacts: [entered('Ann', 'ann@acme.test'), entered('New', 'nobody@acme.test')],
    });
    expect(administered.state.clients[0]?.contacts).toEqual([
      { name: 'Ann', email: 'ann@acme.test', accountId: 'account of ann@acme.test' },
      { name: 'New', email: 'nobody@acme.test' },
    ]);
  });

  test('over the one that its page showed, which keeps its id whatever its name becomes', async () => {
    const administered = createAdministeredSite({}, [clientOf()]);
    const renamed = { id: 'acme', name: 'Apex', basedOn: clientOf() };
    expect(await save(administered, renamed)).toEqual({ kind: 'saved' });
    expect(administered.state.clients).toMatchObject([{ id: 'acme', name: 'Apex' }]);
  });

  test('with its page by the number in its address, and its group by the id, which outlives the name', async () => {
    const groups = [{ id: 'g-1', name: 'acme-readers' }];
    const administered = createAdministeredSite({ people: { listGroups: async () => groups } });
    const reports = { space: '', parent: '', readers: 'acme-readers' };
    await save(administered, { reports });
    expect(administered.state.clients[0]?.reports).toEqual({ ...reports, readersId: 'g-1' });
    groups[0] = { id: 'g-1', name: 'apex-readers' };
    expect((await listClients(administered.site.ports))[0]?.reports.readers).toBe('apex-readers');
  });
});

describe('a client is not saved', () => {
  const five = Array.from({ length: 5 }, (_, nth) => entered(`P${nth}`, `p${nth}@acme.test`));
  const twins = [entered('Ann', 'ann@acme.test'), entered('Anna', 'ANN@acme.test')];
  const contactsOf = (reports: object) => ({ reports: { space: '', parent: '', readers: '', ...reports } });
  const missing: GivenPorts = { confluence: { readStatus: async () => 'not-connected' } };
  const noSpace: GivenPorts = { confluencePages: { findSpaceId: async () => null } };
  const archived: GivenPorts = {
    confluencePages: {
      findSpaceId: async () => {
        throw new PageRefused('space-archived');
      },
    },
  };

  test.each<[string, Partial<EnteredClient>, string, GivenPorts?]>([
    ['whose fifth person may call', { contacts: five }, `${clients.contacts['too-many'](4)}`],
    ['with one person twice, however the address is written', { contacts: twins }, clients.contacts.twice()],
    ['with somebody who has no name', { contacts: [entered(' ', 'a@b.test')] }, clients.contacts.nameless()],
    ['with an address that is none', { contacts: [entered('A', 'ann')] }, clients.contacts['no-address']()],
    ['with somebody whom nothing reaches', { contacts: [{ name: 'A' }] }, clients.contacts.unreachable()],
    ['in a time zone that is none', { timezone: 'Canada/Nowhere' }, sentences.noZone],
    [
      'with a step of the ladder that nobody stands on',
      { ladder: { desk: ['agent', 'nobody'] } },
      sentences.noSuchPerson('nobody'),
    ],
    ['with pages where no Confluence is', contactsOf({ space: 'DOC' }), place.noConfluence, missing],
    ['with pages in a space that is none', contactsOf({ space: 'DOC' }), place.noSpace('DOC'), noSpace],
    ['with pages in an archived space', contactsOf({ space: 'DOC' }), place.archivedSpace('DOC'), archived],
    ['below a page that is none', contactsOf({ space: 'DOC', parent: '/wiki/x' }), place.noPage('/wiki/x')],
    ['below a page that is gone', contactsOf({ space: 'DOC', parent: '77' }), place.noPage('77')],
    ['below a page of no space', contactsOf({ parent: '77' }), place.parentWithoutSpace],
    ['read by a group that is none', contactsOf({ readers: 'ghosts' }), place.noGroup('ghosts')],
  ])('%s', async (_, client, sentence, given = {}) => {
    const administered = createAdministeredSite(given);
    expect(sayRefusal(await save(administered, client))).toBe(`invalid: ${sentence}`);
    expect([administered.state.clients, administered.audit]).toEqual([[], []]);
  });

  test.each<[string, Partial<EnteredClient>, string]>([
    ['label', { labels: ['Gold'] }, 'Gold'],
    ['component', { components: ['WEB'] }, 'WEB'],
    ['organization, told by its name', { organizations: ['7'] }, 'Acme Org'],
  ])('whose issues are told by another’s %s in the same project, however it is written', async (_, by, name) => {
    const other = clientOf({
      ...{ id: 'other', name: 'Other', labels: ['gold'], components: ['web'], organizations: ['7'] },
    });
    const named = { organizations: { namesOf: async () => new Map([['7', 'Acme Org']]) } };
    const administered = createAdministeredSite(named, [other]);
    expect(sayRefusal(await save(administered, by))).toBe(`invalid: ${clients.takenName(name, 'Other')}`);
    expect(await save(administered, { ...by, projects: ['OPS'] })).toEqual({ kind: 'saved' });
  });

  test('over what somebody else saved, or took away, since its page was opened', async () => {
    const administered = createAdministeredSite({}, [clientOf({ name: 'Apex' })]);
    expect(sayRefusal(await save(administered, { id: 'acme', basedOn: clientOf() }))).toBe(changed);
    administered.state.clients = [];
    expect(sayRefusal(await save(administered, { id: 'acme', basedOn: clientOf() }))).toBe(changed);
    expect([administered.state.clients, administered.audit]).toEqual([[], []]);
  });

  test('while somebody else saves it, nor by whoever lost the claim in between', async () => {
    const administered = createAdministeredSite({}, [clientOf()]);
    const basedOn = clientOf();
    administered.site.claims.until.set('save:client:acme', on('mon 11:00'));
    expect(sayRefusal(await save(administered, { id: 'acme', basedOn }))).toBe(changed);
    administered.site.claims.until.clear();
    administered.state.lost = true;
    expect(sayRefusal(await save(administered, { id: 'acme', basedOn }))).toBe(changed);
    expect(administered.audit).toEqual([]);
    administered.state.lost = false;
    expect(await save(administered, { id: 'acme', basedOn })).toEqual({ kind: 'saved' });
  });
});
