import { sendAlerts } from '../../../src/application/alerts/send-alerts';
import { sendHeldMail } from '../../../src/application/alerts/send-held-mail';
import { takeBackAlerts } from '../../../src/application/alerts/take-back';
import { sendMailOnce } from '../../../src/application/effects/send-mail-once';
import type { IssueProperty } from '../../../src/application/ports/issue-property';
import type { Held, HeldMail } from '../../../src/application/ports/mailboxes';
import type { MailOutcome } from '../../../src/application/ports/messages';
import { createDesk, dateOf, on } from '../../domain/sla/small-desk';
import { CLIENT } from '../../support/jira-issue';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createHighIssue, createSite, evaluate, type Site } from '../../support/ports/followed-issue';
import { createMailing } from '../../support/ports/memory-mail';

const createDeskSite = (given: GivenPorts = {}, most?: number) =>
  createSite({ scheme: createDesk({ alerts: {} }), given: { ...createMailing(most), ...given } });

describe('a mail about an issue', () => {
  const send = async (site: Site, people: string[], key = 'news') =>
    sendMailOnce(site.ports, await evaluate(site), key, { people }, ({ meta }) => ({
      subject: meta.code,
      text: '',
    }));

  test('goes once, to each in the language he reads, and in the desk’s where nobody says which', async () => {
    const languages: Record<string, 'fr'> = { luc: 'fr' };
    const site = createDeskSite({ people: { languageOf: async (id) => languages[id] ?? null } });
    await send(site, ['agent', 'luc', 'agent']);
    await send(site, ['agent', 'luc', 'late']);
    expect(site.messages.said.mails).toEqual(['agent: en', 'luc: fr']);
  });

  test.each<[MailOutcome, boolean]>([
    ['refused', false],
    ['off', false],
    ['unknown', false],
    ['later', true],
  ])('whose outcome is “%s” is sent again: %s', async (outcome, isAgain) => {
    const site = createDeskSite();
    site.messages.state.outcome = outcome;
    const first = await send(site, ['agent']).then(
      () => 'gone on',
      () => 'tried again',
    );
    expect(first).toBe(isAgain ? 'tried again' : 'gone on');
    site.messages.state.outcome = 'queued';
    await send(site, ['agent']);
    expect(site.messages.said.mails).toHaveLength(isAgain ? 1 : 0);
  });

  test('of which nobody knows whether it left, because its evaluation died, is never sent again', async () => {
    const site = createDeskSite({
      messages: {
        notify: async () => {
          throw new Error('the evaluation died');
        },
      },
    });
    await expect(send(site, ['agent'])).rejects.toThrow('the evaluation died');
    await send(site, ['agent']);
    expect(site.messages.said.mails).toEqual([]);
  });

  test('that is one too many for a person in its hour is put by for him, and goes to the others', async () => {
    const site = createDeskSite({}, 1);
    await send(site, ['agent'], 'first');
    await send(site, ['agent', 'boss'], 'second');
    await send(site, ['agent'], 'third');
    expect(site.messages.said.mails).toEqual(['agent: en', 'boss: en']);
  });
});

