import { asApp, asUser, HttpError, type Route } from '@forge/api';
import { type FormFile, formOf } from './form';
import { pointsOf } from './points';
import { noteQuota } from './quota';

/** Atlassian answered with a status that the call has no use for; `status` lets an adapter turn it into a named outcome. */
export class UnexpectedAnswer extends Error {
  readonly product: Product;
  readonly status: number;
  readonly retryAfterMs: number | null;
  readonly reason: string | null;

  constructor(
    readonly call: string,
    { product, status, retryAfterMs, reason }: Refused,
  ) {
    super(`${call} answered ${status}${reason ? ` (${reason})` : ''}`);
    this.product = product;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
    this.reason = reason;
  }
}

/** A page of a search was asked for that Jira does not know any more, or never did. */
export class StalePage extends UnexpectedAnswer {}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** A file instead of a body, sent as a form; a product takes one only from a caller who says that it is meant. */
  file?: FormFile;
}

export type Product = 'jira' | 'confluence';
/** The person is whoever is calling the app: naming another needs rights to impersonate, and a queue or a schedule has nobody. */
export type Identity = 'app' | 'user';

interface ProductAnswer {
  product: Product;
  status: number;
  body: unknown;
  /** How long the product asks to wait before the next try. */
  retryAfterMs: number | null;
  /** Which of its limits a product that refuses for a while names. */
  reason: string | null;
  location: string | null;
}

type Refused = Pick<ProductAnswer, 'product' | 'status' | 'retryAfterMs' | 'reason'>;

/** One exchange with a product; the answer's JSON is parsed by whoever asked. */
export async function ask(
  product: Product,
  as: Identity,
  route: Route,
  send: RequestOptions = {},
): Promise<ProductAnswer> {
  const client = as === 'app' ? asApp() : asUser();
  const request =
    product === 'jira' ? client.requestJira.bind(client) : client.requestConfluence.bind(client);
  const { headers, ...body } = contentOf(product, send);
  const response = await request(route, {
    method: send.method ?? 'GET',
    headers: { Accept: 'application/json', ...headers },
    ...body,
  }).catch(toRefusedResponse);
  const text = await response.text();
  const retryAfterMs = parseRetryAfter(response.headers);
  const location = response.headers.get('Location');
  const reason = response.headers.get('RateLimit-Reason');
  const json = text === '' ? null : parseJson(text);
  if (product === 'jira') noteQuota(response.headers, pointsOf(send.method ?? 'GET', route.value, json));
  return { product, status: response.status, body: json, retryAfterMs, reason, location };
}

/**
 * Where the app is not connected to a product, or nobody calls it, the platform refuses before the product hears of it, and throws;
 * an adapter is told the status as if the product had answered.
 */
function toRefusedResponse(error: unknown): Response {
  if (!(error instanceof HttpError) || (error.status !== 401 && error.status !== 403)) throw error;
  return new Response(null, { status: error.status });
}

/** Each product has its own word for a form that is meant, and Confluence a field of its own. */
const FORMS = {
  jira: { token: 'no-check', fields: {} },
  confluence: { token: 'nocheck', fields: { minorEdit: 'true' } },
};

function contentOf(
  product: Product,
  { body, file }: RequestOptions,
): { headers: Record<string, string>; body?: string | ArrayBuffer } {
  if (file) {
    const { token, fields } = FORMS[product];
    const form = formOf(file, fields);
    return { headers: { 'Content-Type': form.contentType, 'X-Atlassian-Token': token }, body: form.body };
  }
  if (body === undefined) return { headers: {} };
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** The same, for calls where anything but success is a failure. */
export async function askOk(
  product: Product,
  as: Identity,
  route: Route,
  send: RequestOptions = {},
): Promise<unknown> {
  const answer = await ask(product, as, route, send);
  const { status, body } = answer;
  const call = `${send.method ?? 'GET'} ${placeOf(route)}`;
  if (status === 400 && isFurtherPage(route, send)) throw new StalePage(call, answer);
  if (status < 200 || status > 299) throw new UnexpectedAnswer(call, answer);
  return body;
}

function isFurtherPage({ value }: Route, { body }: RequestOptions): boolean {
  return (
    value.includes('nextPageToken=') ||
    (body as { nextPageToken?: string } | undefined)?.nextPageToken !== undefined
  );
}

/** What is asked for may name a person: the log is told where it was asked, and no more. */
const placeOf = ({ value }: Route): string => value.split('?')[0] ?? '';

/** Whole seconds; a 429 was seen without. */
function parseRetryAfter(headers: { get(name: string): string | null }): number | null {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
