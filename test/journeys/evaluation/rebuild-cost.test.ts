/** What a look at every issue costs of Jira: its points, and its calls. */
import { HourlyPoints } from '../../../local/product/hourly-points';
import { choosePreset, openDeskWith, readJob } from '../../support/rebuild-desk';
import { MINUTE } from '../../support/site/desk';

const ISSUES = 500;
const PAGES = ISSUES / 100;

test('a look at five hundred issues is five searches, one read of their changes, one write of their fields, and five tasks', async () => {
  const points = new HourlyPoints();
  const desk = await openDeskWith(ISSUES, { points });
  const calls = new Map<string, number>();
  desk.site.network.onExchange(({ as, product, method, path }) => {
    if (as !== 'app' || product !== 'jira') return;
    const name = `${method} ${path.split('?')[0]?.replace(/\/\d+/g, '/N')}`;
    calls.set(name, (calls.get(name) ?? 0) + 1);
  });
  await choosePreset(desk);
  await desk.site.advance(3 * MINUTE);
  expect(await readJob(desk)).toMatchObject({ state: 'done', done: ISSUES });
  const callsOf = (name: string) => calls.get(`POST /rest/api/N/${name}`);
  /** The unfinished ones end within a page, and the last one tells not that it is. */
  expect(callsOf('search/jql')).toBeLessThanOrEqual(PAGES + 2);
  expect(callsOf('issue/properties/multi')).toBe(PAGES);
  const alone = calls.get('PUT /rest/api/N/issue/N/properties/sablier') ?? 0;
  expect(alone).toBeLessThanOrEqual(PAGES);
  expect(callsOf('changelog/bulkfetch')).toBe(2);
  expect(callsOf('app/field/value')).toBe(2 + alone);
  expect(calls.get('GET /rest/api/N/task/N')).toBe(PAGES);
  expect(calls.get('GET /rest/api/N/project/N/statuses')).toBeLessThanOrEqual(2);
  expect(points.total / ISSUES).toBeLessThanOrEqual(2.2);
  await desk.site.stop();
});
