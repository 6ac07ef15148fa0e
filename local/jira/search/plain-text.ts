/** What version 2 of Jira's REST takes as plain text: the five requests a client sends that way, carried out as version 3 has them. */
import { own } from '../../common/own';
import { toParagraphs } from '../../documents/plain-text';
import {
  type Answer,
  type Call,
  type Operation,
  type Operations,
  Refused,
  type SiteContext,
} from '../../product/product';
import { comments } from '../comments/comments';
import { issues } from '../issues/issues';
import { worklogEdits } from '../issues/worklog-edits';
import { worklogs } from '../issues/worklogs';

const ISSUE = '/rest/api/2/issue/{issueIdOrKey}';

export const plainTexts: Operations = {
  createIssueInText: { route: 'POST /rest/api/2/issue', run: createIssue },
  addCommentInText: { route: `POST ${ISSUE}/comment`, run: withText(comments.addComment, 'body') },
  updateCommentInText: { route: `PUT ${ISSUE}/comment/{id}`, run: withText(comments.updateComment, 'body') },
  addWorklogInText: { route: `POST ${ISSUE}/worklog`, run: withText(worklogs.addWorklog, 'comment') },
  updateWorklogInText: {
    route: `PUT ${ISSUE}/worklog/{id}`,
    run: withText(worklogEdits.updateWorklog, 'comment'),
  },
};

type Body = Record<string, unknown>;

function createIssue(call: Call, context: SiteContext): Answer {
  const body = (call.body ?? {}) as { fields?: Body };
  const fields = withDocument(body.fields ?? {}, 'description');
  return runOperation(issues.createIssue, { ...call, body: { ...body, fields } }, context);
}

/** The same request with its text as a document, and the answer with the document as its text. */
function withText(operation: Operation | undefined, member: string): Operation['run'] {
  return (call, context) => {
    const body = (call.body ?? {}) as Body;
    const answer = runOperation(operation, { ...call, body: withDocument(body, member) }, context);
    const answeredText = own(body, member) === undefined ? {} : { [member]: own(body, member) };
    return { ...answer, body: { ...(answer.body as Body), ...answeredText } };
  };
}

function runOperation(operation: Operation | undefined, call: Call, context: SiteContext): Answer {
  if (operation === undefined) throw new Refused(404, 'NotEmulated');
  return operation.run(call, context);
}

function withDocument(body: Body, member: string): Body {
  const text = own(body, member);
  return typeof text === 'string' ? { ...body, [member]: documentOf(text) } : body;
}

const MARKUP =
  /^h[1-6]\. |^[*#-]+ |^\|\|?|\{\w+[}:]|\[[^\]]+\|[^\]]+\]|(^|\s)[*_+^~-]\S[^*_+^~-]*\S?[*_+^~-](\s|$)/m;

/** Paragraphs as they stand; markup, which Jira would read, is refused rather than shown as it is written. */
export function documentOf(text: string): unknown {
  if (MARKUP.test(text))
    throw new Refused(400, 'NotEmulated: this site reads no wiki markup; send an Atlassian document');
  return toParagraphs(text);
}
