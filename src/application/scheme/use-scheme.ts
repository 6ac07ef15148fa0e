import { withHolidays } from '../../domain/scheme/holidays';
import { refusedFirstScheme } from '../licence';

import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { addVersion, tooManyVersions } from './add-version';
import { listPresets } from './site-presets';

/**
 * Gives a project a preset as its next scheme version, its holidays resolved; only a project admin may. The issues that are there
 * already are looked at with the first one.
 */
export async function useScheme(
  ports: Ports,
  request: { projectId: string; accountId: string; preset: string },
): Promise<{ kind: 'saved'; version: number } | Refusal> {
  const preset = (await listPresets(ports)).find(({ id }) => id === request.preset);
  if (!preset)
    return refuse(
      'invalid',
      `There is no preset named "${request.preset}".`,
      `Aucun modèle ne s’appelle «\u00a0${request.preset}\u00a0».`,
    );
  if (!(await ports.people.canAdminister(request.projectId)))
    return refuse(
      'not-allowed',
      'Only a project admin can choose the scheme.',
      'Seul un admin du projet peut choisir le barème.',
    );
  const refused = await refusedFirstScheme(ports, request.projectId);
  if (refused) return refused;
  const year = new Date(ports.now()).getUTCFullYear();
  const scheme = withHolidays(preset, year, year);
  const version = await addVersion(ports, request.projectId, { scheme, by: request.accountId, after: 'any' });
  if (version === null) return refuseWhileSaving();
  if (version === 'full') return tooManyVersions();
  return { kind: 'saved', version };
}

const refuseWhileSaving = () =>
  refuse(
    'busy',
    'Somebody is saving a scheme of this project at this very moment. Try again.',
    'Quelqu’un enregistre un barème de ce projet en ce moment même. Réessayez.',
  );
