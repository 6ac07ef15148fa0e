import { textsIn } from '../../../locales/languages';
import { askThirdParty, listProjects } from '../../../src/application/automation/ask-third-party';
import { agreeAsClient } from '../../../src/application/automation/client-word/agree-as-client';
import { demandEscalation } from '../../../src/application/automation/demand-escalation';
import { judgeAgain } from '../../../src/application/evaluation/judge-again';
import { recordEvent } from '../../../src/application/evaluation/record-event';
import type { TicketOrder } from '../../../src/application/ports/effects';
import { createDesk, dateOf, on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createHighIssue, createSite, ISSUE, type Site } from '../../support/ports/followed-issue';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');
const HOUR = 3_600_000;
const ladder = {
  steps: [
    { key: 'desk', name: { en: 'Desk', fr: 'Bureau' } },
    { key: 'manager', name: { en: 'Manager', fr: 'Gestion' }, onDemand: true },
  ],
  clause: '',
};
const scheme = createDesk({ automation: { ladder } });
const asClient = { issueId: ISSUE, accountId: 'client', id: 'click-1' };
const asAgent = { issueId: ISSUE, accountId: 'agent', id: 'click-1' };
const noSuchIssue = `not-found: ${refusals.recording.noSuchIssue}`;
const busy = `busy: ${refusals.recording.busy}`;
const denying = (right: string): GivenPorts => ({ people: { [right]: async () => false } });

/** Nothing was recorded, and nobody was woken. */
const untouched = ({ events, queue }: Site) => expect([events.told, queue.wanted]).toEqual([[], []]);

describe('a client demands somebody higher', () => {
  const demand = (site: Site, more: object = {}) => demandEscalation(site.ports, { ...asClient, ...more });

  test('once, and the issue is looked at', async () => {
    const site = createSite({ scheme });
    expect(await demand(site, { note: 'Please.' })).toEqual({ kind: 'recorded' });
    expect(site.events.told).toMatchObject([
      { kind: 'demand', actor: 'client', payload: { note: 'Please.' } },
    ]);
    expect(site.queue.wanted).toMatchObject([{ issueId: ISSUE }]);
  });

  test('a second click is the same demand, and a second demand before the first is answered too', async () => {
    const site = createSite({ scheme });
    await demand(site);
    expect(await demand(site)).toEqual({ kind: 'recorded' });
    expect(await demand(site, { id: 'click-2' })).toEqual({ kind: 'recorded' });
    expect(site.events.told).toHaveLength(1);
  });

  test('whoever demands before the issue has climbed, it is one demand', async () => {
    const site = createSite({ scheme });
    await demand(site);
    expect(await demand(site, { id: 'click-2', accountId: 'colleague' })).toEqual({ kind: 'recorded' });
    expect(site.events.told).toHaveLength(1);
  });

  test('and another one once the desk has answered, or four hours later', async () => {
    const site = createSite({ scheme });
    await demand(site);
    site.events.told.push({
      ...{ id: 'climb', at: on('mon 10:11'), actor: 'app', kind: 'climbed' },
      payload: { to: 'manager', why: 'demand', people: [] },
    });
    site.time.now = on('mon 10:12');
    for (const accountId of ['client', 'colleague'])
      expect(sayRefusal(await demand(site, { id: `click-${accountId}`, accountId }))).toBe(
        `invalid: ${refusals.automation.demandedLately(4)}`,
      );
    site.time.now = on('mon 14:10');
    expect(await demand(site, { id: 'click-2' })).toEqual({ kind: 'recorded' });
    expect(site.events.told.filter(({ kind }) => kind === 'demand')).toHaveLength(2);
  });

  const closed = () => createHighIssue().resolve(dateOf('mon 10:05'));
  const notEscalatable = `invalid: ${refusals.automation.notEscalatable}`;
  test.each<[string, () => Site, string]>([
    [
      'of an issue that the person does not see',
      () => createSite({ scheme, given: denying('canBrowse') }),
      noSuchIssue,
    ],
    [
      'of an issue that is gone',
      () => createSite({ scheme, given: { issues: { read: async () => null } } }),
      notEscalatable,
    ],
    [
      'where no scheme is followed',
      () => createSite({ scheme, given: { schemes: { versionsOf: async () => [] } } }),
      notEscalatable,
    ],
    ['where no step answers demands', () => createSite(), notEscalatable],
    ['of an issue that is closed', () => createSite({ scheme, issue: closed() }), notEscalatable],
  ])('not %s', async (_, create, sentence) => {
    const site = create();
    expect(sayRefusal(await demand(site))).toBe(sentence);
    untouched(site);
  });

  test('again in a moment, while something else is being recorded', async () => {
    const site = createSite({ scheme });
    site.events.state.busy = true;
    expect(sayRefusal(await demand(site))).toBe(busy);
    untouched(site);
  });
});

