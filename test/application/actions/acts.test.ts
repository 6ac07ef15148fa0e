import { textsIn } from '../../../locales/languages';
import type { Asker } from '../../../src/application/actions/asker';
import { askerOf } from '../../../src/application/actions/asker';
import { explainClock } from '../../../src/application/actions/explain-clock';
import { recordAct, type WrittenAct } from '../../../src/application/actions/record-act';
import { tellReport } from '../../../src/application/actions/tell-report';
import { CHANNELS } from '../../../src/contract/values/channels';
import { createDesk, on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createSite, ISSUE, type Site } from '../../support/ports/followed-issue';
import { sayRefusal } from '../../support/ports/say-refusal';

const { actions, refusals } = textsIn('en');
const noSuchIssue = `not-found: ${refusals.recording.noSuchIssue}`;
const person: Asker = { accountId: 'agent', isRule: false, language: 'en', zone: 'UTC' };
const rule: Asker = { ...person, isRule: true };
const here = { written: 'sup-1', here: '' };

/** A site whose issue SUP-1 an action may find. */
function createActing(given: GivenPorts = {}, scheme = createDesk()): Site {
  return createSite({
    scheme,
    given: {
      panels: { isPinned: async () => true },
      alerts: { listUnsure: async () => [] },
      ...given,
      people: {
        findIssue: async (key) => (key === 'SUP-1' ? ISSUE : null),
        addressOf: async () => null,
        ...given.people,
      },
      issues: { wasWritten: async () => true, ...given.issues },
    },
  });
}

const act = (site: Site, more: Partial<WrittenAct> = {}, asker = person) =>
  recordAct(site.ports, asker, {
    ...{ issue: here, act: 'contact', at: '', note: '', channel: '', clock: '', date: '' },
    ...more,
  });

describe('an action records', () => {
  test('a contact, now and by another way where nothing more was said', async () => {
    const site = createActing();
    expect(await act(site)).toEqual({
      ...{ say: actions.recorded.contact('SUP-1'), issue: 'SUP-1', recorded: 'contact', by: 'person' },
    });
    expect(site.events.told).toMatchObject([
      { kind: 'contact', at: on('mon 10:10'), actor: 'agent', payload: { channel: 'other' } },
    ]);
  });

  test('at an instant and by a channel that were written, in whatever language', async () => {
    const site = createActing();
    await act(site, { at: '2025-06-02T10:05:00Z', channel: ' téléphone', note: 'Called.' });
    expect(site.events.told).toMatchObject([
      { at: on('mon 10:05'), payload: { channel: 'phone', note: 'Called.' } },
    ]);
  });

  test('once, though it is ordered twice within a minute; a minute later it is another', async () => {
    const site = createActing();
    for (let times = 0; times < 2; times += 1) await act(site);
    expect(site.events.told).toHaveLength(1);
    site.time.now = on('mon 10:11');
    await act(site);
    expect(site.events.told).toHaveLength(2);
  });

  test('once, though a clock’s minute passes between the two orders', async () => {
    const site = createActing();
    site.time.now = on('mon 10:10') + 59_000;
    await act(site);
    site.time.now = on('mon 10:11') + 1_000;
    expect(await act(site)).toMatchObject({ recorded: 'contact' });
    expect(site.events.told).toHaveLength(1);
    site.time.now = on('mon 10:11') + 59_000;
    await act(site);
    expect(site.events.told).toHaveLength(2);
  });

  test.each([
    ...[
      'SUP-2',
      'SUP-2.',
      'SUP\u20132',
      'ＳＵＰ－２',
      'SUP-1 and SUP-2',
      'https://acme.atlassian.net/browse/OPS-1',
    ],
    ...['ticket 2', '2', '#2', 'SUP 2', '__proto__-1', '2\u200b'],
  ])('nothing on the issue whose page somebody is on where he names another: %j', async (written) => {
    const site = createActing();
    const answer = await act(site, { issue: { written, here: 'SUP-1' } });
    expect(sayRefusal(answer)).toBe(noSuchIssue);
    expect(site.events.told).toEqual([]);
  });

  test.each([
    '',
    'this one',
    'constructor',
    'SUP-1',
    'sup-1!',
    'https://acme.atlassian.net/browse/SUP-1',
    'SUP-1, SUP-1',
  ])('on the issue that is named, or whose page somebody is on: %j', async (written) => {
    const site = createActing();
    expect(await act(site, { issue: { written, here: 'SUP-1' } })).toMatchObject({ issue: 'SUP-1' });
    expect(site.events.told).toHaveLength(1);
  });

  test('a date for the resolution, where no clock was named', async () => {
    const site = createActing();
    await act(site, { act: 'agreed-date', date: '2025-06-03T12:00:00Z' });
    expect(site.events.told).toMatchObject([
      { kind: 'agreed-date', payload: { clock: 'resolution', agreedAt: on('tue 12:00') } },
    ]);
  });

  test('a contact by a rule as the app’s own word, and says so', async () => {
    const site = createActing();
    const said = await act(site, {}, rule);
    expect(said).toMatchObject({ by: 'rule', say: expect.stringContaining(actions.byRule) });
    expect(site.events.told).toMatchObject([{ kind: 'automated-contact', actor: 'app' }]);
  });
});

