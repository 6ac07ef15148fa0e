import { AGENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;
let fresh: IssueRef;
let answered: IssueRef;
let late: IssueRef;
let closed: IssueRef;

beforeAll(async () => {
  desk = await openDesk();
  late = await desk.create('Fatal');
  await desk.site.advance(3 * HOUR);
  closed = await desk.create('Critical');
  await desk.say(AGENT, closed, 'Done at once.');
  await desk.move(closed, 'Done');
  await desk.site.advance(MINUTE);
  answered = await desk.create('Fatal');
  await desk.say(AGENT, answered, 'On it.');
  await desk.site.advance(2 * MINUTE);
  fresh = await desk.create('Fatal');
});
afterAll(() => desk.site.stop());

async function found(jql: string): Promise<string[]> {
  const path = `/rest/api/3/search/jql?fields=summary&jql=${encodeURIComponent(`project = SUP AND ${jql} ORDER BY created ASC`)}`;
  const { issues } = await desk.jira<{ issues: IssueRef[] }>(AGENT, 'GET', path);
  return issues.map(({ key }) => key).filter((key) => key !== 'SUP-1');
}

test('aliases and fields find issues by state and by due instant', async () => {
  expect(await found('slaState = breached')).toEqual([late.key]);
  expect(await found('"SLA resolution due" <= 4h AND "SLA resolution due" > now()')).toContain(fresh.key);
});

test('slaBreached and slaMet tell clocks apart, also on finished cycles', async () => {
  expect(await found('issue in slaBreached("response")')).toEqual([late.key]);
  expect(await found('issue in slaMet("response")')).toEqual([closed.key, answered.key]);
  expect(await found('issue in slaMet("resolution")')).toEqual([closed.key]);
});

test('what only looks like a function, between quotes, stays a text', async () => {
  expect(await found('summary ~ "issue in slaBreached(response)"')).toEqual([]);
  const both = 'summary !~ "issue in slaBreached(1)" AND issue in slaBreached("response")';
  expect(await found(both)).toEqual([late.key]);
});

test('slaAtRisk finds what falls due within a length of time', async () => {
  expect(await found('issue in slaAtRisk("20m")')).toEqual([fresh.key]);
  expect(await found('issue in slaAtRisk("2h")')).toEqual([late.key, fresh.key]);
});

test('slaElapsed compares what a clock has counted', async () => {
  expect(await found('issue in slaElapsed("response", "<", "5m") AND slaResponseState = met')).toEqual([
    closed.key,
    answered.key,
  ]);
});

test('reportOwed finds the closed ticket whose report is not published', async () => {
  expect(await found('issue in reportOwed()')).toEqual([closed.key]);
});

test('not in is the exact opposite, issues without a clock included', async () => {
  const every = await found('created is not EMPTY');
  for (const call of ['slaBreached()', 'slaMet("resolution")', 'slaAtRisk("2h")', 'reportOwed()']) {
    const [yes, no] = [await found(`issue in ${call}`), await found(`issue not in ${call}`)];
    expect([...yes, ...no].sort()).toEqual([...every].sort());
    expect(yes.filter((key) => no.includes(key))).toEqual([]);
  }
});

test('an argument that means nothing is refused with a sentence', async () => {
  await expect(found('issue in slaAtRisk("soon")')).rejects.toThrow(
    /slaAtRisk takes one length of time such as/,
  );
  await expect(found('issue in slaBreached("lunch")')).rejects.toThrow(/There is no clock named/);
});

test('a breach is found the moment it happens, before any pass', async () => {
  const issue = await desk.create('Fatal');
  desk.site.disturb({ lose: 1, skip: 1, late: 1 });
  await desk.site.advance(15 * MINUTE + 1_000);
  expect(await found('issue in slaBreached("response")')).toContain(issue.key);
  desk.site.disturb({});
});
