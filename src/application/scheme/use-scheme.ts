import { withHolidays } from '../../domain/scheme/calendars/holidays';
import { withTeamInProject } from '../../domain/scheme/versions/team-in-project';
import { refusedFirstScheme } from '../licence';

import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { addVersion, tooManyVersions } from './add-version';
import { listPresets } from './site-presets';

/**
 * Gives a project a preset as its next scheme version, its holidays resolved; only a project admin may. The issues that are there
 * already are looked at with the first one. Where somebody saved a version since the one it is based on, it is refused.
 */
export async function useScheme(
  ports: Ports,
  request: { projectId: string; accountId: string; preset: string; basedOn?: number | null | undefined },
): Promise<{ kind: 'saved'; version: number } | Refusal> {
  const preset = (await listPresets(ports)).find(({ id }) => id === request.preset);
  if (!preset) return refuse('invalid', ({ refusals }) => refusals.scheme.noPreset(request.preset));
  if (!(await ports.people.canAdminister(request.projectId)))
    return refuse('not-allowed', ({ refusals }) => refusals.scheme.notProjectAdmin);
  const refused = await refusedFirstScheme(ports, request.projectId);
  if (refused) return refused;
  const year = new Date(ports.now()).getUTCFullYear();
  const facts = await ports.projects.factsOf(request.projectId);
  const scheme = withTeamInProject(withHolidays(preset, year, year), facts);
  const version = await addVersion(ports, request.projectId, {
    scheme,
    by: request.accountId,
    after: request.basedOn === undefined ? 'any' : request.basedOn,
    forOpen: [],
  });
  if (version === null) return refuseWhileSaving();
  if (version === 'full') return tooManyVersions();
  return { kind: 'saved', version };
}

const refuseWhileSaving = () => refuse('busy', ({ refusals }) => refusals.scheme.savedMeanwhile);
