import { route } from '@forge/api';
import { z } from 'zod';
import type { ScreenFacts, Screens } from '../application/ports/people';
import { shownFieldKeys } from './fields';
import { askOk } from './request';
import { shownOn } from './screen-schemes';

/** How many screens are looked at; a site with more is told by hand. */
const MOST = 50;

const pageShape = z.looseObject({ values: z.array(z.looseObject({ id: z.number(), name: z.string() })) });
const tabsShape = z.array(z.looseObject({ id: z.number() }));
const fieldsShape = z.array(z.looseObject({ id: z.string() }));
const namedShape = z.array(z.looseObject({ id: z.string(), key: z.string().nullish(), name: z.string() }));

/** Jira's screens, as somebody who administers Jira sees and changes them; the app itself touches none. */
export const jiraScreens: Screens = { list, shownOn, addFields };

async function list(): Promise<ScreenFacts[]> {
  const own = await ownFields();
  const answer = await askOk('jira', 'user', route`/rest/api/3/screens?maxResults=${MOST}`);
  const { values } = pageShape.parse(answer);
  return Promise.all(
    values.map(async ({ id, name }) => {
      const shown = (await tabsOf(id)).flatMap(({ fields }) => fields);
      const lacks = own.filter((field) => !shown.includes(field.id)).map((field) => field.name);
      return { id: String(id), name, lacks };
    }),
  );
}

/** On the first tab, one after the other, for Jira answers each alone; those that are on the screen already stay where they are. */
async function addFields(screenId: string): Promise<void> {
  const [own, tabs] = await Promise.all([ownFields(), tabsOf(Number(screenId))]);
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
  const as = 'user' as const;
  const answer = await askOk('jira', as, route`/rest/api/3/screens/${String(screenId)}/tabs`);
  return Promise.all(
    tabsShape.parse(answer).map(async ({ id }) => {
      const place = route`/rest/api/3/screens/${String(screenId)}/tabs/${String(id)}/fields`;
      return { id, fields: fieldsShape.parse(await askOk('jira', as, place)).map((field) => field.id) };
    }),
  );
}

async function ownFields(): Promise<{ id: string; name: string }[]> {
  const keys = shownFieldKeys();
  const answer = await askOk('jira', 'user', route`/rest/api/3/field`);
  return namedShape
    .parse(answer)
    .filter(({ key }) => keys.some((own) => key?.endsWith(own)))
    .map(({ id, name }) => ({ id, name }));
}
