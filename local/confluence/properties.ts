/** Values that apps keep on a page, each with versions of its own. */
import { z } from 'zod';
import { listAll, put, remove, takeNextId } from '../documents/documents';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../product/product';
import { editablePageOf, pageOf } from './model/access';
import { toListAnswer } from './model/list-answer';

interface PageProperty {
  id: string;
  key: string;
  value?: unknown;
  version: number;
  at: number;
  by: string;
}

const ROUTE = '/wiki/api/v2/pages/{page-id}/properties';
const MOST_CHARACTERS = 32_768;
const shape = z.looseObject({ key: z.string().min(1).max(255), value: z.unknown() });
const updateShape = shape.extend({ version: z.looseObject({ number: z.number().int() }) });

export const pageProperties: Operations = {
  getPageContentProperties: { route: `GET ${ROUTE}`, run: listProperties },
  createPageProperty: { route: `POST ${ROUTE}`, run: createProperty },
  getPageContentPropertiesById: { route: `GET ${ROUTE}/{property-id}`, run: get },
  updatePagePropertyById: { route: `PUT ${ROUTE}/{property-id}`, run: updateProperty },
  deletePagePropertyById: { route: `DELETE ${ROUTE}/{property-id}`, run: deleteProperty },
};

const propertiesOf = ({ db }: SiteContext, pageId: string) =>
  listAll<PageProperty>(db, 'page-property', pageId);

function toPropertyJson({ id, key, value, version, at, by }: PageProperty) {
  const createdAt = new Date(at).toISOString();
  return {
    id,
    key,
    value,
    version: { createdAt, message: '', number: version, minorEdit: false, authorId: by },
  };
}

function listProperties(call: Call, context: SiteContext) {
  const { id } = pageOf(context, call.caller, call.params['page-id'] ?? '');
  const key = call.query.get('key');
  const matching = propertiesOf(context, id).filter((property) => key === null || property.key === key);
  return toListAnswer(call, context, `/wiki/api/v2/pages/${id}/properties`, matching, toPropertyJson);
}

function createProperty({ caller, params, body }: Call, context: SiteContext) {
  const page = editablePageOf(context, caller, params['page-id'] ?? '');
  const { key, value } = parseBody(shape, body);
  refuseLong(value);
  if (propertiesOf(context, page.id).some((property) => property.key === key))
    throw new Refused(409, `A property with the key '${key}' already exists on this page`);
  const id = String(takeNextId(context.db, 'page-property', 200_000));
  const property = { id, key, value, version: 1, at: context.now(), by: caller.accountId };
  put(context.db, 'page-property', id, page.id, property);
  return toAnswer(toPropertyJson(property));
}

function refuseLong(value: unknown): void {
  if (JSON.stringify(value ?? null).length > MOST_CHARACTERS)
    throw new Refused(400, `The value of a property has at most ${MOST_CHARACTERS} characters`);
}

function requireProperty(context: SiteContext, pageId: string, { params }: Call): PageProperty {
  const property = propertiesOf(context, pageId).find(({ id }) => id === params['property-id']);
  if (!property) throw new Refused(404, 'Property not found');
  return property;
}

function get(call: Call, context: SiteContext) {
  const page = pageOf(context, call.caller, call.params['page-id'] ?? '');
  return toAnswer(toPropertyJson(requireProperty(context, page.id, call)));
}

function updateProperty(call: Call, context: SiteContext) {
  const page = editablePageOf(context, call.caller, call.params['page-id'] ?? '');
  const property = requireProperty(context, page.id, call);
  const { key, value, version } = parseBody(updateShape, call.body);
  refuseLong(value);
  if (version.number !== property.version + 1)
    throw new Refused(409, `Version must be incremented. Current Version: [${property.version}]`);
  const next = {
    ...property,
    key,
    value,
    version: version.number,
    at: context.now(),
    by: call.caller.accountId,
  };
  put(context.db, 'page-property', property.id, page.id, next);
  return toAnswer(toPropertyJson(next));
}

function deleteProperty(call: Call, context: SiteContext) {
  const page = editablePageOf(context, call.caller, call.params['page-id'] ?? '');
  remove(context.db, 'page-property', requireProperty(context, page.id, call).id);
  return { status: 204 };
}
