/** A client's time bank in memory, and a site of one client whose work is charged. */
import type { Bank, ManualEntries, SentMonth, WorklogCursor } from '../../../src/application/ports/bank';
import type { ClientView } from '../../../src/contract/admin';
import type { ClientTerms } from '../../../src/contract/clients/client-terms';
import type { WorklogEvent } from '../../../src/domain/billing/worklog';
import { billingPresets } from '../../../src/presets';
import type { GivenPorts } from './fake-ports';
import { createSite } from './followed-issue';
import { createStatements } from './memory-statements';

const [billing = null] = Object.values(billingPresets);

export const billedTerms: ClientTerms = { billing, availability: null, watchedSince: null };

/** Of one client; while `state.lost` its claims are lost, and nothing is written. */
export function createBank(terms: ClientTerms | null = billedTerms) {
  const state = {
    terms,
    entries: { purchases: [], travels: [], adjustments: [] } as ManualEntries,
    events: [] as WorklogEvent[],
    sent: [] as SentMonth[],
    cursor: null as WorklogCursor | null,
    lost: false,
  };
  const write = (run: () => void): boolean => {
    if (!state.lost) run();
    return !state.lost;
  };
  const bank: Bank = {
    termsOf: async () => state.terms,
    saveTerms: async (_, saved) => write(() => Object.assign(state, { terms: saved })),
    manualEntriesOf: async () => state.entries,
    saveManualEntries: async (_, entries) => write(() => Object.assign(state, { entries })),
    eventsOf: async () => [...state.events],
    addEvents: async (_, events) => write(() => state.events.push(...events)),
    listSentMonths: async () => [...state.sent],
    saveSentMonth: async (sent) =>
      write(() => {
        state.sent = [...state.sent.filter(({ month }) => month !== sent.month), sent];
      }),
    readCursor: async () => state.cursor,
    saveCursor: async (cursor) => {
      state.cursor = cursor;
    },
  };
  return { bank, state };
}

/** A site of the client Acme, who is served in SUP, and what was written down of who did what. */
export function createBilledSite(given: GivenPorts = {}, terms: ClientTerms | null = billedTerms) {
  const audit: string[] = [];
  const named = new Set<string>();
  const { bank, state } = createBank(terms);
  const client: ClientView = {
    ...{ id: 'acme', name: 'Acme', projects: ['SUP'], language: 'en', timezone: 'UTC', accountManager: '' },
    ...{
      contacts: [],
      labels: [],
      components: [],
      organizations: [],
      organizationNames: {},
      ladder: {},
      stepContacts: {},
      reports: {} as ClientView['reports'],
    },
  };
  const site = createSite({
    given: {
      ...given,
      site: {
        listClients: async () => [client],
        recordAudit: async ({ what, subject }, name) => {
          if (name !== undefined && named.has(name)) return;
          if (name !== undefined) named.add(name);
          audit.push(`${what} ${subject}`);
        },
        ...given.site,
      },
      clientAccounts: {
        projectIdsOf: async () => ['10000'],
        issuesOf: async () => ({ issues: [], next: null }),
        ...given.clientAccounts,
      },
      statements: { ...createStatements(() => state.lost), ...given.statements },
      files: { toWord: async () => new Uint8Array(), ...given.files },
      people: { canAdministerSite: async () => false, ...given.people },
      bank: { ...bank, ...given.bank },
    },
  });
  return { site, audit, state };
}
