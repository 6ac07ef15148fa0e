/** The pages' own files, on their own origin, under the content policy that Forge sends. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { build } from 'esbuild';
import { type Context, Hono } from 'hono';
import type { ClockState } from '../../common/clock';
import { own } from '../../common/own';
import type { Site } from '../../running/running-site';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};
const frameScript = '/__bridge.js';

/** A file whose name says its contents is another file when they change, so a browser may keep it. */
const nameOfContents = /\/assets\/[^/]*-[\w-]{8}\.\w+$/;
const lasting = 'public, max-age=31536000, immutable';

export async function createResourceRoutes(site: Site): Promise<Hono> {
  const script = await bundleFrameScript();
  const routes = new Hono();
  routes.get(frameScript, (context) => context.body(script, 200, { 'content-type': types['.js'] ?? '' }));
  routes.get('/:resource/__LOCALES__/:file', (context) => {
    const translation = site.manifest.translations.resourceOf(context.req.param('file'));
    return translation === undefined ? context.notFound() : context.json(translation);
  });
  routes.get('/:resource/*', (context) => serveFile(site, context));
  routes.notFound((context) => context.text('There is no such file.', 404));
  return routes;
}

/** What a page may load: its own files, nothing from elsewhere, and only the site may frame it. */
export function contentPolicyOf(siteOrigin: string, styles: string[]): string {
  const inline = styles.map((style) => ` '${style}'`).join('');
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self'${inline}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    `frame-ancestors ${siteOrigin}`,
  ].join('; ');
}

async function serveFile(site: Site, context: Context): Promise<Response> {
  const file = fileOf(site, context.req.param('resource') ?? '', new URL(context.req.url).pathname);
  if (file === undefined) return context.notFound();
  const type = own(types, extname(file)) ?? 'application/octet-stream';
  const headers = {
    'content-type': type,
    'content-security-policy': contentPolicyOf(site.address, site.manifest.styles),
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    ...(nameOfContents.test(file) ? { 'cache-control': lasting } : {}),
  };
  const bytes = await readFile(file);
  if (extname(file) !== '.html') return new Response(new Uint8Array(bytes), { headers });
  return new Response(withFrameScript(bytes.toString(), site.address, site.clock.state()), { headers });
}

/** The bridge has to be there before any script of the page, and the site's time before the page first asks for it. */
export function withFrameScript(html: string, siteOrigin: string, clock: ClockState): string {
  const time = JSON.stringify(clock).replaceAll('"', '&quot;');
  const tag = `<script src="${frameScript}" data-site="${siteOrigin}" data-clock="${time}"></script>`;
  return html.includes('<head>') ? html.replace('<head>', `<head>${tag}`) : `${tag}${html}`;
}

function fileOf(site: Site, resource: string, path: string): string | undefined {
  const folder = site.manifest.resourceFolderOf(resource);
  if (folder === undefined) return undefined;
  const rest = decodeURIComponent(path.slice(resource.length + 2)) || 'index.html';
  const file = normalize(join(folder, rest));
  return file.startsWith(normalize(folder) + sep) && existsSync(file) ? file : undefined;
}

async function bundleFrameScript(): Promise<string> {
  const source = join(__dirname, 'bridge-frame.ts');
  if (!existsSync(source)) return '';
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
