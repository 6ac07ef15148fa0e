/** What Jira's own SLAs say of a request: they are told to the site, which has no goals and calendars of Jira's. */
import { z } from 'zod';
import { find, put } from '../../documents/documents';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import { toDateJson } from '../desks/dates';
import { pageOf } from '../desks/paging';
import { requireReadable } from '../desks/request-access';
import type { Issue } from '../model/model';
import { may, projectOf } from '../people/access';
import { zoneOf } from '../people/people';

const instant = z.number().int();
const cycle = z.object({
  startedAt: instant,
  breachAt: instant.nullable(),
  goalMs: instant,
  elapsedMs: instant,
});
const metricShape = z.object({
  name: z.string().min(1),
  completed: z.array(cycle.extend({ stoppedAt: instant, breached: z.boolean().optional() })).default([]),
  ongoing: cycle
    .extend({ paused: z.boolean().default(false), withinCalendarHours: z.boolean().default(true) })
    .nullable()
    .default(null),
});
type Metric = z.output<typeof metricShape>;
type Cycle = z.output<typeof cycle>;

export const slaChangeShape = z.object({
  kind: z.literal('tell-slas'),
  issue: z.string().min(1),
  metrics: z.array(metricShape),
});

const ROUTE = '/rest/servicedeskapi/request/{issueIdOrKey}/sla';

export const requestSlas: Operations = {
  getSlaInformation: { route: `GET ${ROUTE}`, run: listMetrics },
  getSlaInformationById: { route: `GET ${ROUTE}/{slaMetricId}`, run: getMetric },
};

/** From now on Jira says so of the request. */
export function tellSlas(context: SiteContext, { issue, metrics }: z.output<typeof slaChangeShape>): void {
  const app = { kind: 'app', accountId: context.appAccountId, throughApp: false } as const;
  const request = requireReadable(context, app, issue);
  put(context.db, 'request-sla', request.id, '', { metrics });
}

/** For agents: a customer reads no SLA of Jira by REST, not even of a request of his own. */
function requestOfAgent({ caller, params }: Call, context: SiteContext): Issue {
  const request = requireReadable(context, caller, params.issueIdOrKey ?? '');
  if (!may(context, caller, projectOf(context, request.projectId), 'EDIT_ISSUES'))
    throw new Refused(403, 'You must be an agent of this service project to see its SLAs.');
  return request;
}

const metricsOf = (context: SiteContext, { id }: Issue): Metric[] =>
  find<{ metrics: Metric[] }>(context.db, 'request-sla', id)?.metrics ?? [];

type Asked = Pick<Call, 'caller' | 'query'>;

export function toSlaPage(call: Asked, context: SiteContext, request: Issue) {
  const values = metricsOf(context, request).map((metric, at) =>
    toMetricJson(call, context, request, metric, at + 1),
  );
  return pageOf(call, context, `/rest/servicedeskapi/request/${request.id}/sla`, values);
}

function listMetrics(call: Call, context: SiteContext) {
  return toAnswer(toSlaPage(call, context, requestOfAgent(call, context)));
}

function getMetric(call: Call, context: SiteContext) {
  const request = requestOfAgent(call, context);
  const id = Number(call.params.slaMetricId);
  const metric = metricsOf(context, request)[id - 1];
  if (!metric) throw new Refused(404, `There is no SLA metric ${call.params.slaMetricId} on this request.`);
  return toAnswer(toMetricJson(call, context, request, metric, id));
}

function toMetricJson(
  call: Pick<Call, 'caller'>,
  context: SiteContext,
  { id: issueId }: Issue,
  metric: Metric,
  id: number,
) {
  const zone = zoneOf(context, call.caller);
  const { name, completed, ongoing } = metric;
  const { baseUrl } = context;
  return {
    ...{ id: String(id), name },
    _links: { self: `${baseUrl}/rest/servicedeskapi/request/${issueId}/sla/${id}` },
    completedCycles: completed.map(({ stoppedAt, breached, ...cycle }) => ({
      ...toCycleJson(cycle, zone, breached ?? cycle.elapsedMs > cycle.goalMs),
      stopTime: toDateJson(stoppedAt, zone),
    })),
    ...(ongoing ? { ongoingCycle: toOngoingJson(ongoing, zone) } : {}),
  };
}

function toOngoingJson(
  { paused, withinCalendarHours, ...cycle }: NonNullable<Metric['ongoing']>,
  zone: string,
) {
  return { ...toCycleJson(cycle, zone, cycle.elapsedMs > cycle.goalMs), paused, withinCalendarHours };
}

function toCycleJson({ startedAt, breachAt, goalMs, elapsedMs }: Cycle, zone: string, breached: boolean) {
  return {
    startTime: toDateJson(startedAt, zone),
    ...(breachAt === null ? {} : { breachTime: toDateJson(breachAt, zone) }),
    breached,
    goalDuration: toLengthJson(goalMs),
    elapsedTime: toLengthJson(elapsedMs),
    remainingTime: toLengthJson(goalMs - elapsedMs),
  };
}

function toLengthJson(millis: number) {
  const minutes = Math.round(Math.abs(millis) / 60_000);
  const friendly = `${millis < 0 ? '-' : ''}${Math.floor(minutes / 60)}h ${minutes % 60}m`;
  return { millis, friendly };
}
