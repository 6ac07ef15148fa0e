import { choose, deskWith, job, writesOn } from '../../support/rebuilt';
import { HOUR } from '../../support/site/desk';

test('ten thousand issues are all looked at within two hours of site time', async () => {
  const desk = await deskWith(10_000);
  const writes = writesOn(desk.site);
  await choose(desk);
  await desk.site.advance(2 * HOUR);
  expect(await job(desk)).toMatchObject({ state: 'done', done: 10_000 });
  expect(writes.size).toBe(10_000);
  await desk.site.stop();
}, 900_000);
