import type { Hono } from 'hono';
import type { Site } from '../running/running-site';
import { form, key, renderDocument } from './frame/answers';
import { Refused, visitOf } from './frame/visit';
import { addPageComment } from './page-comments';
import { createDraft, renderConflict, savePage } from './page-editor';
import { addMacro } from './wiki-pages';

/** What people do in Confluence: write pages and speak about them. */
export function addWikiActions(shell: Hono, site: Site): void {
  shell.post('/wiki/spaces/:key/macro', async (context) => {
    const { macro = '' } = await form(context);
    const created = await addMacro(await visitOf(site, context), key(context), macro);
    return context.redirect(`/wiki/pages/${created}`, 303);
  });
  shell.post('/wiki/pages/:id/comment', async (context) => {
    const { text = '' } = await form(context);
    await addPageComment(await visitOf(site, context), context.req.param('id'), text);
    return context.redirect(`/wiki/pages/${context.req.param('id')}`, 303);
  });
  shell.post('/wiki/spaces/:key/create', async (context) => {
    const { title = '' } = await form(context);
    const created = await createDraft(await visitOf(site, context), key(context), title);
    return context.redirect(`/wiki/pages/${created}/edit`, 303);
  });
  shell.post('/wiki/pages/:id/edit', async (context) => {
    const [id, visit, typed] = [context.req.param('id'), await visitOf(site, context), await form(context)];
    try {
      const status = await savePage(visit, id, typed);
      return context.redirect(`/wiki/pages/${id}${status === 'draft' ? '/edit' : ''}`, 303);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 409) throw error;
      return context.html(await renderDocument(renderConflict(visit, id, typed)), 409);
    }
  });
}
