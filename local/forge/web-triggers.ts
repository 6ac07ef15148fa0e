/** Functions of the app that the world may call: each by an address of its own, which only the app can ask for. */

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Database, readFact, writeFact } from '../common/db';
import { own } from '../common/own';
import type { Answer } from '../http/network';
import type { Manifest } from './manifest/manifest';
import type { Runtime } from './sandbox/runtime';

export interface WebRequest {
  method: string;
  path: string;
  userPath: string;
  headers: Record<string, string[]>;
  queryParameters: Record<string, string[]>;
  body: string;
}

export interface WebAnswer {
  status: number;
  headers: Record<string, string[]>;
  body: string;
}

const moduleShape = z.looseObject({
  key: z.string(),
  function: z.string(),
  urlFormat: z.enum(['v1', 'v2']).default('v1'),
  response: z
    .looseObject({
      type: z.enum(['static', 'dynamic']),
      outputs: z
        .array(
          z.looseObject({
            key: z.string(),
            statusCode: z.number().int(),
            contentType: z.string().optional(),
            body: z.string().optional(),
          }),
        )
        .default([]),
    })
    .default({ type: 'dynamic', outputs: [] }),
});
type Module = z.infer<typeof moduleShape>;

const headerShape = z.record(z.string(), z.array(z.string())).default({});
const dynamicShape = z.looseObject({
  statusCode: z.number().int(),
  headers: headerShape,
  body: z.string().default(''),
});

const FACT = 'web-triggers';

export class WebTriggers {
  constructor(
    private readonly db: Database,
    private readonly manifest: Manifest,
    private readonly siteUrl: string,
  ) {}

  /** What the app asks about its addresses, in the platform's GraphQL; nothing else of that is emulated. */
  answerGraphql(body: unknown): Answer | undefined {
    const { query = '', variables = {} } = (body ?? {}) as {
      query?: string;
      variables?: { input?: { triggerKey?: string }; forceCreate?: boolean; id?: string };
    };
    const toAnswer = (data: object): Answer => ({ status: 200, body: { data } });
    if (query.includes('createWebTriggerUrl'))
      return toAnswer({
        createWebTriggerUrl: this.createUrl(variables.input?.triggerKey ?? '', variables.forceCreate),
      });
    if (query.includes('deleteWebTriggerUrl'))
      return toAnswer({ deleteWebTriggerUrl: this.deleteUrl(variables.id ?? '') });
    if (query.includes('webTriggerUrlsByAppContext'))
      return toAnswer({ webTriggerUrlsByAppContext: this.listUrls() });
    return undefined;
  }

  /** Runs the function behind an address; an address nobody asked for is not there. */
  async callTrigger(
    id: string,
    request: WebRequest,
    runtime: Runtime,
    log: (line: string) => void,
  ): Promise<WebAnswer> {
    const module = this.findModule(own(this.readUrls(), id) ?? '');
    if (module === undefined) return toTextAnswer(404, 'Not found');
    const invocation = { functionKey: module.function, moduleKey: module.key, moduleType: 'webtrigger' };
    try {
      return answerOf(module, await runtime.invoke(invocation, request));
    } catch (error) {
      log(`web trigger '${module.key}' failed: ${String(error)}`);
      return toTextAnswer(500, 'The app failed');
    }
  }

  private readUrls(): Record<string, string> {
    return readFact<Record<string, string>>(this.db, FACT) ?? {};
  }

  private createUrl(key: string, force = false): { url: string } | null {
    const module = this.findModule(key);
    if (module === undefined) return null;
    const existing = Object.entries(this.readUrls()).find(([, moduleKey]) => moduleKey === key)?.[0];
    const id = existing === undefined || force ? randomUUID() : existing;
    writeFact(this.db, FACT, { ...this.readUrls(), [id]: key });
    return { url: this.urlOf(id, module) };
  }

  private deleteUrl(id: string): { success: boolean; message: string } {
    const { [id]: gone, ...rest } = this.readUrls();
    writeFact(this.db, FACT, rest);
    return { success: gone !== undefined, message: gone === undefined ? 'There is no such address' : '' };
  }

  private listUrls(): { triggerKey: string; url: string }[] {
    return Object.entries(this.readUrls()).flatMap(([id, triggerKey]) => {
      const module = this.findModule(triggerKey);
      return module === undefined ? [] : [{ triggerKey, url: this.urlOf(id, module) }];
    });
  }

  private findModule(key: string): Module | undefined {
    const declared = this.manifest.modules.find(
      (candidate) => candidate.type === 'webtrigger' && candidate.key === key,
    );
    return declared === undefined ? undefined : moduleShape.parse(declared);
  }

  private urlOf(id: string, { urlFormat }: Module): string {
    return `${this.siteUrl}/${urlFormat === 'v2' ? 'public' : 'x1'}/${id}`;
  }
}

/** A static module says only which of its declared answers it is; anything else it returns stays inside. */
function answerOf({ response }: Module, returned: unknown): WebAnswer {
  if (response.type === 'dynamic') {
    const { statusCode, headers, body } = dynamicShape.parse(returned);
    return { status: statusCode, headers, body };
  }
  const { outputKey } = z.looseObject({ outputKey: z.string() }).parse(returned);
  const output = response.outputs.find(({ key }) => key === outputKey);
  if (output === undefined) throw new Error(`the module declares no output '${outputKey}'`);
  const { statusCode, contentType = 'text/plain', body = '' } = output;
  return { status: statusCode, headers: { 'content-type': [contentType] }, body };
}

const toTextAnswer = (status: number, body: string): WebAnswer => ({
  status,
  headers: { 'content-type': ['text/plain'] },
  body,
});
