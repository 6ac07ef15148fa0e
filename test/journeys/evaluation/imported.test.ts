/** Issues that were imported: closed elsewhere, with old dates and no history. */
import type { JiraChange } from '../../../local/jira/jira-changes';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import { CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('vircom');
});
afterAll(() => desk.site.stop());

const CREATED = '2024-03-04T14:00:00Z';

type Imported = Partial<Extract<JiraChange, { kind: 'import-issue' }>>;

/** Nothing tells the app: the sweep finds it. */
async function importIssue(summary: string, more: Imported = {}): Promise<IssueRef> {
  const from = { project: 'SUP', status: 'Done', accountId: CLIENT, priority: 'Fatal', created: CREATED };
  desk.site.changeJira({ kind: 'import-issue', ...from, summary, ...more });
  await desk.site.advance(10 * MINUTE);
  const search = { jql: `summary ~ "${summary}"`, fields: ['summary'] };
  const { issues } = await desk.askJira<{ issues: IssueRef[] }>(
    CLIENT,
    'POST',
    '/rest/api/3/search/jql',
    search,
  );
  return issues[0] as IssueRef;
}

const readPanel = (issue: IssueRef) => desk.callPanel(issue, 'showClocks') as Promise<ClocksAnswer>;
const readState = async ({ id }: IssueRef) => {
  const path = `/rest/api/3/issue/${id}/properties/sablier`;
  const { value } = await desk.askJira<{ value: { clocks: Record<string, { state: string }> } }>(
    CLIENT,
    'GET',
    path,
  );
  return value.clocks;
};

test('it was closed when it was resolved, late or in time, and the panel says where that comes from', async () => {
  const late = await importIssue('settled late', { resolved: '2024-03-08T10:00:00Z' });
  const quick = await importIssue('settled quickly', { resolved: '2024-03-04T14:30:00Z' });
  expect(await desk.readClock(late, 'resolution')).toMatchObject({
    state: 'breached',
    stoppedAt: Date.parse('2024-03-08T10:00:00Z'),
  });
  expect(await desk.readClock(quick, 'resolution')).toMatchObject({ state: 'met' });
  expect((await readPanel(late)).doubts?.reasons).toEqual([expect.stringMatching(/resolutiondate/)]);
});

test('where no resolution tells, it was closed when the category of its status changed', async () => {
  const issue = await importIssue('category tells', { changed: '2024-03-05T15:00:00Z' });
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({
    state: 'breached',
    stoppedAt: Date.parse('2024-03-05T15:00:00Z'),
  });
  expect((await readPanel(issue)).doubts?.reasons).toEqual([
    expect.stringMatching(/statuscategorychangedate/),
  ]);
});

test('where nothing tells, no clock has a verdict, and no figure counts it', async () => {
  const issue = await importIssue('nothing tells');
  const { clocks, doubts } = await readPanel(issue);
  expect(clocks.find(({ clock }) => clock === 'resolution')).toMatchObject({
    state: 'unknown',
    stoppedAt: null,
  });
  expect(doubts?.reasons).toEqual([expect.stringMatching(/nothing tells when/)]);
  expect(await readState(issue)).toMatchObject({ resolution: { state: 'unknown' } });
});

test('one that is still open runs since it was created elsewhere', async () => {
  const issue = await importIssue('still open', { status: 'In Progress' });
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({
    state: 'breached',
    startedAt: Date.parse(CREATED),
    stoppedAt: null,
  });
});
