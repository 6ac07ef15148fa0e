/** Files on pages: text files as they are; of others the site keeps what a text can hold. */
import { all, find, nextId, put } from '../documents/documents';
import { type FilePart, filesIn } from '../http/multipart';
import { type Answer, type Call, type Ground, type Operations, ok, Refused } from '../product';
import { pageFor, pageOf } from './access';
import { listed } from './listed';
import type { Page } from './model';

interface Attachment {
  id: string;
  pageId: string;
  name: string;
  mediaType: string;
  text: string;
  version: number;
  author: string;
  at: number;
}

const PLACE = '/wiki/rest/api/content/{id}/child/attachment';

export const attachments: Operations = {
  createAttachment: { route: `POST ${PLACE}`, run: (call, ground) => attach(call, ground, false) },
  createOrUpdateAttachments: { route: `PUT ${PLACE}`, run: (call, ground) => attach(call, ground, true) },
  downloadAttatchment: { route: `GET ${PLACE}/{attachmentId}/download`, run: whereToDownload },
  getPageAttachments: { route: 'GET /wiki/api/v2/pages/{id}/attachments', run: list },
  getAttachmentById: { route: 'GET /wiki/api/v2/attachments/{id}', run: get },
};

/** Confluence takes files only from a caller who says, by a header, that no browser was tricked into sending them. */
function attach({ caller, params, body, headers }: Call, ground: Ground, mayReplace: boolean) {
  if (headers['x-atlassian-token'] !== 'nocheck' && headers['x-atlassian-token'] !== 'no-check')
    throw new Refused(403, 'XSRF check failed');
  const page = pageFor(ground, caller, params.id ?? '');
  const files = filesIn(body);
  if (files.length === 0) throw new Refused(400, 'A file is required.');
  const kept = files.map((file) => keep(ground, page, file, caller.accountId, mayReplace));
  const results = kept.map((attachment) => contentJson(ground, attachment));
  return ok({
    results,
    start: 0,
    limit: results.length,
    size: results.length,
    _links: { base: `${ground.baseUrl}/wiki` },
  });
}

function keep(ground: Ground, page: Page, file: FilePart, author: string, mayReplace: boolean): Attachment {
  const known = all<Attachment>(ground.db, 'attachment', page.id).find(({ name }) => name === file.name);
  if (known && !mayReplace)
    throw new Refused(
      400,
      `Cannot add a new attachment with same file name as an existing attachment: ${file.name}`,
    );
  const id = known?.id ?? `att${nextId(ground.db, 'attachment', 400_000)}`;
  const version = (known?.version ?? 0) + 1;
  const { name, mediaType, bytes } = file;
  const held = { name, mediaType, text: bytes.toString() };
  const attachment = { id, pageId: page.id, ...held, version, author, at: ground.now() };
  put(ground.db, 'attachment', id, page.id, attachment);
  return attachment;
}

const download = ({ pageId, name, version }: Attachment): string =>
  `/download/attachments/${pageId}/${encodeURIComponent(name)}?version=${version}`;

function contentJson(ground: Ground, attachment: Attachment) {
  const { id, name, mediaType, text } = attachment;
  return {
    id,
    type: 'attachment',
    status: 'current',
    title: name,
    extensions: { mediaType, fileSize: Buffer.byteLength(text) },
    _expandable: {},
    _links: { download: download(attachment), self: `${ground.baseUrl}/wiki/rest/api/content/${id}` },
  };
}

function attachmentJson(attachment: Attachment) {
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
    downloadLink: download(attachment),
    version: { createdAt, message: '', number: version, minorEdit: false, authorId: author },
    _links: { download: download(attachment) },
  };
}

/** Confluence sends whoever may see the page on to where the file lies. */
function whereToDownload({ caller, params }: Call, ground: Ground): Answer {
  const page = pageOf(ground, caller, params.id ?? '');
  const attachment = find<Attachment>(ground.db, 'attachment', params.attachmentId ?? '');
  if (attachment?.pageId !== page.id) throw new Refused(404, 'Attachment not found');
  return { status: 302, headers: { Location: `${ground.baseUrl}/wiki${download(attachment)}` } };
}

/** The file at a place that a download was sent to; null for whoever may not see its page. */
export function fileAt(
  ground: Ground,
  caller: Call['caller'],
  path: string,
): { mediaType: string; text: string } | null {
  const [, pageId = '', name = ''] = /\/download\/attachments\/([^/]+)\/([^/?]+)/.exec(path) ?? [];
  const kept = all<Attachment>(ground.db, 'attachment', pageId);
  const file = kept.find((one) => encodeURIComponent(one.name) === name);
  return file && maySee(ground, caller, pageId) ? file : null;
}

function maySee(ground: Ground, caller: Call['caller'], pageId: string): boolean {
  try {
    pageOf(ground, caller, pageId);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

function list(call: Call, ground: Ground) {
  const { id } = pageOf(ground, call.caller, call.params.id ?? '');
  const name = call.query.get('filename');
  const every = all<Attachment>(ground.db, 'attachment', id).filter(
    (one) => name === null || one.name === name,
  );
  return listed(call, ground, `/wiki/api/v2/pages/${id}/attachments`, every, attachmentJson);
}

function get({ caller, params }: Call, ground: Ground) {
  const attachment = find<Attachment>(ground.db, 'attachment', params.id ?? '');
  if (!attachment) throw new Refused(404, 'Attachment not found');
  pageOf(ground, caller, attachment.pageId);
  const json = attachmentJson(attachment);
  return ok({ ...json, _links: { ...json._links, base: `${ground.baseUrl}/wiki` } });
}
