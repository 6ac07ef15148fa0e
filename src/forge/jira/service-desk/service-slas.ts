/** The SLAs of Jira Service Management: read as whoever asks, for customers see none. */
import { route } from '@forge/api';
import type { ServiceSlas } from '../../../application/ports/service-desk';
import { ask, UnexpectedAnswer } from '../../request';

export const jiraServiceSlas: ServiceSlas = { of: slasOf };

async function slasOf(issueKey: string): Promise<unknown> {
  const place = route`/rest/servicedeskapi/request/${issueKey}/sla?limit=50`;
  const answer = await ask('jira', 'user', place);
  const { status, body } = answer;
  if (status === 403 || status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET /rest/servicedeskapi/request/sla', answer);
  return body;
}
