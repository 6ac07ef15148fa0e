/** A file that somebody of the team puts on an issue. */
import { AGENT, type Desk, type IssueRef } from './site/desk';

export async function attach({ site }: Desk, { key }: IssueRef, name: string, as = AGENT): Promise<void> {
  const head = `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`;
  const body = Buffer.from(`${head}Content-Type: text/plain\r\n\r\nfacts\r\n--edge--\r\n`);
  const headers = { 'content-type': 'multipart/form-data; boundary=edge', 'x-atlassian-token': 'no-check' };
  const path = `/rest/api/3/issue/${key}/attachments`;
  const { status } = await site.request({ as, product: 'jira', method: 'POST', path, headers, body });
  if (status !== 200) throw new Error(`${name} was not attached: ${status}`);
}
