/** What every emulated operation of Jira and Confluence is given, and answers. */
import type { z } from 'zod';
import type { SiteContext } from './site-context';

export type { SiteContext };

export interface Caller {
  kind: 'app' | 'user' | 'anonymous';
  accountId: string;
  /** The app asks, in its own name or in a person's: its scopes bound what it may call. */
  throughApp: boolean;
}

export interface Call {
  caller: Caller;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  /** By their names in lower case. */
  headers: Record<string, string>;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Operation {
  route: string;
  run(call: Call, context: SiteContext): Answer;
}

/** Operations by Atlassian's own operation id. */
export type Operations = Record<string, Operation>;

/** A request the product refuses, in the product's own words; `errors` are Jira's, by field. */
export class Refused extends Error {
  readonly errors: Record<string, string>;
  readonly headers: Record<string, string>;

  constructor(
    readonly status: number,
    message: string,
    more: { errors?: Record<string, string>; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.errors = more.errors ?? {};
    this.headers = more.headers ?? {};
  }
}

export const toAnswer = (body: unknown, status = 200): Answer => ({ status, body });

/** What was given, as the shape reads it, or a 400 that says where it is wrong. */
export function parseBody<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refused(400, `${issue?.path.join('.')}: ${issue?.message}`);
}

/** A part of a list, by `startAt` and `maxResults`, neither of which may be negative. */
export function rangeOf(
  query: URLSearchParams,
  defaultMax: number,
  max: number,
): { startAt: number; maxResults: number } {
  const readNumber = (name: string, otherwise: number) => {
    const value = Number(query.get(name) ?? otherwise);
    if (!Number.isInteger(value) || value < 0) throw new Refused(400, `The value of ${name} is not valid.`);
    return value;
  };
  return {
    startAt: readNumber('startAt', 0),
    maxResults: Math.min(readNumber('maxResults', defaultMax), max),
  };
}
