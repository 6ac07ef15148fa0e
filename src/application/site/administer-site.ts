import type { core } from 'zod';
import { own } from '../../common/own';
import type {
  AuditLine,
  ClientView,
  ContactView,
  ProjectLine,
  SavedAnswer,
  SiteAnswer,
} from '../../contract/admin';
import type { HealthView, RunningRebuild } from '../../contract/site/health';
import { authorisedSchema } from '../../domain/clients/authorised';
import { clientsIn } from '../../domain/scheme/conditions';
import type { Scheme } from '../../domain/scheme/scheme';
import { refuseSharedName } from '../clients/client-names';
import { estimateEnd } from '../evaluation/pace';
import { namesOf } from '../names';
import { idOf } from '../new-id';
import type { Ports } from '../ports';
import type { Quota } from '../ports/evaluation';
import { isRefusal, type Refusal, refuse } from '../refusal';
import { checkPlace } from '../report/place/report-place';
import { saveOver } from '../save-over';
import { explainFault } from '../scheme/explain-fault';
import { listPresetViews } from '../scheme/site-presets';
import { findMissing } from './find-missing';
import { listRefusedNotes } from './grant-team-role';
import { withOrganizationNames } from './organization-names';
import { listTeamGroupViews } from './team-groups';

/** Answers only somebody who administers the site. */
export async function asAdministrator<Answer>(
  ports: Ports,
  run: () => Promise<Answer>,
): Promise<Answer | Refusal> {
  if (await ports.people.canAdministerSite()) return run();
  return refuse('not-allowed', ({ refusals }) => refusals.site.notAdministrator);
}

const LATEST = 100;

/** Everything the administration shows, in one answer. */
export async function showSite(ports: Ports): Promise<SiteAnswer> {
  const now = ports.now();
  const ids = await ports.schemes.listProjects();
  const [projects, health, calendars, clients, presets, teamGroups, audited] = await Promise.all([
    Promise.all(ids.map((id) => readProject(ports, id).catch(() => ({ line: null, saved: [] })))),
    healthOf(ports, now),
    ports.site.listCalendars(),
    listClients(ports),
    listPresetViews(ports),
    listTeamGroupViews(ports),
    ports.site.listAudit(LATEST),
  ]);
  const saved = projects.flatMap((project) => project.saved);
  const audit = [...saved, ...audited].sort((a, b) => b.at - a.at).slice(0, LATEST);
  const lines = projects.flatMap(({ line }) => line ?? []);
  const shared = { calendars, clients, presets, teamGroups };
  const followed = ids.map((id, at) => ({ id, isThere: projects[at]?.line != null }));
  const missing = await findMissing(ports, followed, clients);
  return {
    kind: 'site',
    now,
    health: { ...health, missing },
    projects: lines,
    ...shared,
    audit: await withNames(ports, audit),
  };
}

/** Each with the names that its organizations, and the group which reads its reports, have today. */
async function listClients(ports: Ports): Promise<ClientView[]> {
  const clients = await withOrganizationNames(ports, await ports.site.listClients());
  const ids = clients.flatMap(({ reports }) => reports.readersId ?? []);
  const today = await ports.people.listGroups({ ids, names: [] });
  return clients.map((client) => {
    const group = today.find(({ id }) => id === client.reports.readersId);
    return group ? { ...client, reports: { ...client.reports, readers: group.name } } : client;
  });
}

async function healthOf(ports: Ports, now: number): Promise<Omit<HealthView, 'missing'>> {
  const [
    sweptAt,
    owed,
    late,
    queued,
    unsureMails,
    refusedNotes,
    quota,
    rebuilds,
    standing,
    unrestricted,
    troubles,
  ] = await Promise.all([
    ports.sweeps.readLastAt(),
    ports.reports.listOwed(),
    ports.timers.listDue(now),
    ports.marks.count(now),
    ports.alerts.listUnsure(),
    listRefusedNotes(ports),
    ports.sweeps.readLastQuota(),
    listRebuilds(ports),
    ports.confluence.readStatus(),
    ports.confluence.listUnrestricted(now),
    ports.site.listTroubles(20),
  ]);
  const confluence = { standing, unrestricted };
  const counts = { owedReports: owed.length, lateTimers: late.length, queued };
  return {
    sweptAt,
    ...counts,
    unsureMails,
    refusedNotes,
    quota: fresherOf(quota, ports.issues.readQuota()),
    rebuilds,
    confluence,
    troubles,
  };
}

/** What this process heard is fresher than what the last sweep noted, where it heard anything. */
const fresherOf = (noted: Quota | null, heard: Quota | null): Quota | null =>
  heard && (!noted || heard.at > noted.at) ? heard : noted;

async function listRebuilds(ports: Ports): Promise<RunningRebuild[]> {
  const jobs = await ports.rebuilds.listRunning();
  const keyOf = (projectId: string) =>
    ports.projects.factsOf(projectId).then(
      ({ key }) => key,
      () => projectId,
    );
  return Promise.all(
    jobs.map(async (job) => ({
      key: await keyOf(job.projectId),
      done: job.done,
      total: job.total,
      endsAt: estimateEnd(job),
    })),
  );
}

