/** What an issue's life costs, in calls that are counted: the same at every run, so that whoever adds one sees it. */

import { startSite } from '../../../local/site';
import { presets } from '../../../src/presets';
import { CallCounts } from '../../support/counting/call-counts';
import { choosePreset, openDeskWith, orderRebuild } from '../../support/rebuild-desk';
import { ADMIN, AGENT, CLIENT, Desk, HOUR, keepDelays, openDesk } from '../../support/site/desk';

const ISSUES = 6;
const EVENTS = 5 * ISSUES;

/** Received, answered, changed, asked about, closed: five events an issue, each followed by its own evaluation. */
async function liveIssues(desk: Desk, priority: string): Promise<CallCounts> {
  keepDelays(desk);
  const counts = new CallCounts(desk.site);
  for (let nth = 0; nth < ISSUES; nth += 1) {
    const issue = await desk.createIssue(priority);
    await desk.addComment(AGENT, issue, 'We are on it.');
    const fields = { summary: `The cart is down (${nth})` };
    await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields });
    await desk.site.settle();
    await desk.addComment(CLIENT, issue, 'Any news?');
    await desk.moveIssue(issue, 'Done');
  }
  return counts;
}

describe('an issue’s life', () => {
  test('that owes no report makes no call for one, and one pass an event', async () => {
    const desk = await openDesk();
    const counts = await liveIssues(desk, 'Minor');
    expect(counts.ofReports).toBe(0);
    expect(counts.passes / ISSUES).toBeLessThanOrEqual(5);
    expect(counts.of('jira') / ISSUES).toBeLessThanOrEqual(11);
    expect(counts.of('storage') / EVENTS).toBeLessThanOrEqual(4);
    expect(counts.of('queue') / EVENTS).toBeLessThanOrEqual(1.1);
    await desk.site.stop();
  });

  test('with a report makes one call more for each thing that stands in Confluence; its space, and the app’s own account, are found once', async () => {
    const desk = await openDesk();
    const counts = await liveIssues(desk, 'Fatal');
    const oncePerProcess = 2;
    expect(counts.ofReports / ISSUES).toBeLessThanOrEqual(5 + oncePerProcess / ISSUES);
    expect(counts.passes / ISSUES).toBeLessThanOrEqual(5);
    expect((counts.of('jira') + counts.of('confluence')) / ISSUES).toBeLessThanOrEqual(17.5);
    expect(counts.of('storage') / EVENTS).toBeLessThanOrEqual(4.6);
    await desk.site.stop();
  });
});

describe('the five-minute run', () => {
  test('of a site where nothing happens makes three calls, seldom a fourth', async () => {
    const desk = await openDesk();
    await desk.site.advance(HOUR);
    const counts = new CallCounts(desk.site);
    const runs = 12;
    await desk.site.advance(HOUR);
    expect(counts.of('jira', 'every-five-minutes') + counts.of('confluence')).toBe(runs);
    expect(counts.of('storage', 'every-five-minutes')).toBeLessThanOrEqual(2 * runs + 3);
    const ofSchemes = [...counts.kinds.keys()].filter((kind) => / (scheme|version):/.test(kind));
    expect(ofSchemes.filter((kind) => kind.startsWith('every-five-minutes'))).toEqual([]);
    await desk.site.stop();
  });

  test('that watches a draft asks for its page, and for the list of drafts seldom', async () => {
    const desk = await openDesk();
    const issue = await desk.createIssue('Fatal');
    await desk.addComment(AGENT, issue, 'We are on it.');
    await desk.moveIssue(issue, 'Done');
    await desk.site.advance(HOUR);
    const counts = new CallCounts(desk.site);
    const runs = 12;
    await desk.site.advance(HOUR);
    expect(counts.of('confluence', 'every-five-minutes')).toBe(runs);
    expect(counts.of('jira', 'every-five-minutes')).toBe(runs);
    expect(counts.of('storage', 'every-five-minutes')).toBeLessThanOrEqual(2 * runs + 3);
    await desk.site.stop();
  });

  test('of a site where no project follows a scheme asks Jira nothing, whatever happens there', async () => {
    const site = await startSite({ now: '2025-06-05T14:00:00Z', port: null });
    const desk = new Desk(site);
    await site.advance(HOUR);
    const counts = new CallCounts(site);
    const issue = await desk.createIssue('Fatal');
    await desk.addComment(CLIENT, issue, 'Nobody has promised anything.');
    await site.advance(HOUR / 4);
    expect(counts.of('jira') + counts.of('confluence')).toBe(0);
    expect(counts.functions()).toEqual(['every-five-minutes']);
    expect(counts.of('storage')).toBeLessThanOrEqual(2 * 3 + 2);
    await site.stop();
  });
});

test('a quiet day is its runs and little else: each asks as often as at any other time', async () => {
  const desk = await openDesk();
  await desk.site.advance(24 * HOUR);
  const counts = new CallCounts(desk.site);
  await desk.site.advance(24 * HOUR);
  expect(counts.of('storage', 'every-five-minutes') / 288).toBeLessThanOrEqual(2.3);
  expect(counts.of('jira', 'every-five-minutes') / 288).toBeLessThanOrEqual(1.2);
  expect(counts.of('storage', 'every-hour') / 24).toBeLessThanOrEqual(5);
  expect(counts.of('jira', 'every-hour') / 24).toBeLessThanOrEqual(3);
  expect(counts.of('confluence')).toBe(0);
  expect(counts.of('queue')).toBeLessThanOrEqual(5);
  await desk.site.stop();
});

test('a scheme tried on the last hundred issues asks Jira for all of them at once', async () => {
  const desk = await openDeskWith(100);
  await choosePreset(desk);
  await orderRebuild(desk, 'cancel');
  const counts = new CallCounts(desk.site);
  const extension = { type: 'jira:projectPage', project: { id: '10000', key: 'SUP' } };
  const payload = { scheme: presets.valtech, forOpen: [], from: null };
  const call = { as: ADMIN, moduleKey: 'scheme', functionKey: 'previewScheme', payload, extension };
  expect(await desk.site.invoke(call)).toMatchObject({ kind: 'preview', issues: 100 });
  expect(counts.passes).toBe(0);
  expect(counts.of('jira')).toBeLessThanOrEqual(12);
  expect(counts.of('storage')).toBeLessThanOrEqual(20);
  await desk.site.stop();
});
