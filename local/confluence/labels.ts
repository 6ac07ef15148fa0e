import { z } from 'zod';
import { put } from '../documents/documents';
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

const labelShape = z.looseObject({ prefix: z.string().default('global'), name: z.string() });
const ROUTE = '/wiki/rest/api/content/{id}/label';

export const labels: Operations = {
  getPageLabels: { route: 'GET /wiki/api/v2/pages/{id}/labels', run: listLabels },
  addLabelsToContent: { route: `POST ${ROUTE}`, run: addLabels },
  removeLabelFromContent: { route: `DELETE ${ROUTE}/{label}`, run: removeLabel },
};

/** The same name is the same label everywhere. */
const idOf = (name: string): string =>
  String([...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007, 7));

function listLabels(call: Call, context: SiteContext) {
  const page = pageOf(context, call.caller, call.params.id ?? '');
  const toJson = (name: string) => ({ id: idOf(name), name, prefix: 'global' });
  return toListAnswer(call, context, `/wiki/api/v2/pages/${page.id}/labels`, page.labels, toJson);
}

function addLabels({ caller, params, body }: Call, context: SiteContext) {
  const page = editablePageOf(context, caller, params.id ?? '');
  const input = parseBody(z.union([z.array(labelShape), labelShape]), body);
  const names = [input].flat().map(({ name }) => name.toLowerCase());
  const wrong = names.find((name) => !/^[^\s,!#&()*.:;<>?@[\]^]{1,255}$/.test(name));
  if (wrong !== undefined) throw new Refused(400, `The label '${wrong}' contains invalid characters.`);
  const next = [...new Set([...page.labels, ...names])];
  put(context.db, 'page', page.id, page.spaceId, { ...page, labels: next });
  const results = next.map((name) => ({ prefix: 'global', name, id: idOf(name), label: name }));
  return toAnswer({ results, start: 0, limit: 200, size: results.length, _links: {} });
}

function removeLabel({ caller, params }: Call, context: SiteContext) {
  const page = editablePageOf(context, caller, params.id ?? '');
  if (!page.labels.includes(params.label ?? ''))
    throw new Refused(404, `The label '${params.label}' is not there.`);
  const next = page.labels.filter((name) => name !== params.label);
  put(context.db, 'page', page.id, page.spaceId, { ...page, labels: next });
  return { status: 204 };
}
