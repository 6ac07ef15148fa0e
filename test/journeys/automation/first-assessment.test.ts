/** TrackTik: the severity is the team's to set, the client's agreement is recorded, and the ladder begins at support. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('tracktik');
});
afterAll(() => desk.site.stop());

const readAs = async (issue: IssueRef, as: string) =>
  (await desk.callPanel(issue, 'showClocks', {}, as)) as ClocksAnswer;

async function setPriority({ key }: IssueRef, name: string, as: string): Promise<void> {
  await desk.askJira(as, 'PUT', `/rest/api/3/issue/${key}`, { fields: { priority: { name } } });
  await desk.site.settle();
}

test('a severity is flagged until somebody of the team sets it or confirms it', async () => {
  const issue = await desk.createIssue('Minor', { summary: 'Problème de service' });
  const found = (await desk.readAutomation(issue)).triage;
  expect(found).toMatchObject({ setBy: null, at: null });
  await desk.recordEvent(issue, { kind: 'classified', severity: found?.severity ?? '' });
  expect((await desk.readAutomation(issue)).triage).toMatchObject({
    severity: found?.severity,
    setBy: 'Agent A',
  });
  const changed = await desk.createIssue('Minor');
  await desk.site.advance(MINUTE);
  await setPriority(changed, 'Critical', AGENT);
  expect((await desk.readAutomation(changed)).triage).toMatchObject({
    severity: 'Critical',
    setBy: 'Agent A',
  });
});

test('whether the client agreed is asked after a workaround and after the resolution, each answered for itself', async () => {
  const issue = await desk.createIssue('Critical');
  expect((await desk.readAutomation(issue)).solutions).toEqual([]);
  await desk.site.advance(MINUTE);
  await desk.recordEvent(issue, { kind: 'workaround' });
  expect((await desk.readAutomation(issue)).solutions).toMatchObject([{ of: 'workaround', answer: null }]);
  await desk.site.advance(MINUTE);
  await desk.recordEvent(issue, { kind: 'agreement', of: 'workaround', agreed: false, how: 'phone' });
  await desk.moveIssue(issue, 'Done');
  expect((await desk.readAutomation(issue)).solutions).toMatchObject([
    { of: 'workaround', answer: { agreed: false, how: 'phone', by: 'Agent A' } },
    { of: 'resolution', answer: null },
  ]);
  await desk.site.advance(MINUTE);
  await desk.recordEvent(issue, { kind: 'agreement', of: 'resolution', agreed: true, how: 'email' });
  const [, resolution] = (await desk.readAutomation(issue)).solutions;
  expect(resolution?.answer).toMatchObject({ agreed: true, how: 'email' });
});

test('the client sees every level of the ladder with its name and number, and that the issue is at support', async () => {
  const issue = await desk.createIssue('Critical');
  const { ladder } = await readAs(issue, CLIENT);
  expect(ladder.map(({ key, isHere }) => [key, isHere])).toEqual([
    ['client-desk', false],
    ['support', true],
    ['success', false],
    ['director', false],
  ]);
  expect(ladder[1]?.contact).toContain('888');
  expect(ladder[3]?.contact).toBe('Vincent Szeto');
});

test('a level has the name and number that were entered for the client', async () => {
  await desk.callAdmin('saveClient', {
    ...{ id: null, name: 'Acme', language: 'fr', timezone: 'America/Toronto', projects: ['SUP'] },
    ...{ accountManager: '', contacts: [{ name: 'Client A', accountId: CLIENT }] },
    stepContacts: { success: 'Mia Roy, 514 555-0100' },
  });
  const issue = await desk.createIssue('Critical');
  const { ladder } = await readAs(issue, CLIENT);
  expect(ladder.find(({ key }) => key === 'success')?.contact).toBe('Mia Roy, 514 555-0100');
});

test('the panel says beside a goal how its clause is read', async () => {
  const issue = await desk.createIssue('Critical');
  expect((await desk.readClock(issue, 'resolution')).reading).toContain('day and night');
  expect((await desk.readClock(issue, 'response')).reading).toBeNull();
});
