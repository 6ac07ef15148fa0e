import type { SavedAnswer, TeamGroupView } from '../../contract/admin';
import type { Ports } from '../ports';
import type { TeamGroup } from '../ports/people';
import { type Refusal, refusal } from '../refusal';

/** The groups that are the team in every project, each with how many people are in it; null for one that is gone. */
export async function teamGroupViews(ports: Ports): Promise<TeamGroupView[]> {
  const groups = await groupsToday(ports);
  return Promise.all(
    groups.map(async (group) => ({ name: group.name, people: await ports.people.groupSize(group) })),
  );
}

/** Under the names they have today. */
async function groupsToday(ports: Ports): Promise<TeamGroup[]> {
  const groups = await ports.teamGroups.list();
  const today = await ports.people.groups({ ids: groups.flatMap(({ id }) => id ?? []), names: [] });
  return groups.map(({ name, id }) => ({ name: today.find((one) => one.id === id)?.name ?? name, id }));
}

/** Adds a group of Jira's whose members belong to the team of every project, besides those its scheme names. */
export async function addTeamGroup(ports: Ports, by: string, name: string): Promise<SavedAnswer | Refusal> {
  const known = await groupsToday(ports);
  if (known.some((group) => group.name === name)) return { kind: 'saved' };
  const [group] = await ports.people.groups({ ids: [], names: [name] });
  if (!group)
    return refusal('invalid', `Jira has no group called ${name}.`, `Jira n’a pas de groupe appelé ${name}.`);
  return saved(ports, by, [...known, group], 'team-group-added', name);
}

/** Whoever is in it is of the team again only where a scheme says so. */
export async function removeTeamGroup(ports: Ports, by: string, name: string): Promise<SavedAnswer> {
  const known = await groupsToday(ports);
  const kept = known.filter((group) => group.name !== name);
  return kept.length === known.length
    ? { kind: 'saved' }
    : saved(ports, by, kept, 'team-group-removed', name);
}

async function saved(
  ports: Ports,
  by: string,
  groups: TeamGroup[],
  what: 'team-group-added' | 'team-group-removed',
  subject: string,
): Promise<SavedAnswer> {
  await ports.teamGroups.save(groups);
  await ports.site.note({ at: ports.now(), by, what, subject });
  return { kind: 'saved' };
}