describe('a client agrees by its own button', () => {
  const proposal = {
    ...{ id: 'date-1', at: on('mon 10:05'), actor: 'agent', kind: 'agreed-date' as const },
    payload: { clock: 'resolution', agreedAt: on('tue 12:00') },
  };
  const notAgreeable = `invalid: ${refusals.automation.notAgreeable}`;
  function createProposed(given: GivenPorts = {}): Site {
    const site = createSite({ given: { ...given, people: { canWork: async () => false, ...given.people } } });
    site.events.told.push(proposal);
    return site;
  }
  const agree = (site: Site, more: object = {}) =>
    agreeAsClient(site.ports, { ...asClient, of: 'date-1', ...more });

  test('to a date that was proposed, once', async () => {
    const site = createProposed();
    expect(await agree(site)).toEqual({ kind: 'recorded' });
    expect(await agree(site)).toEqual({ kind: 'recorded' });
    expect(site.events.told.slice(1)).toEqual([
      {
        id: 'click-1',
        at: on('mon 10:10'),
        actor: 'client',
        kind: 'agreed',
        payload: { of: 'date-1', own: true },
      },
    ]);
  });

  test.each<[string, () => Site, object, string]>([
    ['to what was never proposed', () => createProposed(), { of: 'date-2' }, notAgreeable],
    [
      'for the client, as somebody of the team',
      () => createProposed({ people: { canWork: async () => true } }),
      {},
      notAgreeable,
    ],
    [
      'for the client, as anybody else who sees the issue',
      () => createProposed(),
      { accountId: 'stranger' },
      notAgreeable,
    ],
    ['on an issue that the person does not see', () => createProposed(denying('canBrowse')), {}, noSuchIssue],
  ])('not %s', async (_, create, more, sentence) => {
    const site = create();
    expect(sayRefusal(await agree(site, more))).toBe(sentence);
    expect(site.events.told).toEqual([proposal]);
  });

  test('not a second time to what it has agreed to', async () => {
    const site = createProposed();
    await agree(site);
    site.time.now = on('mon 10:20');
    expect(sayRefusal(await agree(site, { id: 'click-2' }))).toBe(notAgreeable);
  });
});

