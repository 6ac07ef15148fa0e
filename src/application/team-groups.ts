import type { SavedAnswer, TeamGroupView } from '../contract/admin';
import type { Ports } from './ports';
import { type Refusal, refusal } from './refusal';

/** The groups that are the team in every project, each with how many people are in it; null for one that is gone. */
export async function teamGroupViews(ports: Ports): Promise<TeamGroupView[]> {
  const names = await ports.teamGroups.list();
  return Promise.all(names.map(async (name) => ({ name, people: await ports.people.groupSize(name) })));
}

/** Adds a group of Jira's whose members belong to the team of every project, besides those its scheme names. */
export async function addTeamGroup(ports: Ports, by: string, name: string): Promise<SavedAnswer | Refusal> {
  const known = await ports.teamGroups.list();
  if (known.includes(name)) return { kind: 'saved' };
  if ((await ports.people.groupSize(name)) === null)
    return refusal('invalid', `Jira has no group called ${name}.`, `Jira n’a pas de groupe appelé ${name}.`);
  return saved(ports, by, [...known, name], 'team-group-added', name);
}

/** Whoever is in it is of the team again only where a scheme says so. */
export async function removeTeamGroup(ports: Ports, by: string, name: string): Promise<SavedAnswer> {
  const known = await ports.teamGroups.list();
  const kept = known.filter((one) => one !== name);
  return kept.length === known.length
    ? { kind: 'saved' }
    : saved(ports, by, kept, 'team-group-removed', name);
}

async function saved(
  ports: Ports,
  by: string,
  groups: string[],
  what: 'team-group-added' | 'team-group-removed',
  subject: string,
): Promise<SavedAnswer> {
  await ports.teamGroups.save(groups);
  await ports.site.note({ at: ports.now(), by, what, subject });
  return { kind: 'saved' };
}
