/** Files on issues: whoever may see the issue may have them. A second file of a name is a second file. */
import { all, find, nextId, put, remove } from '../../documents/documents';
import { type FilePart, filesIn } from '../../http/multipart';
import {
  type Answer,
  type Call,
  type Caller,
  type Ground,
  type Operations,
  ok,
  Refused,
} from '../../product';
import type { Issue } from '../model';
import { issueFor, issueOf } from '../people/access';
import { person, zoneOf } from '../people/people';
import { written } from '../times';
import { record } from './write-issue';

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

const ONE = '/rest/api/3/attachment/{id}';
const MOST_BYTES = 10 * 1024 * 1024;

export const attachments: Operations = {
  addAttachment: { route: 'POST /rest/api/3/issue/{issueIdOrKey}/attachments', run: add },
  getAttachment: { route: `GET ${ONE}`, run: get },
  removeAttachment: { route: `DELETE ${ONE}`, run: erase },
  getAttachmentContent: { route: 'GET /rest/api/3/attachment/content/{id}', run: content },
};

/** Jira takes files only from a caller who says, by a header, that no browser was tricked into sending them. */
function add({ caller, params, body, headers }: Call, ground: Ground): Answer {
  if (headers['x-atlassian-token'] !== 'no-check') throw new Refused(403, 'XSRF check failed');
  const why = 'You do not have permission to create attachments for this issue.';
  const issue = issueFor(ground, caller, params.issueIdOrKey ?? '', 'ADD_COMMENTS', why);
  const files = filesIn(body);
  if (files.length === 0) throw new Refused(404, 'No file was sent.');
  if (files.some(({ bytes }) => bytes.length > MOST_BYTES)) throw new Refused(413, 'The file is too large.');
  const kept = files.map((file) => keep(ground, issue, file, caller.accountId));
  record(
    ground,
    issue,
    caller.accountId,
    kept.map(({ id, name }) => item(id, name, true)),
  );
  return ok(kept.map((attachment) => attachmentJson(ground, caller, attachment)));
}

function keep(
  ground: Ground,
  issue: Issue,
  { name, mediaType, bytes }: FilePart,
  author: string,
): Attachment {
  const id = String(nextId(ground.db, 'issue-attachment'));
  const held = bytes.toString('base64');
  const attachment = { id, issueId: issue.id, name, mediaType, held, author, at: ground.now() };
  put(ground.db, 'issue-attachment', id, issue.id, attachment);
  return attachment;
}

function item(id: string, name: string, added: boolean) {
  const [here, gone] = [
    { id, name },
    { id: null, name: null },
  ];
  const [before, after] = added ? [gone, here] : [here, gone];
  const was = { from: before.id, fromString: before.name };
  return { field: 'Attachment', fieldId: 'attachment', ...was, to: after.id, toString: after.name };
}

function found(ground: Ground, caller: Caller, id: string): Attachment {
  const attachment = find<Attachment>(ground.db, 'issue-attachment', id);
  if (!attachment) throw new Refused(404, `The attachment with id '${id}' does not exist`);
  issueOf(ground, caller, attachment.issueId);
  return attachment;
}

function get({ caller, params }: Call, ground: Ground): Answer {
  const json = attachmentJson(ground, caller, found(ground, caller, params.id ?? ''));
  return ok({ ...json, id: Number(json.id) });
}

function erase({ caller, params }: Call, ground: Ground): Answer {
  const { id, issueId, name } = found(ground, caller, params.id ?? '');
  const why = `You do not have permission to delete attachment with id: ${id}`;
  const issue = issueFor(ground, caller, issueId, 'EDIT_ISSUES', why);
  remove(ground.db, 'issue-attachment', id);
  record(ground, issue, caller.accountId, [item(id, name, false)]);
  return { status: 204 };
}

/** Jira sends on to where the file lies, unless it is told not to. */
function content({ caller, params, query }: Call, ground: Ground): Answer {
  const { id, mediaType, held, name } = found(ground, caller, params.id ?? '');
  if (query.get('redirect') !== 'false')
    return { status: 303, headers: { Location: `${contentOf(ground, id)}?redirect=false` } };
  const headers = {
    'content-type': mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
  return { status: 200, headers, body: Buffer.from(held, 'base64') };
}

const contentOf = (ground: Ground, id: string) => `${ground.baseUrl}/rest/api/3/attachment/content/${id}`;

function attachmentJson(
  ground: Ground,
  caller: Caller,
  { id, name, mediaType, held, author, at }: Attachment,
) {
  return {
    self: `${ground.baseUrl}/rest/api/3/attachment/${id}`,
    id,
    filename: name,
    author: person(ground, author),
    created: written(at, zoneOf(ground, caller)),
    size: Buffer.byteLength(held, 'base64'),
    mimeType: mediaType,
    content: contentOf(ground, id),
  };
}

/** The field `attachment`, the oldest first. */
export const attachmentsField = (ground: Ground, caller: Caller, { id }: Issue) =>
  all<Attachment>(ground.db, 'issue-attachment', id).map((one) => attachmentJson(ground, caller, one));
