import { route } from '@forge/api';
import { z } from 'zod';
import { ask, askOk } from '../request';

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

/** One property a page; the same value is not written again. */
export async function setByline(pageId: string, value: object): Promise<void> {
  const property = await readProperty(pageId);
  if (property && JSON.stringify(property.value) === JSON.stringify(value)) return;
  const place = route`/wiki/api/v2/pages/${pageId}/properties`;
  if (!property) await askOk('confluence', 'app', place, { method: 'POST', body: { key: KEY, value } });
  else {
    const path = route`/wiki/api/v2/pages/${pageId}/properties/${property.id}`;
    const version = { number: property.version.number + 1 };
    await askOk('confluence', 'app', path, { method: 'PUT', body: { key: KEY, value, version } });
  }
}

export async function issueOf(pageId: string): Promise<string | null> {
  const property = await readProperty(pageId);
  return (
    z.looseObject({ issueId: z.string().regex(/^\d+$/) }).safeParse(property?.value).data?.issueId ?? null
  );
}
