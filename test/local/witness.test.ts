/** What a client that nobody here wrote is told by the site. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Site } from '../../local/running/running-site';
import { startSite } from '../../local/site';
import { describeWithPeers, pathOfPeer } from '../support/peers';

let site: Site;
let report: Record<string, unknown>;

beforeAll(async () => {
  site = await startSite({ now: '2025-06-05T14:00:00Z', port: 0, running: true });
});
afterAll(() => site.stop());

async function tell(): Promise<void> {
  const credentials = JSON.stringify({ host: site.address, token: site.token });
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    pathOfPeer('witness.mjs'),
    credentials,
  ]);
  if (stderr !== '') throw new Error(stderr);
  report = JSON.parse(stdout);
}

const refusal = (status: number) => ({ refused: status });

const steps: [string, unknown][] = [
  ['me', '712020:agent-a'],
  ['create', { id: expect.any(String), key: expect.stringMatching(/^SUP-/), self: expect.any(String) }],
  ['edit', 'done'],
  ['get', ['The witness saw it twice', 'Fatal']],
  ['wrong type', refusal(400)],
  ['missing', refusal(404)],
  ['transition', 'done'],
  ['impossible transition', refusal(400)],
  ['assign', 'done'],
  ['changelog', ['summary: The witness saw it twice', 'status: In Progress', 'assignee: Agent A']],
  ['comment edited', 'We are still on it.'],
  ['team comment', 'Service Desk Team'],
  ['comments', 2],
  ['comments a client sees', 1],
  ['plain comment', ['As it', 'stands.']],
  ['comment in markup', refusal(400)],
  ['plain issue', 'Plain.'],
  ['comment without a body', refusal(400)],
  ['worklog edited', 600],
  ['worklog deleted', 'done'],
  ['worklogs', 1],
  ['link', 'done'],
  ['linked', ['is blocked by The cause']],
  ['remote link', 'number'],
  ['property', expect.anything()],
  ['search', ['The witness saw it twice']],
  ['search by text', ['The witness saw it twice']],
  ['bad search', refusal(400)],
  ['unbounded search', refusal(400)],
  ['count', 2],
  ['bulk fetch', ['The witness saw it twice']],
  ['projects', ['SUP', 'OPS']],
  ['a client edits', refusal(403)],
  ['a wrong token', refusal(401)],
  ['nobody', refusal(401)],
  ['page edited', 2],
  ['stale edit', refusal(409)],
  ['same title', refusal(400)],
  ['page read', '<p>Twice.</p>'],
  ['versions', [2, 1]],
  ['label', ['witness']],
  ['labels', ['witness']],
  ['attachment', ['seen.csv']],
  ['attachments', [['seen.csv', 9]]],
  ['page comment', 2],
  ['renamed', 'What was seen, once'],
  ['property of a page', 'seen'],
  ['cql', ['What was seen, once']],
  ['bad cql', refusal(400)],
  ['seen by a client', 'What was seen, once'],
  ['restrict', expect.anything()],
  ['no longer seen by a client', refusal(404)],
  ['delete', 'done'],
];

describeWithPeers('jira.js and confluence.js', () => {
  beforeAll(tell);
  test.each(steps)('%s', (step, answer) => {
    expect(report[step]).toEqual(answer);
  });
});

test('no program gets in without a person’s address and the token', async () => {
  const answer = await fetch(`${site.address}/rest/api/3/myself`);
  expect(answer.status).toBe(401);
});
