/** The organizations of service projects: a request holds those it is shared with in a field of their own type. */

import { route } from '@forge/api';
import type { IssueRead } from '../../../application/ports/issues';
import { own } from '../../../common/own';
import * as z from '../../../common/zod';
import type { Named } from '../../../domain/sla/history/history';
import { askOk } from '../../request';
import { listClients } from '../../storage/site/clients';
import { findDeskField } from '../service-desk/desk-fields';

const TYPE = 'sd-customer-organizations';

const organizationsShape = z
  .array(z.looseObject({ id: z.union([z.string(), z.number()]), name: z.string().nullish() }))
  .nullish()
  .catch(null);
const issueShape = z.looseObject({ fields: z.looseObject({}) });

type Fields = Record<string, unknown>;

/** What a search asks for besides, where a client is told by an organization; elsewhere nothing is asked. */
export async function organizationFields(): Promise<string[]> {
  const clients = await listClients();
  if (clients.every(({ organizations }) => organizations.length === 0)) return [];
  const field = await findDeskField(TYPE);
  return field === null ? [] : [field];
}

/** The ids of an issue's organizations, out of what a search with those fields answered. */
export const organizationIdsIn = (fields: Fields, fieldIds: readonly string[]): string[] =>
  fieldIds.flatMap((field) => listIn(fields, field).flatMap(({ id }) => id ?? []));

/** Right to read the issue is enough: no scope of the service desk's is asked for. A read that brought them along is not repeated. */
export async function organizationsOf({ id, json }: Pick<IssueRead, 'id' | 'json'>): Promise<Named[]> {
  const field = await findDeskField(TYPE);
  if (field === null) return [];
  const { fields } = issueShape.parse(json);
  if (Object.hasOwn(fields, field)) return listIn(fields, field);
  const issue = await askOk('jira', 'app', route`/rest/api/3/issue/${id}?fields=${field}`);
  return listIn(issueShape.parse(issue).fields, field);
}

const listIn = (fields: Fields, field: string): Named[] =>
  (organizationsShape.parse(own(fields, field)) ?? []).map(({ id, name }) => ({
    id: String(id),
    name: name ?? null,
  }));
