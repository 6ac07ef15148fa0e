/** The addresses of the app's web triggers: open to everybody, from anywhere. */
import type { Context, Hono } from 'hono';
import type { Site } from '../../running/running-site';

export function addWebTriggers(routes: Hono, site: Site): void {
  for (const format of ['x1', 'public'])
    for (const path of [`/${format}/:id`, `/${format}/:id/*`])
      routes.all(path, (context) => answerWebTrigger(site, context));
}

async function answerWebTrigger(site: Site, context: Context): Promise<Response> {
  const url = new URL(context.req.url);
  const id = context.req.param('id') ?? '';
  const headers = Object.entries(context.req.header()).map(([name, value]) => [name, [value]]);
  const {
    status,
    headers: responseHeaders,
    body,
  } = await site.webTrigger(id, {
    method: context.req.method,
    path: url.pathname,
    userPath: url.pathname.split(id)[1] ?? '',
    headers: Object.fromEntries(headers) as Record<string, string[]>,
    queryParameters: parametersOf(url.searchParams),
    body: await context.req.text(),
  });
  const list = Object.entries(responseHeaders).flatMap(([name, values]) =>
    values.map((value) => [name, value]),
  );
  const empty = status === 204 || status === 304;
  return new Response(empty ? null : body, { status, headers: list as [string, string][] });
}

function parametersOf(query: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
}
