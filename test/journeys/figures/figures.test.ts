/** Finished clocks by month: what the evaluations have counted is what a recount of every issue gives, whatever happened in between. */
import type { FiguresAnswer } from '../../../src/contract/figures';
import { addCounts } from '../../../src/domain/figures/counts';
import { finishedMonthsOf, type MonthPart } from '../../../src/domain/figures/finished';
import { breachCellsOf, finishedCellsOf, lengthCellsOf } from '../../../src/domain/figures/summary';
import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import type { AppEvent } from '../../../src/domain/sla/history/app-events';
import { presets } from '../../../src/presets';
import {
  ADMIN,
  AGENT,
  CLIENT,
  type Desk,
  HOUR,
  type IssueRef,
  MINUTE,
  openDesk,
  SITE_ADMIN,
} from '../../support/site/desk';
import { findIssueIds, readHistory } from '../../support/site/evaluated-issues';

const scheme = withHolidays(presets.valtech as Scheme, 2025, 2025);
const issues: IssueRef[] = [];
const eventsByIssue = new Map<string, AppEvent[]>();
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  for (const [at, priority] of ['Fatal', 'Critical', 'Minor', 'Fatal', 'Critical', 'Fatal'].entries()) {
    const issue = await desk.createIssue(priority);
    issues.push(issue);
    if (at % 2 === 0) await desk.addComment(AGENT, issue, 'On it.');
    await desk.site.advance(2 * HOUR);
    if (at % 3 !== 2) await desk.moveIssue(issue, 'Done');
  }
  await desk.site.advance(10 * MINUTE);
});
afterAll(() => desk.site.stop());

async function readFigures(client: string | null = null, as = AGENT): Promise<FiguresAnswer> {
  const extension = { project: { id: '10000', key: 'SUP' } };
  const payload = { from: '2025-01', to: '2025-12', client };
  const call = { as, moduleKey: 'queue', functionKey: 'showFigures', payload, extension };
  return (await desk.site.invoke(call)) as FiguresAnswer;
}

/** Every issue folded here and now, and its finished clocks added up. */
async function recount() {
  const now = desk.site.clock.now();
  const months = new Map<string, MonthPart['counts']>();
  for (const id of await findIssueIds(desk, 'project = SUP')) {
    const history = await readHistory(desk, id, eventsByIssue.get(id));
    for (const { month, counts } of finishedMonthsOf(scheme, evaluateClocks(scheme, history, now), now))
      months.set(month, addCounts(months.get(month) ?? {}, counts));
  }
  const all = [...months].map(([month, counts]) => ({ month, counts }));
  return { finished: finishedCellsOf(all), breaches: breachCellsOf(all), lengths: lengthCellsOf(all) };
}

const rebuild = async () => {
  const extension = { project: { id: '10000', key: 'SUP' } };
  const call = {
    as: ADMIN,
    moduleKey: 'scheme',
    functionKey: 'orderRebuild',
    payload: { order: 'start' },
    extension,
  };
  await desk.site.invoke(call);
  await desk.site.advance(5 * MINUTE);
};

test('the months are what a recount of every issue gives', async () => {
  const shown = await readFigures();
  expect(shown.finished.length).toBeGreaterThan(2);
  expect(shown.breaches.length).toBeGreaterThan(0);
  expect(shown).toMatchObject(await recount());
});

test('an evaluation that comes again, an event that comes twice and a reopened issue count once', async () => {
  const [first] = issues as [IssueRef];
  desk.site.disturb({ double: 1 });
  await desk.addComment(AGENT, first, 'Once more.');
  await desk.moveIssue(first, 'To Do');
  desk.site.disturb({});
  await desk.site.advance(MINUTE);
  expect(await readFigures()).toMatchObject(await recount());
  await desk.moveIssue(first, 'Done');
  await desk.site.advance(MINUTE);
  expect(await readFigures()).toMatchObject(await recount());
});

test('a disputed clock takes the place of what it counted before', async () => {
  const late = issues[1] as IssueRef;
  const before = await readFigures();
  const correction = {
    clock: 'response' as const,
    from: Date.parse('2025-06-05T16:00:00Z'),
    to: Date.parse('2025-06-05T17:59:00Z'),
    counts: false,
    why: 'The client’s own network was down.',
  };
  expect(await desk.recordEvent(late, { kind: 'correction', ...correction })).toEqual({ kind: 'recorded' });
  const actor = AGENT;
  eventsByIssue.set(late.id, [
    { id: 'c', at: desk.site.clock.now(), actor, kind: 'correction', payload: correction },
  ]);
  await desk.site.advance(MINUTE);
  const after = await readFigures();
  expect(after.finished).not.toEqual(before.finished);
  expect(after).toMatchObject(await recount());
});

