import { textsIn } from '../../locales/languages';
import { explainCalendarRefusal } from './calendar/document/explain-refusal';
import type { Ports } from './ports';

/**
 * Does the same for each of many things, each for itself: what fails for one is told in the health under its name, and keeps no other
 * waiting.
 */
export async function forEachOf<Thing>(
  ports: Ports,
  things: readonly Thing[],
  { failed, of }: { failed: string; of: (thing: Thing) => string },
  run: (thing: Thing) => Promise<void>,
): Promise<void> {
  for (const thing of things)
    await run(thing).catch((error: unknown) =>
      tellTrouble(ports, failed, `${of(thing)}: ${explainError(error)}`),
    );
}

const explainError = (error: unknown): string =>
  explainCalendarRefusal(error, textsIn('en')) ?? String(error);

const LONGEST = 500;
const LATEST = 50;

/** Tells of a failure in the health; the same is told once while it is among the latest. */
export async function tellTrouble(ports: Ports, name: string, message: string): Promise<void> {
  ports.log(name, { message });
  const id = ports.digest(`${name} ${message}`).slice(0, 8);
  const trouble = { id, at: ports.now(), name, message: message.slice(0, LONGEST) };
  const isKnown = await ports.site.listTroubles(LATEST).then(
    (latest) => latest.some((other) => other.id === id),
    () => true,
  );
  if (!isKnown) await ports.site.saveTrouble(trouble).catch(() => undefined);
}
