/** The organizations of the site's customers, as the site keeps them. */
import { listCached, put, takeNextId } from '../../documents/documents';
import { Refused, type SiteContext } from '../../product/product';
import type { Named, Organization } from '../model/model';

export const ORGANIZATION = 'organization';

/** One that was only ever named has no members. */
export const organizationsOf = ({ db }: SiteContext): Organization[] =>
  listCached<Named & Partial<Organization>>(db, ORGANIZATION).map((organization) => ({
    ...{ members: [], created: 0 },
    ...organization,
  }));

export const saveOrganization = ({ db }: SiteContext, organization: Named & Partial<Organization>): void =>
  put(db, ORGANIZATION, organization.id, '', organization);

export function createOrganization(context: SiteContext, name: string): Organization {
  const id = String(takeNextId(context.db, ORGANIZATION));
  const organization: Organization = { id, name, created: context.now(), members: [] };
  saveOrganization(context, organization);
  return organization;
}

export const organizationsWith = (context: SiteContext, accountId: string): Organization[] =>
  organizationsOf(context).filter(({ members }) => members.includes(accountId));

export function requireOrganization(context: SiteContext, wanted: string): Organization {
  const organization = organizationsOf(context).find(({ id }) => id === wanted);
  if (!organization) throw new Refused(404, `The organization ${wanted} does not exist.`);
  return organization;
}
