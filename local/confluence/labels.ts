import { z } from 'zod';
import { put } from '../documents/documents';
import { type Call, type Ground, type Operations, ok, parsed, Refused } from '../product';
import { pageFor, pageOf } from './access';
import { listed } from './listed';

const one = z.looseObject({ prefix: z.string().default('global'), name: z.string() });
const PLACE = '/wiki/rest/api/content/{id}/label';

export const labels: Operations = {
  getPageLabels: { route: 'GET /wiki/api/v2/pages/{id}/labels', run: list },
  addLabelsToContent: { route: `POST ${PLACE}`, run: add },
  removeLabelFromContent: { route: `DELETE ${PLACE}/{label}`, run: takeOff },
};

/** The same name is the same label everywhere. */
const idOf = (name: string): string =>
  String([...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007, 7));

function list(call: Call, ground: Ground) {
  const page = pageOf(ground, call.caller, call.params.id ?? '');
  const json = (name: string) => ({ id: idOf(name), name, prefix: 'global' });
  return listed(call, ground, `/wiki/api/v2/pages/${page.id}/labels`, page.labels, json);
}

function add({ caller, params, body }: Call, ground: Ground) {
  const page = pageFor(ground, caller, params.id ?? '');
  const given = parsed(z.union([z.array(one), one]), body);
  const names = [given].flat().map(({ name }) => name.toLowerCase());
  const wrong = names.find((name) => !/^[^\s,!#&()*.:;<>?@[\]^]{1,255}$/.test(name));
  if (wrong !== undefined) throw new Refused(400, `The label '${wrong}' contains invalid characters.`);
  const next = [...new Set([...page.labels, ...names])];
  put(ground.db, 'page', page.id, page.spaceId, { ...page, labels: next });
  const results = next.map((name) => ({ prefix: 'global', name, id: idOf(name), label: name }));
  return ok({ results, start: 0, limit: 200, size: results.length, _links: {} });
}

function takeOff({ caller, params }: Call, ground: Ground) {
  const page = pageFor(ground, caller, params.id ?? '');
  if (!page.labels.includes(params.label ?? ''))
    throw new Refused(404, `The label '${params.label}' is not there.`);
  const next = page.labels.filter((name) => name !== params.label);
  put(ground.db, 'page', page.id, page.spaceId, { ...page, labels: next });
  return { status: 204 };
}
