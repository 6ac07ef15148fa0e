/** Who and what is on the site, for its own pages: whom one may be, and where one may go. */
import type { Space } from './confluence/model/model';
import { listAll } from './documents/documents';
import type { Directory } from './forge/products-port';
import type { Project, User } from './jira/model/model';
import type { SiteContext } from './product/site-context';

export const directory = ({ db }: SiteContext): Directory => ({
  people: listAll<User>(db, 'user').map(({ accountId, displayName, accountType }) => ({
    ...{ accountId, displayName, isCustomer: accountType === 'customer' },
  })),
  projects: listAll<Project>(db, 'project').map(({ id, key, name, type = 'software' }) => ({
    ...{ id, key, name, type },
  })),
  spaces: listAll<Space>(db, 'space').map(({ key, name }) => ({ key, name })),
});
