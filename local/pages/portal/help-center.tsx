/** Where a customer begins: the portals that serve him, what may be asked for on one, and the form for it. */
import { ask, type Named, type Visit } from '../frame/visit';
import { DESK_API, type DeskJson, type List, type RequestTypeJson } from './portal-json';
import { PORTALS, PortalLayout, portalOf } from './portal-layout';

export async function renderPortalsPage(visit: Visit) {
  const { portal } = visit.words;
  const { values } = await ask<List<DeskJson>>(visit, 'GET', `${DESK_API}/servicedesk?limit=100`);
  return (
    <PortalLayout {...visit} title={portal.portals}>
      {values.length === 0 ? <p>{portal.noPortals}</p> : null}
      <ul class="portals">
        {values.map(({ id, projectName }) => (
          <li>
            <a href={portalOf(id)}>{projectName}</a>
          </li>
        ))}
      </ul>
    </PortalLayout>
  );
}

const deskOf = (visit: Visit, desk: string) =>
  ask<DeskJson>(visit, 'GET', `${DESK_API}/servicedesk/${encodeURIComponent(desk)}`);

export async function renderPortalPage(visit: Visit, desk: string) {
  const { portal } = visit.words;
  const { id, projectName } = await deskOf(visit, desk);
  const path = `${DESK_API}/servicedesk/${id}/requesttype?limit=100`;
  const { values } = await ask<List<RequestTypeJson>>(visit, 'GET', path);
  return (
    <PortalLayout {...visit} title={projectName} trail={[{ to: PORTALS, name: portal.helpCentre }]}>
      <h2>{portal.raise}</h2>
      <ul class="portals">
        {values.map((type) => (
          <li>
            <a href={`${portalOf(id)}/create/${type.id}`}>{type.name}</a>
            {type.description === '' ? null : <p class="none">{type.description}</p>}
          </li>
        ))}
      </ul>
    </PortalLayout>
  );
}

export async function renderNewRequestPage(visit: Visit, desk: string, typeId: string) {
  const { portal } = visit.words;
  const { id, projectName } = await deskOf(visit, desk);
  const path = `${DESK_API}/servicedesk/${id}/requesttype/${encodeURIComponent(typeId)}`;
  const { name } = await ask<RequestTypeJson>(visit, 'GET', path);
  const { values: organizations } = await ask<List<Named>>(
    visit,
    'GET',
    `${DESK_API}/organization?limit=100`,
  );
  const trail = [
    { to: PORTALS, name: portal.helpCentre },
    { to: portalOf(id), name: projectName },
  ];
  return (
    <PortalLayout {...visit} title={portal.newRequest(name)} trail={trail}>
      <form class="ask" method="post" action={`${portalOf(id)}/create/${typeId}`}>
        <label>
          {portal.summary} <input name="summary" required maxlength={255} />
        </label>
        <label>
          {portal.description} <textarea name="description" />
        </label>
        <ShareChoice {...visit} organizations={organizations} />
        <button type="submit" class="primary">
          {portal.send}
        </button>
      </form>
    </PortalLayout>
  );
}

/** Who is in an organization shares with it unless he chooses otherwise; an agent is in none. */
function ShareChoice({ words, site, as, organizations }: Visit & { organizations: Named[] }) {
  const { portal } = words;
  const isCustomer = site.directory().people.some((person) => person.accountId === as && person.isCustomer);
  if (!isCustomer || organizations.length === 0) return null;
  return (
    <label>
      {portal.shareWith}{' '}
      <select name="organization">
        {organizations.map(({ id, name }) => (
          <option value={id}>{portal.organization(name)}</option>
        ))}
        <option value="">{portal.private}</option>
      </select>
    </label>
  );
}

/** The key of the new request. */
export async function submitRequest(
  visit: Visit,
  serviceDeskId: string,
  requestTypeId: string,
  { summary = '', description = '', organization = '' }: Record<string, string>,
): Promise<string> {
  const requestFieldValues = { summary, ...(description.trim() === '' ? {} : { description }) };
  const body = { serviceDeskId, requestTypeId, requestFieldValues };
  const { issueKey } = await ask<{ issueKey: string }>(visit, 'POST', `${DESK_API}/request`, body);
  const { others } = visit.site.sharesOf(visit.as, issueKey);
  const shared = others.organizations.filter(({ id }) => id === organization);
  if (shared.length > 0) visit.site.shareIssue(visit.as, issueKey, shared);
  return issueKey;
}
