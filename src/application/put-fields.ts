import type { ScreensAnswer } from '../contract/start';
import { asAdministrator } from './administer-site';
import type { Ports } from './ports';
import { type Refusal, refusal } from './refusal';

/** Every screen of Jira with the app's fields it lacks, for somebody who administers Jira, read with that person's own rights. */
export function showScreens(ports: Ports, accountId: string): Promise<ScreensAnswer | Refusal> {
  return asAdministrator(ports, accountId, async () => ({
    kind: 'screens' as const,
    screens: await ports.screens.list(accountId),
  }));
}

/** Puts the app's fields on the screens that were chosen, as the person who chose them; what Jira refuses is told and can be done by hand. */
export function putFields(
  ports: Ports,
  { accountId, screens }: { accountId: string; screens: string[] },
): Promise<ScreensAnswer | Refusal> {
  return asAdministrator(ports, accountId, async () => {
    const failed = await firstFailure(screens, (id) => ports.screens.addFields(accountId, id));
    if (failed) ports.log('fields not put on a screen', failed);
    return failed ? byHand() : showScreens(ports, accountId);
  });
}

async function firstFailure(ids: string[], run: (id: string) => Promise<void>) {
  for (const id of ids) {
    const error = await run(id).then(
      () => null,
      (reason) => String(reason),
    );
    if (error !== null) return { screen: id, error };
  }
  return null;
}

const byHand = () =>
  refusal(
    'busy',
    'Jira did not take the fields. Add them by hand, in Jira’s settings under Screens.',
    'Jira n’a pas pris les champs. Ajoutez-les à la main, dans les paramètres de Jira, sous Écrans.',
  );
