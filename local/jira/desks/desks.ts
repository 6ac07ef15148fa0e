/** The desks of service projects: who works there, and who may ask there. */
import { put } from '../../documents/documents';
import { type Caller, Refused, type SiteContext } from '../../product/product';
import { type Desk, type Project, projectsOf } from '../model/model';
import { isAgent, may } from '../people/access';
import { organizationsWith } from './organizations';

/** A service project with its desk. */
export type ServiceProject = Project & { desk: Desk };

/** One that a file knows without its desk has an empty one, under the number of its project. */
export const serviceProjectsOf = (context: SiteContext): ServiceProject[] =>
  projectsOf(context)
    .filter(({ type }) => type === 'service_desk')
    .map((project) => ({ ...project, desk: project.desk ?? emptyDesk(project.id) }));

export const emptyDesk = (id: string): Desk => ({ id, requestTypes: [], customers: [], organizations: [] });

export const deskOf = (context: SiteContext, projectId: string): Desk | undefined =>
  serviceProjectsOf(context).find(({ id }) => id === projectId)?.desk;

/** A member of its organizations is a customer as well as one who was let in by name. */
function isCustomerOf(context: SiteContext, { desk }: ServiceProject, accountId: string): boolean {
  return (
    desk.customers.includes(accountId) ||
    organizationsWith(context, accountId).some(({ id }) => desk.organizations.includes(id))
  );
}

export const mayAsk = (context: SiteContext, caller: Caller, project: ServiceProject): boolean =>
  may(context, caller, project, 'BROWSE_PROJECTS') || isCustomerOf(context, project, caller.accountId);

/** Whether somebody works on requests anywhere on the site: such people, and apps, look after customers. */
export const isAgentAnywhere = (context: SiteContext, caller: Caller): boolean =>
  serviceProjectsOf(context).some((project) => isAgent(context, caller, project));

/** Jira answers nothing of this where its service management serves nobody. */
export function requireServiceProjects(context: SiteContext): void {
  if (serviceProjectsOf(context).length === 0) throw new Refused(404, 'There is no service project.');
}

/** By its number, or by the id or the key of its project. */
export function requireDesk(context: SiteContext, caller: Caller, idOrKey: string): ServiceProject {
  const project = serviceProjectsOf(context).find(
    ({ id, key, desk }) => [desk.id, id].includes(idOrKey) || key === idOrKey.toUpperCase(),
  );
  if (!project) throw new Refused(404, `The service desk ${idOrKey} does not exist.`);
  if (!mayAsk(context, caller, project))
    throw new Refused(403, 'You do not have permission to access this service desk.');
  return project;
}

/** The desk, for somebody who works there. */
export function requireOwnDesk(context: SiteContext, caller: Caller, idOrKey: string): ServiceProject {
  const project = requireDesk(context, caller, idOrKey);
  requireAgent(isAgent(context, caller, project));
  return project;
}

export function requireAgent(is: boolean): void {
  if (!is) throw new Refused(403, 'You must be an agent of a service project to do this.');
}

export function saveDesk({ db }: SiteContext, project: ServiceProject, desk: Partial<Desk>): void {
  put(db, 'project', project.id, '', { ...project, desk: { ...project.desk, ...desk } });
}

/** The desk serves these organizations as well from now on. */
export function serveOrganizations(context: SiteContext, projectId: string, ids: string[]): void {
  const project = serviceProjectsOf(context).find(({ id }) => id === projectId);
  if (!project) return;
  const organizations = [...new Set([...project.desk.organizations, ...ids])];
  if (organizations.length > project.desk.organizations.length) saveDesk(context, project, { organizations });
}
