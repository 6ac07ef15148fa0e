import { randomUUID } from 'node:crypto';
import { withClaim } from '../../src/application/claims';
import type { AppEvent } from '../../src/domain/sla/history/app-events';
import { storedEvents } from '../../src/forge/storage/events';
import { storedClaims } from '../../src/forge/storage/records/claims';
import { emptyStorage } from '../support/site/forge-storage';

const NOW = 1_749_132_000_000;
const seeds = Array.from({ length: 60 }, (_, nth) => nth + 1);
const createContact = (): AppEvent => ({ id: randomUUID(), at: NOW, actor: 'agent', kind: 'contact' });

/** Somebody whose page says that another is recording clicks again. */
async function recordWithRetry(event: AppEvent): Promise<void> {
  for (;;) if ((await storedEvents.append('1', event, NOW)) !== 'busy') return;
}

test('of events recorded at once beside a claim whose holder died none is lost, however their calls interleave', async () => {
  for (const seed of seeds) {
    emptyStorage(seed);
    await storedClaims.take('events:1', NOW - 60_000, NOW - 1);
    const events = [createContact(), createContact(), createContact()];
    await Promise.all(events.map(recordWithRetry));
    const stored = (await storedEvents.of('1')).map(({ id }) => id);
    expect(stored.sort()).toEqual(events.map(({ id }) => id).sort());
  }
});

test('a claim has one holder, however many ask at once', async () => {
  for (const seed of seeds) {
    emptyStorage(seed);
    if (seed % 2 === 0) await storedClaims.take('turn', NOW - 60_000, NOW - 1);
    const requests = [1, 2, 3, 4].map(() => storedClaims.take('turn', NOW, NOW + 1_000));
    expect((await Promise.all(requests)).filter((claim) => claim !== null)).toHaveLength(1);
  }
});

test('whoever took too long gives back nothing that is another’s by then', async () => {
  emptyStorage(1);
  const late = await storedClaims.take('turn', NOW, NOW + 10);
  const next = await storedClaims.take('turn', NOW + 20, NOW + 1_000);
  expect(late && next).not.toBeNull();
  if (late) await storedClaims.release(late);
  expect(await storedClaims.take('turn', NOW + 30, NOW + 1_000)).toBeNull();
  if (next) await storedClaims.release(next);
  expect(await storedClaims.take('turn', NOW + 30, NOW + 1_000)).not.toBeNull();
});

test('an event whose recorder lost its claim on the way is not written over another’s', async () => {
  const kvs = emptyStorage(1);
  const answer = kvs.answer.bind(kvs);
  let overtaken = false;
  kvs.answer = (path, body) => {
    const { check = [] } = body as { check?: unknown[] };
    if (!overtaken && check.length > 0) {
      overtaken = true;
      const value = { owner: 'another', until: NOW + 60_000 };
      answer('/api/v1/transaction', { set: [{ key: 'events:1', entityName: 'claim', value }] });
    }
    return answer(path, body);
  };
  expect(await storedEvents.append('1', createContact(), NOW)).toBe('busy');
  expect(overtaken).toBe(true);
  expect(await storedEvents.of('1')).toEqual([]);
});

test('what is done under a claim is done by one at a time, and the claim is free when it failed', async () => {
  emptyStorage(3);
  const claim = { key: 'turn', now: NOW, forMs: 1_000 };
  let inside = 0;
  const work = async () => {
    inside += 1;
    await new Promise(setImmediate);
    expect(inside).toBe(1);
    inside -= 1;
  };
  await Promise.all([1, 2, 3].map(() => withClaim(storedClaims, claim, work)));
  const fails = withClaim(storedClaims, claim, () => Promise.reject(new Error('no')));
  await expect(fails).rejects.toThrow('no');
  expect(await withClaim(storedClaims, claim, async () => 'done')).toBe('done');
});
