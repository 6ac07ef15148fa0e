/** Where fields are shown: a field on no screen exists, can be searched for, and is seen by nobody. */

import { z } from 'zod';
import type { Database } from '../../common/db';
import { own } from '../../common/own';
import { find, put } from '../../documents/documents';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  rangeOf,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { isAdministrator } from '../people/access';
import { appFieldsOf, SYSTEM_FIELDS } from './fields';

const SCREEN = { id: 1, name: 'Default Screen', description: 'Allows to update all system fields.' };
const TAB = { id: 10_000, name: 'Field Tab' };
const DEFAULT_FIELDS = ['summary', 'issuetype', 'priority', 'assignee', 'reporter', 'labels', 'description'];
const TAB_ROUTE = '/rest/api/3/screens/{screenId}/tabs';

export const screens: Operations = {
  getScreens: { route: 'GET /rest/api/3/screens', run: listScreens },
  getAllScreenTabs: { route: `GET ${TAB_ROUTE}`, run: listTabs },
  getAllScreenTabFields: { route: `GET ${TAB_ROUTE}/{tabId}/fields`, run: listTabFields },
  addScreenTabField: { route: `POST ${TAB_ROUTE}/{tabId}/fields`, run: addField },
  removeScreenTabField: { route: `DELETE ${TAB_ROUTE}/{tabId}/fields/{id}`, run: removeField },
};

/** The ids of the fields that people are shown on an issue, in their order. */
export const screenFieldsOf = (db: Database): string[] =>
  find<string[]>(db, 'screen-tab', tabId) ?? DEFAULT_FIELDS;

const tabId = `${SCREEN.id}:${TAB.id}`;
const storeFields = (db: Database, ids: string[]): void => put(db, 'screen-tab', tabId, '', ids);

function requireScreen({ caller, params }: Call, context: SiteContext): void {
  if (!isAdministrator(context, caller))
    throw new Refused(403, 'Only Jira administrators can access the screen configuration.');
  const isOther = (param: string | undefined, id: number) => param !== undefined && param !== String(id);
  if (isOther(params.screenId, SCREEN.id) || isOther(params.tabId, TAB.id))
    throw new Refused(404, 'The screen or screen tab was not found.');
}

function listScreens(call: Call, context: SiteContext) {
  requireScreen(call, context);
  const { startAt, maxResults } = rangeOf(call.query, 100, 100);
  const self = `${context.baseUrl}/rest/api/3/screens?startAt=${startAt}&maxResults=${maxResults}`;
  return toAnswer({ self, startAt, maxResults, total: 1, isLast: true, values: [SCREEN].slice(startAt) });
}

function listTabs(call: Call, context: SiteContext) {
  requireScreen(call, context);
  return toAnswer([TAB]);
}

function toField(context: SiteContext, id: string): { id: string; name: string } | undefined {
  const name = own(SYSTEM_FIELDS, id) ?? appFieldsOf(context).find((field) => field.id === id)?.name;
  return name === undefined ? undefined : { id, name };
}

function listTabFields(call: Call, context: SiteContext) {
  requireScreen(call, context);
  return toAnswer(screenFieldsOf(context.db).flatMap((id) => toField(context, id) ?? []));
}

function addField(call: Call, context: SiteContext) {
  requireScreen(call, context);
  const { fieldId } = parseBody(z.looseObject({ fieldId: z.string() }), call.body);
  const field = toField(context, fieldId);
  if (!field) throw new Refused(400, `Field with id ${fieldId} does not exist.`);
  const ids = screenFieldsOf(context.db);
  if (ids.includes(fieldId)) throw new Refused(400, `Field with id ${fieldId} is already on the screen.`);
  storeFields(context.db, [...ids, fieldId]);
  return toAnswer(field);
}

function removeField(call: Call, context: SiteContext) {
  requireScreen(call, context);
  const ids = screenFieldsOf(context.db);
  const id = call.params.id ?? '';
  if (!ids.includes(id)) throw new Refused(404, `Field with id ${id} is not on the screen.`);
  storeFields(
    context.db,
    ids.filter((fieldId) => fieldId !== id),
  );
  return { status: 204 };
}
