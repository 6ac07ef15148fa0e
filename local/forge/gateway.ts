/** Where the app's calls arrive: storage, the queue, and the two products as the app or as the person who invoked it. */
import { FULL_DISK, isFullDisk } from '../common/full-disk';
import { isForm } from '../http/multipart';
import type { Answer, Request } from '../http/network';
import type { Queue } from './events/queue';
import type { Installation } from './installation/installations';
import type { Target } from './sandbox/runtime';
import type { Running } from './sandbox/runtime-global';
import type { Reply } from './sandbox/sandbox';
import type { Kvs, StorageWrite } from './storage/kvs';

type Caller = Pick<Running, 'id' | 'accountId' | 'chain' | 'functionKey' | 'installation'>;

/** What one of the app's functions asked of the platform. */
export interface AppCall {
  /** The function that asked, by its key in the manifest. */
  by: string;
  to: 'kvs' | 'queue' | 'products';
  method: string;
  path: string;
  body: unknown;
}

export class Gateway {
  /** How often the app has asked each part of the platform. */
  readonly counts = { kvs: 0, queue: 0, products: 0, bytesRead: 0, bytesWritten: 0 };
  /** Told of each call before it is answered. */
  onCall: (call: AppCall) => void = () => undefined;
  /** Told of each write of the storage, and by which function. */
  onWrite: ((by: string, write: StorageWrite) => void) | null = null;

  constructor(
    private readonly storageOf: (installation: Installation) => Kvs,
    private readonly queue: Queue,
    private readonly ask: (request: Request) => Promise<Answer>,
    private readonly reportAccounts: (body: unknown) => Answer,
    private readonly answerGraphql: (body: unknown) => Answer | undefined,
    private readonly log: (line: string) => void,
  ) {}

  async answerCall(target: Target, path: string, init: RequestInit = {}, caller: Caller): Promise<Reply> {
    const isStorage = target.type === 'kvs';
    const body = isStorage && typeof init.body === 'string' ? parseText(init.body) : await bodyOf(init);
    this.countCall(target, { by: caller.functionKey, method: init.method ?? 'GET', path, body });
    try {
      if (isStorage) return this.answerStorage(caller, path, body);
      return await this.passCall(target, path, init, body, caller);
    } catch (error) {
      if (!isFullDisk(error)) throw error;
      this.log(FULL_DISK);
      return toReply({ status: 503, body: { code: 503, message: FULL_DISK } });
    }
  }

  private async passCall(
    target: Target,
    path: string,
    init: RequestInit,
    body: unknown,
    caller: Caller,
  ): Promise<Reply> {
    if (target.type === 'fpp' && target.remote === 'stargate') return this.answerStargate(path, body, caller);
    if (target.type === 'fpp' && (target.remote === 'jira' || target.remote === 'confluence'))
      return this.product(target, target.remote, path, init, body, caller.accountId);
    return this.refuseMissing(`${target.type} ${target.remote ?? ''} ${path}`);
  }

  /** What is written is what was sent, what is read what is answered. */
  private answerStorage({ id, installation, functionKey }: Caller, path: string, body: unknown): Reply {
    const kvs = this.storageOf(installation);
    const { onWrite } = this;
    kvs.onWrite = onWrite && ((write) => onWrite(functionKey, write));
    const reply = toReply(kvs.answer(path, body, id));
    const isRead = /\/(get|query)$/.test(path);
    if (isRead) this.counts.bytesRead += Buffer.byteLength(reply.text);
    else this.counts.bytesWritten += sizeOf(body);
    return reply;
  }

  private answerStargate(path: string, body: unknown, by: Caller): Reply {
    const answer = this.answerPlatform(path, body, by);
    return answer === undefined ? this.refuseMissing(path) : toReply(answer);
  }

  private answerPlatform(path: string, body: unknown, { chain, installation }: Caller): Answer | undefined {
    if (path === '/app/report-accounts') return this.reportAccounts(body);
    if (path === '/graphql') return this.answerGraphql(body);
    return this.queue.answer(path, body, { chain, product: installation.product });
  }

  private async product(
    target: Target,
    answerProduct: 'jira' | 'confluence',
    path: string,
    init: RequestInit,
    body: unknown,
    invoker: string | undefined,
  ): Promise<Reply> {
    if (target.accountId !== undefined) return toReply(noImpersonation);
    const as = callerOf(target, invoker);
    if (as === undefined)
      return toReply({ status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
    const headers = Object.fromEntries(new Headers(init.headers));
    const method = init.method ?? 'GET';
    return toReply(
      await this.ask({ as, throughApp: true, product: answerProduct, method, path, headers, body }),
    );
  }

  private countCall({ type, remote }: Target, call: Omit<AppCall, 'to'>): void {
    const to = type === 'kvs' ? 'kvs' : remote === 'stargate' ? 'queue' : 'products';
    this.counts[to] += 1;
    this.onCall({ ...call, to });
  }

  private refuseMissing(what: string): Reply {
    this.log(`NotEmulated: ${what}`);
    return toReply({ status: 501, body: { code: 501, message: `NotEmulated: ${what}` } });
  }
}

/** An app acts as a person only while that person is calling it. */
function callerOf({ provider }: Target, invoker: string | undefined): string | undefined {
  if (provider === 'app') return 'app';
  return provider === 'user' ? invoker : undefined;
}

/** `asUser` with an id, even the caller's own, is impersonation, for which no scope of the manifest is enough here. */
const noImpersonation: Answer = {
  status: 403,
  body: { code: 403, message: 'The app may not impersonate a user: asUser() takes no account id.' },
};

async function bodyOf(init: RequestInit): Promise<unknown> {
  if (init.body === undefined || init.body === null) return undefined;
  if (isForm(new Headers(init.headers).get('content-type')))
    return Buffer.from(await new Response(init.body).arrayBuffer());
  return parseText(typeof init.body === 'string' ? init.body : await new Response(init.body).text());
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function toReply({ status, body, headers = {} }: Answer): Reply {
  if (body === undefined || status === 204) return { status, headers, text: '' };
  if (body instanceof Uint8Array) return { status, headers, text: new TextDecoder().decode(body) };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: { 'content-type': 'application/json', ...headers }, text };
}

const sizeOf = (json: unknown): number => Buffer.byteLength(JSON.stringify(json) ?? '');
