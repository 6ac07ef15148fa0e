/** The agency's desk gets its portal when the company's file is first opened: what its administrators do by hand, so that the six months need not be lived anew. */
import type { Site } from '../../../running/running-site';
import { Acts, type IssueRef } from '../acts';
import { ADMIN, accountOf } from '../people';
import texts from '../plan/portal.json';

interface Organization {
  id: string;
  name: string;
}

interface Client {
  id: string;
  organizations: string[];
  organizationNames: Record<string, string>;
}

const PROJECT = 'AGY';
const DESK = '/rest/servicedeskapi';

export async function openCompanyPortal(site: Site): Promise<void> {
  const acts = new Acts(site);
  site.changeJira({ kind: 'serve-requests', project: PROJECT, requestTypes: texts.requestTypes });
  for (const { account, name, locale } of texts.customers)
    site.addPerson({
      ...{ accountId: accountOf(account), displayName: name, accountType: 'customer', locale },
      ...{ sees: [], customerOf: [PROJECT] },
    });
  for (const plan of texts.organizations) await addOrganization(acts, plan);
  const requestKey = await askForHelp(acts);
  addStop(site, requestKey);
}

type OrganizationPlan = (typeof texts.organizations)[number];

/** Its people see one another's requests, and by it the app knows the client. */
async function addOrganization(acts: Acts, { name, client, members, reporter }: OrganizationPlan) {
  const organization = await acts.ask<Organization>(ADMIN, 'POST', `${DESK}/organization`, { name });
  const accountIds = members.map(accountOf);
  await acts.ask(ADMIN, 'POST', `${DESK}/organization/${organization.id}/user`, { accountIds });
  const served = { organizationId: Number(organization.id) };
  await acts.ask(ADMIN, 'POST', `${DESK}/servicedesk/${PROJECT}/organization`, served);
  await tellClient(acts, client, organization);
  for (const { key } of await listOpen(acts, accountOf(reporter)))
    acts.site.shareIssue(ADMIN, key, [{ id: organization.id, name }]);
}

async function tellClient(acts: Acts, id: string, organization: Organization): Promise<void> {
  const { clients = [] } = (await acts.askAdmin('showSite')) as { clients?: Client[] };
  const client = clients.find((candidate) => candidate.id === id);
  if (!client) throw new Error(`the company has no client ${id} any more`);
  const organizationNames = { [organization.id]: organization.name };
  await acts.askAdmin('saveClient', { ...client, organizations: [organization.id], organizationNames });
}

async function listOpen(acts: Acts, reporter: string): Promise<IssueRef[]> {
  const jql = `project = ${PROJECT} AND statusCategory != Done AND reporter = "${reporter}"`;
  const body = { jql, fields: ['summary'], maxResults: 100 };
  return (await acts.ask<{ issues: IssueRef[] }>(ADMIN, 'POST', '/rest/api/3/search/jql', body)).issues;
}

/** A customer asks on the portal, and is answered there; what the team says among itself he does not read. */
async function askForHelp(acts: Acts): Promise<{ desk: string; key: string }> {
  const { by, agent, summary, description, reply, note } = texts.request;
  const { id: desk } = await acts.ask<{ id: string }>(ADMIN, 'GET', `${DESK}/servicedesk/${PROJECT}`);
  const { values } = await acts.ask<{ values: { id: string }[] }>(
    ADMIN,
    'GET',
    `${DESK}/servicedesk/${desk}/requesttype`,
  );
  const requestFieldValues = { summary, description, priority: { name: texts.request.severity } };
  const body = { serviceDeskId: desk, requestTypeId: values[0]?.id, requestFieldValues };
  const { issueKey: key } = await acts.ask<{ issueKey: string }>(
    accountOf(by),
    'POST',
    `${DESK}/request`,
    body,
  );
  const say = (text: string, forAll: boolean) =>
    acts.ask(accountOf(agent), 'POST', `${DESK}/request/${key}/comment`, { body: text, public: forAll });
  const { others } = acts.site.sharesOf(accountOf(by), key);
  acts.site.shareIssue(accountOf(by), key, others.organizations);
  await say(note, false);
  await say(reply, true);
  return { desk, key };
}

/** The tour's last stop. */
function addStop(site: Site, { desk, key }: { desk: string; key: string }): void {
  const tour = site.tour();
  if (!tour) return;
  const place = `/servicedesk/customer/portal/${desk}/${key}`;
  const stop = { ...texts.stop, as: accountOf(texts.request.by), place };
  site.keepTour({ ...tour, stops: [...tour.stops, stop] });
}