describe('an alert', () => {
  test('goes out once for each moment that has come', async () => {
    const site = createDeskSite();
    const alertsAt = async (now: string) => {
      site.time.now = on(now);
      await sendAlerts(site.ports, await evaluate(site));
      return site.messages.said.mails.length;
    };
    expect(await alertsAt('mon 10:40')).toBe(0);
    expect(await alertsAt('mon 10:50')).toBe(1);
    expect(await alertsAt('mon 10:55')).toBe(1);
    expect(await alertsAt('mon 11:01')).toBe(2);
  });

  test('of what was over before the issue was followed is not sent', async () => {
    const site = createDeskSite();
    for (const version of site.versions) version.savedAt = on('mon 11:30');
    site.time.now = on('mon 11:31');
    await sendAlerts(site.ports, await evaluate(site));
    expect(site.messages.said.mails).toEqual([]);
  });

  test('whose time came more than a month ago is not sent: the digests tell of what is late', async () => {
    const site = createDeskSite();
    site.time.now = on('mon 11:01') + 90 * 86_400_000;
    await sendAlerts(site.ports, await evaluate(site));
    expect(site.messages.said.mails).toEqual([]);
  });

  test('of a breach that is none any more is taken back, once, before those who were told of it', async () => {
    const site = createDeskSite();
    site.time.now = on('mon 11:01');
    await sendAlerts(site.ports, await evaluate(site));
    const told = site.messages.said.mails.length;
    const last = breachedAt(on('mon 11:00'));
    await takeBackAlerts(site.ports, await evaluate(site), last);
    expect(site.messages.said.mails).toHaveLength(told);

    const answered = createSite({
      ...{ scheme: createDesk({ alerts: {} }), now: 'mon 11:05' },
      issue: createHighIssue().addComment(dateOf('mon 10:30'), { ...CLIENT, accountId: 'agent' }),
      given: { alerts: site.ports.alerts, mailboxes: site.ports.mailboxes },
    });
    for (let times = 0; times < 2; times += 1)
      await takeBackAlerts(answered.ports, await evaluate(answered), last);
    expect(answered.messages.said.mails).toHaveLength(1);
    expect(answered.messages.said.mails[0]).toMatch(/^agent: /);
  });

  test('that nobody was told of is not taken back', async () => {
    const site = createDeskSite();
    await takeBackAlerts(site.ports, await evaluate(site), breachedAt(on('mon 09:00')));
    expect(site.messages.said.mails).toEqual([]);
  });
});

/** What the last evaluation left of an acknowledgement that was breached at an instant. */
const breachedAt = (at: number): Pick<IssueProperty, 'clocks'> => ({
  clocks: {
    acknowledge: {
      ...{ state: 'breached', dueAt: at, breachedAt: at },
      ...{ stoppedAt: null, heldAt: null, elapsed: 60 },
    },
  },
});

describe('mails that were put by', () => {
  const mail = (issueId: string): HeldMail => ({
    ...{ issueId, issueKey: `SUP-${issueId}`, subject: 'News', language: 'en', at: on('mon 10:00') },
  });

  function createHeld(held: Record<string, HeldMail[]>, notify: (issueId: string) => MailOutcome) {
    const sent: string[] = [];
    const back: string[] = [];
    const site = createSite({
      given: {
        mailboxes: {
          listWaiting: async () => Object.keys(held),
          takeHeld: async (person): Promise<Held | null> => {
            const mails = held[person] ?? [];
            return mails.length > 0 ? { mails, count: mails.length, perHour: 20 } : null;
          },
          giveBack: async (person) => {
            back.push(person);
          },
        },
        messages: {
          notify: async (issueId, [person]) => {
            sent.push(`${person} ${issueId}`);
            return notify(issueId);
          },
        },
        issues: { siteUrl: async () => 'https://jira.test' },
      },
    });
    return { site, sent, back };
  }

  test('come as one, and nothing where there is none', async () => {
    const { site, sent, back } = createHeld(
      { ann: [mail('1'), mail('1'), mail('2')], bob: [] },
      () => 'queued',
    );
    await sendHeldMail(site.ports);
    expect([sent, back]).toEqual([['ann 1'], []]);
  });

  test('come about the next issue where Jira refuses the first, which may be gone; three are tried', async () => {
    const mails = ['1', '2', '3', '4'].map(mail);
    const { site, sent, back } = createHeld({ ann: mails }, () => 'refused');
    await sendHeldMail(site.ports);
    expect([sent, back]).toEqual([['ann 1', 'ann 2', 'ann 3'], []]);
    const taken = createHeld({ ann: mails }, (id) => (id === '2' ? 'queued' : 'refused'));
    await sendHeldMail(taken.site.ports);
    expect(taken.sent).toEqual(['ann 1', 'ann 2']);
  });

  test('are there again where Jira has too much to do', async () => {
    const { site, back } = createHeld({ ann: [mail('1')] }, () => 'later');
    await sendHeldMail(site.ports);
    expect(back).toEqual(['ann']);
  });

  test('of one person that fail keep no other waiting', async () => {
    const { site, sent } = createHeld({ ann: [mail('1')], bob: [mail('2')] }, (id) => {
      if (id === '1') throw new Error('broken');
      return 'queued';
    });
    await sendHeldMail(site.ports);
    expect(sent).toEqual(['ann 1', 'bob 2']);
    expect(site.logged).toContain('held mail not sent');
  });
});
