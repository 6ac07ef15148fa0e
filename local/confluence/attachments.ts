/** Files on pages: text files as they are, of others their bytes beside what a text can hold. */
import { find, listAll, put, takeNextId } from '../documents/documents';
import { type FilePart, parseFiles } from '../http/multipart';
import {
  type Answer,
  type Call,
  type Operations,
  Refused,
  type SiteContext,
  toAnswer,
} from '../product/product';
import { editablePageOf, pageOf } from './model/access';
import { toListAnswer } from './model/list-answer';
import type { Page } from './model/model';

interface Attachment {
  id: string;
  pageId: string;
  name: string;
  mediaType: string;
  text: string;
  /** Its bytes, as base64, where they are no text. */
  held?: string;
  version: number;
  author: string;
  at: number;
}

const ROUTE = '/wiki/rest/api/content/{id}/child/attachment';

export const attachments: Operations = {
  createAttachment: { route: `POST ${ROUTE}`, run: (call, context) => attachFiles(call, context, false) },
  createOrUpdateAttachments: {
    route: `PUT ${ROUTE}`,
    run: (call, context) => attachFiles(call, context, true),
  },
  downloadAttatchment: { route: `GET ${ROUTE}/{attachmentId}/download`, run: redirectToFile },
  getPageAttachments: { route: 'GET /wiki/api/v2/pages/{id}/attachments', run: listAttachments },
  getAttachmentById: { route: 'GET /wiki/api/v2/attachments/{id}', run: getAttachment },
};

/** Confluence takes files only from a caller who says, by a header, that no browser was tricked into sending them. */
function attachFiles({ caller, params, body, headers }: Call, context: SiteContext, mayReplace: boolean) {
  if (headers['x-atlassian-token'] !== 'nocheck' && headers['x-atlassian-token'] !== 'no-check')
    throw new Refused(403, 'XSRF check failed');
  const page = editablePageOf(context, caller, params.id ?? '');
  const files = parseFiles(body);
  if (files.length === 0) throw new Refused(400, 'A file is required.');
  const stored = files.map((file) => storeAttachment(context, page, file, caller.accountId, mayReplace));
  const results = stored.map((attachment) => toContentJson(context, attachment));
  return toAnswer({
    results,
    start: 0,
    limit: results.length,
    size: results.length,
    _links: { base: `${context.baseUrl}/wiki` },
  });
}

function storeAttachment(
  context: SiteContext,
  page: Page,
  file: FilePart,
  author: string,
  mayReplace: boolean,
): Attachment {
  const existing = listAll<Attachment>(context.db, 'attachment', page.id).find(
    ({ name }) => name === file.name,
  );
  if (existing && !mayReplace)
    throw new Refused(
      400,
      `Cannot add a new attachment with same file name as an existing attachment: ${file.name}`,
    );
  const id = existing?.id ?? `att${takeNextId(context.db, 'attachment', 400_000)}`;
  const version = (existing?.version ?? 0) + 1;
  const { name, mediaType, bytes } = file;
  const text = bytes.toString();
  const held = Buffer.from(text).equals(bytes) ? {} : { held: bytes.toString('base64') };
  const content = { name, mediaType, text, ...held };
  const attachment = { id, pageId: page.id, ...content, version, author, at: context.now() };
  put(context.db, 'attachment', id, page.id, attachment);
  return attachment;
}

const downloadPathOf = ({ pageId, name, version }: Attachment): string =>
  `/download/attachments/${pageId}/${encodeURIComponent(name)}?version=${version}`;

function toContentJson(context: SiteContext, attachment: Attachment) {
  const { id, name, mediaType, text } = attachment;
  return {
    id,
    type: 'attachment',
    status: 'current',
    title: name,
    extensions: { mediaType, fileSize: Buffer.byteLength(text) },
    _expandable: {},
    _links: { download: downloadPathOf(attachment), self: `${context.baseUrl}/wiki/rest/api/content/${id}` },
  };
}

function toAttachmentJson(attachment: Attachment) {
  const { id, pageId, name, mediaType, text, version, author, at } = attachment;
  const createdAt = new Date(at).toISOString();
  return {
    id,
    status: 'current',
    title: name,
    createdAt,
    pageId,
    mediaType,
    fileSize: Buffer.byteLength(text),
    webuiLink: `/pages/viewpageattachments.action?pageId=${pageId}`,
    downloadLink: downloadPathOf(attachment),
    version: { createdAt, message: '', number: version, minorEdit: false, authorId: author },
    _links: { download: downloadPathOf(attachment) },
  };
}

/** Confluence sends whoever may see the page on to where the file lies. */
function redirectToFile({ caller, params }: Call, context: SiteContext): Answer {
  const page = pageOf(context, caller, params.id ?? '');
  const attachment = find<Attachment>(context.db, 'attachment', params.attachmentId ?? '');
  if (attachment?.pageId !== page.id) throw new Refused(404, 'Attachment not found');
  return { status: 302, headers: { Location: `${context.baseUrl}/wiki${downloadPathOf(attachment)}` } };
}

/** The file at a place that a download was sent to; null for whoever may not see its page. */
export function fileAtPath(
  context: SiteContext,
  caller: Call['caller'],
  path: string,
): { mediaType: string; text: string; held?: string } | null {
  const [, pageId = '', name = ''] = /\/download\/attachments\/([^/]+)\/([^/?]+)/.exec(path) ?? [];
  const stored = listAll<Attachment>(context.db, 'attachment', pageId);
  const file = stored.find((attachment) => encodeURIComponent(attachment.name) === name);
  return file && canSeePageId(context, caller, pageId) ? file : null;
}

function canSeePageId(context: SiteContext, caller: Call['caller'], pageId: string): boolean {
  try {
    pageOf(context, caller, pageId);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

function listAttachments(call: Call, context: SiteContext) {
  const { id } = pageOf(context, call.caller, call.params.id ?? '');
  const name = call.query.get('filename');
  const every = listAll<Attachment>(context.db, 'attachment', id).filter(
    (attachment) => name === null || attachment.name === name,
  );
  return toListAnswer(call, context, `/wiki/api/v2/pages/${id}/attachments`, every, toAttachmentJson);
}

function getAttachment({ caller, params }: Call, context: SiteContext) {
  const attachment = find<Attachment>(context.db, 'attachment', params.id ?? '');
  if (!attachment) throw new Refused(404, 'Attachment not found');
  pageOf(context, caller, attachment.pageId);
  const json = toAttachmentJson(attachment);
  return toAnswer({ ...json, _links: { ...json._links, base: `${context.baseUrl}/wiki` } });
}
