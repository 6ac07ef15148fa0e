import type { Scheme } from '../scheme';

/** The roles of those who work in a project that its team manages; whoever has the role Viewer looks and says, and is no team. */
const WORKING_ROLES = ['Member', 'Administrator'];

/**
 * A scheme whose team can be found in a project. A project that its team manages has roles of its own and none of the site's: where
 * a scheme's team has nobody there, it is those who work in the project.
 */
export function withTeamInProject(
  scheme: Scheme,
  { roles, isTeamManaged = false }: { roles: readonly string[]; isTeamManaged?: boolean },
): Scheme {
  const isThere = scheme.team.groups.length > 0 || scheme.team.roles.some((role) => roles.includes(role));
  const own = WORKING_ROLES.filter((role) => roles.includes(role));
  if (!isTeamManaged || isThere || own.length === 0) return scheme;
  return { ...scheme, team: { ...scheme.team, roles: own } };
}
