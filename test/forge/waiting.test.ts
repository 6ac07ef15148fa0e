/** What the five-minute run works on is asked for only where something may wait, and whatever waits is found. */
import { kvs } from '@forge/kvs';
import { listWaiting, stampWaiting } from '../../src/forge/storage/records/waiting';
import { emptyStorage } from '../support/site/forge-storage';

const put = (name: string) => stampWaiting(kvs.transact(), 'owed').set(`owed:${name}`, {}).execute();

async function listOwed(): Promise<string[]> {
  const { results } = await kvs
    .query()
    .where('key', { condition: 'BEGINS_WITH', values: ['owed:'] })
    .getMany();
  return results.map(({ key }) => key);
}

/** How often the list was asked for, and what it answered. */
async function look(ask: () => Promise<string[]> = listOwed) {
  let asked = 0;
  const items = await listWaiting('owed', () => {
    asked += 1;
    return ask();
  });
  return { asked, items };
}

/** As if the last of them had been put there an hour ago. */
const ageStamp = () => kvs.entity('recorded').set('waiting:owed', { version: 1 });

beforeEach(() => {
  emptyStorage();
});

test('an empty list is asked for once, and not again', async () => {
  expect(await look()).toEqual({ asked: 1, items: [] });
  expect(await look()).toEqual({ asked: 0, items: [] });
});

test('what is put on it is found, as long as it stands there and however often the run looks', async () => {
  await look();
  await put('1');
  for (let times = 0; times < 3; times += 1) expect(await look()).toEqual({ asked: 1, items: ['owed:1'] });
  await kvs.delete('owed:1');
  await ageStamp();
  expect(await look()).toEqual({ asked: 1, items: [] });
  expect(await look()).toEqual({ asked: 0, items: [] });
});

test('what a query does not know yet is found by a later run', async () => {
  await look();
  await put('1');
  expect(await look(async () => [])).toEqual({ asked: 1, items: [] });
  expect(await look()).toEqual({ asked: 1, items: ['owed:1'] });
});

test('what is put there while the run looks is found by the next one', async () => {
  await ageStamp();
  const lookBefore = async () => {
    await put('1');
    return [];
  };
  expect(await look(lookBefore)).toEqual({ asked: 1, items: [] });
  expect(await look()).toEqual({ asked: 1, items: ['owed:1'] });
});
