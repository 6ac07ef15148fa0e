import type { AvailabilityView, MaintenanceView, OutageView, ServiceAnswer } from '../../contract/service';
import { announceBy, isAnnouncedInTime, type Maintenance } from '../../domain/availability/maintenance';
import { noticeOf } from '../../domain/availability/notice';
import { correctOutage, type Outage, type OutageEdit, outagesOf } from '../../domain/availability/outage';
import { Service } from '../../domain/availability/service';
import { stripOf } from '../../domain/availability/strip';
import type { AvailabilityTerms } from '../../domain/availability/terms';
import type { Kept } from '../billing/client-accounts';
import { clientOfIssue } from '../clients/client-of-issue';
import { judge } from '../evaluation/judge';
import type { Ports } from '../ports';
import type { ClientIssue } from '../ports/accounts';

const DAY = 86_400_000;
const DAYS_SHOWN = 90;
const PAGE = 100;
/** How many pages of issues are looked through at most, and how many issues at a time. */
const PAGES = 10;
const AT_ONCE = 10;

/** A client's service and all that is known of it. */
export interface ClientService {
  kept: Kept;
  terms: AvailabilityTerms;
  outages: OutageView[];
  maintenance: Maintenance[];
  service: Service;
}

/** The service of a client whose availability is accounted for; null where it is not. */
export async function serviceOf(ports: Ports, kept: Kept): Promise<ClientService | null> {
  const { availability: terms, watchedSince } = kept.terms;
  if (!terms || watchedSince === null) return null;
  const now = ports.now();
  const [found, edits, maintenance] = await Promise.all([
    outagesFor(ports, kept, terms, now - watchedSince),
    ports.services.edits(kept.client.id),
    ports.services.maintenance(kept.client.id),
  ]);
  const outages = found.map((outage) => withEdits(outage, edits));
  const service = new Service(terms, { outages, maintenance, since: watchedSince, now });
  return { kept, terms, outages, maintenance, service };
}

/** Corrections that made no sense were refused when they were entered. */
function withEdits(outage: Outage, edits: OutageEdit[]): OutageView {
  const own = edits.filter(({ outageId }) => outageId === outage.id);
  const result = correctOutage(outage, own);
  return { ...('refused' in result ? outage : result), edits: own };
}

/** The outages of every incident of the client that lived since its service is watched, and long enough for the strip. */
async function outagesFor(
  ports: Ports,
  { client }: Kept,
  terms: AvailabilityTerms,
  watched: number,
): Promise<Outage[]> {
  if (client.projects.length === 0) return [];
  const days = Math.min(Math.ceil(watched / DAY) + 1, DAYS_SHOWN + terms.windowDays);
  const of = ports.digest(JSON.stringify([client.id, await ports.site.clients(), terms]));
  const outages: Outage[] = [];
  let from: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const told: { issues: ClientIssue[]; next: string | null } = await ports.accounts.issuesOf(
      client.projects,
      Math.max(1, days),
      from,
      PAGE,
    );
    for (let at = 0; at < told.issues.length; at += AT_ONCE) {
      const some = told.issues.slice(at, at + AT_ONCE);
      const each = await Promise.all(some.map((issue) => outagesIn(ports, issue, client.id, terms, of)));
      outages.push(...each.flat());
    }
    from = told.next;
    if (from === null) break;
  }
  return outages.sort((a, b) => b.from - a.from);
}

async function outagesIn(
  ports: Ports,
  { id, updatedAt }: ClientIssue,
  clientId: string,
  terms: AvailabilityTerms,
  of: string,
): Promise<Outage[]> {
  const events = (await ports.events.of(id)).length;
  const kept = await ports.services.outages(id, { updatedAt, events, of });
  if (kept) return kept;
  const judged = await judge(ports, id);
  if (judged.kind !== 'judged') return [];
  const own = (await clientOfIssue(ports, judged))?.id === clientId;
  const outages = own ? outagesOf(terms, judged.scheme, judged.history) : [];
  await ports.services.keepOutages(id, { updatedAt: judged.read.updatedAt, events, of }, outages);
  return outages;
}

/** What a client may see of it. */
export function availabilityView({ terms, service, maintenance, kept }: ClientService): AvailabilityView {
  const { now, since } = service.record;
  return {
    timezone: terms.timezone,
    promised: terms.share,
    windowDays: terms.windowDays,
    reading: terms.maintenance.reading,
    since,
    rolling: service.measureRolling(now),
    month: service.measureMonth(now),
    strip: stripOf(service, DAYS_SHOWN).map(({ rolling: { share, met }, ...day }) => ({
      ...day,
      rolling: { share, met },
    })),
    upcoming: maintenance
      .filter(({ to, announcedAt }) => to > now && announcedAt !== null)
      .map((one) => maintenanceView(terms, one, kept.client.timezone)),
  };
}

/** A maintenance with its notice in both languages, in the client's zone. */
function maintenanceView(terms: AvailabilityTerms, maintenance: Maintenance, zone: string): MaintenanceView {
  return {
    ...maintenance,
    inTime: isAnnouncedInTime(terms, maintenance),
    announceBy: announceBy(terms, maintenance.from),
    notice: noticeOf(maintenance, zone),
  };
}

/** All of it, for those who keep the accounts. */
export function serviceAnswer(known: ClientService): ServiceAnswer {
  const { kept, terms, outages, maintenance, service } = known;
  const { id, name, timezone } = kept.client;
  return {
    ...{ kind: 'service', client: id, name, now: service.record.now, outages },
    availability: availabilityView(known),
    maintenance: [...maintenance]
      .sort((a, b) => b.from - a.from)
      .map((one) => maintenanceView(terms, one, timezone)),
  };
}
