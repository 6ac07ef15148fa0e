import { getAppContext, route } from '@forge/api';
import { z } from 'zod';
import { remembered } from '../cached';
import { askOk } from '../request';

const HOUR = 3_600_000;
const fieldsShape = z.array(
  z.looseObject({ id: z.string(), schema: z.looseObject({ custom: z.string().optional() }).optional() }),
);
const issueShape = z.looseObject({ fields: z.record(z.string(), z.unknown()) });
const fileShape = z.looseObject({
  author: z.looseObject({ accountType: z.string().optional() }).nullish(),
});

/** The app's own fields on this site. */
const ownFields = remembered(HOUR, async (appId: string): Promise<string[]> => {
  const every = fieldsShape.parse(await askOk('jira', 'app', route`/rest/api/3/field`));
  return every.filter(({ schema }) => schema?.custom?.includes(appId)).map(({ id }) => id);
});

/** How many fields and files of an issue no report tells; what they hold is counted here and goes no further. */
export async function heldBack(issueId: string): Promise<{ fields: number; files: number }> {
  const asked = route`/rest/api/3/issue/${issueId}?fields=*all,-comment,-worklog`;
  const { fields } = issueShape.parse(await askOk('jira', 'app', asked));
  return countIn(fields, await ownFields(getAppContext().appAri.appId));
}

/** A field of somebody's making that holds something, and the environment; a file, unless the app put it there. */
export function countIn(fields: Record<string, unknown>, own: string[]): { fields: number; files: number } {
  const told = Object.entries(fields).filter(
    ([id, value]) =>
      (id.startsWith('customfield_') || id === 'environment') && !own.includes(id) && holds(value),
  );
  const files = z.array(fileShape).catch([]).parse(fields.attachment);
  return { fields: told.length, files: files.filter(({ author }) => author?.accountType !== 'app').length };
}

function holds(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return Array.isArray(value) || typeof value === 'string' ? value.length > 0 : true;
}
