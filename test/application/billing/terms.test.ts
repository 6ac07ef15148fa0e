import { textsIn } from '../../../locales/languages';
import { enterByHand } from '../../../src/application/billing/manual-entries';
import { saveTerms } from '../../../src/application/billing/save-terms';
import { on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { billedTerms, createBilledSite } from '../../support/ports/memory-bank';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');
const { billing } = billedTerms;

const purchase = { id: 'p1', client: 'acme', on: '2025-06-02', minutes: 600, by: 'admin', note: '' };
type Entry = Parameters<typeof enterByHand>[2];
const entering = (more: object = {}) => ({ what: 'purchases', entry: { ...purchase, ...more } }) as Entry;
const actor = { accountId: 'admin' };

describe('what is entered by hand', () => {
  test('is kept once, with when it was entered and who did', async () => {
    const { site, audit, state } = createBilledSite();
    for (let times = 0; times < 2; times += 1)
      expect(await enterByHand(site.ports, actor, entering())).toEqual({ kind: 'entered' });
    expect(state.entries.purchases).toMatchObject([{ id: 'p1', recordedAt: on('mon 10:10') }]);
    expect(audit[0]).toBe('account-entered Acme purchases 2025-06-02');
  });

  test.each<[string, GivenPorts, object, string]>([
    ['on a day to come', {}, { on: '2025-06-03' }, `invalid: ${refusals.accounts.futureDate}`],
    ['of a client that is none', {}, { client: 'constructor' }, `not-found: ${refusals.accounts.noAccounts}`],
    [
      'by somebody who administers neither its projects nor the site',
      { people: { canAdminister: async () => false } },
      {},
      `not-allowed: ${refusals.accounts.notAllowed}`,
    ],
    [
      'by whoever lost the claim in between',
      { bank: { saveManualEntries: async () => false } },
      {},
      `busy: ${refusals.accounts.busy}`,
    ],
  ])('is refused %s', async (_, given, more, sentence) => {
    const { site, audit, state } = createBilledSite(given);
    expect(sayRefusal(await enterByHand(site.ports, actor, entering(more)))).toBe(sentence);
    expect([audit, state.entries.purchases]).toEqual([[], []]);
  });

  test('is refused while somebody else enters', async () => {
    const { site, audit } = createBilledSite();
    site.claims.until.set('by-hand:acme', on('mon 11:00'));
    expect(sayRefusal(await enterByHand(site.ports, actor, entering()))).toBe(
      `busy: ${refusals.accounts.busy}`,
    );
    expect(audit).toEqual([]);
  });

  test('is refused where nothing is accounted for in time', async () => {
    const { site, state } = createBilledSite({}, { billing: null, availability: null, watchedSince: null });
    expect(sayRefusal(await enterByHand(site.ports, actor, entering()))).toMatch(/^(invalid|not-found): /);
    expect(state.entries.purchases).toEqual([]);
  });
});

describe('the terms of a client', () => {
  const request = { client: 'acme', billing, availability: null, watchedSince: null };

  test('are saved, and who saved them is written down', async () => {
    const { site, audit, state } = createBilledSite({}, null);
    expect(await saveTerms(site.ports, 'admin', request)).toMatchObject({ kind: 'terms' });
    expect([state.terms?.billing, audit]).toEqual([billing, ['terms-saved Acme']]);
  });

  test('are not saved over those that somebody saved meanwhile', async () => {
    const { site, audit } = createBilledSite();
    const answer = await saveTerms(site.ports, 'admin', { ...request, basedOn: null });
    expect(sayRefusal(answer)).toBe(`busy: ${refusals.site.changedMeanwhile}`);
    site.claims.until.set('save:terms:acme', on('mon 11:00'));
    expect(sayRefusal(await saveTerms(site.ports, 'admin', request))).toBe(
      `busy: ${refusals.site.changedMeanwhile}`,
    );
    expect(audit).toEqual([]);
  });

  test('are refused of a client that is gone, and with the place of what is of no shape', async () => {
    const { site, audit } = createBilledSite();
    const gone = await saveTerms(site.ports, 'admin', { ...request, client: 'gone' });
    expect(sayRefusal(gone)).toBe(`not-found: ${refusals.clients.gone}`);
    const wrong = await saveTerms(site.ports, 'admin', { ...request, billing: { ...billing, timezone: 7 } });
    expect(sayRefusal(wrong)).toContain('billing.timezone');
    expect(audit).toEqual([]);
  });
});
