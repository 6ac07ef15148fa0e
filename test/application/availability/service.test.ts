import { textsIn } from '../../../locales/languages';
import { announceMaintenance } from '../../../src/application/availability/announce-maintenance';
import {
  editOutage,
  saveMaintenance,
  showService,
  showServices,
} from '../../../src/application/availability/record-service';
import type { Maintenance } from '../../../src/domain/availability/maintenance';
import type { Outage, OutageEdit } from '../../../src/domain/availability/outage';
import { availabilityTermsSchema } from '../../../src/domain/availability/terms';
import { on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createBilledSite } from '../../support/ports/memory-bank';
import { clientOf } from '../../support/ports/memory-site';
import { sayRefusal } from '../../support/ports/say-refusal';

const { accounts, service: sentences } = textsIn('en').refusals;
const busy = `busy: ${accounts.busy}`;
const noAccounts = `not-found: ${accounts.noAccounts}`;
const admin = { accountId: 'admin' };
const availability = availabilityTermsSchema.parse({
  ...{ id: 'up', timezone: 'UTC', share: 9950, windowDays: 30, severities: ['High'], clause: '' },
  maintenance: { monthly: 'PT4H', notice: 'PT24H', clause: '' },
});
const outage: Outage = {
  id: 'SUP-1#1',
  key: 'SUP-1',
  from: on('mon 09:00'),
  to: on('mon 09:30'),
  cause: 'ours',
};
const window = {
  ...{
    client: 'acme',
    id: 'w1',
    from: on('wed 20:00'),
    to: on('wed 22:00'),
    critical: false,
    cancelled: false,
  },
  what: { en: 'New disks', fr: 'Nouveaux disques' },
};

/** A site whose client Acme has a service that was down once; what is entered of it is kept in memory. */
function createWatched(given: GivenPorts = {}, isWatched = true) {
  const kept = { edits: [] as OutageEdit[], maintenance: [] as Maintenance[], isLost: false };
  const write = (run: () => void): boolean => {
    if (!kept.isLost) run();
    return !kept.isLost;
  };
  const ann = { name: 'Ann', email: 'ann@acme.test', accountId: 'ann' };
  const issue = { id: '1', key: 'SUP-1', summary: '', projectKey: 'SUP', updatedAt: on('mon 09:30') };
  const made = createBilledSite(
    {
      ...given,
      site: {
        listClients: async () => [clientOf({ contacts: [ann, { name: 'Bob', email: 'bob@acme.test' }] })],
      },
      clientAccounts: {
        issuesOf: async () => ({ issues: [issue], next: null }),
        listBindings: async () => [],
        ...given.clientAccounts,
      },
      services: {
        listEdits: async () => [...kept.edits],
        saveEdits: async (_, edits) => write(() => Object.assign(kept, { edits })),
        listMaintenance: async () => [...kept.maintenance],
        saveMaintenance: async (_, maintenance) => write(() => Object.assign(kept, { maintenance })),
        findOutages: async () => [outage],
      },
    },
    { billing: null, availability: isWatched ? availability : null, watchedSince: on('mon 08:00') },
  );
  const { ports } = made.site;
  const edit = (more: object = {}) =>
    editOutage(ports, admin, { client: 'acme', outageId: outage.id, reason: 'See the log.', ...more });
  const plan = (more: object = {}) => saveMaintenance(ports, admin, { ...window, ...more });
  const announce = (more: object = {}) =>
    announceMaintenance(ports, { client: 'acme', id: 'w1', byHand: false, ...more });
  return { ...made, kept, edit, plan, announce, mails: made.site.messages.said.mails };
}

describe('an outage is corrected by hand', () => {
  test('with a reason, by whom and when, and the log says so', async () => {
    const { edit, kept, audit } = createWatched();
    expect(await edit({ to: on('mon 09:10') })).toMatchObject({ outages: [{ to: on('mon 09:10') }] });
    expect(kept.edits).toMatchObject([{ reason: 'See the log.', actor: 'admin', at: on('mon 10:10') }]);
    expect(audit).toEqual(['outage-edited SUP-1#1']);
  });

  test.each<[string, object, string]>([
    ['that is gone', { outageId: 'SUP-2#1' }, `not-found: ${sentences.gone}`],
    ['to begin in time to come', { from: on('mon 10:11') }, `invalid: ${sentences.futureMoment}`],
    ['to end in time to come', { to: on('mon 10:11') }, `invalid: ${sentences.futureMoment}`],
    [
      'to end before it began',
      { to: on('mon 08:59') },
      `invalid: ${sentences.outage['ends-before-it-begins']()}`,
    ],
    ['of a client that is none', { client: 'constructor' }, noAccounts],
  ])('not one %s', async (_, more, sentence) => {
    const { edit, kept, audit } = createWatched();
    expect(sayRefusal(await edit(more))).toBe(sentence);
    expect([kept.edits, audit]).toEqual([[], []]);
  });

  test('to have ended this very minute, or not to have ended', async () => {
    expect(await createWatched().edit({ to: on('mon 10:10') })).toMatchObject({ kind: 'service' });
    expect(await createWatched().edit({ to: null })).toMatchObject({ outages: [{ to: null }] });
  });
});

