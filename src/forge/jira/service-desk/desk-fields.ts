import { route } from '@forge/api';
import * as z from '../../../common/zod';
import { withCache } from '../../cached';
import { askOk } from '../../request';

const FIELD_MS = 3_600_000;

const fieldsShape = z.array(
  z.looseObject({ id: z.string(), schema: z.looseObject({ custom: z.string().optional() }).optional() }),
);

/** The id of a field of service projects, by its type: it is each site's own, and a site without such projects has none. */
export const findDeskField = withCache(FIELD_MS, async (type: string): Promise<string | null> => {
  const fields = fieldsShape.parse(await askOk('jira', 'app', route`/rest/api/3/field`));
  return fields.find(({ schema }) => schema?.custom === `com.atlassian.servicedesk:${type}`)?.id ?? null;
});
