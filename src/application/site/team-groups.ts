import type { SavedAnswer, TeamGroupView } from '../../contract/admin';
import type { Ports } from '../ports';
import type { TeamGroup } from '../ports/people';
import { type Refusal, refuse } from '../refusal';

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
  return saveTeamGroups(ports, by, [...groups, group], 'team-group-added', name);
}

/** Whoever is in it is of the team again only where a scheme says so. */
export async function removeTeamGroup(ports: Ports, by: string, name: string): Promise<SavedAnswer> {
  const groups = await listTeamGroups(ports);
  const remaining = groups.filter((group) => group.name !== name);
  return remaining.length === groups.length
    ? { kind: 'saved' }
    : saveTeamGroups(ports, by, remaining, 'team-group-removed', name);
}

async function saveTeamGroups(
  ports: Ports,
  by: string,
  groups: TeamGroup[],
  what: 'team-group-added' | 'team-group-removed',
  subject: string,
): Promise<SavedAnswer> {
  await ports.teamGroups.save(groups);
  await ports.site.recordAudit({ at: ports.now(), by, what, subject });
  return { kind: 'saved' };
}
