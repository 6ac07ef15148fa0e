/** Values that apps keep on a page, each with versions of its own. */
import { z } from 'zod';
import { all, nextId, put, remove } from '../documents/documents';
import { type Call, type Ground, type Operations, ok, parsed, Refused } from '../product';
import { pageFor, pageOf } from './access';
import { listed } from './listed';

interface PageProperty {
  id: string;
  key: string;
  value?: unknown;
  version: number;
  at: number;
  by: string;
}

const PLACE = '/wiki/api/v2/pages/{page-id}/properties';
const MOST_CHARACTERS = 32_768;
const shape = z.looseObject({ key: z.string().min(1).max(255), value: z.unknown() });
const updateShape = shape.extend({ version: z.looseObject({ number: z.number().int() }) });

export const pageProperties: Operations = {
  getPageContentProperties: { route: `GET ${PLACE}`, run: list },
  createPageProperty: { route: `POST ${PLACE}`, run: create },
  getPageContentPropertiesById: { route: `GET ${PLACE}/{property-id}`, run: get },
  updatePagePropertyById: { route: `PUT ${PLACE}/{property-id}`, run: update },
  deletePagePropertyById: { route: `DELETE ${PLACE}/{property-id}`, run: erase },
};

const propertiesOf = ({ db }: Ground, pageId: string) => all<PageProperty>(db, 'page-property', pageId);

function propertyJson({ id, key, value, version, at, by }: PageProperty) {
  const createdAt = new Date(at).toISOString();
  return {
    id,
    key,
    value,
    version: { createdAt, message: '', number: version, minorEdit: false, authorId: by },
  };
}

function list(call: Call, ground: Ground) {
  const { id } = pageOf(ground, call.caller, call.params['page-id'] ?? '');
  const key = call.query.get('key');
  const found = propertiesOf(ground, id).filter((one) => key === null || one.key === key);
  return listed(call, ground, `/wiki/api/v2/pages/${id}/properties`, found, propertyJson);
}

function create({ caller, params, body }: Call, ground: Ground) {
  const page = pageFor(ground, caller, params['page-id'] ?? '');
  const { key, value } = parsed(shape, body);
  refuseLong(value);
  if (propertiesOf(ground, page.id).some((one) => one.key === key))
    throw new Refused(409, `A property with the key '${key}' already exists on this page`);
  const id = String(nextId(ground.db, 'page-property', 200_000));
  const property = { id, key, value, version: 1, at: ground.now(), by: caller.accountId };
  put(ground.db, 'page-property', id, page.id, property);
  return ok(propertyJson(property));
}

function refuseLong(value: unknown): void {
  if (JSON.stringify(value ?? null).length > MOST_CHARACTERS)
    throw new Refused(400, `The value of a property has at most ${MOST_CHARACTERS} characters`);
}

function found(ground: Ground, pageId: string, { params }: Call): PageProperty {
  const property = propertiesOf(ground, pageId).find(({ id }) => id === params['property-id']);
  if (!property) throw new Refused(404, 'Property not found');
  return property;
}

function get(call: Call, ground: Ground) {
  const page = pageOf(ground, call.caller, call.params['page-id'] ?? '');
  return ok(propertyJson(found(ground, page.id, call)));
}

function update(call: Call, ground: Ground) {
  const page = pageFor(ground, call.caller, call.params['page-id'] ?? '');
  const property = found(ground, page.id, call);
  const { key, value, version } = parsed(updateShape, call.body);
  refuseLong(value);
  if (version.number !== property.version + 1)
    throw new Refused(409, `Version must be incremented. Current Version: [${property.version}]`);
  const next = {
    ...property,
    key,
    value,
    version: version.number,
    at: ground.now(),
    by: call.caller.accountId,
  };
  put(ground.db, 'page-property', property.id, page.id, next);
  return ok(propertyJson(next));
}

function erase(call: Call, ground: Ground) {
  const page = pageFor(ground, call.caller, call.params['page-id'] ?? '');
  remove(ground.db, 'page-property', found(ground, page.id, call).id);
  return { status: 204 };
}
