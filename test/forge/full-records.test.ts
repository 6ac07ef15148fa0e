import { storedEvents } from '../../src/forge/storage/events';
import { emptyStorage } from '../support/site/forge-storage';

const NOW = 1_749_132_000_000;
const LIMIT = 240 * 1024;

interface Stored {
  key: string;
  value: unknown;
}

function storedUnder(kvs: ReturnType<typeof emptyStorage>, prefix: string): Stored[] {
  const where = [{ property: 'key', condition: 'BEGINS_WITH', values: [prefix] }];
  return (kvs.answer('/api/v1/query', { where, limit: 100 }).body as { data: Stored[] }).data;
}

test('an issue’s events go on in a next record before one is full, none is lost, and one may be taken back', async () => {
  const kvs = emptyStorage();
  const ids = Array.from({ length: 400 }, (_, nth) => `event-${nth}`);
  for (const id of ids) {
    const event = {
      id,
      at: NOW,
      actor: 'agent',
      kind: 'contact' as const,
      payload: { note: 'é'.repeat(500) },
    };
    expect(await storedEvents.append('1', event, NOW)).toBe('added');
    expect(await storedEvents.append('1', event, NOW)).toBe('known');
  }
  const records = storedUnder(kvs, 'events:1');
  expect(records.length).toBeGreaterThan(2);
  for (const { value } of records) expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThan(LIMIT * 0.6);
  expect((await storedEvents.of('1')).map(({ id }) => id)).toEqual(ids);
  expect(await storedEvents.withdraw('1', 'event-3', NOW)).toBe('added');
  expect((await storedEvents.of('1')).map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'event-3'));
}, 120_000);
