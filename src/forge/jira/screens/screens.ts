import { route } from '@forge/api';
import type { ScreenFacts, Screens } from '../../../application/ports/people';
import * as z from '../../../common/zod';
import { askOk } from '../../request';
import { listShownFieldKeys } from '../fields';
import { askPatiently } from '../retry-reads';
import { screensOf } from './screen-schemes';

/** How many screens one call looks at, one after the other: each costs two requests or more. */
const AT_ONCE = 20;

const pageShape = z.looseObject({
  isLast: z.boolean().default(true),
  values: z.array(z.looseObject({ id: z.number(), name: z.string() })),
});
const tabsShape = z.array(z.looseObject({ id: z.number() }));
const fieldsShape = z.array(z.looseObject({ id: z.string() }));
const namedShape = z.array(z.looseObject({ id: z.string(), key: z.string().nullish(), name: z.string() }));

/** Jira's screens, as somebody who administers Jira sees and changes them; the app itself touches none. */
export const jiraScreens: Screens = { list, screensOf, addFields };

async function list(from: number): ReturnType<Screens['list']> {
  const own = await listOwnFields();
  const page = new URLSearchParams({ startAt: `${from}`, maxResults: `${AT_ONCE}` });
  const { values, isLast } = pageShape.parse(await askPatiently(route`/rest/api/3/screens?${page}`));
  const screens: ScreenFacts[] = [];
  for (const { id, name } of values) {
    const shown = (await tabsOf(id)).flatMap(({ fields }) => fields);
    const lacks = own.filter((field) => !shown.includes(field.id)).map((field) => field.name);
    screens.push({ id: String(id), name, lacks });
  }
  return { screens, next: isLast || values.length === 0 ? null : from + values.length };
}

/** On the first tab, one after the other, for Jira answers each alone; those that are on the screen already stay where they are. */
async function addFields(screenId: string): Promise<void> {
  const [own, tabs] = await Promise.all([listOwnFields(), tabsOf(Number(screenId))]);
  const shown = tabs.flatMap(({ fields }) => fields);
  const [first] = tabs;
  if (!first) throw new Error(`screen ${screenId} has no tab`);
  for (const { id } of own.filter((field) => !shown.includes(field.id)))
    await askOk('jira', 'user', route`/rest/api/3/screens/${screenId}/tabs/${String(first.id)}/fields`, {
      method: 'POST',
      body: { fieldId: id },
    });
}

async function tabsOf(screenId: number): Promise<{ id: number; fields: string[] }[]> {
  const answer = await askPatiently(route`/rest/api/3/screens/${String(screenId)}/tabs`);
  return Promise.all(
    tabsShape.parse(answer).map(async ({ id }) => {
      const place = route`/rest/api/3/screens/${String(screenId)}/tabs/${String(id)}/fields`;
      return { id, fields: fieldsShape.parse(await askPatiently(place)).map((field) => field.id) };
    }),
  );
}

async function listOwnFields(): Promise<{ id: string; name: string }[]> {
  const keys = listShownFieldKeys();
  const answer = await askPatiently(route`/rest/api/3/field`);
  return namedShape
    .parse(answer)
    .filter(({ key }) => keys.some((own) => key?.endsWith(own)))
    .map(({ id, name }) => ({ id, name }));
}
