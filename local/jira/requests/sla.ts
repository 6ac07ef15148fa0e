/** What Jira's own SLAs say of a request: they are told to the site, which has no goals and calendars of Jira's. */
import { z } from 'zod';
import { find, put } from '../../documents/documents';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import { formatInstant } from '../model/instants';
import type { Issue } from '../model/model';
import { issueOf, may, projectOf } from '../people/access';
import { zoneOf } from '../people/people';
import { pageOf } from './paging';

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
  const request = issueOf(
    context,
    { kind: 'app', accountId: context.appAccountId, throughApp: false },
    issue,
  );
  requireRequest(context, request);
  put(context.db, 'request-sla', request.id, '', { metrics });
}

function requireRequest(context: SiteContext, { projectId }: Issue): void {
  if (projectOf(context, projectId).type !== 'service_desk')
    throw new Refused(404, 'The request you are looking for does not exist or you do not have permission.');
}

/** For agents: a customer reads no SLA of Jira by REST. */
function metricsOf({ caller, params }: Call, context: SiteContext): { request: Issue; metrics: Metric[] } {
  const request = issueOf(context, caller, params.issueIdOrKey ?? '');
  requireRequest(context, request);
  if (!may(context, caller, projectOf(context, request.projectId), 'EDIT_ISSUES'))
    throw new Refused(403, 'You must be an agent of this service project to see its SLAs.');
  const { metrics = [] } = find<{ metrics: Metric[] }>(context.db, 'request-sla', request.id) ?? {};
  return { request, metrics };
}

function listMetrics(call: Call, context: SiteContext) {
  const { request, metrics } = metricsOf(call, context);
  const values = metrics.map((metric, at) => toMetricJson(call, context, request, metric, at + 1));
  return toAnswer(pageOf(call, context, `/rest/servicedeskapi/request/${request.id}/sla`, values));
}

function getMetric(call: Call, context: SiteContext) {
  const { request, metrics } = metricsOf(call, context);
  const id = Number(call.params.slaMetricId);
  const metric = metrics[id - 1];
  if (!metric) throw new Refused(404, `There is no SLA metric ${call.params.slaMetricId} on this request.`);
  return toAnswer(toMetricJson(call, context, request, metric, id));
}

function toMetricJson(call: Call, context: SiteContext, { id: issueId }: Issue, metric: Metric, id: number) {
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

/** As the service desk's REST writes an instant, in four forms. */
export function toDateJson(at: number, zone: string) {
  const jira = formatInstant(at, zone);
  const friendly = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const iso8601 = jira.replace(/\.\d{3}/, '');
  return { iso8601, jira, friendly: friendly.format(at), epochMillis: at };
}

function toLengthJson(millis: number) {
  const minutes = Math.round(Math.abs(millis) / 60_000);
  const friendly = `${millis < 0 ? '-' : ''}${Math.floor(minutes / 60)}h ${minutes % 60}m`;
  return { millis, friendly };
}
