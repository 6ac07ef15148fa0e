/** A look at many issues while Jira fails, answers are lost after their effect and processes end: it ends as one that nothing troubled. */

import { choosePreset, openDeskWith, readJob, smallHour } from '../../support/rebuild-desk';
import type { Desk } from '../../support/site/desk';
import { HOUR } from '../../support/site/desk';

const ISSUES = 150;

/** Time that has run is told as of the evaluation, which may be an hour later here. */
const withoutElapsed = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json ?? null, (name, value) => (name === 'elapsed' ? undefined : value)));

/** What stands on each issue, by its key. */
async function readStates(desk: Desk): Promise<[key: string, clocks: unknown][]> {
  const states: [string, unknown][] = [];
  let nextPageToken: string | undefined;
  do {
    const body = {
      jql: 'project = SUP ORDER BY key ASC',
      properties: ['sablier'],
      maxResults: 100,
      nextPageToken,
    };
    const page = await desk.askJira<{
      issues: { key: string; properties: { sablier?: { clocks: unknown } } }[];
      nextPageToken?: string;
    }>('712020:agent-a', 'POST', '/rest/api/3/search/jql', body);
    for (const { key, properties } of page.issues)
      states.push([key, withoutElapsed(properties.sablier?.clocks)]);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken);
  return states;
}

async function lookAt(trouble: (desk: Desk) => void) {
  const desk = await openDeskWith(ISSUES, { points: smallHour() });
  await choosePreset(desk);
  trouble(desk);
  await desk.site.advance(HOUR);
  desk.site.faults.clear();
  desk.site.disturb({});
  await desk.site.advance(HOUR);
  const [job, states] = [await readJob(desk), await readStates(desk)];
  await desk.site.stop();
  return { job, states };
}

test.each([3, 7, 11])('with seed %i it ends with what a quiet one leaves on every issue', async (seed) => {
  const quiet = await lookAt(() => undefined);
  const troubled = await lookAt(({ site }) => {
    site.faults.plan({ seed, rate: 0.15 });
    site.disturb({ seed, kill: 0.02, double: 0.2 });
  });
  expect(troubled.job).toMatchObject({ state: 'done', done: ISSUES });
  expect(troubled.states).toEqual(quiet.states);
  expect(quiet.states.length).toBeGreaterThanOrEqual(ISSUES);
});
