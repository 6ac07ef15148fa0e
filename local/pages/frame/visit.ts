/** Who looks at the site's pages, in which language and colours, and how a page asks the products as that person. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { personOf } from '../../forge/web/site-routes';
import type { Site } from '../../running/running-site';
import { type ShellTexts, textsIn } from '../texts/texts';

/** Something of the site as its products tell it: a status, a priority, a type. */
export interface Named {
  id: string;
  name: string;
}

export interface Visit {
  site: Site;
  as: string;
  locale: string;
  timeZone: string;
  colorMode: 'light' | 'dark';
  words: ShellTexts;
  /** The path of the page, with what is asked of it. */
  path: string;
  /** Which stop of the tour the page is, by its number; null where one came by oneself. */
  tourStop: number | null;
}

/** The products refused what a page asked for. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(messageOf(body) ?? `the product answered ${status}`);
  }
}

export async function visitOf(site: Site, context: Context): Promise<Visit> {
  const as = personOf(site, context);
  const { body } = await site.request({ as, product: 'jira', method: 'GET', path: '/rest/api/3/myself' });
  const { locale = 'en_US', timeZone = 'Etc/UTC' } = (body ?? {}) as { locale?: string; timeZone?: string };
  const dashed = locale.replace('_', '-');
  const colorMode = getCookie(context, 'colours') === 'dark' ? 'dark' : 'light';
  const { pathname, search } = new URL(context.req.url);
  const tourStop = Number(context.req.query('tour')) || null;
  const place = { path: pathname + search, tourStop };
  return { site, as, locale: dashed, timeZone, colorMode, words: textsIn(dashed), ...place };
}

export async function ask<Body>(
  { site, as }: Pick<Visit, 'site' | 'as'>,
  method: string,
  path: string,
  body?: unknown,
  product: 'jira' | 'confluence' = path.startsWith('/wiki') ? 'confluence' : 'jira',
): Promise<Body> {
  const answer = await site.request({ as, product, method, path, ...(body === undefined ? {} : { body }) });
  if (answer.status >= 300) throw new Refused(answer.status, answer.body);
  return answer.body as Body;
}

function messageOf(body: unknown): string | undefined {
  const { errorMessages = [], errorMessage, errors } = (body ?? {}) as ProductErrors;
  const titles = Array.isArray(errors)
    ? errors.map(({ title }: { title: string }) => title)
    : Object.values(errors ?? {}).map(String);
  return [...errorMessages, errorMessage ?? '', ...titles].filter(Boolean).join(' ') || undefined;
}

/** Jira names several, the service desk one, Confluence each with a title. */
interface ProductErrors {
  errorMessages?: string[];
  errorMessage?: string;
  errors?: unknown;
}
