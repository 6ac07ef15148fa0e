/** The app's storage without a site around it: the calls of `@forge/kvs` answered in this process, each after a wait of the seed's. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { SiteClock } from '../../../local/common/clock';
import { openDatabase } from '../../../local/common/db';
import { seedRandom } from '../../../local/common/seed-random';
import { Manifest } from '../../../local/forge/manifest/manifest';
import { Kvs } from '../../../local/forge/storage/kvs';

const NOW = Date.parse('2025-06-05T14:00:00Z');

/** From now on the storage is empty, and those who use it at once take turns as the seed has it; without one, every call is answered at once. */
export function emptyStorage(seed?: number): Kvs {
  const db = openDatabase(':memory:');
  const manifest = new Manifest(resolve(__dirname, '../../..'));
  const kvs = new Kvs(db, new SiteClock(db, { now: NOW, running: false, speed: 1 }), manifest, 'jira');
  const random = seed === undefined ? () => 0 : seedRandom(seed);
  const waitTurns = async () => {
    for (let left = Math.floor(random() * 6); left > 0; left -= 1) await new Promise(setImmediate);
  };
  const answer = async (_target: unknown, path: string, { body }: { body: string }) => {
    await waitTurns();
    const { status, body: responseBody } = kvs.answer(path, JSON.parse(body));
    await waitTurns();
    return new Response(status === 204 ? null : JSON.stringify(responseBody ?? null), { status });
  };
  const runtime = { appContext: { installationId: randomUUID() }, lambdaContext: {} };
  Object.assign(globalThis, { __forge_fetch__: answer, __forge_runtime__: runtime });
  return kvs;
}
