import type { AuditLine, ProjectLine, SiteAnswer } from '../../contract/admin';
import type { HealthView, RunningRebuild } from '../../contract/site/health';
import { clientsIn } from '../../domain/scheme/conditions';
import type { Scheme } from '../../domain/scheme/scheme';
import { listOpenProposals } from '../clients/list-proposals';
import { estimateEnd } from '../evaluation/pace';
import { namesOf } from '../names';
import type { Ports } from '../ports';
import type { Quota } from '../ports/evaluation';
import { type Refusal, refuse } from '../refusal';
import { listPresetViews } from '../scheme/site-presets';
import { findMissing } from './find-missing';
import { listRefusedNotes } from './grant-team-role';
import { listClients } from './save-client';
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
  const [projects, health, calendars, clients, proposals, presets, teamGroups, audited] = await Promise.all([
    Promise.all(ids.map((id) => readProject(ports, id).catch(() => ({ line: null, saved: [] })))),
    healthOf(ports, now),
    ports.site.listCalendars(),
    listClients(ports),
    listOpenProposals(ports),
    listPresetViews(ports),
    listTeamGroupViews(ports),
    ports.site.listAudit(LATEST),
  ]);
  const saved = projects.flatMap((project) => project.saved);
  const audit = [...saved, ...audited].sort((a, b) => b.at - a.at).slice(0, LATEST);
  const lines = projects.flatMap(({ line }) => line ?? []);
  const shared = { calendars, clients, proposals, presets, teamGroups };
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
const fresherOf = (noted: Quota | null, answered: Quota | null): Quota | null =>
  answered && (!noted || answered.at > noted.at) ? answered : noted;

async function listRebuilds(ports: Ports): Promise<RunningRebuild[]> {
  const jobs = await ports.rebuilds.listRunning(await ports.schemes.listProjects());
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
