import { dateOf, on } from '../../domain/sla/small-desk';
import { CLIENT } from '../../support/jira-issue';
import { createAutomatedSite, recordedKindsOf, runAt } from '../../support/ports/automation-run';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createHighIssue, ISSUE, type Site } from '../../support/ports/followed-issue';

const silent = {
  automation: { autoClose: { attempts: 1, days: 2, timezone: 'UTC', never: ['Low'], clause: '' } },
};
const ladder = {
  steps: [
    { key: 'desk', name: { en: 'Desk', fr: 'Bureau' } },
    { key: 'manager', name: { en: 'Manager', fr: 'Gestion' }, people: ['boss'], after: 'PT1H' },
  ],
  clause: '',
};

/** An issue on which the team tried to reach the client in vain. */
function createTried(given: GivenPorts = {}): Site {
  const site = createAutomatedSite({ desk: silent, given });
  site.events.told.push({ id: 'call', at: on('mon 10:05'), actor: 'agent', kind: 'attempt', payload: {} });
  return site;
}

describe('a client’s silence', () => {
  test('warns the team the day before, tells the client, and only then closes the issue; each once', async () => {
    const finished: string[] = [];
    const site = createTried({
      effects: {
        finish: async (id) => {
          finished.push(id);
          return true;
        },
      },
    });
    expect(await runAt(site, 'tue 09:00')).toBe(false);
    expect(await runAt(site, 'tue 10:00')).toBe(true);
    expect([recordedKindsOf(site), site.messages.said.notes.size]).toEqual([['attempt', 'warned'], 1]);
    expect(await runAt(site, 'tue 11:00')).toBe(false);
    expect(await runAt(site, 'wed 10:00')).toBe(true);
    expect([recordedKindsOf(site).at(-1), finished, site.messages.said.comments.size]).toEqual([
      'closing',
      [],
      1,
    ]);
    expect(await runAt(site, 'wed 10:05')).toBe(true);
    expect([recordedKindsOf(site).at(-1), finished]).toEqual(['closed', [ISSUE]]);
    expect(site.events.told.at(-1)?.payload).toEqual({ done: true });
    expect(await runAt(site, 'wed 10:10')).toBe(false);
    expect(site.messages.said.mails).toHaveLength(1);
  });

  test('is over when the client speaks between the word of the closing and the closing', async () => {
    const site = createTried({ effects: {} });
    await runAt(site, 'tue 10:00');
    await runAt(site, 'wed 10:00');
    site.issue.addComment(dateOf('wed 10:02'), CLIENT);
    await runAt(site, 'wed 10:05');
    expect(site.events.told.at(-1)).toMatchObject({ kind: 'closed', payload: { done: false } });
  });

  test('closes nothing by a warning that came late: a day is left after it', async () => {
    const site = createTried();
    await runAt(site, 'fri 10:00');
    expect(recordedKindsOf(site).at(-1)).toBe('warned');
    expect(await runAt(site, 'fri 20:00')).toBe(false);
    await runAt(site, 'sat 10:00');
    expect(recordedKindsOf(site).at(-1)).toBe('closing');
  });

  test('closes no issue of a severity that is never closed so', async () => {
    const site = createAutomatedSite({ desk: silent, issue: createHighIssue('Low') });
    site.events.told.push({ id: 'call', at: on('mon 10:05'), actor: 'agent', kind: 'attempt', payload: {} });
    expect(await runAt(site, 'fri 10:00')).toBe(false);
  });
});

describe('an answer after the closing', () => {
  async function createAnswered(reopens: boolean): Promise<{ site: Site; asked: (string | null)[] }> {
    const asked: (string | null)[] = [];
    const site = createTried({
      effects: {
        finish: async () => true,
        reopen: async (_, status) => {
          asked.push(status);
          return reopens;
        },
      },
    });
    for (const now of ['tue 10:00', 'wed 10:00', 'wed 10:05']) await runAt(site, now);
    site.issue.resolve(dateOf('wed 10:05')).addComment(dateOf('wed 11:00'), CLIENT);
    return { site, asked };
  }

  test.each([
    ['has the issue reopened to the status it had', true],
    ['is told to the team where Jira lets nobody back', false],
  ])('%s, once', async (_, reopens) => {
    const { site, asked } = await createAnswered(reopens);
    expect(await runAt(site, 'wed 11:05')).toBe(true);
    expect(site.events.told.at(-1)).toMatchObject({ kind: 'reopened', payload: { done: reopens } });
    expect(asked).toEqual(['s-To Do']);
    expect(await runAt(site, 'wed 11:10')).toBe(false);
    expect(site.messages.said.mails).toHaveLength(2);
  });

  test('says another thing to the team where the issue was not reopened', async () => {
    const [open, closed] = await Promise.all([createAnswered(true), createAnswered(false)]);
    for (const { site } of [open, closed]) await runAt(site, 'wed 11:05');
    const noteOf = ({ messages }: Site) => [...messages.said.notes.values()].at(-1);
    expect(noteOf(open.site)).not.toBe(noteOf(closed.site));
  });
});

