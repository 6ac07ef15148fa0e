/** Where fields are shown: a field on no screen exists, can be searched for, and is seen by nobody. */

import { z } from 'zod';
import type { Database } from '../../db';
import { find, put } from '../../documents/documents';
import { own } from '../../own';
import { type Call, type Ground, type Operations, ok, pageOf, parsed, Refused } from '../../product';
import { isAdministrator } from '../people/access';
import { appFields, SYSTEM_FIELDS } from './fields';

const SCREEN = { id: 1, name: 'Default Screen', description: 'Allows to update all system fields.' };
const TAB = { id: 10_000, name: 'Field Tab' };
const USUAL = ['summary', 'issuetype', 'priority', 'assignee', 'reporter', 'labels', 'description'];
const TAB_ROUTE = '/rest/api/3/screens/{screenId}/tabs';

export const screens: Operations = {
  getScreens: { route: 'GET /rest/api/3/screens', run: list },
  getAllScreenTabs: { route: `GET ${TAB_ROUTE}`, run: tabs },
  getAllScreenTabFields: { route: `GET ${TAB_ROUTE}/{tabId}/fields`, run: shown },
  addScreenTabField: { route: `POST ${TAB_ROUTE}/{tabId}/fields`, run: add },
  removeScreenTabField: { route: `DELETE ${TAB_ROUTE}/{tabId}/fields/{id}`, run: takeOff },
};

/** The ids of the fields that people are shown on an issue, in their order. */
export const fieldsOnScreen = (db: Database): string[] => find<string[]>(db, 'screen-tab', tabId) ?? USUAL;

const tabId = `${SCREEN.id}:${TAB.id}`;
const keep = (db: Database, ids: string[]): void => put(db, 'screen-tab', tabId, '', ids);

function administer({ caller, params }: Call, ground: Ground): void {
  if (!isAdministrator(ground, caller))
    throw new Refused(403, 'Only Jira administrators can access the screen configuration.');
  const wrong = (given: string | undefined, id: number) => given !== undefined && given !== String(id);
  if (wrong(params.screenId, SCREEN.id) || wrong(params.tabId, TAB.id))
    throw new Refused(404, 'The screen or screen tab was not found.');
}

function list(call: Call, ground: Ground) {
  administer(call, ground);
  const { startAt, maxResults } = pageOf(call.query, 100, 100);
  const self = `${ground.baseUrl}/rest/api/3/screens?startAt=${startAt}&maxResults=${maxResults}`;
  return ok({ self, startAt, maxResults, total: 1, isLast: true, values: [SCREEN].slice(startAt) });
}

function tabs(call: Call, ground: Ground) {
  administer(call, ground);
  return ok([TAB]);
}

function named(ground: Ground, id: string): { id: string; name: string } | undefined {
  const name = own(SYSTEM_FIELDS, id) ?? appFields(ground).find((field) => field.id === id)?.name;
  return name === undefined ? undefined : { id, name };
}

function shown(call: Call, ground: Ground) {
  administer(call, ground);
  return ok(fieldsOnScreen(ground.db).flatMap((id) => named(ground, id) ?? []));
}

function add(call: Call, ground: Ground) {
  administer(call, ground);
  const { fieldId } = parsed(z.looseObject({ fieldId: z.string() }), call.body);
  const field = named(ground, fieldId);
  if (!field) throw new Refused(400, `Field with id ${fieldId} does not exist.`);
  const ids = fieldsOnScreen(ground.db);
  if (ids.includes(fieldId)) throw new Refused(400, `Field with id ${fieldId} is already on the screen.`);
  keep(ground.db, [...ids, fieldId]);
  return ok(field);
}

function takeOff(call: Call, ground: Ground) {
  administer(call, ground);
  const ids = fieldsOnScreen(ground.db);
  const id = call.params.id ?? '';
  if (!ids.includes(id)) throw new Refused(404, `Field with id ${id} is not on the screen.`);
  keep(
    ground.db,
    ids.filter((one) => one !== id),
  );
  return { status: 204 };
}
