/** Organizations come, are renamed and go, and agents share requests with them. */
import { z } from 'zod';
import { listAll, remove } from '../../documents/documents';
import { Refused, type SiteContext } from '../../product/product';
import {
  createOrganization as addOrganizationNamed,
  ORGANIZATION,
  organizationsOf,
  saveOrganization,
} from '../desks/organizations';
import type { Issue, Named, Organization } from '../model/model';
import { saveIssue } from '../writing/write-issue';
import { shareIssue } from './share';

const name = z.string().trim().min(1).max(200);
const addShape = z.object({ kind: z.literal('add-organization'), organization: name });
const renameShape = z.object({ kind: z.literal('rename-organization'), organization: name, to: name });
const removeShape = z.object({ kind: z.literal('remove-organization'), organization: name });
const shareShape = z.object({
  ...{ kind: z.literal('share-request'), issue: name, organization: name.optional(), accountId: name },
});

export const organizationShapes = [addShape, renameShape, removeShape, shareShape] as const;

export const organizationChanges = {
  'add-organization': addOrganization,
  'rename-organization': renameOrganization,
  'remove-organization': removeOrganization,
  'share-request': shareRequest,
};

function addOrganization(context: SiteContext, { organization }: z.output<typeof addShape>): void {
  addOrganizationNamed(context, organization);
}

function renameOrganization(context: SiteContext, { organization, to }: z.output<typeof renameShape>): void {
  const { id, ...rest } = organizationOf(context, organization);
  saveOrganization(context, { ...rest, id, name: to });
  for (const issue of listShared(context, id))
    saveIssue(context, { ...issue, organizations: withoutId(issue, id, [{ id, name: to }]) });
}

/** It is gone at once, from its requests too, and no changelog says so. */
function removeOrganization(context: SiteContext, { organization }: z.output<typeof removeShape>): void {
  const { id } = organizationOf(context, organization);
  remove(context.db, ORGANIZATION, id);
  for (const issue of listShared(context, id))
    saveIssue(context, { ...issue, organizations: withoutId(issue, id) });
}

/** With this organization and no other; without one, with none. */
function shareRequest(
  context: SiteContext,
  { issue, organization, accountId }: z.output<typeof shareShape>,
): void {
  const shared = organization === undefined ? [] : [organizationOf(context, organization)];
  shareIssue(context, accountId, issue, shared);
}

/** By its number, or by its name. */
function organizationOf(context: SiteContext, idOrName: string): Organization {
  const match = organizationsOf(context).find(
    ({ id, name: called }) => id === idOrName || called === idOrName,
  );
  if (!match) throw new Refused(404, `There is no organization called ${idOrName}.`);
  return match;
}

const listShared = (context: SiteContext, id: string): Issue[] =>
  listAll<Issue>(context.db, 'issue').filter(({ organizations = [] }) =>
    organizations.some((organization) => organization.id === id),
  );

const withoutId = ({ organizations = [] }: Issue, id: string, more: Named[] = []): Named[] => [
  ...organizations.filter((organization) => organization.id !== id),
  ...more,
];
