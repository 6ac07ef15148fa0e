import type { ClientView } from '../../contract/admin';
import type { ClientLine, SchemeAnswer, VersionAuthor, VersionView } from '../../contract/scheme';
import { withEveryHoliday } from '../../domain/scheme/calendars/renew';
import type { Scheme } from '../../domain/scheme/scheme';
import { toLocalYear } from '../../domain/time/instant';
import { reportingDuties } from '../../presets/reporting-duties';
import { listProposals } from '../clients/list-proposals';
import { namesOf } from '../names';
import type { Ports } from '../ports';
import type { SchemeVersion } from '../ports/schemes';
import { type Refusal, refuse } from '../refusal';
import { identifyReaders } from '../report/place/identify-readers';
import { APP } from './add-version';
import { refuseUnlessAdministrator } from './draft-scheme';
import { listPresets } from './site-presets';

export interface AdminRequest {
  projectId: string;
  accountId: string;
}

/** A project's scheme in force, its versions, and the presets to start from, for somebody who administers the project. */
export async function showScheme(ports: Ports, request: AdminRequest): Promise<SchemeAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const [project, versions, shared, presets, clients, proposals, mayCreatePriorities] = await Promise.all([
    ports.projects.factsOf(request.projectId),
    ports.schemes.versionsOf(request.projectId),
    ports.site.listCalendars(),
    listPresets(ports),
    ports.site.listClients(),
    listProposals(ports, request.projectId),
    ports.people.canAdministerSite(),
  ]);
  const now = ports.now();
  const latest = versions.at(-1);
  const offered = presets.map((preset) => withEveryHoliday(preset, now));
  return {
    kind: 'scheme',
    now,
    project,
    versions: await listVersions(ports, versions, request.accountId),
    current: latest ? await currentOf(ports, request.projectId, latest, now) : null,
    presets: (await Promise.all(offered)).map((preset) => withNearHolidays(preset, now)),
    duties: reportingDuties.map(({ examples: _, ...duty }) => duty),
    shared,
    clients: await Promise.all(
      clients
        .filter(({ projects }) => projects.includes(project.key))
        .map((client) => toClientLine(ports, client)),
    ),
    proposals,
    mayCreatePriorities,
  };
}

/** As it was saved, under the names that its roles and groups have today. */
async function currentOf(ports: Ports, projectId: string, { version, scheme }: SchemeVersion, now: number) {
  return { version, scheme: withNearHolidays(await identifyReaders(ports, projectId, scheme), now) };
}

/** The account manager by name, where he is known by his account. */
async function toClientLine(ports: Ports, client: ClientView): Promise<ClientLine> {
  const { id, name, language, timezone, contacts, labels, components, reports } = client;
  const accountManager =
    (await namesOf(ports, [client.accountManager].filter(Boolean))).get(client.accountManager) ??
    client.accountManager;
  return {
    ...{ id, name, language, timezone, labels, components, accountManager, reports },
    contacts: contacts.map((contact) => contact.name),
  };
}

/** Each with who saved it: the reader, somebody else by name, or the app, which renews holidays. */
async function listVersions(
  ports: Ports,
  versions: SchemeVersion[],
  accountId: string,
): Promise<VersionView[]> {
  const authors = versions.map(({ savedBy }) => savedBy).filter((id) => id !== APP && id !== accountId);
  const names = await namesOf(ports, authors);
  const authorOf = (id: string): VersionAuthor => {
    if (id === APP) return { who: 'app' };
    return id === accountId ? { who: 'you' } : { who: 'person', name: names.get(id) ?? null };
  };
  return versions.map(({ version, inForceFrom, savedAt, savedBy, forOpen }) => {
    return { version, inForceFrom, savedAt, by: authorOf(savedBy), forOpen: [...forOpen] };
  });
}

/** One version's scheme with all its holidays, to be compared or restored. */
export async function readVersion(
  ports: Ports,
  request: AdminRequest,
  version: number,
): Promise<{ kind: 'version'; version: number; scheme: Scheme } | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const versions = await ports.schemes.versionsOf(request.projectId);
  const stored = versions.find((candidate) => candidate.version === version);
  return stored
    ? { kind: 'version', version, scheme: stored.scheme }
    : refuse('not-found', ({ refusals }) => refusals.scheme.noVersion(version));
}

/** A page draws two or three years; the holidays of a rule beyond them are left out and resolved again when it is saved. */
export function withNearHolidays(scheme: Scheme, now: number): Scheme {
  const year = toLocalYear(now, 'UTC');
  const calendars = Object.entries(scheme.calendars).map(([name, calendar]) => {
    const holidays = calendar.holidays.filter(
      (day) =>
        typeof day === 'string' || day.from === 'hand' || Math.abs(Number(day.date.slice(0, 4)) - year) <= 1,
    );
    return [name, { ...calendar, holidays }];
  });
  return { ...scheme, calendars: Object.fromEntries(calendars) };
}
