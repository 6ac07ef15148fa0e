/** What Atlassian answers an app that reports whose accounts it keeps. */
import { z } from 'zod';
import { anyOf, explainDenied } from '../http/scopes';
import type { Answer } from './events/queue';

const reportShape = z.object({
  accounts: z.array(z.object({ accountId: z.string(), updatedAt: z.iso.datetime() })).max(90),
});

/** Of the reported accounts, those the site no longer knows were closed; with none to tell there is no content. */
export function answerReport(body: unknown, scopes: string[], isThere: (id: string) => boolean): Answer {
  const why = explainDenied(anyOf('report:personal-data'), scopes);
  if (why !== null) return { status: 403, body: { code: 403, message: why } };
  const report = reportShape.safeParse(body);
  if (!report.success) return { status: 400, body: { code: 400, message: z.prettifyError(report.error) } };
  const closed = report.data.accounts.filter(({ accountId }) => !isThere(accountId));
  if (closed.length === 0) return { status: 204 };
  const accounts = closed.map(({ accountId }) => ({ accountId, status: 'closed' }));
  return { status: 200, body: { accounts } };
}
