/** Which screens a project uses: the site has one scheme for every type of issue and every project, as a new site has. */
import { listAll } from '../../documents/documents';
import {
  type Call,
  type Operations,
  Refused,
  rangeOf,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import type { Project } from '../model/model';
import { isAdministrator } from '../people/access';

const ROUTE = '/rest/api/3/issuetypescreenscheme';
const SCHEME = { id: '1', name: 'Default Issue Type Screen Scheme', description: '' };
const SCREEN_SCHEME = { id: 1, name: 'Default Screen Scheme', description: '', screens: { default: 1 } };

export const screenSchemes: Operations = {
  getIssueTypeScreenSchemeProjectAssociations: { route: `GET ${ROUTE}/project`, run: listProjectSchemes },
  getIssueTypeScreenSchemeMappings: { route: `GET ${ROUTE}/mapping`, run: listMappings },
  getScreenSchemes: { route: 'GET /rest/api/3/screenscheme', run: listScreenSchemes },
};

function requireAdministrator({ caller }: Call, context: SiteContext): void {
  if (!isAdministrator(context, caller))
    throw new Refused(403, 'Only Jira administrators can access the screen scheme configuration.');
}

function toPage({ query }: Call, every: object[]) {
  const { startAt, maxResults } = rangeOf(query, 50, 100);
  const values = every.slice(startAt, startAt + maxResults);
  return toAnswer({
    startAt,
    maxResults,
    total: every.length,
    isLast: startAt + values.length >= every.length,
    values,
  });
}

function listProjectSchemes(call: Call, context: SiteContext) {
  requireAdministrator(call, context);
  const wantedIds = call.query.getAll('projectId');
  if (wantedIds.length === 0) throw new Refused(400, 'At least one project ID is needed.');
  const classic = listAll<Project>(context.db, 'project').filter(({ teamManaged }) => !teamManaged);
  const ids = classic.map(({ id }) => id);
  const projectIds = wantedIds.filter((id) => ids.includes(id));
  return toPage(call, projectIds.length > 0 ? [{ issueTypeScreenScheme: SCHEME, projectIds }] : []);
}

function listMappings(call: Call, context: SiteContext) {
  requireAdministrator(call, context);
  const wantedIds = call.query.getAll('issueTypeScreenSchemeId');
  const isWanted = wantedIds.length === 0 || wantedIds.includes(SCHEME.id);
  const mapping = {
    issueTypeScreenSchemeId: SCHEME.id,
    issueTypeId: 'default',
    screenSchemeId: String(SCREEN_SCHEME.id),
  };
  return toPage(call, isWanted ? [mapping] : []);
}

function listScreenSchemes(call: Call, context: SiteContext) {
  requireAdministrator(call, context);
  const wantedIds = call.query.getAll('id');
  return toPage(
    call,
    wantedIds.length === 0 || wantedIds.includes(String(SCREEN_SCHEME.id)) ? [SCREEN_SCHEME] : [],
  );
}
