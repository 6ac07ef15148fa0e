/** The organizations of service projects: a request holds those it is shared with in a field of their own type. */

import { route } from '@forge/api';
import { z } from 'zod';
import { own } from '../../common/own';
import type { Named } from '../../domain/sla/history/history';
import { withCache } from '../cached';
import { askOk } from '../request';

const FIELD_MS = 3_600_000;
const ORGANIZATIONS = 'com.atlassian.servicedesk:sd-customer-organizations';

const fieldsShape = z.array(
  z.looseObject({ id: z.string(), schema: z.looseObject({ custom: z.string().optional() }).optional() }),
);
const organizationShape = z.looseObject({
  id: z.union([z.string(), z.number()]),
  name: z.string().nullish(),
});
const issueShape = z.looseObject({
  fields: z.record(z.string(), z.array(organizationShape).nullish().catch(null)),
});

/** The id of the field is each site's own; a site without service projects has none. */
const findFieldId = withCache(FIELD_MS, async (): Promise<string | null> => {
  const fields = fieldsShape.parse(await askOk('jira', 'app', route`/rest/api/3/field`));
  return fields.find(({ schema }) => schema?.custom === ORGANIZATIONS)?.id ?? null;
});

/** Right to read the issue is enough: no scope of the service desk's is asked for. */
export async function organizationsOf(issueId: string): Promise<Named[]> {
  const field = await findFieldId('');
  if (field === null) return [];
  const issue = await askOk('jira', 'app', route`/rest/api/3/issue/${issueId}?fields=${field}`);
  const organizations = own(issueShape.parse(issue).fields, field) ?? [];
  return organizations.map(({ id, name }) => ({ id: String(id), name: name ?? null }));
}
