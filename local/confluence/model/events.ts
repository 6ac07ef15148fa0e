/** What Confluence tells of its pages; of one the app may not see it tells nothing. */
import { listCached } from '../../documents/documents';
import { userOf } from '../../jira/people/people';
import type { SiteContext } from '../../product/product';
import { canSeePage } from './access';
import type { Page, Space } from './model';

type PageChange = 'created' | 'updated' | 'trashed' | 'deleted';

export function emitPageEvent(context: SiteContext, change: PageChange, page: Page, author: string): void {
  const app = { kind: 'app', accountId: context.appAccountId, throughApp: true } as const;
  if (page.status === 'draft' || !canSeePage(context, app, page)) return;
  context.emit({
    eventType: `avi:confluence:${change}:page`,
    eventCreatedDate: new Date(context.now()).toISOString(),
    atlassianId: author,
    suppressNotifications: false,
    ...(change === 'updated' ? { updateTrigger: 'content_update' } : {}),
    content: contentOf(context, page),
  });
}

function contentOf(context: SiteContext, page: Page) {
  const space = listCached<Space>(context.db, 'space').find(({ id }) => id === page.spaceId);
  const place = { key: space?.key, name: space?.name, type: 'global', status: 'current' };
  const createdDate = new Date(page.createdAt).toISOString();
  const when = new Date(page.updatedAt).toISOString();
  return {
    id: page.id,
    type: 'page',
    status: page.status,
    title: page.title,
    space: { id: Number(page.spaceId), alias: space?.key, ...place },
    history: {
      latest: true,
      createdBy: toUserJson(context, page.authorId),
      ownedBy: toUserJson(context, page.ownerId),
      createdDate,
    },
    version: { by: toUserJson(context, page.updatedBy), when, number: page.version, minorEdit: false },
  };
}

function toUserJson(context: SiteContext, accountId: string) {
  const { displayName, accountType } = userOf(context, accountId);
  const kind = accountType === 'app' ? 'app' : 'atlassian';
  return {
    type: 'known',
    username: accountId,
    accountId,
    accountType: kind,
    email: '',
    displayName,
    publicName: displayName,
  };
}
