/** Who and what is on the site, for its own pages: whom one may be, and where one may go. */
import type { Space } from './confluence/model';
import { all } from './documents/documents';
import type { Directory, Ground } from './forge/products-port';
import type { Project, User } from './jira/model';

export const directory = ({ db }: Ground): Directory => ({
  people: all<User>(db, 'user').map(({ accountId, displayName }) => ({ accountId, displayName })),
  projects: all<Project>(db, 'project').map(({ key, name }) => ({ key, name })),
  spaces: all<Space>(db, 'space').map(({ key, name }) => ({ key, name })),
});
