/** The site's own origin: the products' REST as the person in the cookie, the bridge's calls, the clock, and the browser shell. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Context, Hono, type Next } from 'hono';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { FULL_DISK, isFullDisk } from '../../common/full-disk';
import { NOBODY } from '../../common/nobody';
import { isForm } from '../../http/multipart';
import type { Answer } from '../../http/network';
import { Rate, Rates } from '../../http/rates';
import { toRefusalAnswer } from '../../http/refusal';
import { Refused } from '../../product/product';
import type { Site } from '../../running/running-site';
import { addWebTriggers } from './web-routes';

const callLimit = { most: 500, length: 25_000 };
const invokeShape = z.object({
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  extension: z.record(z.string(), z.unknown()).default({}),
});
const contextShape = invokeShape.omit({ functionKey: true });
const productShape = z.object({
  product: z.enum(['jira', 'confluence']),
  restPath: z.string().startsWith('/'),
  method: z.string().default('GET'),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
});
const UNKNOWN_ORDER =
  'The clock takes {"action":"pause"}, {"action":"run","speed":1} up to 100000, {"action":"advance","ms":60000} up to a hundred years, and {"action":"set","ms":…} up to the year 2200.';
/** Time never goes back: a site that ran beyond all dates would be lost. */
const [FASTEST, CENTURY_MS, LAST_MS] = [100_000, 100 * 366 * 86_400_000, Date.UTC(2200, 0, 1)];
const clockShape = z.discriminatedUnion('action', [
  z.object({ action: z.literal('pause') }),
  z.object({ action: z.literal('run'), speed: z.number().positive().max(FASTEST).default(1) }),
  z.object({ action: z.literal('advance'), ms: z.number().min(0).max(CENTURY_MS) }),
  z.object({ action: z.literal('set'), ms: z.number().max(LAST_MS) }),
]);

export async function createSiteRoutes(site: Site): Promise<Hono> {
  const routes = new Hono();
  addWebTriggers(routes, site);
  routes.use((context, next) => allowOwnOrigin(site, context, next));
  const calls = new Rates([new Rate(callLimit.most, callLimit.length)]);
  routes.post('/site/invoke', (context) => answerInvoke(site, context, calls));
  routes.post('/site/context', async (context) =>
    context.json(
      site.contextOf({ as: personOf(site, context), ...read(contextShape, await jsonOf(context)) }),
    ),
  );
  routes.post('/site/product', (context) => answerProduct(site, context));
  routes.get('/site/clock', (context) => context.json(site.clock.state()));
  routes.post('/site/clock', async (context) => {
    const order = clockShape.safeParse(await jsonOf(context));
    if (!order.success) return context.json({ message: UNKNOWN_ORDER }, 400);
    await turnClock(site, order.data);
    return context.json(site.clock.state());
  });
  routes.all('/rest/*', (context) => answerRest(site, context, 'jira'));
  routes.all('/wiki/rest/*', (context) => answerRest(site, context, 'confluence'));
  routes.all('/wiki/api/*', (context) => answerRest(site, context, 'confluence'));
  routes.get('/wiki/download/*', (context) => answerDownload(site, context));
  routes.onError(toErrorResponse);
  await addPages(site, routes);
  return routes;
}

function toErrorResponse(error: Error, context: Context): Response {
  if (isFullDisk(error)) return context.json({ message: FULL_DISK }, 503);
  return context.json({ message: error.message }, error instanceof UnreadRequest ? 400 : 500);
}

class UnreadRequest extends Error {}

/** A request of the page's as the site knows it; any other is refused by the name of the part that is wrong. */
function read<Shape extends z.ZodType>(shape: Shape, json: unknown): z.infer<Shape> {
  const { data, error } = shape.safeParse(json);
  if (error)
    throw new UnreadRequest(`"${error.issues[0]?.path.join('.') || 'body'}" is not what it has to be.`);
  return data as z.infer<Shape>;
}

/** The body of a request; one that is no JSON is none. */
const jsonOf = (context: Context): Promise<unknown> => context.req.json().catch(() => undefined);

