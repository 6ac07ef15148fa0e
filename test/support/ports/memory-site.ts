/** What a site's administration keeps, in memory: its clients, what projects propose, and who changed what. */
import type { Proposal } from '../../../src/application/ports/site';
import type { ClientView } from '../../../src/contract/admin';
import type { GivenPorts } from './fake-ports';
import { createSite, PROJECT } from './followed-issue';

/** A client that is told apart by nothing. */
export const clientOf = (more: Partial<ClientView> = {}): ClientView => ({
  ...{ id: 'acme', name: 'Acme', language: 'en', timezone: 'UTC', projects: ['SUP'], accountManager: '' },
  ...{ contacts: [], labels: [], components: [], organizations: [], organizationNames: {} },
  ...{ ladder: {}, stepContacts: {}, reports: { space: '', parent: '', readers: '' } },
  ...more,
});

/** A site that somebody administers; while `state.lost` every claim is lost in between, and nothing is saved. */
export function createAdministeredSite(given: GivenPorts = {}, clients: ClientView[] = []) {
  const state = { clients, proposals: [] as Proposal[], lost: false };
  const audit: string[] = [];
  const save = (run: () => void): boolean => {
    if (!state.lost) run();
    return !state.lost;
  };
  const putClient = (client: ClientView) => {
    state.clients = [...state.clients.filter(({ id }) => id !== client.id), client];
  };
  const site = createSite({
    given: {
      ...given,
      people: {
        canAdministerSite: async () => true,
        findPerson: async (text) => (text.startsWith('nobody') ? null : `account of ${text}`),
        listGroups: async () => [],
        ...given.people,
      },
      projects: {
        factsOf: async () => ({ ...PROJECT, priorities: [], statuses: [], roles: [] }),
        ...given.projects,
      },
      organizations: { namesOf: async () => null, ...given.organizations },
      proposals: {
        listOf: async () => [...state.proposals],
        save: async (_, proposals, __, client) =>
          save(() => {
            state.proposals = proposals;
            if (client) putClient(client);
          }),
        ...given.proposals,
      },
      site: {
        listClients: async () => [...state.clients],
        saveClient: async (client) => save(() => putClient(client)),
        recordAudit: async ({ by, what, subject }) => {
          audit.push(`${by} ${what} ${subject}`);
        },
        ...given.site,
      },
    },
  });
  return { site, state, audit };
}
