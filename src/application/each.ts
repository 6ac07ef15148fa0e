import type { Ports } from './ports';

/** Does the same for each of many things, each for itself: what fails for one is told under its name and keeps no other waiting. */
export async function forEachOf<Thing>(
  ports: Ports,
  things: readonly Thing[],
  { failed, of }: { failed: string; of: (thing: Thing) => string },
  run: (thing: Thing) => Promise<void>,
): Promise<void> {
  for (const thing of things)
    await run(thing).catch((error: unknown) => ports.log(failed, { of: of(thing), error: String(error) }));
}
