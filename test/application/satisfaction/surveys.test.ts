/** What a client is asked once an issue is closed, and what becomes of the answer. */
import { textsIn } from '../../../locales/languages';
import { answerSurvey } from '../../../src/application/satisfaction/answer-survey';
import { saveScore, surveyEffectsOf } from '../../../src/application/satisfaction/ask-satisfaction';
import { tokenOf } from '../../../src/domain/satisfaction/link';
import type { Survey, Vote } from '../../../src/domain/satisfaction/vote';
import { createDesk, dateOf, on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import {
  createHighIssue,
  createSite,
  evaluate,
  ISSUE,
  PROJECT,
  type Site,
} from '../../support/ports/followed-issue';

const DAY = 86_400_000;
const mac = (text: string) => `s${text.length}`;
const closedAt = on('mon 12:00');
const ticket = { issueId: ISSUE, closedAt, expiresAt: closedAt + 30 * DAY, language: 'en' };
const token = tokenOf(ticket, mac);
const about = { project: PROJECT.id, client: null, month: '2025-06' };

/** A site that asks the clients of closed issues, and what it keeps of their answers. */
function createAsking({ anonymous = 'as-wished', given = {} as GivenPorts, closed = true } = {}) {
  const kept = { survey: null as Survey | null, votes: [] as Vote[], rated: [] as Vote[], isBusy: false };
  const issue = closed ? createHighIssue().resolve(dateOf('mon 12:00')) : createHighIssue();
  const site = createSite({
    issue,
    now: 'mon 12:05',
    scheme: createDesk({ automation: { satisfaction: { anonymous } } }),
    given: {
      ...given,
      followedIssues: { sinceOf: async () => on('mon 10:00'), ...given.followedIssues },
      surveys: {
        loadMac: async () => mac,
        readAddress: async () => 'https://acme.test/x1',
        open: async (_, survey) => {
          kept.survey ??= survey;
        },
        find: async (name) => (name.closedAt === closedAt ? kept.survey : null),
        take: async (_, vote) => {
          if (kept.isBusy) return 'busy';
          if (kept.survey?.answered) return 'used';
          kept.votes.push(vote);
          if (kept.survey) kept.survey = { ...kept.survey, answered: true };
          return 'taken';
        },
        rate: async (_, vote) => {
          kept.rated.push(vote);
        },
        ...given.surveys,
      },
    },
  });
  site.read.inServiceProject = false;
  return { site, kept };
}

async function ask(site: Site): Promise<void> {
  const issue = await evaluate(site);
  for (const { run } of surveyEffectsOf(issue)) await run(site.ports, issue);
}
const answer = (
  { ports }: Site,
  form: Record<string, string> = { score: '4' },
  method = 'POST',
  by = token,
) => answerSurvey(ports, { method, token: by, form });

describe('the client is asked', () => {
  test('once an issue is closed, by a link in a public word, whose survey is noted before', async () => {
    const { site, kept } = createAsking();
    await ask(site);
    await ask(site);
    expect(kept.survey).toEqual({ ...about, anonymous: 'as-wished', answered: false });
    expect([...site.messages.said.comments.values()]).toEqual([
      textsIn('en').satisfaction.invitation('SUP-1'),
    ]);
  });

  test.each<[string, Parameters<typeof createAsking>[0], number]>([
    ['while the issue is open', { closed: false }, on('mon 12:05')],
    ['once its link would be of no use', {}, ticket.expiresAt],
    [
      'where it was closed before anything was promised',
      { given: { followedIssues: { sinceOf: async () => closedAt + 1 } } },
      on('mon 12:05'),
    ],
  ])('not %s', async (_, start, now) => {
    const { site, kept } = createAsking(start);
    site.time.now = now;
    await ask(site);
    expect([kept.survey, site.messages.said.comments.size]).toEqual([null, 0]);
  });

  test('until the very last moment of its link', async () => {
    const { site, kept } = createAsking();
    site.time.now = closedAt + 30 * DAY - 1;
    await ask(site);
    expect(kept.survey).not.toBeNull();
  });

  test('not in a service project, where Jira asks by itself: its score is kept', async () => {
    let score: number | null = null;
    const { site, kept } = createAsking({ given: { issues: { scoreOf: async () => score } } });
    site.read.inServiceProject = true;
    await ask(site);
    await saveScore(site.ports, await evaluate(site));
    expect([kept.survey, kept.rated]).toEqual([null, []]);
    score = 5;
    await saveScore(site.ports, await evaluate(site));
    expect(kept.rated).toEqual([{ ...about, score: 5, issueId: ISSUE }]);
  });

  test('and a scheme whose votes are always kept apart keeps no issue beside a score', async () => {
    const { site, kept } = createAsking({
      anonymous: 'always',
      given: { issues: { scoreOf: async () => 2 } },
    });
    site.read.inServiceProject = true;
    await saveScore(site.ports, await evaluate(site));
    expect(kept.rated).toEqual([{ ...about, score: 2, issueId: null }]);
  });

  test('a project that is no service project has no score of Jira’s', async () => {
    const { site, kept } = createAsking({ given: { issues: { scoreOf: async () => 2 } } });
    await saveScore(site.ports, await evaluate(site));
    expect(kept.rated).toEqual([]);
  });
});

describe('the client answers', () => {
  async function createAsked(start: Parameters<typeof createAsking>[0] = {}) {
    const made = createAsking(start);
    await ask(made.site);
    return made;
  }

  test('once: the second answer is told that there is one', async () => {
    const { site, kept } = await createAsked();
    expect(await answer(site)).toBe('thanks-en');
    expect(await answer(site, { score: '1' })).toBe('used-en');
    expect(kept.votes).toEqual([{ ...about, score: 4, issueId: ISSUE }]);
  });

  test.each([
    ['opens the link', 'GET', { score: '4' }],
    ['sends no score', 'POST', {}],
    ['sends a score that is none', 'POST', { score: '9' }],
  ])('by sending the form alone: whoever %s is shown it', async (_, method, form) => {
    const { site, kept } = await createAsked();
    expect(await answer(site, form as Record<string, string>, method)).toBe('ask-en');
    expect(kept.votes).toEqual([]);
  });

  test('apart from the issue, where he or the scheme wishes it', async () => {
    const wished = await createAsked();
    await answer(wished.site, { score: '3', anonymous: 'on' });
    expect(wished.kept.votes).toMatchObject([{ score: 3, issueId: null }]);
    const always = await createAsked({ anonymous: 'always' });
    expect(await answer(always.site, {}, 'GET')).toBe('apart-en');
    await answer(always.site, { score: '3' });
    expect(always.kept.votes).toMatchObject([{ issueId: null }]);
  });

  test('in time: from the very instant of its end the link is too old', async () => {
    const { site, kept } = await createAsked();
    site.time.now = ticket.expiresAt;
    expect(await answer(site)).toBe('late-en');
    site.time.now = ticket.expiresAt - 1;
    expect(await answer(site)).toBe('thanks-en');
    expect(kept.votes).toHaveLength(1);
  });

  test('by a link of ours: another’s, or one of a survey that was never sent, tells nothing', async () => {
    const { site } = await createAsked();
    const never = tokenOf({ ...ticket, closedAt: closedAt + 1 }, mac);
    const forged = tokenOf(ticket, () => 'forged');
    for (const by of ['', forged, never]) expect(await answer(site, {}, 'POST', by)).toBe('not-ours');
  });

  test('again in a moment, while another answer is taken or the storage fails', async () => {
    const { site, kept } = await createAsked();
    kept.isBusy = true;
    expect(await answer(site)).toBe('again-en');
    kept.isBusy = false;
    const { take } = site.ports.surveys;
    site.ports.surveys.take = async () => {
      throw new Error('503');
    };
    expect(await answer(site)).toBe('again-en');
    expect([kept.votes, site.logged]).toEqual([[], ['vote not kept']]);
    site.ports.surveys.take = take;
    expect(await answer(site)).toBe('thanks-en');
  });
});
