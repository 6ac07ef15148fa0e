/** Three contracts in one project: each issue is judged by its own, from what the site tells of it. */
import type { PreviewAnswer } from '../../../src/contract/preview';
import {
  askScheme,
  changeScheme,
  createFatal,
  editIssue,
  openContractsDesk,
  propertyOf,
  saveClient,
} from '../../support/clients/three-contracts';
import { AGENT, type Desk, HOUR, type IssueRef, MINUTE } from '../../support/site/desk';

const BOREAL = { id: '7', name: 'Boreal' };
let desk: Desk;

beforeAll(async () => {
  desk = await openContractsDesk();
});
afterAll(() => desk.site.stop());

async function share(issue: IssueRef, ...organizations: { id: string; name: string }[]): Promise<void> {
  desk.site.shareIssue(AGENT, issue.key, organizations);
  await desk.site.settle();
}

/** The contract that stands on the issue, and within how many minutes it is to be answered. */
async function promiseOf(issue: IssueRef, receivedAt: number) {
  const { contract, clocks } = await propertyOf(desk, issue);
  return [contract ?? null, ((clocks.response?.dueAt ?? Number.NaN) - receivedAt) / MINUTE];
}

test('by the client a label tells, by the organization, by the work type and the component; else by the scheme itself', async () => {
  const now = desk.site.clock.now();
  const promised = async (fields: object, expected: unknown[]) =>
    expect(await promiseOf(await createFatal(desk, fields), now)).toEqual(expected);
  await promised({ labels: ['vip'] }, ['gold', 5]);
  await promised({ labels: ['client:acme'] }, ['gold', 5]);
  await promised({ issuetype: { name: 'Service request' } }, ['changes', 120]);
  await promised({ components: [{ name: 'Warehouse' }] }, ['changes', 120]);
  await promised({ labels: ['quay'] }, [null, 15]);
  await promised({}, [null, 15]);
});

test('an organization that comes midway brings its contract, and its leaving takes it away: open clocks are aimed anew', async () => {
  const receivedAt = desk.site.clock.now();
  const issue = await createFatal(desk);
  expect(await promiseOf(issue, receivedAt)).toEqual([null, 15]);
  await desk.site.advance(6 * MINUTE);
  await share(issue, BOREAL);
  expect(await promiseOf(issue, receivedAt)).toEqual(['boreal', 10]);
  await desk.site.advance(6 * MINUTE);
  expect((await propertyOf(desk, issue)).clocks.response?.state).toBe('breached');
  await share(issue);
  expect((await propertyOf(desk, issue)).contract).toBeUndefined();
});

test('a type of work that is changed midway brings its contract, by the changelog, and takes it away again', async () => {
  const receivedAt = desk.site.clock.now();
  const issue = await createFatal(desk);
  expect(await promiseOf(issue, receivedAt)).toEqual([null, 15]);
  await desk.site.advance(6 * MINUTE);
  await editIssue(desk, issue, { issuetype: { name: 'Service request' } });
  expect(await promiseOf(issue, receivedAt)).toEqual(['changes', 120]);
  const path = `/rest/api/3/issue/${issue.key}?expand=changelog&fields=issuetype`;
  const told = await desk.askJira<{ changelog: { histories: { items: object[] }[] } }>(AGENT, 'GET', path);
  expect(told.changelog.histories.flatMap(({ items }) => items)).toContainEqual({
    ...{ field: 'issuetype', fieldtype: 'jira', fieldId: 'issuetype', from: '10001', to: '10002' },
    ...{ fromString: 'Incident', toString: 'Service request' },
  });
  await editIssue(desk, issue, { issuetype: { id: '10001' } });
  expect(await promiseOf(issue, receivedAt)).toEqual([null, 15]);
});

