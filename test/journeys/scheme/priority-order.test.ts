/** A project's own priorities decide: their order, the one that nobody chose, and their ids when they are renamed. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { Scheme, SchemeAnswer, SchemeCheckAnswer } from '../../../src/contract/scheme';
import { ADMIN, type Desk, HOUR, type IssueRef, openDesk, SITE_ADMIN } from '../../support/site/desk';

let desk: Desk;

/** Most urgent first; no list of names that Jira ships knows the first two, and the last is the default. */
const ORDER = ['Fire', 'Smoke', 'Critical', 'Low'];

beforeAll(async () => {
  desk = await openDesk('tracktik');
  const look = { statusColor: '#cd1316', avatarId: 10000 };
  for (const name of ['Low', 'Smoke', 'Fire'])
    await desk.askJira(SITE_ADMIN, 'POST', '/rest/api/3/priority', { name, description: name, ...look });
  desk.site.changeJira({ kind: 'choose-priorities', project: 'SUP', priorities: ORDER, standard: 'Low' });
  await desk.site.advance(2 * HOUR);
});
afterAll(() => desk.site.stop());

const severityOf = async (issue: IssueRef) =>
  ((await desk.callPanel(issue, 'showClocks')) as ClocksAnswer).severity;

test('the first stands for the first severity and the second for the second, whatever they are called', async () => {
  expect(await severityOf(await desk.createIssue('Fire'))).toBe('Critical');
  expect(await severityOf(await desk.createIssue('Smoke'))).toBe('Important');
});

test('words come before a default that nobody chose, and not before a priority that somebody chose', async () => {
  const summary = 'Problème urgent de service';
  expect(await severityOf(await desk.createIssue('Low', { summary }))).toBe('Important');
  expect(await severityOf(await desk.createIssue('Critical', { summary }))).toBe('Critical');
});

test('a priority that is renamed stays what it is', async () => {
  const issue = await desk.createIssue('Smoke');
  desk.site.changeJira({ kind: 'rename-priority', priority: 'Smoke', to: 'Minor trouble' });
  await desk.site.advance(2 * HOUR);
  expect(await severityOf(issue)).toBe('Important');
  expect(await severityOf(await desk.createIssue('Minor trouble'))).toBe('Important');
});

describe('a draft under which a higher priority stands for less than a lower one', () => {
  const callScheme = <Answer>(functionKey: string, payload: unknown = {}) => {
    const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
    return desk.site.invoke({
      as: ADMIN,
      moduleKey: 'scheme',
      functionKey,
      payload,
      extension,
    }) as Promise<Answer>;
  };
  let scheme: Scheme;
  let idOf: (name: string) => string;

  beforeAll(async () => {
    const shown = await callScheme<SchemeAnswer>('showScheme');
    idOf = (name) => shown.project.priorities.find((priority) => priority.name === name)?.id ?? '';
    const current = shown.current?.scheme as Scheme;
    scheme = {
      ...current,
      severityFrom: { ...current.severityFrom, priorities: { [idOf('Fire')]: 'None' } },
    };
  });

  test('is told by the names that the project has, with what each of its priorities stands for', async () => {
    const { findings, mapping } = await callScheme<SchemeCheckAnswer>('checkScheme', { scheme });
    expect(findings.filter(({ toAcknowledge }) => toAcknowledge)).toContainEqual(
      expect.objectContaining({ code: 'priority-upside-down', say: expect.stringMatching(/^Fire is above/) }),
    );
    expect(mapping).toContainEqual({ priority: idOf('Fire'), severity: 'None' });
  });

  test('is saved once somebody says that it was read, and then decides', async () => {
    const payload = { scheme, basedOn: 1 };
    expect(await callScheme('saveScheme', payload)).toMatchObject({
      kind: 'refused',
      say: expect.stringMatching(/^Fire is above .* Say that you have read this/),
    });
    const acknowledged = ['priority-upside-down'];
    expect(await callScheme('saveScheme', { ...payload, acknowledged })).toMatchObject({ kind: 'saved' });
    await desk.site.advance(HOUR);
    expect(await severityOf(await desk.createIssue('Fire'))).toBe('None');
  });
});
