/** Beside a request: its state, and with whom it is shared. */
import type { Shares } from '../../jira/requests/portal';
import { Lozenge, Person } from '../frame/avatar';
import { type RequestVisit, toLozenge } from './portal-json';
import { portalOf } from './portal-layout';

export function RequestSide({ shares, ...visit }: RequestVisit & { shares: Shares }) {
  const { words, request, site, as } = visit;
  const { portal } = words;
  const isCustomer = site.directory().people.some((person) => person.accountId === as && person.isCustomer);
  return (
    <>
      <p class="row" id="state" data-live>
        <Lozenge status={toLozenge(request)} />
        {isCustomer ? null : <a href={`/browse/${request.issueKey}`}>{portal.agentView}</a>}
      </p>
      <dl id="request-details">
        <dt>{portal.requestType}</dt>
        <dd>{request.requestType.name}</dd>
        <dt>{portal.reference}</dt>
        <dd>{request.issueKey}</dd>
      </dl>
      <h2>{portal.sharedWith}</h2>
      <Shared {...visit} shares={shares} />
      {shares.managed ? <ShareForm {...visit} shares={shares} /> : null}
    </>
  );
}

function Shared({ words, request, shares }: RequestVisit & { shares: Shares }) {
  const { portal } = words;
  const { reporter, participants } = request;
  return (
    <ul class="fields" id="shared" data-live>
      <li>
        <Person name={reporter.displayName} nobody={words.none} /> {portal.creator}
      </li>
      {participants.values.map(({ accountId, displayName }) => (
        <li>
          <Person name={displayName} nobody={words.none} />{' '}
          {shares.managed ? (
            <Remove request={request} value={accountId} label={portal.remove(displayName)} />
          ) : null}
        </li>
      ))}
      {shares.organizations.map(({ id, name }) => (
        <li>
          {portal.organization(name)}{' '}
          {shares.managed ? (
            <Remove request={request} value={`org-${id}`} label={portal.remove(name)} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const actionOf = ({ serviceDeskId, issueKey }: RequestVisit['request']) =>
  `${portalOf(serviceDeskId)}/${issueKey}`;

function Remove({ request, value, label }: Pick<RequestVisit, 'request'> & { value: string; label: string }) {
  return (
    <form class="inline" method="post" action={`${actionOf(request)}/unshare`}>
      <button type="submit" name="with" value={value}>
        {label}
      </button>
    </form>
  );
}

/** Nothing is offered where there is nobody left. */
function ShareForm({ words, request, shares }: RequestVisit & { shares: Shares }) {
  const { portal } = words;
  const { organizations, people } = shares.others;
  if (organizations.length + people.length === 0) return null;
  return (
    <form class="create" method="post" action={`${actionOf(request)}/share`}>
      <label>
        {portal.shareWith}{' '}
        <select name="with">
          {organizations.map(({ id, name }) => (
            <option value={`org-${id}`}>{portal.organization(name)}</option>
          ))}
          {people.map(({ accountId, displayName }) => (
            <option value={accountId}>{displayName}</option>
          ))}
        </select>
      </label>
      <button type="submit">{portal.share}</button>
    </form>
  );
}