test('a client that is set later brings its contract; an issue that is answered keeps its verdict', async () => {
  const receivedAt = desk.site.clock.now();
  const [open, answered] = [await createFatal(desk), await createFatal(desk)];
  await desk.site.advance(6 * MINUTE);
  await desk.addComment(AGENT, answered, 'We are on it.');
  await editIssue(desk, open, { labels: ['vip'] });
  await editIssue(desk, answered, { labels: ['vip'] });
  expect(await promiseOf(open, receivedAt)).toEqual(['gold', 5]);
  expect((await propertyOf(desk, answered)).clocks.response?.state).toBe('met');
});

test('editing a client’s list moves no issue that is there, whatever else changes on it; it is for those that come', async () => {
  const receivedAt = desk.site.clock.now();
  const issue = await createFatal(desk, { labels: ['harbour'] });
  await desk.site.advance(6 * MINUTE);
  await saveClient(desk, 'Acme', ['vip', 'harbour'], 'acme');
  await editIssue(desk, issue, { labels: ['harbour', 'seen'] });
  await desk.site.advance(2 * MINUTE);
  expect(await promiseOf(issue, receivedAt)).toEqual([null, 15]);
  const later = await createFatal(desk, { labels: ['harbour'] });
  expect((await propertyOf(desk, later)).contract).toBe('gold');
});

test('the panel judges as the evaluation will, before it has recorded anything', async () => {
  const issue = await createFatal(desk, { labels: ['vip'] });
  desk.site.disturb({ lose: 1 });
  await editIssue(desk, issue, { labels: [] });
  const clock = await desk.readClock(issue, 'response');
  expect(clock.goal?.breachMs).toBe(15 * MINUTE);
  desk.site.disturb({});
});

test('an issue that is not followed has no clocks, and one that stops being followed has its own called off', async () => {
  const never = await createFatal(desk, { labels: ['no-promise'] });
  expect((await propertyOf(desk, never)).clocks).toEqual({});
  const issue = await createFatal(desk);
  await editIssue(desk, issue, { labels: ['no-promise'] });
  expect((await propertyOf(desk, issue)).clocks.response?.state).toBe('cancelled');
});

test('the preview and the open clocks know the client and the organization too', async () => {
  const issue = await createFatal(desk, { labels: ['vip'] });
  const other = await createFatal(desk);
  await share(other, BOREAL);
  const { current } = (await askScheme(desk, 'showScheme')) as {
    current: { scheme: { contracts: object[] } };
  };
  const scheme = { ...current.scheme, contracts: [] };
  await desk.site.advance(12 * MINUTE);
  const answer = (await askScheme(desk, 'previewScheme', { scheme, from: null })) as PreviewAnswer;
  const changes = answer.changes.filter(({ key }) => [issue.key, other.key].includes(key));
  const goals = changes.map(({ key, goalNow, goalInDraft, from, to }) => [
    ...[key, goalNow?.breachMs, goalInDraft?.breachMs, from, to],
  ]);
  expect(goals).toEqual([
    [other.key, 10 * MINUTE, 15 * MINUTE, 'breached', 'met'],
    [issue.key, 5 * MINUTE, 15 * MINUTE, 'breached', 'met'],
  ]);
});

test('a rebuild and the sweep come to the same, and a first version that asks takes today’s client as that of the receipt', async () => {
  const issue = await createFatal(desk, { labels: ['vip'] });
  await changeScheme(desk, (scheme) => ({ ...scheme, warnShare: 0.8 }));
  await desk.site.advance(HOUR);
  expect((await propertyOf(desk, issue)).contract).toBe('gold');
});

test('more labels than can be kept hinder no verdict, and still tell whose an issue is', async () => {
  const many = Array.from({ length: 1_200 }, (_, nth) => `${'x'.repeat(245)}-${nth}`);
  const issue = await createFatal(desk, { labels: many });
  expect((await propertyOf(desk, issue)).contract).toBeUndefined();
  await editIssue(desk, issue, { labels: [...many, 'vip'] });
  expect((await propertyOf(desk, issue)).contract).toBe('gold');
  await editIssue(desk, issue, { labels: [...many, 'vip', 'one-more'] });
  expect((await propertyOf(desk, issue)).contract).toBe('gold');
});
