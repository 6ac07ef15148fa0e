import type { CopiesAnswer, CopySchemeAnswer } from '../../contract/scheme';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { refuseUnlessAdministrator } from './draft-scheme';
import { type AdminRequest, withNearHolidays } from './show-scheme';

/** The other projects whose scheme a draft may begin from: those that have one, and that this person administers too. */
export async function listCopies(ports: Ports, request: AdminRequest): Promise<CopiesAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const ids = (await ports.schemes.listProjects()).filter((id) => id !== request.projectId);
  return { kind: 'copies', projects: await ports.projects.listAdministered(ids) };
}

/** The scheme in force in another project, for a draft that goes its own way from then on. */
export async function copyScheme(
  ports: Ports,
  request: AdminRequest,
  from: string,
): Promise<CopySchemeAnswer | Refusal> {
  const refused =
    (await refuseUnlessAdministrator(ports, request)) ??
    (await refuseUnlessAdministrator(ports, { ...request, projectId: from }));
  if (refused) return refused;
  const latest = (await ports.schemes.versionsOf(from)).at(-1);
  return latest
    ? { kind: 'copied', scheme: withNearHolidays(latest.scheme, ports.now()) }
    : refuse('not-found', ({ refusals }) => refusals.scheme.noScheme);
}
