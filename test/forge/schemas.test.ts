import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listReadable, recordOf } from '../../src/forge/storage/records/records';
import { type Migration, recordShape } from '../../src/forge/storage/records/schema';
import { listTroubles } from '../../src/forge/storage/records/troubles';
import { storedSite } from '../../src/forge/storage/site/site';
import { emptyStorage } from '../support/site/forge-storage';

const platform = globalThis as { __forge_runtime__?: unknown };
beforeEach(() => {
  platform.__forge_runtime__ = { appContext: { installationId: randomUUID() }, lambdaContext: {} };
});
afterAll(() => {
  delete platform.__forge_runtime__;
});

/** A version of the app that renamed a member, and then told the length in minutes instead of hours. */
const rename: Migration = ({ label, ...rest }) => ({ ...rest, name: label });
const toMinutes: Migration = ({ hours, ...rest }) => ({ ...rest, minutes: Number(hours) * 60 });
const second = recordShape({ name: z.string(), hours: z.number() }, [rename]);
const third = recordShape({ name: z.string(), minutes: z.number() }, [rename, toMinutes]);

function storeRecord(kvs: ReturnType<typeof emptyStorage>, key: string, value: object): void {
  kvs.answer('/api/v1/set', { key, value });
}

test('a record of the first schema is read by a version that knows the second, and the third', async () => {
  const kvs = emptyStorage();
  storeRecord(kvs, 'thing:1', { schema: 1, label: 'Night', hours: 8 });
  expect(await recordOf('thing:1', second)).toEqual({ schema: 2, name: 'Night', hours: 8 });
  expect(await recordOf('thing:1', third)).toEqual({ schema: 3, name: 'Night', minutes: 480 });
});

test('a record goes through the migrations that it has not been through, and through no others', async () => {
  const kvs = emptyStorage();
  storeRecord(kvs, 'thing:2', { schema: 2, name: 'Day', hours: 1 });
  storeRecord(kvs, 'thing:3', { schema: 3, name: 'Noon', minutes: 5 });
  expect(await listReadable('thing:', third)).toEqual([
    { schema: 3, name: 'Day', minutes: 60 },
    { schema: 3, name: 'Noon', minutes: 5 },
  ]);
});

test.each([
  [
    'a later version’s',
    { schema: 4, name: 'Later', minutes: 5 },
    'schema: a later version of the app wrote it (schema 4)',
  ],
  ['one without a number', { label: 'None', hours: 8 }, 'schema: write one of 3'],
  ['one whose number lies', { schema: 'constructor', label: 'None', hours: 8 }, 'schema: write one of 3'],
  ['one from before the first', { schema: 0, label: 'None', hours: 8 }, 'schema: write one of 3'],
])('%s record is a trouble in the health and hides no other', async (_, record, why) => {
  const kvs = emptyStorage();
  const key = 'thing:1';
  storeRecord(kvs, key, record);
  storeRecord(kvs, 'thing:9', { schema: 1, label: 'Night', hours: 8 });
  expect(await listReadable('thing:', third)).toEqual([{ schema: 3, name: 'Night', minutes: 480 }]);
  expect((await listTroubles(10)).map(({ message }) => message)).toEqual([
    `${key}: ${why}; the record is passed over`,
  ]);
  await expect(recordOf(key, third)).rejects.toThrow(`${key} cannot be read`);
});

test('a calendar that a later version stored is told of in the site’s health, and the others are there', async () => {
  const kvs = emptyStorage();
  storeRecord(kvs, 'calendar:later', { schema: 2, id: 'later', title: 'Later' });
  expect(await storedSite.listCalendars()).toEqual([]);
  const [trouble] = await storedSite.listTroubles(10);
  expect(trouble?.message).toContain(
    'calendar:later: schema: a later version of the app wrote it (schema 2)',
  );
});
