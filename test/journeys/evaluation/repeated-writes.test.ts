/** Writing costs twenty times reading: over the life of a desk nothing is written that says what is there already. */

import { createAccounts } from '../../support/client-accounts';
import { RepeatedWrites } from '../../support/counting/repeated-writes';
import { ADMIN, AGENT, CLIENT, type Desk, HOUR, type IssueRef, openDesk } from '../../support/site/desk';
import { approveReport, publishReport } from '../../support/site/finished-report';

/** Answered, asked about, told by phone, changed, resolved. */
async function liveIssue(desk: Desk, priority: string): Promise<IssueRef> {
  const issue = await desk.createIssue(priority);
  await desk.site.advance(HOUR / 6);
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.recordEvent(issue, { kind: 'contact', channel: 'phone', note: 'Told the shop.' });
  await desk.site.advance(HOUR);
  await desk.addComment(CLIENT, issue, 'Any news?');
  await desk.addComment(AGENT, issue, 'Not for you.', true);
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { summary: 'Down' } });
  await desk.site.advance(HOUR);
  await desk.moveIssue(issue, 'Done');
  return issue;
}

test('events, timers, reports, digests, looks and accounts of a week write nothing twice', async () => {
  const desk = await openDesk();
  const writes = new RepeatedWrites(desk.site);
  await createAccounts(desk);
  await liveIssue(desk, 'Minor');
  const forgotten = await desk.createIssue('Critical');
  const reported = await liveIssue(desk, 'Fatal');
  await desk.site.advance(HOUR);
  await desk.addComment(CLIENT, reported, 'Thank you.');
  await approveReport(desk, reported);
  await desk.site.advance(HOUR);
  await publishReport(desk, reported);
  await desk.site.advance(96 * HOUR);
  await desk.callPanel(forgotten, 'showClocks');
  await desk.moveIssue(forgotten, 'Done');
  await orderRebuild(desk);
  await desk.site.advance(HOUR);
  expect(writes.all).toBeGreaterThan(200);
  expect(writes.list()).toEqual({});
  await desk.site.stop();
});

function orderRebuild(desk: Desk): Promise<unknown> {
  const extension = { project: { id: '10000', key: 'SUP' } };
  const payload = { order: 'start', jql: '' };
  return desk.site.invoke({
    as: ADMIN,
    moduleKey: 'scheme',
    functionKey: 'orderRebuild',
    payload,
    extension,
  });
}
