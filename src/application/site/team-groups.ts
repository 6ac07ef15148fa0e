import type { AuditLine, SavedAnswer, TeamGroupView } from '../../contract/admin';
import type { Ports } from '../ports';
import { MOST_TEAM_GROUPS, type TeamGroup } from '../ports/people';
import { type Refusal, refuse } from '../refusal';
import { saveOver } from '../save-over';

/** The groups that are the team in every project, each with how many people are in it; null for one that is gone. */
export async function listTeamGroupViews(ports: Ports): Promise<TeamGroupView[]> {
  const groups = await listTeamGroups(ports);
  return Promise.all(
    groups.map(async (group) => ({ name: group.name, people: await ports.people.countGroup(group) })),
  );
}

/** Under the names they have today. */
async function listTeamGroups(ports: Ports): Promise<TeamGroup[]> {
  const groups = await ports.teamGroups.list();
  const today = await ports.people.listGroups({ ids: groups.flatMap(({ id }) => id ?? []), names: [] });
  return groups.map(({ name, id }) => ({
    name: today.find((current) => current.id === id)?.name ?? name,
    id,
  }));
}

/** Adds a group of Jira's whose members belong to the team of every project, besides those its scheme names. */
export async function addTeamGroup(ports: Ports, by: string, name: string): Promise<SavedAnswer | Refusal> {
  const groups = await listTeamGroups(ports);
  if (groups.some((group) => group.name === name)) return { kind: 'saved' };
  const [group] = await ports.people.listGroups({ ids: [], names: [name] });
  if (!group) return refuse('invalid', ({ refusals }) => refusals.site.noGroup(name));
  if (groups.length >= MOST_TEAM_GROUPS)
    return refuse('invalid', ({ refusals }) => refusals.site.tooManyGroups(MOST_TEAM_GROUPS));
  const line = { by, what: 'team-group-added', subject: name } as const;
  return saveTeamGroups(ports, groups, [...groups, group], line);
}

/** Whoever is in it is of the team again only where a scheme says so. */
export async function removeTeamGroup(
  ports: Ports,
  by: string,
  name: string,
): Promise<SavedAnswer | Refusal> {
  const groups = await listTeamGroups(ports);
  const remaining = groups.filter((group) => group.name !== name);
  if (remaining.length === groups.length) return { kind: 'saved' };
  const line = { by, what: 'team-group-removed', subject: name } as const;
  return saveTeamGroups(ports, groups, remaining, line);
}

/** Under the claim of the list, unless it is another by now than the one that was changed. */
async function saveTeamGroups(
  ports: Ports,
  before: TeamGroup[],
  after: TeamGroup[],
  line: Omit<AuditLine, 'at'>,
): Promise<SavedAnswer | Refusal> {
  const refused = await saveOver(ports, 'team-groups', {
    basedOn: before,
    read: () => listTeamGroups(ports),
    write: (claim) => ports.teamGroups.save(after, claim),
  });
  if (refused) return refused;
  await ports.site.recordAudit({ at: ports.now(), ...line });
  return { kind: 'saved' };
}
