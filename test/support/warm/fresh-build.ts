/** The site of a test runs what is built: told at once where that is older than its sources, or a change would seem to do nothing. */
import { createStamps, HANDLERS, pageNames, pageTarget } from '../../../local/packaging/stamps';

export function requireFreshHandlers(): void {
  refuse([HANDLERS].filter(isStale));
}

export function requireFreshPages(): void {
  refuse(pageNames().map(pageTarget).filter(isStale));
}

const stamps = createStamps();
const isStale = (target: string) => !stamps.isFresh(target);

function refuse(stale: string[]): void {
  if (stale.length > 0)
    throw new Error(`${stale.join(', ')}: built from other sources than there are now. Run npm run build.`);
}
