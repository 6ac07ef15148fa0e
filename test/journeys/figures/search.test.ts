import { AGENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;
let fresh: IssueRef;
let answered: IssueRef;
let late: IssueRef;
let closed: IssueRef;

beforeAll(async () => {
  desk = await openDesk();
  late = await desk.createIssue('Fatal');
  await desk.site.advance(3 * HOUR);
  closed = await desk.createIssue('Critical');
  await desk.addComment(AGENT, closed, 'Done at once.');
  await desk.moveIssue(closed, 'Done');
  await desk.site.advance(MINUTE);
  answered = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, answered, 'On it.');
  await desk.site.advance(2 * MINUTE);
  fresh = await desk.createIssue('Fatal');
});
afterAll(() => desk.site.stop());

async function findKeys(jql: string): Promise<string[]> {
  const path = `/rest/api/3/search/jql?fields=summary&jql=${encodeURIComponent(`project = SUP AND ${jql} ORDER BY created ASC`)}`;
  const { issues } = await desk.askJira<{ issues: IssueRef[] }>(AGENT, 'GET', path);
  return issues.map(({ key }) => key).filter((key) => key !== 'SUP-1');
}

test('aliases and fields find issues by state and by due instant', async () => {
  expect(await findKeys('slaState = breached')).toEqual([late.key]);
  expect(await findKeys('"SLA resolution due" <= 4h AND "SLA resolution due" > now()')).toContain(fresh.key);
});

test('slaBreached and slaMet tell clocks apart, also on finished cycles', async () => {
  expect(await findKeys('issue in slaBreached("response")')).toEqual([late.key]);
  expect(await findKeys('issue in slaMet("response")')).toEqual([closed.key, answered.key]);
  expect(await findKeys('issue in slaMet("resolution")')).toEqual([closed.key]);
});

test('what only looks like a function, between quotes, stays a text', async () => {
  expect(await findKeys('summary ~ "issue in slaBreached(response)"')).toEqual([]);
  const both = 'summary !~ "issue in slaBreached(1)" AND issue in slaBreached("response")';
  expect(await findKeys(both)).toEqual([late.key]);
});

test('slaAtRisk finds what falls due within a length of time', async () => {
  expect(await findKeys('issue in slaAtRisk("20m")')).toEqual([fresh.key]);
  expect(await findKeys('issue in slaAtRisk("2h")')).toEqual([late.key, fresh.key]);
});

test('slaElapsed compares what a clock has counted', async () => {
  expect(await findKeys('issue in slaElapsed("response", "<", "5m") AND slaResponseState = met')).toEqual([
    closed.key,
    answered.key,
  ]);
});

test('reportOwed finds the closed ticket whose report is not published', async () => {
  expect(await findKeys('issue in reportOwed()')).toEqual([closed.key]);
});

test('not in is the exact opposite, issues without a clock included', async () => {
  const every = await findKeys('created is not EMPTY');
  for (const call of ['slaBreached()', 'slaMet("resolution")', 'slaAtRisk("2h")', 'reportOwed()']) {
    const [yes, no] = [await findKeys(`issue in ${call}`), await findKeys(`issue not in ${call}`)];
    expect([...yes, ...no].sort()).toEqual([...every].sort());
    expect(yes.filter((key) => no.includes(key))).toEqual([]);
  }
});

test('an argument that means nothing is refused with a sentence', async () => {
  await expect(findKeys('issue in slaAtRisk("soon")')).rejects.toThrow(
    /slaAtRisk takes one length of time such as/,
  );
  await expect(findKeys('issue in slaBreached("lunch")')).rejects.toThrow(/There is no clock named/);
});

test('a breach is found the moment it happens, before any evaluation', async () => {
  const issue = await desk.createIssue('Fatal');
  desk.site.disturb({ lose: 1, skip: 1, late: 1 });
  await desk.site.advance(15 * MINUTE + 1_000);
  expect(await findKeys('issue in slaBreached("response")')).toContain(issue.key);
  desk.site.disturb({});
});
