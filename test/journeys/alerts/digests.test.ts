/** One digest a working morning and person of what is still overdue, and one for what was too many for an hour. */
import { presets } from '../../../src/presets';
import { ADMIN, AGENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

const FRENCH = '712020:agent-b';
const MONDAY = Date.parse('2025-06-09T12:00:00Z'); // 08:00 in Montréal

const mailsTo = ({ site }: Desk, person: string) => site.letters().filter(({ to }) => to.includes(person));
const digestsTo = (desk: Desk, person: string) =>
  mailsTo(desk, person).filter(({ subject }) => /Overdue this morning|En retard ce matin/.test(subject));

async function saveAlerts(desk: Desk, alerts: object, version = 1): Promise<void> {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const payload = { scheme: { ...presets.valtech, alerts }, basedOn: version };
  const request = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', payload, extension };
  expect(await desk.site.invoke(request)).toMatchObject({ kind: 'saved' });
  await desk.site.advance(1_000);
}

const assign = (desk: Desk, { key }: IssueRef, accountId: string) =>
  desk.askJira(ADMIN, 'PUT', `/rest/api/3/issue/${key}`, { fields: { assignee: { accountId } } });

describe('on a working morning', () => {
  let desk: Desk;
  let issues: IssueRef[];

  /** The desk’s first issue and two more are left alone from Thursday to Monday. */
  beforeAll(async () => {
    desk = await openDesk();
    issues = [await desk.createIssue('Fatal'), await desk.createIssue('Fatal', { summary: 'Café payments' })];
    await assign(desk, issues[0] as IssueRef, AGENT);
    await desk.skipTo(MONDAY - 30 * MINUTE);
  });
  afterAll(() => desk.site.stop());

  test('nobody gets one before the desk opens', async () => {
    await desk.site.advance(29 * MINUTE);
    expect(digestsTo(desk, AGENT)).toEqual([]);
  });

  test('each person gets one, by age, with links, in his language: what is assigned to him, and what nobody has', async () => {
    await desk.site.advance(10 * MINUTE);
    const [english, ...more] = digestsTo(desk, AGENT);
    expect(more).toEqual([]);
    expect(english?.subject).toBe('Overdue this morning: 3 work items');
    const links = english?.text.match(/https?:\S+\/browse\/\S+/g) ?? [];
    expect(links.map((link) => link.split('/').at(-1))).toEqual(['SUP-2', 'SUP-3', 'SUP-1']);
    expect(english?.text).toContain('SUP-3 Café payments: Response, Resolution, due Thu, Jun 5, 2025');
    const [french] = digestsTo(desk, FRENCH);
    expect(french?.subject).toBe('En retard ce matin\u00a0: 2\u00a0tickets');
    expect(french?.text).not.toContain('SUP-2');
    expect(french?.text).toMatch(/Réponse, Résolution, échéance .* \(il y a 3\u00a0j/);
  });

  test('no other comes that morning, with runs late and twice', async () => {
    desk.site.disturb({ seed: 3, double: 1, late: 0.5 });
    await desk.site.advance(3 * HOUR);
    desk.site.disturb({});
    expect(digestsTo(desk, AGENT)).toHaveLength(1);
    expect(digestsTo(desk, FRENCH)).toHaveLength(1);
  });

  test('the next morning it comes late where the runs did, once', async () => {
    await desk.skipTo(MONDAY + 27 * HOUR);
    await desk.site.advance(20 * MINUTE);
    expect(digestsTo(desk, AGENT)).toHaveLength(2);
  });

  test('what was answered meanwhile is in it no more, and who has nothing left gets none', async () => {
    for (const issue of [...issues, { id: '', key: 'SUP-1' }]) await desk.moveIssue(issue, 'Done');
    await desk.skipTo(MONDAY + 48 * HOUR);
    await desk.site.advance(20 * MINUTE);
    expect(digestsTo(desk, FRENCH)).toHaveLength(2);
  });
});

test('a scheme without digests sends none; a closed weekend has no morning', async () => {
  const desk = await openDesk();
  await desk.createIssue('Fatal');
  await desk.skipTo(Date.parse('2025-06-07T12:00:00Z'));
  await desk.site.advance(2 * HOUR);
  expect(digestsTo(desk, AGENT)).toEqual([]);
  await desk.skipTo(MONDAY - 20 * MINUTE);
  await desk.site.advance(10 * MINUTE);
  await saveAlerts(desk, { digest: false });
  await desk.site.advance(HOUR);
  expect(digestsTo(desk, AGENT)).toEqual([]);
  await desk.site.stop();
});

test('a digest that Jira could not take leaves with a later run, once', async () => {
  const desk = await openDesk();
  await desk.createIssue('Fatal');
  await desk.skipTo(MONDAY - MINUTE);
  const isDigest = ({ path, body }: { path: string; body?: unknown }) =>
    path.endsWith('/notify') && JSON.stringify(body).includes('this morning');
  desk.site.faults.failNext(isDigest, { status: 429 });
  await desk.site.advance(3 * HOUR);
  const [late, ...more] = [...digestsTo(desk, AGENT), ...digestsTo(desk, FRENCH)].sort((a, b) => b.at - a.at);
  expect(more).toHaveLength(1);
  expect(late?.at).toBeGreaterThan((more[0]?.at ?? 0) + 4 * MINUTE);
  await desk.site.stop();
});

test('what is over the limit of an hour comes in one digest that says so', async () => {
  const desk = await openDesk();
  await saveAlerts(desk, { mailsPerHour: 3, digest: false });
  for (let n = 0; n < 8; n += 1) await assign(desk, await desk.createIssue('Fatal'), AGENT);
  await desk.site.advance(30 * MINUTE);
  expect(mailsTo(desk, AGENT)).toHaveLength(3);
  await desk.site.advance(45 * MINUTE);
  const over = mailsTo(desk, AGENT).filter(({ subject }) => subject.includes('than an hour may bring'));
  expect(over).toHaveLength(1);
  expect(over[0]?.text).toContain('At most 3 mails an hour');
  expect(over[0]?.text).toMatch(/Response, breached by .*\n.*\/browse\/SUP-/);
  for (const { at } of mailsTo(desk, AGENT)) {
    const hour = mailsTo(desk, AGENT).filter((mail) => mail.at > at - HOUR && mail.at <= at);
    expect(hour.length).toBeLessThanOrEqual(3);
  }
  await desk.site.stop();
});
