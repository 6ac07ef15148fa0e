/** The first word to a client of an issue that came in: said once, and put right where more became known. */
import type { Language } from '../../../locales/languages';
import { dateOf, on } from '../../domain/sla/small-desk';
import { CLIENT } from '../../support/jira-issue';
import { createAutomatedSite, payloadOf, recordedKindsOf, runAt } from '../../support/ports/automation-run';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createHighIssue, type Site } from '../../support/ports/followed-issue';

const rota = { shifts: [{ name: 'day', calendar: 'office', people: ['ann', 'bob'] }], tell: { High: 1 } };

describe('an acknowledgement', () => {
  const acknowledge = { signature: { en: 'The desk', fr: 'Le bureau' } };

  function createAcknowledged(given: GivenPorts = {}, intake: object = {}): Site {
    return createAutomatedSite({ desk: { automation: { intake: { acknowledge, ...intake } } }, given });
  }

  const wordsOf = ({ messages }: Site) => [...messages.said.comments.values()];
  const reading = (language: Language | null): GivenPorts => ({
    people: { languageOf: async () => language },
  });

  test('is said once, with when somebody answers and who signs', async () => {
    const site = createAcknowledged();
    for (const now of ['mon 10:10', 'mon 10:20']) await runAt(site, now);
    expect(wordsOf(site)).toHaveLength(1);
    expect(wordsOf(site)[0]).toMatch(/SUP-1\.[\s\S]*by .*14:00[\s\S]*do not answer it\.\nThe desk$/);
    expect(payloadOf(site, 'intake:acknowledged')).toMatchObject({
      ...{ language: 'en', told: 0, severity: 'High', answerBy: on('mon 14:00') },
    });
  });

  test.each([
    ['the client’s', 'fr', /Le bureau$/],
    ['the desk’s where nobody says which', null, /The desk$/],
  ] as const)('is in %s language', async (_, language, signature) => {
    const site = createAcknowledged(reading(language));
    await runAt(site, 'mon 10:10');
    expect(wordsOf(site)[0]).toMatch(signature);
  });

  test('says how many of the team were told', async () => {
    const site = createAcknowledged({}, { rota });
    await runAt(site, 'mon 10:10');
    expect(wordsOf(site)[0]).toContain('1 member of our team was told.');
    expect(payloadOf(site, 'intake:acknowledged')).toMatchObject({ told: 1 });
  });

  test('promises no hour where no answer is due at one', async () => {
    const site = createAutomatedSite({
      desk: { automation: { intake: { acknowledge } } },
      issue: createHighIssue('Low'),
    });
    await runAt(site, 'mon 10:10');
    expect(wordsOf(site)[0]).toContain('as soon as we can');
  });

  test('of which nobody knows whether it was taken is not said a second time', async () => {
    const site = createAcknowledged();
    site.events.state.busy = true;
    await expect(runAt(site, 'mon 10:10')).rejects.toThrow('noted by the next evaluation');
    site.events.state.busy = false;
    await runAt(site, 'mon 10:11');
    expect([wordsOf(site).length, recordedKindsOf(site)]).toEqual([1, ['acknowledged']]);
  });

  describe('where a channel came late', () => {
    const desk = {
      severityFrom: { default: 'Low', channels: { phone: 'High' } },
      goals: {
        High: { response: { goal: { in: 'elapsed', breach: 'PT1H' } } },
        Low: { response: { goal: { in: 'elapsed', breach: 'PT8H' } } },
      },
      automation: { intake: { acknowledge, rota: { ...rota, tell: { High: 2, Low: 1 } } } },
    };

    async function createCorrected(): Promise<Site> {
      const site = createAutomatedSite({ desk, issue: createHighIssue('Unknown') });
      await runAt(site, 'mon 10:02');
      site.issue.changeLabels(dateOf('mon 10:05'), ['channel:phone']);
      return site;
    }

    test('is put right once by a second word, and whoever else is wanted is told', async () => {
      const site = await createCorrected();
      for (const now of ['mon 10:06', 'mon 10:07', 'mon 10:20']) await runAt(site, now);
      expect(wordsOf(site)).toHaveLength(2);
      expect(wordsOf(site)[0]).toContain('18:00');
      expect(wordsOf(site)[1]).toMatch(/^We know more about SUP-1 now[\s\S]*11:00/);
      expect(site.messages.said.mails.map((mail) => mail.split(':')[0])).toEqual(['ann', 'bob']);
      expect(payloadOf(site, 'intake:told:High')).toMatchObject({ people: ['ann', 'bob'], missing: 0 });
    });

    test('is not put right once somebody has answered', async () => {
      const site = await createCorrected();
      site.issue.changeStatus(dateOf('mon 10:05:30'), 'In Progress');
      await runAt(site, 'mon 10:06');
      expect(wordsOf(site)).toHaveLength(1);
    });
  });

  test('is not put right because a clock moved by itself, or the client spoke', async () => {
    const site = createAcknowledged();
    await runAt(site, 'mon 10:10');
    site.issue.addComment(dateOf('mon 10:20'), CLIENT);
    expect(await runAt(site, 'mon 10:30')).toBe(false);
  });
});
