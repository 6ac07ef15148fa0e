/** What a site without a licence is refused: what is followed goes on to its end, everything is readable, and nothing new is begun. */
import type { Ports } from './ports';
import { type Refusal, refuse } from './refusal';

/** Whether the app's evaluations may follow an issue: with a licence any, without one those that it follows already. */
export async function mayFollow(ports: Ports, issueId: string): Promise<boolean> {
  return ports.isLicensed() || (await isFollowed(ports, issueId));
}

/** By the app's own records, for people may write or take away the property on the issue. */
const isFollowed = async ({ issues, timers }: Ports, issueId: string): Promise<boolean> =>
  (await issues.wasWritten(issueId)) || (await timers.of(issueId)) !== null;

/** Why nothing may be written on an issue that is not followed yet; null where it may. */
export const refusedToFollow = async (ports: Ports, issueId: string): Promise<Refusal | null> =>
  (await mayFollow(ports, issueId)) ? null : unlicensed();

/** Why a project may not get a first scheme; a later version of the one it follows goes on. */
export const refusedFirstScheme = async (ports: Ports, projectId: string): Promise<Refusal | null> =>
  (await ports.schemes.listProjects()).includes(projectId) ? null : refusedToBegin(ports);

/** Why nothing new may be begun on the site; null where it may. */
export const refusedToBegin = ({ isLicensed }: Ports): Refusal | null => (isLicensed() ? null : unlicensed());

const unlicensed = (): Refusal => refuse('not-allowed', ({ refusals }) => refusals.site.unlicensed);
