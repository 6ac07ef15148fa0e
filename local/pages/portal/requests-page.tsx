/** The requests a person may see: his own, those he takes part in, and those shared with his organizations. */
import { own } from '../../common/own';
import { Lozenge } from '../frame/avatar';
import { ask, type Named, type Visit } from '../frame/visit';
import { DESK_API, type List, type RequestJson, toLozenge } from './portal-json';
import { PortalLayout, portalOf } from './portal-layout';

const OWNERSHIPS: Record<string, string> = {
  mine: 'requestOwnership=OWNED_REQUESTS',
  concerned: 'requestOwnership=PARTICIPATED_REQUESTS',
  approves: 'requestOwnership=APPROVER',
};
const STATES: Record<string, string> = { open: 'OPEN_REQUESTS', closed: 'CLOSED_REQUESTS' };

interface Choice {
  whose: string;
  state: string;
}

export async function renderRequestsPage(visit: Visit, choice: Choice) {
  const { portal } = visit.words;
  const { values: organizations } = await ask<List<Named>>(visit, 'GET', `${DESK_API}/organization?limit=100`)
    // A site without service projects has no organizations either.
    .catch(() => ({ values: [] }));
  const { values } = await ask<List<RequestJson>>(visit, 'GET', pathOf(choice));
  return (
    <PortalLayout {...visit} title={portal.requests}>
      <Filter {...visit} {...choice} organizations={organizations} />
      {values.length === 0 ? <p>{portal.noRequests}</p> : <RequestTable {...visit} requests={values} />}
    </PortalLayout>
  );
}

function pathOf({ whose, state }: Choice): string {
  const [, organization] = /^org-(\d+)$/.exec(whose) ?? [];
  const ownership = organization
    ? `requestOwnership=ORGANIZATION&organizationId=${organization}`
    : (own(OWNERSHIPS, whose) ?? '');
  const status = own(STATES, state) ?? 'ALL_REQUESTS';
  return `${DESK_API}/request?expand=serviceDesk&limit=100&requestStatus=${status}&${ownership}`;
}

function Filter({ words, whose, state, organizations }: Visit & Choice & { organizations: Named[] }) {
  const { portal } = words;
  const people = [
    ...Object.entries(portal.whoseOf),
    ...organizations.map(({ id, name }) => [`org-${id}`, portal.whoseOrganization(name)] as const),
  ];
  return (
    <form class="create" aria-label={portal.requests}>
      <Select label={portal.whose} name="whose" chosen={whose} options={people} />
      <Select label={portal.state} name="state" chosen={state} options={Object.entries(portal.states)} />
      <button type="submit">{portal.show}</button>
    </form>
  );
}

interface SelectProps {
  label: string;
  name: string;
  chosen: string;
  options: (readonly [value: string, text: string])[];
}

function Select({ label, name, chosen, options }: SelectProps) {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function RequestTable({ words, locale, timeZone, requests }: Visit & { requests: RequestJson[] }) {
  const { portal } = words;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const heads = [portal.reference, portal.summary, portal.serviceProject, portal.status, portal.requester];
  return (
    <table id="requests" data-live>
      <thead>
        <tr>
          {[...heads, portal.created].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr>
            <td class="brief">{request.issueKey}</td>
            <td>
              <a href={`${portalOf(request.serviceDeskId)}/${request.issueKey}`}>{request.summary}</a>
            </td>
            <td>{request.serviceDesk.projectName}</td>
            <td>
              <Lozenge status={toLozenge(request)} />
            </td>
            <td>{request.reporter.displayName}</td>
            <td class="brief">{when.format(request.createdDate.epochMillis)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