/** A followed project, and every saving of its scheme as the log tells it; a project that is gone keeps its log. */
async function readProject(
  ports: Ports,
  projectId: string,
): Promise<{ line: ProjectLine | null; saved: AuditLine[] }> {
  const versions = await ports.schemes.versionsOf(projectId);
  const latest = versions.at(-1);
  const facts = await ports.projects.factsOf(projectId).catch(() => null);
  const subjectOf = (version: number) => `${facts?.key ?? projectId} ${version}`;
  const saved = versions.map(({ version, savedAt, savedBy }) => {
    return { at: savedAt, by: savedBy, what: 'scheme-saved' as const, subject: subjectOf(version) };
  });
  if (!latest || !facts) return { line: null, saved };
  const { id, key, name } = facts;
  const calendars = Object.keys(latest.scheme.calendars);
  const ladder =
    latest.scheme.automation?.ladder?.steps.map((step) => ({ key: step.key, name: step.name })) ?? [];
  const { version, savedAt } = latest;
  const contracts = listClientContracts(latest.scheme);
  return { line: { id, key, name, version, savedAt, calendars, ladder, contracts }, saved };
}

/** The contracts of a scheme that are for some clients. */
function listClientContracts({ contracts }: Pick<Scheme, 'contracts'>): ProjectLine['contracts'] {
  return contracts.flatMap(({ id, name, when }) => {
    const clients = [...new Set(clientsIn(when))];
    return clients.length > 0 ? [{ id, name, clients }] : [];
  });
}

async function withNames(ports: Ports, lines: AuditLine[]): Promise<AuditLine[]> {
  const names = await namesOf(
    ports,
    lines.map(({ by }) => by),
  );
  return lines.map((line) => ({ ...line, by: names.get(line.by) ?? line.by }));
}

/** Saves a client; at most four people may call for it, each known by an address or an account. */
export async function saveClient(
  ports: Ports,
  by: string,
  { basedOn, ...client }: Omit<ClientView, 'id'> & { id: string | null; basedOn?: unknown },
): Promise<SavedAnswer | Refusal> {
  const contacts = await Promise.all(client.contacts.map((contact) => withAccount(ports, contact)));
  const checked = authorisedSchema.safeParse({ contacts });
  if (!checked.success) return refuseContacts(checked.error.issues[0]);
  if (!isZone(client.timezone)) return refuseZone();
  const unknown = await findUnknownName(ports, Object.values(client.ladder).flat());
  if (unknown !== null) return noSuchPerson(unknown);
  const reports = await checkPlace(ports, client.reports);
  if (isRefusal(reports)) return reports;
  const clients = await ports.site.listClients();
  const [named = client] = await withOrganizationNames(ports, [client]);
  const shared = refuseSharedName(clients, named);
  if (shared) return shared;
  const ids = clients.map((other) => other.id);
  const id = client.id ?? idOf(client.name, ids);
  const record = { ...named, id, contacts: checked.data.contacts, reports };
  const refused = await saveOver(ports, `client:${id}`, {
    basedOn: client.id === null ? null : basedOn,
    read: async () => (await listClients(ports)).find((candidate) => candidate.id === id) ?? null,
    write: (claim) => ports.site.saveClient(record, claim),
  });
  if (refused) return refused;
  await ports.site.recordAudit({ at: ports.now(), by, what: 'client-saved', subject: client.name });
  return { kind: 'saved' };
}

/**
 * Somebody entered by address with the account that has it, where Jira tells: the address of who reports may be hidden, the account
 * never is.
 */
async function withAccount(ports: Ports, contact: ContactView): Promise<ContactView> {
  const email = contact.email || undefined;
  const known = contact.accountId ?? (email && (await ports.people.findPerson(email))) ?? undefined;
  const { accountId: _before, email: _written, ...rest } = contact;
  return { ...rest, ...(known ? { accountId: known } : {}), ...(email ? { email } : {}) };
}

/** The first name that no one person bears. */
async function findUnknownName(ports: Ports, names: string[]): Promise<string | null> {
  for (const name of names) if ((await ports.people.findPerson(name)) === null) return name;
  return null;
}

const noSuchPerson = (name: string) => refuse('invalid', ({ refusals }) => refusals.site.noSuchPerson(name));

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

const refuseZone = () => refuse('invalid', ({ refusals }) => refusals.site.noZone);

function refuseContacts(fault: core.$ZodIssue | undefined): Refusal {
  const atMost = fault?.code === 'custom' ? fault.params?.atMost : undefined;
  return refuse('invalid', (texts) => {
    const sentence = own(texts.refusals.clients.contacts, fault?.message);
    if (sentence) return sentence(Number(atMost));
    return fault ? explainFault(fault, texts) : '';
  });
}
