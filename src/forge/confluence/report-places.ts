/** Where reports are written: pages of Confluence, and where there is none, drafts of the app's own that become files on issues. */
import type { Pages } from '../../application/ports/pages';
import type { ReportFiles } from '../../application/ports/report-files';
import type { Imprint } from '../../application/report/document/imprint';
import type { Node } from '../../domain/document/node';
import { putFile } from '../jira/issue-files';
import { beginDraft, isStoredDraft, partsOfId, readDraft, writeDraft } from '../storage/stored-drafts';
import { confluencePages } from './pages';

/** A draft that the app keeps is seen by nobody else: it has no restrictions, no byline, and no publishing of its own. */
export const reportPages: Pages = {
  ...confluencePages,
  restrictTo: async (id, readers, editors) => {
    if (!isStoredDraft(id)) await confluencePages.restrictTo(id, readers, editors);
  },
  read: (id) => (isStoredDraft(id) ? readDraft(id) : confluencePages.read(id)),
  write: (id, page) => (isStoredDraft(id) ? writeDraft(id, page) : confluencePages.write(id, page)),
  setByline: async (id, standing, isNew) => {
    if (!isStoredDraft(id)) await confluencePages.setByline(id, standing, isNew);
  },
  async attach(id, { name, mediaType, text }) {
    if (!isStoredDraft(id)) return confluencePages.attach(id, { name, mediaType, text });
    await putFile(partsOfId(id).issueId, { name, mediaType, content: text });
  },
};

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const issueFiles: ReportFiles = {
  begin: beginDraft,
  async asWord(id, imprint) {
    const draft = await reportPages.read(id);
    return draft && (await wordOf(draft, imprint)).toString('base64');
  },
  toWord: (title, nodes, imprint) => wordOf({ title, nodes }, imprint),
  async putOnIssue(issueId, pageId, { name, version, imprint }) {
    const draft = await reportPages.read(pageId);
    if (!draft) throw new Error(`${pageId} is published and not there`);
    if (version !== null && draft.version !== version) return 'overtaken';
    const content = await wordOf(draft, imprint);
    return putFile(issueId, { name, mediaType: WORD, content });
  },
  async attach(issueId, { name, mediaType, text }) {
    await putFile(issueId, { name, mediaType, content: text });
  },
};

/** What writes Word is read when the first file is made: no other path pays for it. */
async function wordOf(
  { title, nodes }: { title: string; nodes: readonly Node[] },
  imprint: Imprint,
): Promise<Buffer> {
  const { createWordDocument: wordDocument } = await import('../word/document');
  return Buffer.from(await wordDocument(title, nodes, imprint));
}