describe('a third party is asked', () => {
  const ask = (site: Site, more: object = {}) =>
    askThirdParty(site.ports, { ...asAgent, projectId: '20000', ...more });

  function createAsking({
    opens = async (): Promise<string | null> => 'EXT-1',
    given = {} as GivenPorts,
  } = {}) {
    const opened: TicketOrder[] = [];
    const linked: string[] = [];
    const found: { ticket: string | null } = { ticket: null };
    const site = createSite({
      given: {
        watches: { add: async () => undefined },
        projects: { markWaitedFor: async () => undefined, listVisible: async () => [] },
        effects: {
          findTicket: async () => found.ticket,
          openTicket: async (order) => {
            opened.push(order);
            return opens();
          },
          linkTicket: async (_, key) => {
            linked.push(key);
          },
        },
        ...given,
        people: { canCreate: async () => true, ...given.people },
      },
    });
    return { site, opened, linked, found };
  }

  test('by a ticket in another project, which is linked, recorded and waited for', async () => {
    const { site, opened, linked } = createAsking();
    expect(await ask(site, { name: 'Host', note: 'Down.' })).toEqual({ kind: 'asked', issueKey: 'EXT-1' });
    expect(opened).toMatchObject([
      { projectId: '20000', forKey: 'SUP-1', askId: 'click-1', emergency: true },
    ]);
    expect(opened[0]?.text).toContain('What we ask of you: Down.');
    expect(linked).toEqual(['EXT-1']);
    expect(site.events.told).toMatchObject([
      { id: 'click-1', kind: 'third-party', payload: { waiting: true, issueKey: 'EXT-1', name: 'Host' } },
    ]);
  });

  test('asked twice with one id, it is one ticket', async () => {
    const { site, opened } = createAsking();
    await ask(site);
    expect(await ask(site)).toEqual({ kind: 'asked', issueKey: 'EXT-1' });
    expect([opened.length, site.events.told.length]).toEqual([1, 1]);
  });

  test('an answer that was lost opens no second ticket: Jira’s search must be able to find the first', async () => {
    const { site, opened, linked, found } = createAsking({
      opens: async () => {
        throw new Error('no answer');
      },
    });
    await expect(ask(site)).rejects.toThrow('no answer');
    expect(sayRefusal(await ask(site))).toBe(`busy: ${refusals.automation.jiraSilent}`);
    found.ticket = 'EXT-1';
    site.time.now += HOUR;
    expect(await ask(site)).toEqual({ kind: 'asked', issueKey: 'EXT-1' });
    expect([opened.length, linked]).toEqual([1, ['EXT-1']]);
  });

  test('a ticket that could not be recorded is found again, and not opened twice', async () => {
    const { site, opened, found } = createAsking();
    site.events.state.busy = true;
    expect(sayRefusal(await ask(site))).toBe(busy);
    [site.events.state.busy, found.ticket] = [false, 'EXT-1'];
    expect(await ask(site)).toEqual({ kind: 'asked', issueKey: 'EXT-1' });
    expect([opened.length, site.events.told.length]).toEqual([1, 1]);
  });

  test('one asking of an issue at a time', async () => {
    const { site, opened } = createAsking();
    site.claims.until.set(`ticket-of:${ISSUE}`, on('mon 11:00'));
    expect(sayRefusal(await ask(site))).toBe(busy);
    expect(opened).toEqual([]);
  });

  test('where Jira refuses, nothing is recorded, and it may be asked again', async () => {
    const { site, opened } = createAsking({ opens: async () => null });
    expect(sayRefusal(await ask(site))).toBe(`invalid: ${refusals.automation.jiraRefused}`);
    await ask(site);
    expect([opened.length, site.events.told]).toEqual([2, []]);
  });

  test.each<[string, GivenPorts, string]>([
    [
      'by somebody who may not work on the issue',
      denying('canWork'),
      `not-allowed: ${refusals.automation.notAllowed}`,
    ],
    [
      'where the person may create nothing',
      denying('canCreate'),
      `not-allowed: ${refusals.automation.notAllowedThere}`,
    ],
    ['for an issue that is gone', { issues: { read: async () => null } }, noSuchIssue],
  ])('not %s', async (_, given, sentence) => {
    const { site, opened } = createAsking({ given });
    expect(sayRefusal(await ask(site))).toBe(sentence);
    expect(opened).toEqual([]);
    untouched(site);
  });

  test('and the projects to choose from are for those who work on the issue', async () => {
    const refused = await listProjects(createAsking({ given: denying('canWork') }).site.ports, {
      issueId: ISSUE,
    });
    expect(sayRefusal(refused)).toBe(`not-allowed: ${refusals.automation.notAllowed}`);
    expect(await listProjects(createAsking().site.ports, { issueId: ISSUE })).toEqual({
      kind: 'projects',
      projects: [],
    });
  });
});

