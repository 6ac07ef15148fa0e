import { route } from '@forge/api';
import * as z from '../../common/zod';
import { ask, askOk, UnexpectedAnswer } from '../request';

/** The content property the byline is bound to in the manifest. */
const KEY = 'sablier-report';

const listShape = z.looseObject({
  results: z.array(
    z.looseObject({ id: z.string(), value: z.unknown(), version: z.looseObject({ number: z.number() }) }),
  ),
});

async function readProperty(pageId: string) {
  const { status, body } = await ask(
    'confluence',
    'app',
    route`/wiki/api/v2/pages/${pageId}/properties?key=${KEY}`,
  );
  return status === 200 ? (listShape.parse(body).results[0] ?? null) : null;
}

/** One property a page; the same value is not written again. A new page that has it all the same is asked as any other. */
export async function setByline(pageId: string, value: object, isNew = false): Promise<void> {
  if (isNew && (await addProperty(pageId, value))) return;
  const property = await readProperty(pageId);
  if (property && JSON.stringify(property.value) === JSON.stringify(value)) return;
  if (!property) await addProperty(pageId, value);
  else {
    const path = route`/wiki/api/v2/pages/${pageId}/properties/${property.id}`;
    const version = { number: property.version.number + 1 };
    await askOk('confluence', 'app', path, { method: 'PUT', body: { key: KEY, value, version } });
  }
}

/** False where the page has it already: whoever asked again had added it. */
async function addProperty(pageId: string, value: object): Promise<boolean> {
  const place = route`/wiki/api/v2/pages/${pageId}/properties`;
  const answer = await ask('confluence', 'app', place, { method: 'POST', body: { key: KEY, value } });
  if (answer.status === 409) return false;
  if (answer.status < 200 || answer.status > 299) throw new UnexpectedAnswer('POST page property', answer);
  return true;
}

export async function issueOf(pageId: string): Promise<string | null> {
  const property = await readProperty(pageId);
  return (
    z.looseObject({ issueId: z.string().regex(/^\d+$/) }).safeParse(property?.value).data?.issueId ?? null
  );
}
