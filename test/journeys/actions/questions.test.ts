/** Thirty questions in two languages: each answer has the figures that the ledger has, computed apart from what Jira tells of the issue. */
import { type Language, textsIn } from '../../../locales/languages';
import { formatDuration } from '../../../src/domain/time/format-length';
import { explain } from '../../../src/library';
import type { Cycle, Judged, Line } from '../../../src/library/api';
import { presets } from '../../../src/presets';
import { ADMIN, AGENT, CLIENT, type Desk, HOUR, type IssueRef, openDesk } from '../../support/site/desk';

type Ledger = Judged<Cycle & { ledger: Line[] }>;

interface ClockAnswer {
  say: string;
  clocks: { clock: string; cycles: CycleAnswer[] }[];
}
interface CycleAnswer {
  state: Cycle['state'];
  startedAt: number;
  dueAt: number | null;
  stoppedAt: number | null;
  elapsedMs: number;
  lines: { from: number; to: number; state: Line['state']; countedMs: number }[];
}
interface DueAnswer {
  say: string;
  due: { issue: string; clock: string; dueAt: number }[];
}

const languages: Language[] = ['en', 'fr'];
const DAY = 24 * HOUR;

/** A call that came in, an answer, a wait for the client, and work that goes on. */
async function liveAnIssue(desk: Desk): Promise<IssueRef> {
  const issue = await desk.createIssue('Critical');
  const wait = (hours: number) => desk.skipTo(desk.site.clock.now() + hours * HOUR);
  await wait(1);
  await desk.addComment(AGENT, issue, 'We are on it.');
  await wait(2);
  await desk.moveIssue(issue, 'Waiting for client');
  await wait(20);
  await desk.addComment(CLIENT, issue, 'Here are the logs.');
  await desk.moveIssue(issue, 'In Progress');
  await wait(3);
  return issue;
}

/** By the domain alone, from the issue as Jira's own REST API exports it. */
async function ledgerOf(desk: Desk, preset: string, { key }: IssueRef): Promise<Ledger> {
  const json = await desk.askJira(ADMIN, 'GET', `/rest/api/3/issue/${key}?expand=changelog&fields=*all`);
  return explain(presets[preset], json, { now: desk.site.clock.now(), team: [AGENT] });
}

const ask = async <Answer>(desk: Desk, action: string, inputs: object): Promise<Answer> =>
  (await desk.site.askAgent({ as: AGENT, action, inputs: { ...inputs } })) as Answer;

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z'));

const factsOf = ({ state, startedAt, dueAt, stoppedAt, elapsedMs, lines }: CycleAnswer) => ({
  ...{ state, startedAt: iso(startedAt), dueAt: iso(dueAt), stoppedAt: iso(stoppedAt), elapsedMs },
  counted: lines.reduce((sum, { countedMs }) => sum + countedMs, 0),
});

const ledgerFactsOf = ({
  state,
  startedAt,
  dueAt,
  stoppedAt,
  elapsedMs,
  ledger,
}: Ledger['clocks'][string][number]) => ({
  ...{ state, startedAt, dueAt, stoppedAt, elapsedMs },
  counted: ledger
    .filter((line) => line.state === 'running')
    .reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0),
});

/** Waits and closed hours by the ledger; the answer joins closed hours that touch, so that only their sum is the same. */
const sumOf = (
  lines: readonly { from: string | number; to: string | number; state: string }[],
  state: string,
) =>
  lines
    .filter((line) => line.state === state)
    .reduce((sum, { from, to }) => sum + new Date(to).getTime() - new Date(from).getTime(), 0);

describe.each(Object.keys(presets))('on the desk of %s', (preset) => {
  let desk: Desk;
  let issue: IssueRef;
  let ledger: Ledger;

  beforeAll(async () => {
    desk = await openDesk(preset, { now: '2025-06-03T13:00:00Z' });
    issue = await liveAnIssue(desk);
    ledger = await ledgerOf(desk, preset, issue);
  }, 60_000);
  afterAll(() => desk.site.stop());

  test.each(languages)('where the time of every clock went, asked in %s', async (language) => {
    const { say, clocks } = await ask<ClockAnswer>(desk, 'explain-clock', { issue: issue.key, language });
    const answered = clocks.map(({ clock, cycles }) => [clock, cycles.map(factsOf)]);
    const expected = Object.entries(ledger.clocks).filter(([, cycles]) => cycles.length > 0);
    expect(expected.length).toBeGreaterThan(1);
    expect(Object.fromEntries(answered)).toEqual(
      Object.fromEntries(expected.map(([clock, cycles]) => [clock, cycles.map(ledgerFactsOf)])),
    );
    const { units, explanations } = textsIn(language);
    for (const [, cycles] of expected)
      for (const { elapsedMs } of cycles)
        expect(say).toContain(explanations.counted(formatDuration(elapsedMs, units)));
  });

  test.each(languages)('why the resolution is where it is, asked in %s by its name', async (language) => {
    const clock = textsIn(language).clocks.names.resolution;
    const { say, clocks } = await ask<ClockAnswer>(desk, 'explain-clock', {
      issue: issue.key,
      clock,
      language,
    });
    const [cycle] = ledger.clocks.resolution ?? [];
    if (!cycle) {
      expect(say).toBeUndefined();
      return;
    }
    expect(clocks.map((answered) => answered.clock)).toEqual(['resolution']);
    const lines = clocks[0]?.cycles[0]?.lines ?? [];
    for (const state of ['running', 'paused', 'closed'])
      expect([state, sumOf(lines, state)]).toEqual([state, sumOf(cycle.ledger, state)]);
  });

  test.each(languages)('what falls due within a week, asked in %s', async (language) => {
    const { say, due } = await ask<DueAnswer>(desk, 'list-due', { project: 'SUP', within: '1w', language });
    const until = desk.site.clock.now() + 7 * DAY;
    const { names } = textsIn(language).clocks;
    const expected = Object.entries(ledger.clocks).flatMap(([clock, cycles]) => {
      const last = cycles.at(-1);
      const open = last && ['running', 'breached'].includes(last.state) && last.stoppedAt === null;
      return open && last.dueAt !== null && Date.parse(last.dueAt) <= until
        ? [{ clock: names[clock as keyof typeof names], dueAt: Date.parse(last.dueAt) }]
        : [];
    });
    const own = due
      .filter(({ issue: key }) => key === issue.key)
      .map(({ clock, dueAt }) => ({ clock, dueAt }));
    expect(own).toEqual(expected.sort((a, b) => a.dueAt - b.dueAt));
    if (own.length > 0) expect(say).toContain(`- ${issue.key} `);
  });
});
