/** Our cycles beside those of Jira Service Management, in a service project of the site, and who may ask. */
import type { ComparedAnswer } from '../../../src/contract/exchange';
import { ADMIN, AGENT, type Desk, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  desk.site.changeJira({ kind: 'serve-requests', project: 'SUP' });
});

afterAll(() => desk.site.stop());

async function compare(as = ADMIN): Promise<ComparedAnswer> {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const call = { as, moduleKey: 'scheme', functionKey: 'compareService', payload: { from: null }, extension };
  return (await desk.site.invoke(call)) as ComparedAnswer;
}

test('a request that was answered after five minutes is equal where Jira says so, and differs where it says otherwise', async () => {
  const startedAt = desk.site.clock.now();
  const [one, other] = [await desk.createIssue('Fatal'), await desk.createIssue('Fatal')];
  await desk.site.advance(5 * MINUTE);
  for (const issue of [one, other]) await desk.addComment(AGENT, issue, 'We are on it.');
  for (const [{ key }, minutes] of [
    [one, 5],
    [other, 3],
  ] as const) {
    const history = {
      startedAt,
      breachAt: startedAt + 15 * MINUTE,
      goalMs: 15 * MINUTE,
      elapsedMs: minutes * MINUTE,
    };
    const completed = [{ ...history, stoppedAt: startedAt + minutes * MINUTE }];
    desk.site.changeJira({
      kind: 'tell-slas',
      issue: key,
      metrics: [{ name: 'Time to first response', completed }],
    });
  }
  const answer = await compare();
  const reasonOf = (key: string) => answer.rows.find((row) => row.key === key && row.sla !== null)?.reason;
  expect([reasonOf(one.key), reasonOf(other.key)]).toEqual(['equal', 'other-stop']);
  expect(answer).toMatchObject({ kind: 'compared', next: null });
});

test('only administrators of the project may compare', async () => {
  expect(await compare(AGENT)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
});
