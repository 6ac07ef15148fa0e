/** What version 2 of Jira's REST takes as plain text: the five requests a client sends that way, carried out as version 3 has them. */
import { own } from '../../own';
import type { Answer, Call, Ground, Operation, Operations } from '../../product';
import { Refused } from '../../product';
import { comments } from '../comments/comments';
import { issues } from '../issues/issues';
import { worklogEdits } from '../issues/worklog-edits';
import { worklogs } from '../issues/worklogs';

const ISSUE = '/rest/api/2/issue/{issueIdOrKey}';

export const plainTexts: Operations = {
  createIssueInText: { route: 'POST /rest/api/2/issue', run: created },
  addCommentInText: { route: `POST ${ISSUE}/comment`, run: withText(comments.addComment, 'body') },
  updateCommentInText: { route: `PUT ${ISSUE}/comment/{id}`, run: withText(comments.updateComment, 'body') },
  addWorklogInText: { route: `POST ${ISSUE}/worklog`, run: withText(worklogs.addWorklog, 'comment') },
  updateWorklogInText: {
    route: `PUT ${ISSUE}/worklog/{id}`,
    run: withText(worklogEdits.updateWorklog, 'comment'),
  },
};

type Body = Record<string, unknown>;

function created(call: Call, ground: Ground): Answer {
  const body = (call.body ?? {}) as { fields?: Body };
  const fields = withDocument(body.fields ?? {}, 'description');
  return run(issues.createIssue, { ...call, body: { ...body, fields } }, ground);
}

/** The same request with its text as a document, and the answer with the document as its text. */
function withText(operation: Operation | undefined, member: string): Operation['run'] {
  return (call, ground) => {
    const given = (call.body ?? {}) as Body;
    const answer = run(operation, { ...call, body: withDocument(given, member) }, ground);
    const said = own(given, member) === undefined ? {} : { [member]: own(given, member) };
    return { ...answer, body: { ...(answer.body as Body), ...said } };
  };
}

function run(operation: Operation | undefined, call: Call, ground: Ground): Answer {
  if (operation === undefined) throw new Refused(404, 'NotEmulated');
  return operation.run(call, ground);
}

function withDocument(given: Body, member: string): Body {
  const text = own(given, member);
  return typeof text === 'string' ? { ...given, [member]: documentOf(text) } : given;
}

const MARKUP =
  /^h[1-6]\. |^[*#-]+ |^\|\|?|\{\w+[}:]|\[[^\]]+\|[^\]]+\]|(^|\s)[*_+^~-]\S[^*_+^~-]*\S?[*_+^~-](\s|$)/m;

/** Paragraphs as they stand; markup, which Jira would read, is refused rather than shown as it is written. */
function documentOf(text: string): unknown {
  if (MARKUP.test(text))
    throw new Refused(400, 'NotEmulated: this site reads no wiki markup; send an Atlassian document');
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const content = lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  return { type: 'doc', version: 1, content };
}
