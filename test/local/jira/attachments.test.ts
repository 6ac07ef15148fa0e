/** Files on issues: kept byte for byte, told in the changelog, and there for whoever may see the issue. */
import { AGENT, CLIENT, type Desk, type IssueRef, openDesk } from '../../support/site/desk';

let desk: Desk;
let issue: IssueRef;

beforeAll(async () => {
  desk = await openDesk();
  issue = await desk.createIssue('Minor');
});
afterAll(() => desk.site.stop());

const BYTES = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff, 0x0d, 0x0a, 0x80, 0x0d, 0x0a]);
const HEADERS = { 'content-type': 'multipart/form-data; boundary=edge', 'x-atlassian-token': 'no-check' };

const toForm = (name: string) =>
  Buffer.concat([
    Buffer.from(
      `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/zip\r\n\r\n`,
    ),
    BYTES,
    Buffer.from('\r\n--edge--\r\n'),
  ]);

function askJira(as: string, method: string, path: string, headers = {}, body?: unknown) {
  return desk.site.request({ as, product: 'jira', method, path: `/rest/api/3${path}`, headers, body });
}

async function attachFile(name: string): Promise<{ id: string; size: number; filename: string }> {
  const { status, body } = await askJira(
    AGENT,
    'POST',
    `/issue/${issue.key}/attachments`,
    HEADERS,
    toForm(name),
  );
  expect(status).toBe(200);
  return (body as [{ id: string; size: number; filename: string }])[0];
}

test('a file comes back byte for byte, for whoever may see the issue', async () => {
  const { id, size } = await attachFile('facts.zip');
  expect(size).toBe(BYTES.length);
  expect(await askJira(CLIENT, 'GET', `/attachment/content/${id}`)).toMatchObject({ status: 303 });
  const { body, headers } = await askJira(CLIENT, 'GET', `/attachment/content/${id}?redirect=false`);
  expect(Buffer.compare(body as Buffer, BYTES)).toBe(0);
  expect(headers).toMatchObject({ 'content-type': 'application/zip' });
});

test('a file sent by a page that was tricked into it is refused', async () => {
  const { 'x-atlassian-token': _, ...bare } = HEADERS;
  const { status } = await askJira(AGENT, 'POST', `/issue/${issue.key}/attachments`, bare, toForm('no.zip'));
  expect(status).toBe(403);
});

test('two files of a name are two files, and each is told in the changelog when it comes and goes', async () => {
  const attachment = await attachFile('twice.zip');
  await attachFile('twice.zip');
  expect((await askJira(CLIENT, 'DELETE', `/attachment/${attachment.id}`)).status).toBe(403);
  expect((await askJira(AGENT, 'DELETE', `/attachment/${attachment.id}`)).status).toBe(204);
  expect((await askJira(AGENT, 'GET', `/attachment/${attachment.id}`)).status).toBe(404);
  const { body } = await askJira(AGENT, 'GET', `/issue/${issue.key}?fields=attachment&expand=changelog`);
  const { fields, changelog } = body as {
    fields: { attachment: { filename: string }[] };
    changelog: { histories: { items: { field: string; fromString: string | null }[] }[] };
  };
  expect(fields.attachment.filter(({ filename }) => filename === 'twice.zip')).toHaveLength(1);
  const items = changelog.histories
    .flatMap((history) => history.items)
    .filter(({ field }) => field === 'Attachment');
  expect(items.filter(({ fromString }) => fromString === 'twice.zip')).toHaveLength(1);
});

test('a site without Confluence answers nothing below its place', async () => {
  const path = '/wiki/api/v2/spaces';
  const alone = await openDesk('valtech', { confluence: 'no' });
  const { status } = await alone.site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
  await alone.site.stop();
  expect(status).toBe(404);
});
