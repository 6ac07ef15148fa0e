/** How the site stands to Confluence: whether it has one, whether the app is connected to it, and whether it restricts pages. */
import { type Database, readFact, writeFact } from '../../common/db';
import type { Answer, Request } from '../../http/network';
import { Refused } from '../../product/product';

/**
 * `no`: a site of Jira alone. A number: the site has Confluence, the app is not connected to it, and is answered so. `free`: no page
 * can be restricted, and asking for it is refused; `free-silent`: the same, and asking for it is taken without effect.
 */
export const confluenceStates = ['yes', 'no', '401', '403', '404', 'free', 'free-silent'] as const;
export type ConfluenceState = (typeof confluenceStates)[number];

const FACT = 'confluence';

export const confluenceStateOf = (db: Database): ConfluenceState =>
  readFact<ConfluenceState>(db, FACT) ?? 'yes';

export const setConfluenceState = (db: Database, state: ConfluenceState): void => writeFact(db, FACT, state);

/** What is answered in the place of Confluence, where it does not answer itself. */
export function answerForConfluence(db: Database, { product, as, throughApp }: Request): Answer | undefined {
  if (product !== 'confluence') return undefined;
  const state = confluenceStateOf(db);
  if (state === 'no') return { status: 404 };
  const isApp = throughApp ?? as === 'app';
  return isApp && Number(state) > 0 ? { status: Number(state) } : undefined;
}

/** Whether a restriction takes effect; on a site of the Free plan that says so it is refused instead. */
export function restrictsPages(db: Database): boolean {
  const state = confluenceStateOf(db);
  if (state === 'free') throw new Refused(403, 'Page restrictions are not part of this plan.');
  return state !== 'free-silent';
}
