/** The workflow asks the app before a work item is closed: an administrator put its validator on the transitions to Done. */
import { presets } from '../../../src/presets';
import { ADMIN, AGENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

const RESTORED =
  '“Fatal”: before this work item is closed, record on its Sablier panel that the service is restored. «\u00a0Fatale\u00a0»\u00a0: avant de fermer ce ticket, indiquez dans son panneau Sablier que le service est rétabli.';

let desk: Desk;
const setValidator = (validator?: string) =>
  desk.site.changeJira({
    ...{ kind: 'set-validator', project: 'SUP', status: 'Done' },
    ...(validator === undefined ? {} : { validator }),
  });

beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => setValidator('closing'));
afterAll(() => desk.site.stop());

const statusOf = async ({ key }: IssueRef) => {
  const path = `/rest/api/3/issue/${key}?fields=status`;
  const { fields } = await desk.askJira<{ fields: { status: { name: string } } }>(AGENT, 'GET', path);
  return fields.status.name;
};
const close = (issue: IssueRef) =>
  desk.moveIssue(issue, 'Done').then(
    () => 'closed',
    (error: Error) => error.message,
  );

test('a Fatal is not closed before the service was restored, and Jira shows why in the languages of the desk', async () => {
  const issue = await desk.createIssue('Fatal');
  expect(await close(issue)).toContain(RESTORED);
  expect(await statusOf(issue)).toBe('To Do');
  await desk.recordEvent(issue, { kind: 'restored' });
  expect(await close(issue)).toBe('closed');
  expect(await statusOf(issue)).toBe('Done');
});

test('one that was reopened is restored anew before it is closed again', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.recordEvent(issue, { kind: 'restored' });
  await desk.site.advance(MINUTE);
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  await desk.moveIssue(issue, 'In Progress');
  expect(await close(issue)).toContain(RESTORED);
});

test('a Minor is closed as before, a Fatal goes to what is no closing, and a workflow without the validator asks nothing', async () => {
  expect(await close(await desk.createIssue('Minor'))).toBe('closed');
  const fatal = await desk.createIssue('Fatal');
  desk.site.changeJira({
    kind: 'set-validator',
    project: 'SUP',
    status: 'In Progress',
    validator: 'closing',
  });
  await desk.moveIssue(fatal, 'In Progress');
  setValidator();
  expect(await close(fatal)).toBe('closed');
});

test('where the app cannot read, nothing is closed and the sentence says to try again', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.recordEvent(issue, { kind: 'restored' });
  const isAppRead = ({ as, method, path }: { as: string; method: string; path: string }) =>
    as === 'app' && method === 'GET' && path.includes(`/issue/${issue.key}?`);
  desk.site.faults.failNext(isAppRead, { status: 503 }, 4);
  expect(await close(issue)).toContain('could not be checked. Try again in a minute.');
  expect(await statusOf(issue)).toBe('To Do');
});

test('a validator of an app that is gone lets nothing through', async () => {
  const issue = await desk.createIssue('Minor');
  setValidator('of-another-app');
  expect(await close(issue)).toContain('A validator of an app did not let this transition through.');
});

test('a scheme may take a cause instead: the field it names is enough once it holds something', async () => {
  const closing = { severities: ['Fatal'], grounds: ['restored', { field: 'duedate' }] };
  const request = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme' };
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const payload = { scheme: { ...presets.valtech, closing }, basedOn: 1 };
  expect(await desk.site.invoke({ ...request, extension, payload })).toMatchObject({ kind: 'saved' });
  const issue = await desk.createIssue('Fatal');
  expect(await close(issue)).toContain('or fill in “duedate”');
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { duedate: '2025-07-01' } });
  expect(await close(issue)).toBe('closed');
});