describe('a maintenance', () => {
  test('is entered, and what it is announced as stays unless its times change', async () => {
    const { plan, announce, kept, audit } = createWatched();
    await plan();
    await announce();
    await plan({ what: { en: 'Newer disks', fr: '' } });
    expect(kept.maintenance).toMatchObject([
      { what: { en: 'Newer disks' }, announcedAt: on('mon 10:10'), reached: { people: ['Ann'] } },
    ]);
    await plan({ to: on('wed 23:00') });
    expect(kept.maintenance).toMatchObject([{ to: on('wed 23:00'), announcedAt: null }]);
    expect(kept.maintenance[0]).not.toHaveProperty('reached');
    expect(audit).toEqual([
      'maintenance-saved Acme, New disks',
      'maintenance-saved Acme, Newer disks',
      'maintenance-saved Acme, New disks',
    ]);
  });

  test.each<[string, object, string]>([
    ['ends when it begins', { to: window.from }, `invalid: ${sentences.reversedMaintenance}`],
    [
      'is longer than a year',
      { to: window.from + 400 * 86_400_000 },
      `invalid: ${sentences.longMaintenance}`,
    ],
    ['is of a client that is none', { client: 'apex' }, noAccounts],
  ])('that %s is refused', async (_, more, sentence) => {
    const { plan, kept, audit } = createWatched();
    expect(sayRefusal(await plan(more))).toBe(sentence);
    expect([kept.maintenance, audit]).toEqual([[], []]);
  });

  test('is entered beside others', async () => {
    const { plan, kept } = createWatched();
    await plan();
    await plan({ id: 'w2' });
    expect(kept.maintenance.map(({ id }) => id)).toEqual(['w1', 'w2']);
  });
});

describe('a maintenance is announced', () => {
  test('by mail to the contacts who have accounts; the first announcing counts', async () => {
    const { plan, announce, kept, site, mails } = createWatched();
    await plan();
    expect(await announce()).toMatchObject({ kind: 'announced', people: ['Ann'], url: null, why: null });
    site.time.now = on('mon 12:00');
    await announce({ byHand: true });
    expect(kept.maintenance).toMatchObject([
      { announcedAt: on('mon 10:10'), reached: { people: ['Ann'], page: null, byHand: true } },
    ]);
    expect(mails).toHaveLength(1);
  });

  test('and is not, as long as nobody was reached', async () => {
    const { plan, announce, kept, site } = createWatched();
    await plan();
    site.messages.state.outcome = 'off';
    expect(await announce()).toMatchObject({ kind: 'announced', people: [] });
    expect(kept.maintenance).toMatchObject([{ announcedAt: null }]);
  });

  test('not one that is gone', async () => {
    const { announce, mails } = createWatched();
    expect(sayRefusal(await announce())).toBe(`not-found: ${sentences.gone}`);
    expect(mails).toEqual([]);
  });

  test('not while somebody changes the calendar, and nobody is mailed then: it would be mailed again', async () => {
    const { plan, announce, site, mails } = createWatched();
    await plan();
    site.claims.until.set('maintenance:acme', on('mon 11:00'));
    expect(sayRefusal(await announce())).toBe(busy);
    expect(mails).toEqual([]);
  });
});

describe('nothing is entered', () => {
  test.each([
    ['outages:acme', (made: ReturnType<typeof createWatched>) => made.edit()],
    ['maintenance:acme', (made: ReturnType<typeof createWatched>) => made.plan()],
  ])('while somebody else holds %s, nor by whoever lost it in between', async (key, enter) => {
    const made = createWatched();
    made.site.claims.until.set(key, on('mon 11:00'));
    expect(sayRefusal(await enter(made))).toBe(busy);
    made.site.claims.until.clear();
    made.kept.isLost = true;
    expect(sayRefusal(await enter(made))).toBe(busy);
    expect([made.kept.edits, made.kept.maintenance, made.audit]).toEqual([[], [], []]);
    made.kept.isLost = false;
    expect(await enter(made)).toMatchObject({ kind: 'service' });
  });

  test('of a client whose availability nobody tracks, and there is nothing to show', async () => {
    const made = createWatched({}, false);
    for (const answer of [await made.edit(), await made.plan(), await made.announce()])
      expect(sayRefusal(answer)).toBe(`not-found: ${sentences.notWatched}`);
    expect(sayRefusal(await showService(made.site.ports, { client: 'acme' }))).toMatch(/^not-found: /);
    expect(await showServices(made.site.ports)).toEqual({ kind: 'services', clients: [] });
  });

  test('by somebody who administers neither the client’s projects nor the site', async () => {
    const made = createWatched({ people: { canAdminister: async () => false } });
    const { ports } = made.site;
    for (const answer of [
      await made.edit(),
      await made.plan(),
      await made.announce(),
      await showServices(ports),
    ])
      expect(sayRefusal(answer)).toBe(`not-allowed: ${accounts.notAllowed}`);
    expect([made.kept.edits, made.kept.maintenance, made.mails]).toEqual([[], [], []]);
  });
});
