/** What a request of a browser holds, and how a page is written for one. */
import type { Context } from 'hono';

export const key = (context: Context) => context.req.param('key') ?? '';

export const form = async (context: Context) => (await context.req.parseBody()) as Record<string, string>;

/** Without its first line a browser takes a page for one of the last century. */
export const renderDocument = async (page: unknown): Promise<string> =>
  `<!doctype html>${await String(await page)}`;
