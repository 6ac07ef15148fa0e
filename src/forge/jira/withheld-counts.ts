import { getAppContext, route } from '@forge/api';
import * as z from '../../common/zod';
import { withCache } from '../cached';
import { askOk } from '../request';
import { authorShape, keepOwn } from './people/own-account';

const HOUR = 3_600_000;
const fieldsShape = z.array(
  z.looseObject({ id: z.string(), schema: z.looseObject({ custom: z.string().optional() }).optional() }),
);
const issueShape = z.looseObject({ fields: z.record(z.string(), z.unknown()) });
const fileShape = z.looseObject({ author: authorShape });

/** The app's own fields on this site. */
const listOwnFields = withCache(HOUR, async (appId: string): Promise<string[]> => {
  const fields = fieldsShape.parse(await askOk('jira', 'app', route`/rest/api/3/field`));
  return fields.filter(({ schema }) => schema?.custom?.includes(appId)).map(({ id }) => id);
});

/** How many fields and files of an issue no report tells; what they hold is counted here and goes no further. */
export async function countWithheld(issueId: string): Promise<{ fields: number; files: number }> {
  const path = route`/rest/api/3/issue/${issueId}?fields=*all,-comment,-worklog`;
  const { fields } = issueShape.parse(await askOk('jira', 'app', path));
  const ownFields = await listOwnFields(getAppContext().appAri.appId);
  return { fields: countFields(fields, ownFields), files: await countFiles(fields.attachment) };
}

/** A field of somebody's making that holds something, and the environment. */
export const countFields = (fields: Record<string, unknown>, own: string[]): number =>
  Object.entries(fields).filter(
    ([id, value]) =>
      (id.startsWith('customfield_') || id === 'environment') && !own.includes(id) && hasValue(value),
  ).length;

/** A file, unless the app put it there: what another app put there is a file like any. */
async function countFiles(attachment: unknown): Promise<number> {
  const files = z.array(fileShape).catch([]).parse(attachment);
  return files.length - (await keepOwn(files, ({ author }) => author)).length;
}

function hasValue(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return Array.isArray(value) || typeof value === 'string' ? value.length > 0 : true;
}
