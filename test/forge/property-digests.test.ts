/** What the app left on an issue, as an evaluation finds it that comes after one that died. */
import type { IssueProperty } from '../../src/application/ports/issue-property';
import { storedEvaluations } from '../../src/forge/storage/ahead/evaluations';
import { storedPropertyDigests } from '../../src/forge/storage/site/property-digests';
import { emptyStorage } from '../support/site/forge-storage';

const [before, after] = [
  { v: 1, state: 'on-track' },
  { v: 1, state: 'breached' },
];
const begin = (standing: object, property: object, isOwn = true) =>
  storedEvaluations.note({
    ...{ issueId: '1', timer: null, parts: null, followedSince: null },
    left: { standing: standing as IssueProperty, isOwn, property: property as IssueProperty },
  });
const standingOf = (property: object) => storedPropertyDigests.standingOf('1', property);

beforeEach(async () => {
  emptyStorage();
  await storedPropertyDigests.save('1', before);
});

test('what was left is the app’s, and done', async () => {
  expect(await standingOf(before)).toEqual({ isDone: true });
  expect(await standingOf(after)).toBeNull();
});

test('once an evaluation has begun, what stands there is the app’s and not done, and what it leaves is done', async () => {
  await begin(before, after);
  expect(await standingOf(before)).toEqual({ isDone: false });
  expect(await standingOf(after)).toEqual({ isDone: true });
});

test('where one died, and the next comes to what stood there before, that is not done until it has ended', async () => {
  await begin(before, after);
  await begin(before, before);
  expect(await standingOf(before)).toEqual({ isDone: false });
  await storedPropertyDigests.end('1', before, before);
  expect(await standingOf(before)).toEqual({ isDone: true });
});

test('what somebody else wrote there stays theirs, though an evaluation began over it', async () => {
  const forged = { v: 1, state: 'met' };
  await begin(forged, after, false);
  expect(await standingOf(forged)).toBeNull();
  await begin(forged, forged, false);
  expect(await standingOf(forged)).toEqual({ isDone: false });
});

test('an ending that its beginning has noted writes nothing', async () => {
  const kvs = emptyStorage();
  await begin(before, after);
  const paths: string[] = [];
  const answer = kvs.answer.bind(kvs);
  kvs.answer = (path, body) => {
    paths.push(path);
    return answer(path, body);
  };
  await storedPropertyDigests.end('1', before, after);
  expect(paths).toEqual([]);
});

test('one that an earlier version had begun is the app’s, and not done', async () => {
  const kvs = emptyStorage();
  const digest = await digestOf(kvs, before);
  kvs.answer('/api/v1/set', { key: 'left:1', value: { schema: 1, digest, begun: true } });
  expect(await standingOf(before)).toEqual({ isDone: false });
});

async function digestOf(kvs: ReturnType<typeof emptyStorage>, property: object): Promise<unknown> {
  await storedPropertyDigests.save('1', property);
  const { body } = kvs.answer('/api/v1/get', { key: 'left:1' });
  return (body as { value: { digest: unknown } }).value.digest;
}
