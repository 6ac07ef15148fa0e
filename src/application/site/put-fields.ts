import type { ScreensAnswer } from '../../contract/start';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { asAdministrator } from './administer-site';

/**
 * Some of Jira's screens with the app's fields they lack, and which screens each followed project has, for somebody who administers
 * Jira, read with that person's own rights.
 */
export function showScreens(ports: Ports, from: number): Promise<ScreensAnswer | Refusal> {
  return asAdministrator(ports, async () => {
    const [{ screens, next }, projects] = await Promise.all([
      ports.screens.list(from),
      from === 0 ? listFollowed(ports) : [],
    ]);
    return { kind: 'screens' as const, screens, projects, next };
  });
}

async function listFollowed(ports: Ports): Promise<ScreensAnswer['projects']> {
  const ids = await ports.schemes.listProjects();
  const [visible, shownOn] = await Promise.all([ports.projects.listVisible(), ports.screens.screensOf(ids)]);
  return visible
    .filter(({ id }) => ids.includes(id))
    .map(({ id, key, name }) => ({ id, key, name, screens: shownOn.get(id) ?? null }));
}

/** Puts the app's fields on the screens that were chosen, as the person who chose them; what Jira refuses is told and can be done by hand. */
export function putFields(
  ports: Ports,
  { screens }: { screens: string[] },
): Promise<ScreensAnswer | Refusal> {
  return asAdministrator(ports, async () => {
    const failed = await findFirstFailure(screens, (id) => ports.screens.addFields(id));
    if (failed) ports.log('fields not put on a screen', failed);
    return failed ? notTakenByJira() : showScreens(ports, 0);
  });
}

async function findFirstFailure(ids: string[], run: (id: string) => Promise<void>) {
  for (const id of ids) {
    const error = await run(id).then(
      () => null,
      (reason) => String(reason),
    );
    if (error !== null) return { screen: id, error };
  }
  return null;
}

const notTakenByJira = () => refuse('busy', ({ refusals }) => refusals.site.fieldsNotPut);