/** The person in the cookie, and at first somebody who lives here. */
export function personOf(site: Site, context: Context): string {
  return getCookie(context, 'as') ?? site.directory().people[0]?.accountId ?? NOBODY;
}

/** The bridge counts as well, in each page; a person with many pages is counted here. */
async function answerInvoke(site: Site, context: Context, calls: Rates): Promise<Response> {
  const { payload, ...call } = read(invokeShape, await jsonOf(context));
  if (calls.take(`${personOf(site, context)} ${call.moduleKey}`, Date.now()) > 0)
    return context.json({ message: 'Resolver calls are rate limited at 500req/25s' }, 429);
  const answer = await site.invoke({ as: personOf(site, context), ...call, payload });
  return context.json({ body: answer ?? null });
}

async function answerProduct(site: Site, context: Context): Promise<Response> {
  const { restPath, ...input } = read(productShape, await jsonOf(context));
  const {
    status,
    body,
    headers = {},
  } = await site.request({ as: personOf(site, context), throughApp: true, path: restPath, ...input });
  return context.json({ status, headers, body: body === undefined ? null : body });
}

async function answerRest(site: Site, context: Context, product: 'jira' | 'confluence'): Promise<Response> {
  const { pathname, search } = new URL(context.req.url);
  const as = callerOf(site, context);
  if (as === undefined) return toResponse(toUnauthenticated(pathname));
  const headers = context.req.header();
  const body = await bodyOf(context);
  const request = {
    as,
    product,
    method: context.req.method,
    path: pathname + search,
    headers,
  };
  return toResponse(await site.request({ ...request, ...body }));
}

async function bodyOf(context: Context): Promise<{ body?: unknown }> {
  if (isForm(context.req.header('content-type')))
    return { body: Buffer.from(await context.req.arrayBuffer()) };
  const text = await context.req.text();
  return text === '' ? {} : { body: parseJson(text) };
}

function answerDownload(site: Site, context: Context): Response {
  const file = site.download(personOf(site, context), new URL(context.req.url).pathname);
  if (!file) return context.json({ message: 'There is no such file.' }, 404);
  return new Response(file.text, { headers: { 'content-type': file.mediaType } });
}

/** A program shows the site's token; a page has its person in a cookie, and a link that somebody follows is his as a page is. */
function callerOf(site: Site, context: Context): string | undefined {
  const authorization = context.req.header('authorization');
  if (authorization !== undefined) return site.proven(authorization);
  return context.req.header('sec-fetch-mode') === 'navigate'
    ? personOf(site, context)
    : getCookie(context, 'as');
}

const toUnauthenticated = (path: string): Answer => ({
  ...toRefusalAnswer(path, new Refused(401, 'Client must be authenticated to access this resource.')),
  status: 401,
});

function toResponse({ status, body, headers = {} }: Answer): Response {
  if (body === undefined || status === 204) return new Response(null, { status, headers });
  if (body instanceof Uint8Array) return new Response(new Uint8Array(body), { status, headers });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

async function turnClock(site: Site, order: z.infer<typeof clockShape>): Promise<void> {
  if (order.action === 'pause') site.clock.freeze();
  if (order.action === 'run') site.clock.run(order.speed);
  if (order.action === 'advance') await site.advance(order.ms);
  if (order.action === 'set') await site.advance(Math.max(0, order.ms - site.clock.now()));
}

/** Under one name only, and never at another page's word: whoever is in the cookie must be the one who acts. */
async function allowOwnOrigin(site: Site, context: Context, next: Next): Promise<Response | undefined> {
  const url = new URL(context.req.url);
  const origin = context.req.header('origin');
  if (url.host !== new URL(site.address).host)
    return context.redirect(`${site.address}${url.pathname}${url.search}`, 307);
  if (context.req.method !== 'GET' && origin !== undefined && origin !== site.address)
    return context.json({ message: 'This site answers its own pages only.' }, 403);
  await next();
  return undefined;
}

async function addPages(site: Site, routes: Hono): Promise<void> {
  const file = resolve(__dirname, '..', '..', 'pages', 'app');
  if (!existsSync(`${file}.tsx`)) return;
  const { createPages } = (await import(join(file))) as { createPages: (site: Site) => Hono };
  routes.route('/', createPages(site));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
