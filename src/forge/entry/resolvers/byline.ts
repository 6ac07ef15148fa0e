import Resolver from '@forge/resolver';
import { isRefusal, type Refusal, refuse } from '../../../application/refusal';
import { showToReader } from '../../../application/report/steps/show-report';
import * as z from '../../../common/zod';
import { reportStepPayload } from '../../../contract/report';
import { ports } from '../wiring';
import { define, type RequestContext } from './define';
import { moveReport } from './move-report';

const resolver = new Resolver();

/** The issue of the page the byline stands on. The page only says where to look, for anybody who edits it may say so: the record decides. */
async function findIssue({
  pageId,
  accountId,
}: RequestContext): Promise<{ issueId: string; accountId: string } | Refusal> {
  const issueId = pageId === '' ? null : await ports.confluencePages.issueOf(pageId);
  const record = issueId === null ? null : await ports.reports.find(issueId);
  const isReport = record?.pageId === pageId || record?.draftId === pageId;
  return issueId !== null && isReport ? { issueId, accountId } : notAReport();
}

define(
  resolver,
  'showReport',
  z.object({}),
  async (context) => {
    const who = await findIssue(context);
    return isRefusal(who) ? who : showToReader(ports, who);
  },
  { anonymous: true },
);

define(resolver, 'moveReport', reportStepPayload, async (context, step) => {
  const who = await findIssue(context);
  return isRefusal(who) ? who : moveReport(who, step);
});

const notAReport = () => refuse('not-found', ({ refusals }) => refusals.report.notAReport);

/** What the byline of a report's page may invoke. */
export const byline = resolver.getDefinitions();