describe('an action does not record', () => {
  const long = 'x'.repeat(501);
  test.each<[string, Partial<WrittenAct>, string]>([
    ['on an issue that is none', { issue: { written: 'the shop', here: '' } }, noSuchIssue],
    ['on one that the person does not see', { issue: { written: 'OPS-9', here: '' } }, noSuchIssue],
    ['at what is no instant', { at: 'yesterday' }, `invalid: ${actions.noInstant('yesterday')}`],
    [
      'at an instant without a zone',
      { at: '2025-06-02T10:00' },
      `invalid: ${actions.noInstant('2025-06-02T10:00')}`,
    ],
    ['a date that was not written', { act: 'agreed-date' }, `invalid: ${actions.noInstant('')}`],
    ['a date that is none', { act: 'agreed-date', date: 'soon' }, `invalid: ${actions.noInstant('soon')}`],
    [
      'a date of a clock for which none is agreed',
      { act: 'agreed-date', date: '2025-06-03T12:00:00Z', clock: 'report' },
      `invalid: ${actions.notAgreeable('report', 'response, workaround, resolution')}`,
    ],
    [
      'by a channel that is none',
      { channel: 'owl' },
      `invalid: ${actions.noChannel('owl', CHANNELS.join(', '))}`,
    ],
    ['a note that is too long', { note: long }, `invalid: ${actions.tooLong(501)}`],
    ['a note with what nobody sees', { note: 'a\u202eb' }, `invalid: ${actions.hidden}`],
    ['in time to come', { at: '2025-06-02T10:11:00Z' }, `invalid: ${refusals.recording.future}`],
  ])('%s', async (_, more, sentence) => {
    const site = createActing();
    expect(sayRefusal(await act(site, more))).toBe(sentence);
    expect(site.events.told).toEqual([]);
  });

  test.each<[string, GivenPorts, string]>([
    [
      'by somebody who may not work on it',
      { people: { canWork: async () => false } },
      `not-allowed: ${refusals.recording.notAllowed}`,
    ],
    [
      'on an issue that a site without a licence does not follow yet',
      {
        isLicensed: () => false,
        issues: { wasWritten: async () => false },
        timers: { of: async () => null },
      },
      `not-allowed: ${refusals.site.unlicensed}`,
    ],
    [
      'where no scheme is followed',
      { schemes: { versionsOf: async () => [] } },
      `not-found: ${actions.notFollowed('Support', true)}`,
    ],
  ])('%s', async (_, given, sentence) => {
    const site = createActing(given);
    expect(sayRefusal(await act(site))).toBe(sentence);
    expect(site.events.told).toEqual([]);
  });

  test('by a rule what the scheme takes for an answer, which only a person gives', async () => {
    const desk = createDesk({
      clocks: {
        response: {
          start: [{ on: 'created' }],
          stop: [{ any: [{ on: 'app-event', kinds: ['workaround'] }] }],
        },
      },
      report: undefined,
      goals: { High: { response: { goal: { in: 'elapsed', breach: 'PT1H' } } } },
    });
    const site = createActing({}, desk);
    const by = (asker: Asker, which: WrittenAct['act']) => act(site, { act: which }, asker);
    expect(sayRefusal(await by(rule, 'workaround'))).toBe(`not-allowed: ${actions.answersNobody}`);
    expect(await by(rule, 'restored')).toMatchObject({ by: 'rule' });
    expect(await by(person, 'workaround')).toMatchObject({ by: 'person' });
  });

  test('while something else is being recorded, and may be ordered again', async () => {
    const site = createActing();
    site.events.state.busy = true;
    expect(sayRefusal(await act(site))).toBe(`busy: ${refusals.recording.busy}`);
    site.events.state.busy = false;
    expect(await act(site)).toMatchObject({ recorded: 'contact' });
  });
});

