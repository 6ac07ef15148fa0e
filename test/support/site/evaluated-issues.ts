/** A site with thousands of seeded issues, each with what an evaluation of the app would have left on it; the app itself stays idle. */

import { find } from '../../../local/documents/documents';
import { loadProducts } from '../../../local/forge/load-products';
import { appFieldsOf } from '../../../local/jira/fields/fields';
import type { Issue } from '../../../local/jira/model/model';
import { indexProperties, putProperty } from '../../../local/jira/properties/properties';
import { saveIssue } from '../../../local/jira/writing/write-issue';
import type { SiteContext } from '../../../local/product/product';
import { seedMany } from '../../../local/seed/seed-many';
import { startSite } from '../../../local/site';
import type { IssueProperty } from '../../../src/application/ports/issue-property';
import { fieldsOf } from '../../../src/application/refresh/property-of-issue';
import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import { type Scheme, schemeSchema } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import type { AppEvent } from '../../../src/domain/sla/history/app-events';
import type { History } from '../../../src/domain/sla/history/history';
import { issueStateOf } from '../../../src/domain/sla/issue-state';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { presets } from '../../../src/presets';
import { AGENT, Desk } from './desk';

const TEAM = new Set([AGENT, '712020:agent-b']);

/** Valtech's promises, with every clock there is: four that wait for the client, one in each way of counting. */
export function schemeWithEveryClock(): Scheme {
  const valtech = presets.valtech as Scheme;
  const created = [{ on: 'created' }];
  const teamComment = [{ on: 'comment', side: 'team' }];
  const clientPause = { pauseInStatuses: ['Waiting for client'] };
  const { response, resolution } = valtech.clocks;
  const calendar = Object.keys(valtech.calendars)[0] as string;
  const more = {
    acknowledge: { goal: { in: 'elapsed', breach: 'PT1H' } },
    update: { goal: { in: 'hours', calendar, breach: 'PT4H' } },
    workaround: { goal: { in: 'business-days', calendar, breach: 30 } },
  };
  const goals = Object.entries(valtech.goals).map(([severity, clockRules]) => [
    severity,
    { ...more, ...clockRules },
  ]);
  return schemeSchema.parse({
    ...valtech,
    clocks: {
      ...valtech.clocks,
      acknowledge: { start: created, stop: [...teamComment, { on: 'comment', side: 'client' }] },
      update: { start: created, stop: [{ on: 'resolved' }], restart: teamComment, ...clientPause },
      workaround: { start: created, stop: [{ on: 'resolved' }], ...clientPause },
      response: { ...response, ...clientPause },
      resolution: { ...resolution, ...clientPause },
    },
    goals: Object.fromEntries(goals),
  });
}

export interface EvaluatedSite {
  desk: Desk;
  scheme: Scheme;
  histories: Map<string, History>;
  /** When each issue had its last evaluation. */
  evaluatedAt: Map<string, number>;
  /** Passes over the issues that something happened to since, at its instant. */
  evaluateChanged(): void;
}

export async function openEvaluatedSite(issues: number, rules: Scheme): Promise<EvaluatedSite> {
  const { desk, context } = await openSeededDesk(issues);
  const scheme = withHolidays(rules, 2025, 2025);
  const readNow = () => desk.site.clock.now();
  const evaluatedAt = new Map<string, number>();
  const histories = new Map<string, History>();
  for (const id of await findIssueIds(desk, 'project = SUP')) histories.set(id, await readHistory(desk, id));
  const evaluateChanged = context.db.transaction(() => {
    for (const [id, history] of histories) {
      const before = evaluatedAt.get(id);
      const changedAt = history.events.findLast(({ at }) => at <= readNow())?.at ?? 0;
      if (before !== undefined && changedAt <= before) continue;
      evaluatedAt.set(id, before === undefined ? readNow() : changedAt);
      storeEvaluation(context, scheme, id, history, evaluatedAt.get(id) as number);
    }
  });
  evaluateChanged();
  return { desk, scheme, histories, evaluatedAt, evaluateChanged };
}

async function openSeededDesk(issues: number): Promise<{ desk: Desk; context: SiteContext }> {
  const products = await loadProducts();
  let context: SiteContext | undefined;
  const seed = (siteContext: SiteContext) => {
    context = siteContext;
    products.seed(siteContext);
    seedMany(siteContext, { issues });
  };
  const site = await startSite({ now: '2025-06-05T14:00:00Z', port: null, products: { ...products, seed } });
  return { desk: new Desk(site), context: context as unknown as SiteContext };
}

/** Writes what the app writes at the end of an evaluation. */
function storeEvaluation(
  context: SiteContext,
  scheme: Scheme,
  id: string,
  history: History,
  now: number,
): void {
  const state = issueStateOf(scheme, evaluateClocks(scheme, history, now), now);
  const counted = { digest: '', facts: [] };
  const property: IssueProperty = { v: 1, scheme: 1, ...state, client: null, counted };
  putProperty(context, id, 'sablier', property);
  const { dueAt, ...rest } = fieldsOf(property);
  const fields = Object.entries({ ...dueAt, ...rest }).map(([name, value]) => [
    idOf(context, NAMES[name] ?? ''),
    typeof value === 'number' ? new Date(value).toISOString() : value,
  ]);
  const issue = {
    ...(find<Issue>(context.db, 'issue', id) as Issue),
    appFields: Object.fromEntries(fields),
  };
  saveIssue(context, issue);
  indexProperties(context, issue);
}

const NAMES: Record<string, string> = {
  acknowledge: 'SLA acknowledge due',
  response: 'SLA response due',
  update: 'SLA next update due',
  workaround: 'SLA workaround due',
  resolution: 'SLA resolution due',
  report: 'Incident report due',
  breachedAt: 'SLA breached',
  state: 'SLA state',
  severity: 'SLA severity',
};

function idOf(context: SiteContext, name: string): string {
  const field = appFieldsOf(context).find((candidate) => candidate.name === name);
  if (!field) throw new Error(`the manifest has no field named "${name}"`);
  return field.id;
}

/** The ids of every issue that a query finds. */
export async function findIssueIds(desk: Desk, jql: string): Promise<string[]> {
  const body = { jql, maxResults: 5_000 };
  const path = '/rest/api/3/search/jql';
  const { issues } = await desk.askJira<{ issues: { id: string }[] }>(AGENT, 'POST', path, body);
  return issues.map(({ id }) => id);
}

/** An issue's history as the app reads it, with what people told the app. */
export async function readHistory(desk: Desk, id: string, appEvents: AppEvent[] = []): Promise<History> {
  const path = `/rest/api/3/issue/${id}?fields=*all&expand=changelog`;
  const json = await desk.askJira<unknown>(AGENT, 'GET', path);
  const statusCategories = {
    '10000': 'new',
    '10001': 'indeterminate',
    '10002': 'indeterminate',
    '10003': 'done',
  } as const;
  return historyOf(json, { team: TEAM, statusCategories, appEvents });
}
