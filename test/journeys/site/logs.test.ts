/** The log carries ids: whatever fails on the way, no word of a comment, no name and no address is in it. */
import { AGENT, CLIENT, type Desk, HOUR, MINUTE, openDesk } from '../../support/site/desk';

const SECRETS = ['Zebulon', 'hunter2', 'zebulon@example.com', 'Boréal', 'The cart'];
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('tracktik');
  const clientFields = { language: 'en', timezone: 'America/Toronto', accountManager: 'zebulon@example.com' };
  const contacts = [{ name: 'Zebulon', email: 'zebulon@example.com' }];
  await desk.callAdmin('saveClient', {
    id: null,
    name: 'Boréal',
    ...clientFields,
    projects: ['SUP'],
    contacts,
    ladder: {},
  });
});
afterAll(() => desk.site.stop());

test('an incident that lives through failures leaves ids in the log, and nothing that anybody wrote', async () => {
  desk.site.faults.plan({ seed: 3, rate: 0.3 });
  desk.site.disturb({ seed: 3, kill: 0.05 });
  for (const priority of ['Fatal', 'Critical']) {
    const issue = await desk.askJira<{ id: string; key: string }>(CLIENT, 'POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'SUP' },
        issuetype: { name: 'Incident' },
        summary: 'The cart of Zebulon',
        priority: { name: priority },
      },
    });
    await desk.addComment(CLIENT, issue, 'I am Zebulon, my password is hunter2, talk to a manager');
    await desk.addComment(AGENT, issue, 'Write to zebulon@example.com', true);
    await desk.callPanel(issue, 'recordEvent', {
      id: '00000000-0000-4000-8000-000000000001',
      event: { kind: 'contact', channel: 'phone', note: 'hunter2' },
    });
    await desk.choose('hunter2');
    await desk.site.advance(2 * HOUR);
  }
  desk.site.disturb({});
  desk.site.faults.clear();
  await desk.site.advance(30 * MINUTE);
  const lines = desk.site.logs.filter((line) => line.includes('"message"'));
  expect(lines.some((line) => line.includes('failed'))).toBe(true);
  expect(lines.length).toBeGreaterThan(10);
  for (const secret of SECRETS) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  expect(lines.filter((line) => line.includes('@'))).toEqual([]);
});