describe('an action explains', () => {
  const explain = (site: Site, clock: string) => explainClock(site.ports, person, { issue: here, clock });

  test('every clock of an issue, or the one that is named, by its name in any language', async () => {
    const clocksOf = async (clock: string) => {
      const answer = await explain(createActing(), clock);
      return 'clocks' in answer ? answer.clocks.map((each) => each.clock) : [];
    };
    expect(await clocksOf('')).toEqual(['acknowledge', 'response', 'resolution']);
    expect(await clocksOf('resolution')).toEqual(['resolution']);
    expect(await clocksOf(textsIn('fr').clocks.names.resolution)).toEqual(['resolution']);
  });

  test('no clock that the issue does not have: it names those there are', async () => {
    const said = sayRefusal(await explain(createActing(), 'lunch'));
    expect(said).toMatch(/^invalid: SUP-1 has no clock “lunch”: write one of .*, .*\.$/);
  });

  test.each<[string, GivenPorts, string]>([
    ['that nobody shows', { people: { canBrowse: async () => false } }, noSuchIssue],
    ['that is gone', { issues: { read: async () => null } }, noSuchIssue],
  ])('no issue %s, nor what became of its report', async (_, given, sentence) => {
    expect(sayRefusal(await explain(createActing(given), ''))).toBe(sentence);
    expect(sayRefusal(await tellReport(createActing(given).ports, person, { issue: here }))).toBe(sentence);
  });

  test('the report of the issue whose page the person is on', async () => {
    const issue = { written: 'my incident', here: 'SUP-1' };
    expect(await tellReport(createActing().ports, person, { issue })).toMatchObject({
      ...{ issue: 'SUP-1', state: 'not-owed', url: null, dueAt: null },
      say: actions.ofIssue('SUP-1', actions.reports['not-owed']),
    });
  });
});

describe('whoever has an action done', () => {
  const ask = (accountId: string, language: string, given: GivenPorts = {}) => {
    const people = {
      languageOf: async () => 'fr' as const,
      timeZoneOf: async () => 'America/Toronto',
      ...given.people,
    };
    return askerOf(createSite({ given: { people } }).ports, { accountId, isRule: false, language });
  };

  test('is answered in the language that was asked for, else in his own', async () => {
    expect(await ask('agent', '')).toMatchObject({ language: 'fr', zone: 'America/Toronto' });
    expect(await ask('agent', ' en ')).toMatchObject({ language: 'en' });
  });

  test('is answered in English and by UTC where he is nobody, or Jira does not tell', async () => {
    const silent = async () => {
      throw new Error('403');
    };
    expect(await ask('', '')).toMatchObject({ language: 'en', zone: 'UTC' });
    const untold = await ask('agent', '', { people: { languageOf: silent, timeZoneOf: silent } });
    expect(untold).toMatchObject({ language: 'en', zone: 'UTC' });
  });
});
