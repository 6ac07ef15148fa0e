import { kindOfName } from '../../common/clock-names';
import type { ClockName, Scheme } from '../../domain/scheme/scheme';
import { asksForOwnClock, type Clause, type Meaning, meaningOf } from '../../domain/search/functions';
import type { Ports } from '../ports';

/** What a function of the search box means. The schemes are asked only where somebody names a clock otherwise than by its kind. */
export async function findMeaning(ports: Pick<Ports, 'schemes'>, clause: Clause): Promise<Meaning> {
  if (!asksForOwnClock(clause)) return meaningOf(clause);
  const schemes = await listSchemes(ports);
  const every = schemes.flatMap(({ clocks }) => Object.keys(clocks));
  const promised = schemes.flatMap(({ goals }) => Object.values(goals).flatMap(Object.keys));
  return meaningOf(clause, ownOf(every), ownOf(promised));
}

/** Those in force and those before them. */
async function listSchemes({ schemes }: Pick<Ports, 'schemes'>): Promise<Scheme[]> {
  const projects = await schemes.listProjects();
  const versions = (await Promise.all(projects.map((id) => schemes.versionsOf(id)))).flat();
  return versions.map(({ scheme }) => scheme);
}

/** The keys that are no kind, each once. */
const ownOf = (keys: ClockName[]): ClockName[] =>
  [...new Set(keys)].filter((key) => kindOfName(key) === undefined).sort();
