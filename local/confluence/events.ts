/** What Confluence tells of its pages; of one the app may not see it tells nothing. */
import { allFew } from '../documents/documents';
import { userOf } from '../jira/people/people';
import type { Ground } from '../product';
import { sees } from './access';
import type { Page, Space } from './model';

type Deed = 'created' | 'updated' | 'trashed' | 'deleted';

export function announce(ground: Ground, deed: Deed, page: Page, author: string): void {
  const app = { kind: 'app', accountId: ground.appAccountId, throughApp: true } as const;
  if (page.status === 'draft' || !sees(ground, app, page)) return;
  ground.emit({
    eventType: `avi:confluence:${deed}:page`,
    eventCreatedDate: new Date(ground.now()).toISOString(),
    atlassianId: author,
    suppressNotifications: false,
    ...(deed === 'updated' ? { updateTrigger: 'content_update' } : {}),
    content: contentOf(ground, page),
  });
}

function contentOf(ground: Ground, page: Page) {
  const space = allFew<Space>(ground.db, 'space').find(({ id }) => id === page.spaceId);
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
      createdBy: who(ground, page.authorId),
      ownedBy: who(ground, page.ownerId),
      createdDate,
    },
    version: { by: who(ground, page.updatedBy), when, number: page.version, minorEdit: false },
  };
}

function who(ground: Ground, accountId: string) {
  const { displayName, accountType } = userOf(ground, accountId);
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
