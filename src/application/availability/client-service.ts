import { inEachLanguage } from '../../../locales/languages';
import type { AvailabilityView, MaintenanceView, OutageView, ServiceAnswer } from '../../contract/service';
import { announceBy, isAnnouncedInTime, type Maintenance } from '../../domain/availability/maintenance';
import { correctOutage, type Outage, type OutageEdit, outagesOf } from '../../domain/availability/outage';
import { Service } from '../../domain/availability/service';
import { stripOf } from '../../domain/availability/strip';
import type { AvailabilityTerms } from '../../domain/availability/terms';
import type { ClientAccount } from '../clients/client-accounts';
import { clientOfIssue } from '../clients/client-of-issue';
import { evaluateIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { ClientIssue } from '../ports/accounts';
import { writeNotice } from './document/maintenance-notice';

const DAY = 86_400_000;
const DAYS_SHOWN = 90;
const PAGE = 100;
/** How many pages of issues are looked through at most, and how many issues at a time. */
const PAGES = 10;
const AT_ONCE = 10;

/** A client's service and all that is known of it. */
export interface ClientService {
  account: ClientAccount;
  terms: AvailabilityTerms;
  outages: OutageView[];
  maintenance: Maintenance[];
  service: Service;
}

/** The service of a client whose availability is accounted for; null where it is not. */
export async function serviceOf(ports: Ports, account: ClientAccount): Promise<ClientService | null> {
  const { availability: terms, watchedSince } = account.terms;
  if (!terms || watchedSince === null) return null;
  const now = ports.now();
  const [detected, edits, maintenance] = await Promise.all([
    listOutages(ports, account, terms, now - watchedSince),
    ports.services.listEdits(account.client.id),
    ports.services.listMaintenance(account.client.id),
  ]);
  const outages = detected.map((outage) => withEdits(outage, edits));
  const service = new Service(terms, { outages, maintenance, since: watchedSince, now });
  return { account, terms, outages, maintenance, service };
}

/** Corrections that made no sense were refused when they were entered. */
function withEdits(outage: Outage, edits: OutageEdit[]): OutageView {
  const ownEdits = edits.filter(({ outageId }) => outageId === outage.id);
  const result = correctOutage(outage, ownEdits);
  return { ...('refused' in result ? outage : result), edits: ownEdits };
}

/** The outages of every incident of the client that lived since its service is watched, and long enough for the strip. */
async function listOutages(
  ports: Ports,
  { client }: ClientAccount,
  terms: AvailabilityTerms,
  watched: number,
): Promise<Outage[]> {
  if (client.projects.length === 0) return [];
  const days = Math.min(Math.ceil(watched / DAY) + 1, DAYS_SHOWN + terms.windowDays);
  const of = ports.digest(JSON.stringify([client.id, await ports.site.listClients(), terms]));
  const outages: Outage[] = [];
  let from: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const result: { issues: ClientIssue[]; next: string | null } = await ports.clientAccounts.issuesOf(
      client.projects,
      Math.max(1, days),
      from,
      PAGE,
    );
    for (let at = 0; at < result.issues.length; at += AT_ONCE) {
      const batch = result.issues.slice(at, at + AT_ONCE);
      const batchOutages = await Promise.all(
        batch.map((issue) => outagesOfIssue(ports, issue, client.id, terms, of)),
      );
      outages.push(...batchOutages.flat());
    }
    from = result.next;
    if (from === null) break;
  }
  return outages.sort((a, b) => b.from - a.from);
}

async function outagesOfIssue(
  ports: Ports,
  { id, updatedAt }: ClientIssue,
  clientId: string,
  terms: AvailabilityTerms,
  of: string,
): Promise<Outage[]> {
  const events = (await ports.events.of(id)).length;
  const cached = await ports.services.findOutages(id, { updatedAt, events, of });
  if (cached) return cached;
  const issue = await evaluateIssue(ports, id);
  if (issue.kind !== 'evaluated') return [];
  const isClients = (await clientOfIssue(ports, issue))?.id === clientId;
  const outages = isClients ? outagesOf(terms, issue.scheme, issue.history) : [];
  await ports.services.saveOutages(id, { updatedAt: issue.read.updatedAt, events, of }, outages);
  return outages;
}

/** What a client may see of it. */
export function toAvailabilityView({
  terms,
  service,
  maintenance,
  account,
}: ClientService): AvailabilityView {
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
      .map((upcoming) => toMaintenanceView(terms, upcoming, account.client.timezone)),
  };
}

/** A maintenance with its notice in each language, in the client's zone. */
function toMaintenanceView(
  terms: AvailabilityTerms,
  maintenance: Maintenance,
  zone: string,
): MaintenanceView {
  return {
    ...maintenance,
    inTime: isAnnouncedInTime(terms, maintenance),
    announceBy: announceBy(terms, maintenance.from),
    notice: inEachLanguage((texts) => writeNotice(maintenance, zone, texts)),
  };
}

/** All of it, for those who keep the accounts. */
export function toServiceAnswer(clientService: ClientService): ServiceAnswer {
  const { account, terms, outages, maintenance, service } = clientService;
  const { id, name, timezone } = account.client;
  return {
    ...{ kind: 'service', client: id, name, now: service.record.now, outages },
    availability: toAvailabilityView(clientService),
    maintenance: [...maintenance]
      .sort((a, b) => b.from - a.from)
      .map((entry) => toMaintenanceView(terms, entry, timezone)),
  };
}
