/** Those who read a report's page without working on it: a colleague, a guest of Confluence, whoever is not signed in. */
import type { RefusedAnswer } from '../../../src/contract/clocks';
import type { ReportStanding } from '../../../src/contract/report';
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approve, publish } from '../../support/site/finished-report';

let desk: Desk;
let issue: IssueRef;
let url: string;
let pageId: string;

beforeAll(async () => {
  desk = await openDesk();
  issue = await desk.create('Fatal');
  await desk.say(AGENT, issue, 'We are on it.');
  await desk.move(issue, 'Done');
  await desk.site.advance(MINUTE);
  await approve(desk, issue);
  ({ url } = (await publish(desk, issue)) as { url: string });
  await desk.site.advance(MINUTE);
  pageId = /pages\/(\d+)/.exec(url)?.[1] ?? '';
});
afterAll(() => desk.site.stop());

function byline(as: string, functionKey: string, payload: object = {}): Promise<unknown> {
  const extension = { type: 'confluence:contentBylineItem', content: { id: pageId, type: 'page' } };
  return desk.site.invoke({ as, moduleKey: 'report-byline', functionKey, payload, extension });
}

test('somebody who works on it sees what is in it and its next step', async () => {
  expect(await byline(AGENT, 'showReport')).toMatchObject({ state: 'published', canWork: true });
});

test('a reader who may not work on it learns its state and its page, and nothing that was counted', async () => {
  const told = (await byline(CLIENT, 'showReport')) as ReportStanding;
  expect(told).toMatchObject({
    kind: 'report',
    state: 'published',
    canWork: false,
    url,
    blanks: 0,
    newer: [],
  });
  expect(Object.values(told.withheld).every((count) => count === 0)).toBe(true);
});

test('such a reader takes no step', async () => {
  const step = { step: 'amend', why: 'Because I say so' };
  expect((await byline(CLIENT, 'moveReport', step)) as RefusedAnswer).toMatchObject({ code: 'not-allowed' });
});

test('a guest whom Jira does not know is answered as a reader, with no error', async () => {
  const rights = ({ path, as }: { path: string; as: string }) =>
    as === CLIENT && path.endsWith('/permissions/check');
  for (const status of [401, 403]) {
    desk.site.faults.next(rights, { status });
    expect(await byline(CLIENT, 'showReport')).toMatchObject({ state: 'published', canWork: false, url });
  }
});
