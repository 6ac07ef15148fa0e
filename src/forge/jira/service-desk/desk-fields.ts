import { route } from '@forge/api';
import * as z from '../../../common/zod';
import { withCache } from '../../cached';
import { askOk } from '../../request';

const FIELD_MS = 3_600_000;

const fieldsShape = z.array(
  z.looseObject({ id: z.string(), schema: z.looseObject({ custom: z.string().optional() }).optional() }),
);

/** Approvals are a part of their own of Jira Service Management. */
const typesOf = (type: string): string[] =>
  ['servicedesk', 'servicedesk.approvals-plugin'].map((part) => `com.atlassian.${part}:${type}`);

/** The id of a field of service projects, by its type: it is each site's own, and a site without such projects has none. */
export const findDeskField = withCache(FIELD_MS, async (type: string): Promise<string | null> => {
  const fields = fieldsShape.parse(await askOk('jira', 'app', route`/rest/api/3/field`));
  return fields.find(({ schema }) => typesOf(type).includes(schema?.custom ?? ''))?.id ?? null;
});
