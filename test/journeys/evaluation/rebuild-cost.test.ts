/** What a look at every issue costs of Jira: its points, and its calls. */
import { HourlyPoints } from '../../../local/product/hourly-points';
import { choosePreset, openDeskWith, readJob } from '../../support/rebuild-desk';
import { MINUTE } from '../../support/site/desk';

const ISSUES = 500;
/** The unfinished ones and the others are each read by the hundred. */
const MOST_PAGES = ISSUES / 100 + 1;

test('a look at a hundred issues is two reads and two writes, of which one is asked after', async () => {
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
  for (const call of ['search/jql', 'changelog/bulkfetch', 'app/field/value', 'issue/properties/multi'])
    expect(calls.get(`POST /rest/api/N/${call}`)).toBeLessThanOrEqual(MOST_PAGES + 2);
  expect(calls.get('GET /rest/api/N/task/N')).toBeLessThanOrEqual(MOST_PAGES);
  expect(calls.get('GET /rest/api/N/project/N/statuses')).toBeLessThanOrEqual(2);
  expect(points.total / ISSUES).toBeLessThanOrEqual(2.2);
  await desk.site.stop();
});
