import { textsIn } from '../../../locales/languages';
import { bindSpace, showBindings, unbindSpace } from '../../../src/application/clients/bind-space';
import { pick } from '../../../src/application/clients/pick';
import type { SpaceBinding } from '../../../src/contract/clients/client-accounts';
import { on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { clientOf, createAdministeredSite } from '../../support/ports/memory-site';
import { sayRefusal } from '../../support/ports/say-refusal';

const { clients, site: sentences } = textsIn('en').refusals;
const changed = `busy: ${sentences.changedMeanwhile}`;
const wanted = { spaceKey: 'doc', clientId: 'acme', anonymous: false, promised: {} };

/** A site of the client Acme, whose Confluence has the space DOC. */
function createSpaces(given: GivenPorts = {}) {
  const state = { bound: [] as SpaceBinding[], lost: false };
  const made = createAdministeredSite(
    {
      ...given,
      clientAccounts: {
        listBindings: async () => [...state.bound],
        bindingOf: async ({ id }) => state.bound.find(({ spaceId }) => spaceId === id) ?? null,
        bind: async (binding) => {
          if (!state.lost)
            state.bound = [...state.bound.filter(({ spaceId }) => spaceId !== binding.spaceId), binding];
          return !state.lost;
        },
        unbind: async (id) => {
          state.bound = state.bound.filter(({ spaceId }) => spaceId !== id);
        },
        findSpace: async (key) => (key === 'doc' ? { id: '7', key: 'DOC', name: 'Documents' } : null),
      },
    },
    [clientOf()],
  );
  const bind = (more: object = {}) => bindSpace(made.site.ports, 'admin', { ...wanted, ...more });
  return { ...made, state, bind };
}

test('a space is bound under the key and the name it has, and the log says to whom', async () => {
  const { bind, audit } = createSpaces();
  expect(await bind()).toMatchObject({
    kind: 'bindings',
    bindings: [{ spaceId: '7', spaceKey: 'DOC', spaceName: 'Documents', by: 'admin', at: on('mon 10:10') }],
  });
  expect(audit).toEqual(['admin space-bound DOC Acme']);
});

test.each<[string, object, string, GivenPorts?]>([
  ['to a client that is gone', { clientId: 'apex' }, `not-found: ${clients.gone}`],
  ['that the app does not see', { spaceKey: 'SECRET' }, `not-found: ${clients.noSpace('SECRET')}`],
  [
    'where the app is not connected to Confluence',
    {},
    `invalid: ${clients.noConfluence}`,
    { confluence: { readStatus: async () => 'not-connected' } },
  ],
])('a space is not bound %s', async (_, more, sentence, given = {}) => {
  const { bind, state, audit } = createSpaces(given);
  expect(sayRefusal(await bind(more))).toBe(sentence);
  expect([state.bound, audit]).toEqual([[], []]);
});

test('a space that somebody bound since the page was opened stays as it is', async () => {
  const { bind, state, site, audit } = createSpaces();
  await bind();
  const [binding] = state.bound;
  expect(sayRefusal(await bind({ anonymous: true, basedOn: null }))).toBe(changed);
  site.claims.until.set('save:space:7', on('mon 11:00'));
  expect(sayRefusal(await bind({ anonymous: true, basedOn: binding }))).toBe(changed);
  site.claims.until.clear();
  state.lost = true;
  expect(sayRefusal(await bind({ anonymous: true, basedOn: binding }))).toBe(changed);
  expect([state.bound, audit.length]).toEqual([[binding], 1]);
  state.lost = false;
  expect(await bind({ anonymous: true, basedOn: binding })).toMatchObject({
    bindings: [{ anonymous: true }],
  });
});

test('a space is taken back once; the second time there is nothing to write down', async () => {
  const { bind, site, audit } = createSpaces();
  await bind();
  for (let times = 0; times < 2; times += 1)
    expect(await unbindSpace(site.ports, 'admin', '7')).toEqual({ kind: 'bindings', bindings: [] });
  expect(audit.slice(1)).toEqual(['admin space-unbound DOC']);
  expect(await showBindings(site.ports)).toEqual({ kind: 'bindings', bindings: [] });
});

describe('what is chosen from where a client is entered', () => {
  const found =
    (name: string) =>
    async (...asked: string[]) => [{ id: name, name: asked.join(' ') }];
  const { site } = createAdministeredSite({
    people: { searchPeople: found('person'), searchGroups: found('group') },
    confluencePages: { searchSpaces: found('space'), searchPages: found('page') },
    organizations: { search: async (text) => (text === 'hidden' ? null : found('organization')(text)) },
  });
  const search = (kind: Parameters<typeof pick>[1]['kind'], text: string) =>
    pick(site.ports, { kind, text, space: 'DOC' });

  test.each(['person', 'group', 'space', 'page', 'organization'] as const)('is a %s', async (kind) => {
    const name = kind === 'page' ? 'DOC ac' : 'ac';
    expect(await search(kind, ' ac ')).toEqual({ kind: 'found', found: [{ id: kind, name }] });
  });

  test('is nothing before a letter is typed', async () => {
    expect(await search('person', '  ')).toEqual({ kind: 'found', found: [] });
  });

  test('is said to be an agent’s to find, where Jira shows somebody no organizations', async () => {
    expect(sayRefusal(await search('organization', 'hidden'))).toBe(
      `not-allowed: ${clients.noOrganizations}`,
    );
  });
});
