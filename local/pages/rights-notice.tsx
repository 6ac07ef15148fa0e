/** Somebody who lacks the right for a page is told who has it, with a button that makes one of them of him. */
import type { Site } from '../running/running-site';
import { Avatar } from './frame/avatar';
import type { Visit } from './frame/visit';

/** So many are named. */
const MOST = 3;

/** Those of the site for whom a look does not fail, the first few. */
export async function listWhoMay(site: Site, look: (as: string) => Promise<unknown>): Promise<string[]> {
  const able: string[] = [];
  for (const { accountId } of site.directory().people) {
    if (able.length === MOST) break;
    const isAble = await look(accountId).then(
      () => true,
      () => false,
    );
    if (isAble) able.push(accountId);
  }
  return able;
}

/** Who may, each with a button; nothing where nobody may. */
export function WhoMay({ site, words, path, able }: Visit & { able: string[] }) {
  if (able.length === 0) return null;
  const people = site.directory().people.filter(({ accountId }) => able.includes(accountId));
  return (
    <section class="who-may" aria-label={words.whoMay}>
      <p>{words.whoMay}</p>
      {people.map(({ accountId, displayName }) => (
        <form method="post" action="/site/go">
          <input type="hidden" name="as" value={accountId} />
          <input type="hidden" name="to" value={path} />
          <button type="submit">
            <Avatar name={displayName} /> {words.becomePerson(displayName)}
          </button>
        </form>
      ))}
    </section>
  );
}

interface Right {
  permission: 'ADMINISTER' | 'ADMINISTER_PROJECTS';
  project?: string;
}

/** What an administrator's page says to somebody who is none: the page below may say it in its own words as well. */
export async function noticeFor(visit: Visit, right: Right) {
  if (await has(visit.site, visit.as, right)) return null;
  const able = await listWhoMay(visit.site, async (as) => {
    if (!(await has(visit.site, as, right))) throw new Error('lacks the right');
  });
  return <WhoMay {...visit} able={able} />;
}

async function has(site: Site, as: string, { permission, project }: Right): Promise<boolean> {
  const query = new URLSearchParams({ permissions: permission, ...(project ? { projectKey: project } : {}) });
  const path = `/rest/api/3/mypermissions?${query}`;
  const { status, body } = await site.request({ as, product: 'jira', method: 'GET', path });
  const { permissions = {} } = (body ?? {}) as { permissions?: Record<string, { havePermission: boolean }> };
  return status === 200 && permissions[permission]?.havePermission === true;
}
