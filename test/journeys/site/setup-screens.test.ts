/** Jira's screens are read some at a time, as slowly as Jira asks, and never without the right to configure Jira. */
import type { ScreensAnswer } from '../../../src/contract/start';
import { type Desk, openDesk, SITE_ADMIN } from '../../support/site/desk';
import { createAppWithout } from '../../support/site/partial-app';

const readScreensFrom = (desk: Desk, from: number) =>
  desk.site.invoke({
    as: SITE_ADMIN,
    moduleKey: 'get-started',
    functionKey: 'showScreens',
    payload: { from },
  });

test('one page after the other, and a request that Jira puts off is asked again when it says', async () => {
  const desk = await openDesk();
  const page = ({ path }: { path: string }) => path.startsWith('/rest/api/3/screens?');
  const values = [{ id: 1, name: 'Default Screen' }];
  desk.site.faults.failNext(page, { status: 200, body: { isLast: false, values } });
  const isTabsRead = ({ path }: { path: string }) => path.endsWith('/screens/1/tabs');
  desk.site.faults.failNext(isTabsRead, { status: 429, headers: { 'Retry-After': '3' } });
  const before = desk.site.clock.now();
  const first = (await readScreensFrom(desk, 0)) as ScreensAnswer;
  expect(first).toMatchObject({ screens: [{ id: '1', lacks: expect.any(Array) }], next: 1 });
  expect(first.projects).toMatchObject([{ key: 'SUP', screens: ['1'] }]);
  expect(desk.site.clock.now() - before).toBeLessThan(25_000);
  expect(await readScreensFrom(desk, 1)).toMatchObject({ screens: [], next: null });
  await desk.site.stop();
});

test('what Jira puts off for longer than a page can wait is told', async () => {
  const desk = await openDesk();
  const page = ({ path }: { path: string }) => path.startsWith('/rest/api/3/screens?');
  desk.site.faults.failNext(page, { status: 429, headers: { 'Retry-After': '600' } });
  expect(await readScreensFrom(desk, 0)).toMatchObject({ kind: 'refused' });
  expect(await readScreensFrom(desk, 0)).toMatchObject({ kind: 'screens' });
  await desk.site.stop();
});

test('without the scope to configure Jira the screens are refused', async () => {
  const app = createAppWithout('manage:jira-configuration');
  const desk = await openDesk('valtech', { app: app.folder });
  expect(await readScreensFrom(desk, 0)).toMatchObject({ kind: 'refused' });
  await desk.site.stop();
  app.remove();
});
