/** Who and what is on the site, for its own pages: whom one may be, and where one may go. */
import type { Space } from './confluence/model';
import { listAll } from './documents/documents';
import type { Directory, SiteContext } from './forge/products-port';
import type { Project, User } from './jira/model';

export const directory = ({ db }: SiteContext): Directory => ({
  people: listAll<User>(db, 'user').map(({ accountId, displayName }) => ({ accountId, displayName })),
  projects: listAll<Project>(db, 'project').map(({ key, name }) => ({ key, name })),
  spaces: listAll<Space>(db, 'space').map(({ key, name }) => ({ key, name })),
});
