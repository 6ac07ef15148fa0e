/** Somebody new on the site, as an administrator would let him in. */
import type { Space } from '../confluence/model/model';
import { listCached, put } from '../documents/documents';
import { saveDesk, serviceProjectsOf } from '../jira/desks/desks';
import type { Project, User } from '../jira/model/model';
import type { SiteContext } from '../product/product';

export interface Arrival {
  accountId: string;
  displayName: string;
  /** Left out where he shows it to nobody. */
  email?: string;
  /** A person unless said; another app has an account, too. */
  accountType?: User['accountType'];
  groups?: string[];
  /** English of the United States unless said. */
  locale?: string;
  /** A guest of the spaces he sees, who has a licence of no product. */
  guest?: boolean;
  /** The service projects, by their keys, that let him ask on their portals. */
  customerOf?: string[];
  /** The projects and spaces, by their keys, that he may look into. */
  sees: string[];
  /** Those projects whose issues he works on, in their first role. */
  works?: string[];
}

export function addPerson(
  context: SiteContext,
  { sees, works = [], customerOf = [], ...person }: Arrival,
): void {
  const { db } = context;
  const usual = {
    accountType: 'atlassian',
    timeZone: 'America/Toronto',
    locale: 'en-US',
    groups: [],
  } as const;
  const user: User = { ...usual, ...person, groups: person.groups ?? [] };
  put(db, 'user', user.accountId, '', user);
  for (const project of listCached<Project>(db, 'project').filter(({ key }) => sees.includes(key)))
    put(db, 'project', project.id, '', withPerson(project, user.accountId, works.includes(project.key)));
  for (const space of listCached<Space>(db, 'space').filter(({ key }) => sees.includes(key)))
    put(db, 'space', space.id, '', { ...space, members: [...space.members, user.accountId] });
  for (const project of serviceProjectsOf(context).filter(({ key }) => customerOf.includes(key)))
    saveDesk(context, project, { customers: [...project.desk.customers, user.accountId] });
}

function withPerson(project: Project, accountId: string, works: boolean): Project {
  if (!works) return { ...project, browsers: [...project.browsers, accountId] };
  const [firstRole] = Object.entries(project.roles);
  if (!firstRole) return project;
  const [name, role] = firstRole;
  return {
    ...project,
    roles: { ...project.roles, [name]: { ...role, members: [...role.members, accountId] } },
  };
}