describe('what people record', () => {
  const record = (site: Site, more: object = {}) =>
    recordEvent(site.ports, { ...asAgent, kind: 'workaround', payload: {}, ...more });
  const { recording } = refusals;

  test('is kept with its instant, and when it was told where that was later', async () => {
    const site = createSite();
    await record(site);
    await record(site, { id: 'click-2', at: on('mon 10:05') });
    expect(site.events.told).toMatchObject([
      { at: on('mon 10:10') },
      { at: on('mon 10:05'), recordedAt: on('mon 10:10') },
    ]);
    expect(site.events.told[0]).not.toHaveProperty('recordedAt');
  });

  test.each<[string, object, string]>([
    ['in time to come', { at: on('mon 10:11') }, `invalid: ${recording.future}`],
    ['before the issue was received', { at: on('mon 09:59') }, `invalid: ${recording.beforeReceipt}`],
    ['that is of no shape', { kind: 'correction', payload: {} }, `invalid: ${recording.impossible}`],
    [
      'that ends before it begins',
      { kind: 'correction', payload: { clock: 'response', from: 2, to: 1, counts: true, why: 'why' } },
      `invalid: ${recording.reversedDates}`,
    ],
    [
      'a step that no ladder has',
      { kind: 'escalate', payload: { to: 'nowhere' } },
      `invalid: ${recording.noSuchStep}`,
    ],
  ])('not %s', async (_, more, sentence) => {
    const site = createSite({ scheme });
    expect(sayRefusal(await record(site, more))).toBe(sentence);
    untouched(site);
  });

  test('not what happened longer ago than the scheme allows', async () => {
    const site = createSite({ now: 'tue 12:00' });
    expect(sayRefusal(await record(site, { at: on('tue 11:59') - 24 * HOUR }))).toBe(
      `invalid: ${recording.tooOld(24)}`,
    );
    expect(await record(site, { at: on('tue 12:00') - 24 * HOUR })).toEqual({ kind: 'recorded' });
  });

  test('not by somebody who may not work on the issue', async () => {
    const site = createSite({ given: denying('canWork') });
    expect(sayRefusal(await record(site))).toBe(`not-allowed: ${recording.notAllowed}`);
    untouched(site);
  });

  test('not a ticket that the person may not see, for the issue would tell when it is finished', async () => {
    const site = createSite({ given: denying('canBrowseKey') });
    const more = { kind: 'third-party', payload: { waiting: true, issueKey: 'SECRET-1' } };
    expect(sayRefusal(await record(site, more))).toBe(`not-found: ${recording.noSuchTicket}`);
    untouched(site);
  });

  test('again in a moment, while something else is being recorded', async () => {
    const site = createSite();
    site.events.state.busy = true;
    expect(sayRefusal(await record(site))).toBe(busy);
    expect(site.queue.wanted).toEqual([]);
  });
});

describe('an issue is judged again', () => {
  const again = (site: Site) => judgeAgain(site.ports, { ...asAgent, why: 'A wrong import.' });

  test('by whoever administers its project, and says why', async () => {
    const site = createSite();
    expect(await again(site)).toEqual({ kind: 'recorded' });
    expect(site.events.told).toMatchObject([{ kind: 'judged-again', payload: { why: 'A wrong import.' } }]);
    expect(site.queue.wanted).toHaveLength(1);
  });

  test.each<[string, GivenPorts, string]>([
    ['by anybody else', denying('canAdminister'), `not-allowed: ${refusals.recording.notSpaceAdmin}`],
    ['unseen', denying('canBrowse'), noSuchIssue],
    ['gone', { issues: { read: async () => null } }, noSuchIssue],
  ])('not %s', async (_, given, sentence) => {
    const site = createSite({ given });
    expect(sayRefusal(await again(site))).toBe(sentence);
    untouched(site);
  });
});
