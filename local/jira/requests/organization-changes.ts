/** Organizations come, are renamed and go, and agents share requests with them. */
import { z } from 'zod';
import { find, listAll, put, remove, takeNextId } from '../../documents/documents';
import { Refused, type SiteContext } from '../../product/product';
import { ORGANIZATIONS_FIELD } from '../fields/organizations';
import type { Issue, Named } from '../model/model';
import { issueOf, projectOf } from '../people/access';
import { recordChange, saveIssue } from '../writing/write-issue';
import { ORGANIZATION } from './organizations';

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
  putOrganization(context, { id: String(takeNextId(context.db, ORGANIZATION)), name: organization });
}

function renameOrganization(context: SiteContext, { organization, to }: z.output<typeof renameShape>): void {
  const { id } = requireOrganization(context, organization);
  putOrganization(context, { id, name: to });
  for (const issue of listShared(context, id))
    saveIssue(context, { ...issue, organizations: withoutId(issue, id, [{ id, name: to }]) });
}

/** It is gone at once, from its requests too, and no changelog says so. */
function removeOrganization(context: SiteContext, { organization }: z.output<typeof removeShape>): void {
  const { id } = requireOrganization(context, organization);
  remove(context.db, ORGANIZATION, id);
  for (const issue of listShared(context, id))
    saveIssue(context, { ...issue, organizations: withoutId(issue, id) });
}

/** With this organization and no other; without one, with none. */
function shareRequest(
  context: SiteContext,
  { issue, organization, accountId }: z.output<typeof shareShape>,
): void {
  const shared = organization === undefined ? [] : [requireOrganization(context, organization)];
  shareIssue(context, accountId, issue, shared);
}

/** Somebody shares a request with these organizations and no others; one that the site did not know is there from then on. */
export function shareIssue(
  context: SiteContext,
  accountId: string,
  idOrKey: string,
  organizations: Named[],
): void {
  const issue = issueOf(context, { kind: 'user', accountId, throughApp: false }, idOrKey);
  if (projectOf(context, issue.projectId).type !== 'service_desk')
    throw new Refused(404, 'Only requests of service projects are shared.');
  for (const organization of organizations) putOrganization(context, organization);
  const toText = (list: Named[]) => (list.length === 0 ? null : list.map(({ name }) => name).join(', '));
  const change = { fromString: toText(issue.organizations ?? []), toString: toText(organizations) };
  const item = { field: 'Organizations', fieldId: ORGANIZATIONS_FIELD, from: null, to: null, ...change };
  recordChange(context, { ...issue, organizations }, accountId, [item]);
}

const putOrganization = (context: SiteContext, organization: Named): void =>
  put(context.db, ORGANIZATION, organization.id, '', organization);

function requireOrganization(context: SiteContext, idOrName: string): Named {
  const match =
    find<Named>(context.db, ORGANIZATION, idOrName) ??
    listAll<Named>(context.db, ORGANIZATION).find((organization) => organization.name === idOrName);
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
