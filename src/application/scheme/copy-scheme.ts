import type { CopiedAnswer, CopiesAnswer } from '../../contract/scheme';
import type { Ports } from '../ports';
import { type Refusal, refusal } from '../refusal';
import { refusedToAdminister } from './draft-scheme';
import { type AdminAsked, around } from './show-scheme';

/** The other projects whose scheme a draft may begin from: those that have one, and that this person administers too. */
export async function listCopies(ports: Ports, asked: AdminAsked): Promise<CopiesAnswer | Refusal> {
  const refused = await refusedToAdminister(ports, asked);
  if (refused) return refused;
  const ids = (await ports.schemes.projects()).filter((id) => id !== asked.projectId);
  return { kind: 'copies', projects: await ports.projects.administeredBy(ids) };
}

/** The scheme in force in another project, for a draft that goes its own way from then on. */
export async function copyScheme(
  ports: Ports,
  asked: AdminAsked,
  from: string,
): Promise<CopiedAnswer | Refusal> {
  const refused =
    (await refusedToAdminister(ports, asked)) ??
    (await refusedToAdminister(ports, { ...asked, projectId: from }));
  if (refused) return refused;
  const latest = (await ports.schemes.versionsOf(from)).at(-1);
  return latest
    ? { kind: 'copied', scheme: around(latest.scheme, ports.now()) }
    : refusal('not-found', 'This project has no scheme.', 'Ce projet n’a pas de barème.');
}
