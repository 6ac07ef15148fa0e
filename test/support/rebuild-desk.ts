/** A project with issues of its own before its first scheme: the look at all of them, counted by what is left on each. */
import { loadProducts } from '../../local/forge/load-products';
import type { Request } from '../../local/http/network';
import { HourlyPoints } from '../../local/product/hourly-points';
import type { Site } from '../../local/running/running-site';
import { type SeedManyOptions, seedMany } from '../../local/seed/seed-many';
import { type SiteOptions, startSite } from '../../local/site';
import type { RebuildJob } from '../../src/application/ports/evaluation';
import type { IssueProperty } from '../../src/application/ports/issue-property';
import type { RebuildAnswer, RebuildTrialAnswer } from '../../src/contract/rebuild';
import type { RefusedAnswer } from '../../src/contract/refused';
import { ADMIN, Desk } from './site/desk';

export async function openDeskWith(
  issues: number,
  options: SiteOptions = {},
  seeded: Omit<SeedManyOptions, 'issues'> = {},
): Promise<Desk> {
  const products = await loadProducts();
  const seed: typeof products.seed = (context) => {
    products.seed(context);
    seedMany(context, { issues, ...seeded });
  };
  const siteOptions = {
    now: '2025-06-05T14:00:00Z',
    port: null,
    products: { ...products, seed },
    ...options,
  };
  return new Desk(await startSite(siteOptions));
}

/** An hour that is so small that a step looks at a hundred issues. */
export const smallHour = (): HourlyPoints => new HourlyPoints(8_000);

/** How often something was left on each issue since. */
export function countWrites(site: Site): Map<string, number> {
  const writes = new Map<string, number>();
  site.network.onExchange((exchange) => {
    if (exchange.status > 303) return;
    for (const [id] of leftBy(exchange)) writes.set(id, (writes.get(id) ?? 0) + 1);
  });
  return writes;
}

type Property = Pick<IssueProperty, 'clocks'>;

/** What a call leaves on issues: on one, or on those of a page. */
export function leftBy({ method, path, body }: Request): [issueId: string, property: Property][] {
  const [, id] = /^\/rest\/api\/3\/issue\/(\d+)\/properties\/sablier/.exec(path) ?? [];
  if (id) return method === 'PUT' ? [[id, body as Property]] : [];
  if (path !== '/rest/api/3/issue/properties/multi') return [];
  const { issues } = body as { issues: { issueID: number; properties: { sablier: Property } }[] };
  return issues.map(({ issueID, properties }) => [String(issueID), properties.sablier]);
}

const project = { id: '10000', key: 'SUP' };

async function callAsAdmin<Answer>(
  desk: Desk,
  moduleKey: 'panel' | 'scheme',
  functionKey: string,
  payload: object,
): Promise<Answer> {
  const extension = { project, issue: { id: '10001', key: 'SUP-1' } };
  return (await desk.site.invoke({ as: ADMIN, moduleKey, functionKey, payload, extension })) as Answer;
}

export const choosePreset = (desk: Desk) => desk.choose('valtech');
export const orderRebuild = (desk: Desk, word: string, jql = '') =>
  callAsAdmin<RebuildAnswer>(desk, 'scheme', 'orderRebuild', { order: word, jql });
export const tryRebuild = (desk: Desk, jql: string, from: string | null = null) =>
  callAsAdmin<RebuildTrialAnswer | RefusedAnswer>(desk, 'scheme', 'tryRebuild', { jql, from });

export async function readJob(desk: Desk): Promise<RebuildJob> {
  const { job } = await callAsAdmin<{ job: RebuildJob | null }>(desk, 'scheme', 'showRebuild', {});
  if (!job) throw new Error('no job was begun');
  return job;
}

/** Time that has run is told as of the evaluation, which may be an hour later here. */
const withoutElapsed = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json ?? null, (name, value) => (name === 'elapsed' ? undefined : value)));

/** What stands on each issue, by its key. */
export async function readStates(desk: Desk): Promise<[key: string, clocks: unknown][]> {
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
