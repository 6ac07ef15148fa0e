import { choosePreset, countWrites, openDeskWith, readJob } from '../../support/rebuild-desk';
import { HOUR } from '../../support/site/desk';

test('ten thousand issues are all looked at within two hours of site time', async () => {
  const desk = await openDeskWith(10_000);
  const writes = countWrites(desk.site);
  await choosePreset(desk);
  await desk.site.advance(2 * HOUR);
  expect(await readJob(desk)).toMatchObject({ state: 'done', done: 10_000 });
  expect(writes.size).toBe(10_000);
  await desk.site.stop();
}, 900_000);