describe('an escalation by time', () => {
  test('tells who stands on the step, once a move', async () => {
    const site = createAutomatedSite({ desk: { automation: { ladder } } });
    expect(await runAt(site, 'mon 10:59')).toBe(false);
    await runAt(site, 'mon 11:00');
    await runAt(site, 'mon 12:00');
    expect(site.events.told).toMatchObject([
      { kind: 'climbed', payload: { to: 'manager', why: 'time', people: ['boss'] } },
    ]);
    expect(site.messages.said.mails).toHaveLength(1);
    expect(site.messages.said.mails[0]).toMatch(/^boss: /);
  });

  test('tells whoever has the issue where nobody stands there', async () => {
    const site = createAutomatedSite({
      desk: { automation: { ladder } },
      given: { people: { findPerson: async () => null } },
    });
    await runAt(site, 'mon 11:00');
    expect(site.events.told).toMatchObject([{ payload: { people: ['agent'] } }]);
  });

  test('moves no issue that was there before its scheme', async () => {
    const site = createAutomatedSite({ desk: { automation: { ladder } } });
    for (const version of site.versions) version.savedAt = on('mon 10:30');
    expect(await runAt(site, 'mon 12:00')).toBe(false);
  });
});

describe('what an evaluation does by itself', () => {
  const desk = {
    automation: { ladder },
    alerts: { acts: [{ at: 'due', clocks: ['acknowledge'], priority: 'Highest' }] },
  };

  test('is left to another evaluation that is at it, and looked at when its claim is over', async () => {
    const site = createTried();
    site.claims.until.set(`automation:${ISSUE}`, on('fri 10:00'));
    expect(await runAt(site, 'tue 10:00')).toBe(false);
    expect([recordedKindsOf(site), site.queue.wanted]).toEqual([
      ['attempt'],
      [{ issueId: ISSUE, delaySeconds: 125 }],
    ]);
  });

  test('goes on though a part of it fails, which is tried again, and what was done is not', async () => {
    let fails = true;
    const setPriority = async () => {
      if (fails) throw new Error('Jira is down');
      return true;
    };
    const site = createAutomatedSite({ desk, given: { effects: { setPriority } } });
    await expect(runAt(site, 'mon 12:00')).rejects.toThrow('Jira is down');
    expect(recordedKindsOf(site)).toEqual(['climbed']);
    expect(site.queue.wanted).toMatchObject([{ issueId: ISSUE }]);
    fails = false;
    expect(await runAt(site, 'mon 12:05')).toBe(true);
    expect(recordedKindsOf(site)).toEqual(['climbed', 'acted']);
    expect(site.messages.said.mails).toHaveLength(1);
  });

  test('that could not be noted is noted by the next evaluation, and its mail does not go twice', async () => {
    const site = createTried();
    site.events.state.busy = true;
    await expect(runAt(site, 'tue 10:00')).rejects.toThrow('noted by the next evaluation');
    site.events.state.busy = false;
    expect(await runAt(site, 'tue 10:05')).toBe(true);
    expect(recordedKindsOf(site)).toEqual(['attempt', 'warned']);
    expect([site.messages.said.mails.length, site.messages.said.notes.size]).toEqual([1, 1]);
  });

  test('Jira’s having too much to do has the mail sent by the next evaluation, and nothing noted before', async () => {
    const site = createTried();
    site.messages.state.outcome = 'later';
    await expect(runAt(site, 'tue 10:00')).rejects.toThrow('Jira takes no mail now');
    expect(recordedKindsOf(site)).toEqual(['attempt']);
    site.messages.state.outcome = 'queued';
    await runAt(site, 'tue 10:05');
    expect([recordedKindsOf(site), site.messages.said.mails.length]).toEqual([['attempt', 'warned'], 1]);
  });
});
