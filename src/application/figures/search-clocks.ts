import { kindOfName } from '../../common/clock-names';
import type { ClockName } from '../../domain/scheme/scheme';
import { asksForOwnClock, type Clause, type Meaning, meaningOf } from '../../domain/search/functions';
import type { Ports } from '../ports';

/** What a function of the search box means. The schemes are asked only where somebody names a clock otherwise than by its kind. */
export async function findMeaning(ports: Pick<Ports, 'schemes'>, clause: Clause): Promise<Meaning> {
  return meaningOf(clause, asksForOwnClock(clause) ? await listOwnClocks(ports) : []);
}

/** The keys that the schemes in force and those before them have for clocks of their own. */
async function listOwnClocks({ schemes }: Pick<Ports, 'schemes'>): Promise<ClockName[]> {
  const projects = await schemes.listProjects();
  const versions = (await Promise.all(projects.map((id) => schemes.versionsOf(id)))).flat();
  const keys = versions.flatMap(({ scheme }) => Object.keys(scheme.clocks));
  return [...new Set(keys)].filter((key) => kindOfName(key) === undefined).sort();
}
