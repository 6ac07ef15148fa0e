/** What every emulated operation of Jira and Confluence is given, and answers. */
import type { Ground } from './forge/products-port';

export type { Ground };

export interface Caller {
  kind: 'app' | 'user' | 'anonymous';
  accountId: string;
}

export interface Call {
  caller: Caller;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
}

export interface Answer {
  status: number;
  body?: unknown;
}

export interface Operation {
  route: string;
  run(call: Call, ground: Ground): Answer;
}

/** Operations by Atlassian's own operation id. */
export type Operations = Record<string, Operation>;

/** A request the product refuses, in the product's own words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export const ok = (body: unknown, status = 200): Answer => ({ status, body });
