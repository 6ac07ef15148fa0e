/** A small app that tries the platform; it is bundled and run by the site exactly as an app is. */
import https from 'node:https';
import { asApp, asUser, getAppContext, route, webTrigger } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import Resolver from '@forge/resolver';

interface Job {
  body: { text: string };
  retryContext?: { retryCount: number };
}

const queue = new Queue({ key: 'work' });
const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => 'none',
    (error) => error.code as string,
  );
const readAccountId = async (answer: Promise<{ json(): Promise<unknown> }>) =>
  ((await (await answer).json()) as { accountId: string }).accountId;

async function addEntry(list: string, entry: unknown): Promise<void> {
  await kvs.set(list, [...(await readEntries(list)), entry]);
}

async function readEntries(list: string): Promise<unknown[]> {
  return (await kvs.get<unknown[]>(list)) ?? [];
}

const app = new Resolver();

app.define('kvsRoundTrip', async () => {
  const miss = (await kvs.get('k')) ?? null;
  await kvs.set('k', { a: [1, 'é'] });
  const hit = await kvs.get('k');
  await kvs.delete('k');
  await kvs.delete('k');
  return { miss, hit, deleted: (await kvs.get('k')) ?? null };
});

app.define('claimTwice', async () => {
  const makeClaim = () => kvs.set('claim', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
  await makeClaim();
  const second = await makeClaim().catch((error) => ({
    code: error.code,
    status: error.responseDetails.status,
  }));
  return { first: 'won', second };
});

app.define('listPages', async () => {
  for (const key of ['p:2', 'q:1', 'p:1', 'p:3']) await kvs.set(key, key);
  const first = await kvs.query().where('key', WhereConditions.beginsWith('p:')).limit(2).getMany();
  const query = kvs.query().where('key', WhereConditions.beginsWith('p:')).limit(2);
  const second = await query.cursor(first.nextCursor ?? '').getMany();
  return [first, second].map(({ results }) => results.map(({ key }) => key));
});

app.define('badTransaction', async () => {
  const tooBig = 'x'.repeat(250 * 1024);
  const failed = await codeOf(kvs.transact().set('first', 1).set('second', tooBig).execute());
  return { failed, first: (await kvs.get('first')) ?? null };
});

app.define('limits', async () => [
  await codeOf(kvs.set('a/b', 1)),
  await codeOf(kvs.set('k'.repeat(501), 1)),
  await codeOf(kvs.set('big', 'x'.repeat(250 * 1024))),
]);

app.define('kvsMany', async ({ payload: { verb, count } }) => {
  const runOnce = (at: number) => (verb === 'read' ? kvs.get('k') : kvs.set(`k${at % 9}`, at));
  const codes: string[] = [];
  for (let at = 0; at < count; at++) codes.push(await codeOf(runOnce(at)));
  return { refused: codes.filter((code) => code !== 'none').length, last: codes.at(-1) };
});

app.define('deep', ({ payload }) => codeOf(kvs.set('deep', payload.value)));
app.define('transactOf', async ({ payload }) => {
  let transaction = kvs.transact();
  for (let at = 0; at < payload.items; at++) transaction = transaction.set(`t${at}`, at);
  return codeOf(transaction.execute());
});
app.define('entityOf', ({ payload }) => codeOf(kvs.entity('timer').set('one', payload.value)));
app.define('partitionOf', async ({ payload }) =>
  codeOf(kvs.entity('timer').query().index('by-minute', { partition: payload.partition }).getMany()),
);
app.define('indexOf', async ({ payload }) =>
  codeOf(kvs.entity('timer').query().index(payload.index).getMany()),
);

app.define('pushMany', async ({ payload: { count, size = 1, ...more } }) => {
  const events = Array.from({ length: count }, () => ({ body: { text: 'x'.repeat(size) }, ...more }));
  return queue.push(events).then(
    () => 'taken',
    (error: Error) => error.constructor.name,
  );
});

app.define('sleep', async ({ payload }) => {
  for (const length of payload.lengths) {
    await new Promise((resolve) => setTimeout(resolve, length));
    await kvs.set('slept', length);
  }
  return 'awake';
});
app.define('slept', () => kvs.get('slept'));
app.define('bulky', ({ payload }) => 'x'.repeat(payload.size));

app.define('entities', async () => {
  const timers = kvs.entity<{ minute: number; desk: string }>('timer');
  for (const minute of [1, 3, 2]) await timers.set(`t${minute}`, { minute, desk: 'a' });
  await timers.set('other', { minute: 2, desk: 'b' });
  const query = timers.query().index('by-minute', { partition: ['a'] });
  const { results } = await query.where(WhereConditions.greaterThan(1)).sort(Sort.ASC).getMany();
  return {
    keys: results.map(({ key }) => key),
    tooBig: await codeOf(timers.set('x', { minute: 2 ** 31, desk: 'a' })),
  };
});

app.define('push', async ({ payload }) => {
  const delay = payload.delay === undefined ? {} : { delayInSeconds: payload.delay as number };
  return (await queue.push({ body: { text: payload.text }, ...delay })).jobId;
});

app.define('stats', ({ payload }) => queue.getJob(payload.jobId).getStats());
app.define('journal', () => readEntries('journal'));
app.define('ticks', () => readEntries('ticks'));

app.define('context', ({ context }) => {
  const { accountId, locale, timezone, moduleKey, extension } = context;
  return { accountId, locale, timezone, moduleKey, extension };
});

app.define('whoAsks', async () => {
  const me = route`/rest/api/3/myself`;
  const readStatusAs = async (id: string) => (await asUser(id).requestJira(me)).status;
  return {
    app: await readAccountId(asApp().requestJira(me)),
    user: await readAccountId(asUser().requestJira(me)),
    self: await readStatusAs('ann'),
    other: await readStatusAs('bob'),
  };
});

app.define('slowWhoAmI', async () => {
  await new Promise((resolve) => setTimeout(resolve, 500));
  getAppContext();
  return readAccountId(asUser().requestJira(route`/rest/api/3/myself`));
});

app.define('times', async () => {
  const order: string[] = [];
  const wait = (name: string, length: number) =>
    new Promise<void>((resolve) => setTimeout(() => resolve(void order.push(name)), length));
  await Promise.all([wait('long', 20_000), wait('short', 1_000)]);
  return { now: new Date().toISOString(), isDate: new Date(0) instanceof Date, order };
});

app.define('leave', async () => {
  const byFetch = await fetch('https://example.com').catch((error) => error.message);
  try {
    https.get('https://example.com');
    return [byFetch, 'left'];
  } catch (error) {
    return [byFetch, (error as Error).message];
  }
});

app.define('status', async () => (await asApp().requestJira(route`/rest/api/3/myself`)).status);

app.define('addresses', async () => ({
  told: await webTrigger.getUrl('told'),
  again: await webTrigger.getUrl('told'),
  forced: await webTrigger.getUrl('told', true),
  echo: await webTrigger.getUrl('echo'),
  every: (await webTrigger.queryUrls()).length,
  unknown: await webTrigger.getUrl('nobody').catch((error: Error) => error.message),
}));
app.define('forget', ({ payload }) => webTrigger.deleteUrl(payload.url));
app.define('keep', ({ payload }) => kvs.set(payload.key, payload.value));
app.define('kept', async ({ payload }) => (await kvs.get(payload.key)) ?? null);

/** What a process remembers is everybody's whom it serves. */
let calls = 0;
app.define('surroundings', async () => {
  const nth = ++calls;
  return { now: new Date().toISOString(), kept: (await kvs.get('kept')) ?? null, calls: nth };
});
app.define('aboutMe', () => {
  const { appAri, installationAri, environmentType, moduleKey, invocationId } = getAppContext();
  return {
    app: String(appAri),
    installation: String(installationAri),
    environmentType,
    moduleKey,
    invocationId,
  };
});

interface WebCall {
  method: string;
  userPath: string;
  queryParameters: Record<string, string[]>;
  headers: Record<string, string[]>;
  body: string;
}

export async function onCall({ method, queryParameters, body }: WebCall): Promise<unknown> {
  await addEntry('journal', { method, queryParameters, body });
  if (body === 'sleep') await new Promise((resolve) => setTimeout(resolve, 56_000));
  return { outputKey: queryParameters.as?.[0] ?? 'thanks', body: 'never shown', statusCode: 500 };
}

export function onEcho({ method, userPath, headers, body }: WebCall): unknown {
  return {
    statusCode: 201,
    headers: { 'content-type': ['text/plain'], 'x-said': headers['x-said'] ?? [] },
    body: `${method} ${userPath} ${body}`,
  };
}

export const resolver = app.getDefinitions();

export async function onEvent(event: { eventType: string; atlassianId: string }): Promise<void> {
  await addEntry('journal', { event: event.eventType, by: event.atlassianId, at: new Date().toISOString() });
}

export async function onJob({ body, retryContext }: Job): Promise<InvocationError | undefined> {
  if (body.text.startsWith('sleeps')) await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (body.text === 'chain') await pushNext();
  if (body.text === 'throws-once' && retryContext === undefined) throw new Error('on purpose');
  if (body.text === 'throws') throw new Error('on purpose');
  if (body.text === 'fails-always')
    return new InvocationError({ retryAfter: 900, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  if (body.text === 'fails-once' && retryContext === undefined)
    return new InvocationError({ retryAfter: 30, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  await addEntry('journal', {
    text: body.text,
    at: new Date().toISOString(),
    retries: retryContext?.retryCount ?? 0,
  });
  return undefined;
}

/** Pushes the next of its chain, and writes down how it ended. */
async function pushNext(): Promise<void> {
  const links = ((await kvs.get<number>('links')) ?? 0) + 1;
  await kvs.set('links', links);
  const end = await queue.push({ body: { text: 'chain' } }).then(
    () => undefined,
    (error: Error) => error.constructor.name,
  );
  if (end !== undefined) await kvs.set('end', end);
}
app.define('chainEnd', async () => ({ links: await kvs.get('links'), end: await kvs.get('end') }));

export async function onTick(): Promise<void> {
  await addEntry('ticks', new Date().toISOString());
}
