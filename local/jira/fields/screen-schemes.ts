/** Which screens a project uses: the site has one scheme for every type of issue and every project, as a new site has. */
import { all } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, pageOf, Refused } from '../../product';
import type { Project } from '../model';
import { isAdministrator } from '../people/access';

const ROUTE = '/rest/api/3/issuetypescreenscheme';
const SCHEME = { id: '1', name: 'Default Issue Type Screen Scheme', description: '' };
const SET = { id: 1, name: 'Default Screen Scheme', description: '', screens: { default: 1 } };

export const screenSchemes: Operations = {
  getIssueTypeScreenSchemeProjectAssociations: { route: `GET ${ROUTE}/project`, run: used },
  getIssueTypeScreenSchemeMappings: { route: `GET ${ROUTE}/mapping`, run: mapped },
  getScreenSchemes: { route: 'GET /rest/api/3/screenscheme', run: sets },
};

function administer({ caller }: Call, ground: Ground): void {
  if (!isAdministrator(ground, caller))
    throw new Refused(403, 'Only Jira administrators can access the screen scheme configuration.');
}

function page({ query }: Call, every: object[]) {
  const { startAt, maxResults } = pageOf(query, 50, 100);
  const values = every.slice(startAt, startAt + maxResults);
  return ok({
    startAt,
    maxResults,
    total: every.length,
    isLast: startAt + values.length >= every.length,
    values,
  });
}

function used(call: Call, ground: Ground) {
  administer(call, ground);
  const asked = call.query.getAll('projectId');
  if (asked.length === 0) throw new Refused(400, 'At least one project ID is needed.');
  const ids = all<Project>(ground.db, 'project').map(({ id }) => id);
  const projectIds = asked.filter((id) => ids.includes(id));
  return page(call, projectIds.length > 0 ? [{ issueTypeScreenScheme: SCHEME, projectIds }] : []);
}

function mapped(call: Call, ground: Ground) {
  administer(call, ground);
  const asked = call.query.getAll('issueTypeScreenSchemeId');
  const isAsked = asked.length === 0 || asked.includes(SCHEME.id);
  const one = { issueTypeScreenSchemeId: SCHEME.id, issueTypeId: 'default', screenSchemeId: String(SET.id) };
  return page(call, isAsked ? [one] : []);
}

function sets(call: Call, ground: Ground) {
  administer(call, ground);
  const asked = call.query.getAll('id');
  return page(call, asked.length === 0 || asked.includes(String(SET.id)) ? [SET] : []);
}
