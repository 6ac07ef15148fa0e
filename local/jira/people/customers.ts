/** Customers of service projects have no licence: of Jira they have the portal alone, and themselves. */
import { readFact, writeFact } from '../../common/db';
import { type Caller, type Operation, Refused, type SiteContext } from '../../product/product';
import { userOf } from './people';

const FACT = 'customers-may-call-as-user';

/** Whether an app may call in a customer's name: Atlassian's pages disagree, and so a site may be either. */
const customersMayCallAsUser = ({ db }: Pick<SiteContext, 'db'>): boolean =>
  readFact<boolean>(db, FACT) ?? false;

export const letCustomersCallAsUser = ({ db }: Pick<SiteContext, 'db'>, may: boolean): void =>
  writeFact(db, FACT, may);

const isCustomer = (context: SiteContext, { kind, accountId }: Caller): boolean =>
  kind === 'user' && userOf(context, accountId).accountType === 'customer';

/** In whichever product. */
export function refuseCustomerAsUser(context: SiteContext, caller: Caller): void {
  if (caller.throughApp && isCustomer(context, caller) && !customersMayCallAsUser(context))
    throw new Refused(403, 'The user is unlicensed: an app may not call in the name of a customer.');
}

/** What Jira documents no 401 for. */
const FORBIDDEN = ['POST /rest/api/3/permissions/check', 'GET /rest/api/3/users/search'];

/** What is asked about one issue is refused as an issue that is not there; anything else of Jira's own is not for them. */
export function refuseCustomer(context: SiteContext, caller: Caller, { route }: Operation): void {
  const isOfDesk = route.includes('/rest/servicedeskapi/');
  if (isOfDesk && caller.kind === 'anonymous') throw new Refused(401, 'You are not logged in.');
  const isOpen = isOfDesk || route.includes('{issueIdOrKey}') || route === 'GET /rest/api/3/myself';
  if (!isOpen && isCustomer(context, caller))
    throw new Refused(FORBIDDEN.includes(route) ? 403 : 401, 'You do not have access to Jira on this site.');
}
