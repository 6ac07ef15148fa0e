/** Files on issues: whoever may see the issue may have them. A second file of a name is a second file. */
import { find, listAll, put, remove, takeNextId } from '../../documents/documents';
import { type FilePart, parseFiles } from '../../http/multipart';
import {
  type Answer,
  type Call,
  type Caller,
  type Operations,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { formatInstant } from '../model/instants';
import type { Issue } from '../model/model';
import { issueOf, requireIssue } from '../people/access';
import { toPersonJson, zoneOf } from '../people/people';
import { recordChange } from '../writing/write-issue';

interface Attachment {
  id: string;
  issueId: string;
  name: string;
  mediaType: string;
  /** Its bytes, as base64. */
  held: string;
  author: string;
  at: number;
}

const ROUTE = '/rest/api/3/attachment/{id}';
const MAX_BYTES = 10 * 1024 * 1024;

export const attachments: Operations = {
  addAttachment: { route: 'POST /rest/api/3/issue/{issueIdOrKey}/attachments', run: addAttachments },
  getAttachment: { route: `GET ${ROUTE}`, run: get },
  removeAttachment: { route: `DELETE ${ROUTE}`, run: deleteAttachment },
  getAttachmentContent: { route: 'GET /rest/api/3/attachment/content/{id}', run: content },
};

/** Jira takes files only from a caller who says, by a header, that no browser was tricked into sending them. */
function addAttachments({ caller, params, body, headers }: Call, context: SiteContext): Answer {
  if (headers['x-atlassian-token'] !== 'no-check') throw new Refused(403, 'XSRF check failed');
  const why = 'You do not have permission to create attachments for this issue.';
  const issue = requireIssue(context, caller, params.issueIdOrKey ?? '', 'ADD_COMMENTS', why);
  const files = parseFiles(body);
  if (files.length === 0) throw new Refused(404, 'No file was sent.');
  if (files.some(({ bytes }) => bytes.length > MAX_BYTES)) throw new Refused(413, 'The file is too large.');
  const stored = files.map((file) => storeAttachment(context, issue, file, caller.accountId));
  recordChange(
    context,
    issue,
    caller.accountId,
    stored.map(({ id, name }) => toChangeItem(id, name, true)),
  );
  return toAnswer(stored.map((attachment) => toAttachmentJson(context, caller, attachment)));
}

function storeAttachment(
  context: SiteContext,
  issue: Issue,
  { name, mediaType, bytes }: FilePart,
  author: string,
): Attachment {
  const id = String(takeNextId(context.db, 'issue-attachment'));
  const content = bytes.toString('base64');
  const attachment = { id, issueId: issue.id, name, mediaType, held: content, author, at: context.now() };
  put(context.db, 'issue-attachment', id, issue.id, attachment);
  return attachment;
}

function toChangeItem(id: string, name: string, added: boolean) {
  const [present, gone] = [
    { id, name },
    { id: null, name: null },
  ];
  const [before, after] = added ? [gone, present] : [present, gone];
  const was = { from: before.id, fromString: before.name };
  return { field: 'Attachment', fieldId: 'attachment', ...was, to: after.id, toString: after.name };
}

function requireAttachment(context: SiteContext, caller: Caller, id: string): Attachment {
  const attachment = find<Attachment>(context.db, 'issue-attachment', id);
  if (!attachment) throw new Refused(404, `The attachment with id '${id}' does not exist`);
  issueOf(context, caller, attachment.issueId);
  return attachment;
}

function get({ caller, params }: Call, context: SiteContext): Answer {
  const json = toAttachmentJson(context, caller, requireAttachment(context, caller, params.id ?? ''));
  return toAnswer({ ...json, id: Number(json.id) });
}

function deleteAttachment({ caller, params }: Call, context: SiteContext): Answer {
  const { id, issueId, name } = requireAttachment(context, caller, params.id ?? '');
  const why = `You do not have permission to delete attachment with id: ${id}`;
  const issue = requireIssue(context, caller, issueId, 'EDIT_ISSUES', why);
  remove(context.db, 'issue-attachment', id);
  recordChange(context, issue, caller.accountId, [toChangeItem(id, name, false)]);
  return { status: 204 };
}

/** Jira sends on to where the file lies, unless it is told not to. */
function content({ caller, params, query }: Call, context: SiteContext): Answer {
  const { id, mediaType, held, name } = requireAttachment(context, caller, params.id ?? '');
  if (query.get('redirect') !== 'false')
    return { status: 303, headers: { Location: `${contentUrlOf(context, id)}?redirect=false` } };
  const headers = {
    'content-type': mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
  return { status: 200, headers, body: Buffer.from(held, 'base64') };
}

const contentUrlOf = (context: SiteContext, id: string) =>
  `${context.baseUrl}/rest/api/3/attachment/content/${id}`;

function toAttachmentJson(
  context: SiteContext,
  caller: Caller,
  { id, name, mediaType, held, author, at }: Attachment,
) {
  return {
    self: `${context.baseUrl}/rest/api/3/attachment/${id}`,
    id,
    filename: name,
    author: toPersonJson(context, author),
    created: formatInstant(at, zoneOf(context, caller)),
    size: Buffer.byteLength(held, 'base64'),
    mimeType: mediaType,
    content: contentUrlOf(context, id),
  };
}

/** The field `attachment`, the oldest first. */
export const toAttachmentsField = (context: SiteContext, caller: Caller, { id }: Issue) =>
  listAll<Attachment>(context.db, 'issue-attachment', id).map((attachment) =>
    toAttachmentJson(context, caller, attachment),
  );
