/** What an evaluation notes is one write of the storage, and nothing of it is lost where others count in the same month. */
import type { EvaluationNote } from '../../src/application/ports/evaluation';
import type { RollupPart } from '../../src/application/ports/figures';
import { storedEvaluations } from '../../src/forge/storage/ahead/evaluations';
import { storedRollups } from '../../src/forge/storage/figures/rollups';
import { storedTimers } from '../../src/forge/storage/timers';
import { emptyStorage } from '../support/site/forge-storage';

const partOf = (met: number): RollupPart => ({
  ...{ projectId: '10000', client: null, month: '2025-06', generation: 0 },
  counts: { met },
});

const noteOf = (issueId: string, met = 1, at: number | null = 60_000): EvaluationNote => ({
  ...{ issueId, left: null, timer: { at, pushed: false }, parts: [partOf(met)], followedSince: null },
});

/** The calls of the storage from now on, by their places. */
function listenTo(kvs: ReturnType<typeof emptyStorage>): string[] {
  const places: string[] = [];
  const answer = kvs.answer.bind(kvs);
  kvs.answer = (path, body) => {
    places.push(path.replace('/api/v1/', ''));
    return answer(path, body);
  };
  return places;
}

const readMonth = async () =>
  (await storedRollups.listMonths('10000', null, '2025-06', '2025-06')).map(({ counts }) => counts);

test('of an issue that adds to a month this process has added to before is one operation, with what it has added until now', async () => {
  const kvs = emptyStorage();
  await storedEvaluations.note(noteOf('1'));
  const places = listenTo(kvs);
  await storedEvaluations.note(noteOf('2', 3));
  expect(places).toEqual(['entity/get', 'transaction']);
  expect([await readMonth(), await storedTimers.of('2')]).toEqual([[{ met: 4 }], 60_000]);
});

test('over a month that another process has changed in between is written all the same, and once', async () => {
  const kvs = emptyStorage();
  await storedEvaluations.note(noteOf('1'));
  const name = '10000:0:.everybody:2025-06';
  const value = { shelf: '10000:0:.everybody', month: '2025-06', version: 7, counts: { met: 10 } };
  kvs.answer('/api/v1/entity/set', { entityName: 'rollup', key: name, value });
  await storedEvaluations.note(noteOf('2', 1, null));
  await storedEvaluations.note(noteOf('2', 1, null));
  expect([await readMonth(), await storedTimers.of('2')]).toEqual([[{ met: 11 }], null]);
});

test('that counts nothing new has its timer written alone', async () => {
  const kvs = emptyStorage();
  await storedEvaluations.note(noteOf('1'));
  const places = listenTo(kvs);
  await storedEvaluations.note(noteOf('1', 1, 120_000));
  expect(places).toEqual(['entity/get', 'transaction']);
  expect([await readMonth(), await storedTimers.of('1')]).toEqual([[{ met: 1 }], 120_000]);
});
