/** A desk whose site is looked at in a browser; the site's own menu sets a language by a route that Atlassian no longer documents. */
import { type SiteOptions, startSite } from '../../../local/site';
import { inWarmProcess } from '../warm/app-process';
import { Desk } from './desk';

/** A site on addresses of its own, whose client-support project follows the preset. */
export async function openShownDesk(
  preset: string,
  now = '2025-06-05T14:00:00Z',
  options: Pick<SiteOptions, 'app'> = {},
): Promise<Desk> {
  const desk = new Desk(await startSite(inWarmProcess({ now, port: 0, ...options })));
  await desk.createIssue('Minor');
  await desk.choose(preset);
  return desk;
}