test('a rebuild from Jira ends with the same months', async () => {
  const before = await readFigures();
  await rebuild();
  expect(await readFigures()).toMatchObject({
    finished: before.finished,
    breaches: before.breaches,
    lengths: before.lengths,
  });
});

test('a rebuild that is given up half-way leaves the months as they were, and they go on', async () => {
  const order = (word: string) =>
    desk.site.invoke({
      as: ADMIN,
      moduleKey: 'scheme',
      functionKey: 'orderRebuild',
      payload: { order: word },
      extension: { project: { id: '10000', key: 'SUP' } },
    });
  const before = await readFigures();
  await order('start');
  expect((await readFigures()).finished).toEqual(before.finished);
  await order('cancel');
  await desk.site.advance(MINUTE);
  expect((await readFigures()).finished).toEqual(before.finished);
  await desk.addComment(AGENT, issues[5] as IssueRef, 'On it.');
  await desk.site.advance(MINUTE);
  expect(await readFigures()).toMatchObject(await recount());
});

test('evaluations that die half-way, come twice and come late count everything once', async () => {
  desk.site.disturb({ seed: 7, kill: 0.2, double: 0.5, late: 0.5 });
  for (const issue of issues) {
    await desk.addComment(AGENT, issue, 'Still here.').catch(() => undefined);
    await desk.moveIssue(issue, 'Done').catch(() => undefined);
  }
  await desk.site.advance(10 * MINUTE);
  desk.site.disturb({});
  await desk.site.advance(40 * MINUTE);
  expect(await readFigures()).toMatchObject(await recount());
});

test('a client’s figures are of its own issues alone, and its issues are found by its name', async () => {
  const client = {
    id: null,
    name: 'Acme',
    language: 'en',
    timezone: 'America/Toronto',
    projects: ['SUP'],
    accountManager: '',
    contacts: [{ name: 'Client A', accountId: CLIENT }],
  };
  const call = {
    as: SITE_ADMIN,
    moduleKey: 'admin',
    functionKey: 'saveClient',
    payload: client,
    extension: {},
  };
  expect(await desk.site.invoke(call)).toMatchObject({ kind: 'saved' });
  await desk.site.advance(2 * MINUTE);
  const everybody = await readFigures();
  const [acme] = everybody.clients;
  expect(acme?.name).toBe('Acme');
  expect((await readFigures(acme?.id)).finished).toEqual([]);
  await rebuild();
  expect((await readFigures(acme?.id)).finished).toEqual(everybody.finished);
});

test('each fact is what the search for it finds: every issue with such a clock, once', async () => {
  const now = desk.site.clock.now();
  const issuesOf = new Map<string, string[]>();
  for (const id of await findIssueIds(desk, 'project = SUP'))
    for (const { facts } of finishedMonthsOf(
      scheme,
      evaluateClocks(scheme, await readHistory(desk, id, eventsByIssue.get(id)), now),
      now,
    ))
      for (const fact of facts) issuesOf.set(fact, [...(issuesOf.get(fact) ?? []), id]);
  expect([...issuesOf.keys()]).toContain('2025-06 response met Critical');
  expect([...issuesOf.keys()]).toContain('2025-06 from-start us');
  for (const [fact, ids] of issuesOf)
    expect((await findIssueIds(desk, `project = SUP AND slaCounted = "${fact}"`)).sort()).toEqual(ids.sort());
});

test('what falls due is what each search finds, and no issue is in two of them', async () => {
  const { due } = await readFigures();
  const lists = await Promise.all(due.map(({ jql }) => findIssueIds(desk, jql)));
  expect(lists.map((ids) => ids.length)).toEqual(due.map(({ count }) => count));
  expect(new Set(lists.flat()).size).toBe(lists.flat().length);
  expect(lists.flat().length).toBeGreaterThan(0);
});

test('a client may not ask for the figures of the project', async () => {
  expect(await readFigures(null, CLIENT)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
});
