import type { ClientView } from '../../contract/admin';
import { clientOfIssue } from '../clients/client-of-issue';
import { contactOf, isListed, type Reader } from '../clients/listed';
import { type EvaluatedIssue, evaluateIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { RequestPeople } from '../ports/service-desk';
import { type Refusal, refuse } from '../refusal';
import { asOthersRead, asOwnerReads } from '../sla/as-owner-reads';

/** Who looks at which request: the platform's word, checked against what the app itself reads of the request. */
export interface PortalCaller {
  requestKey: string;
  accountId: string;
  /** Whether somebody pays for this account: Jira tells what it may do in its own name. */
  isLicensed: boolean;
}

/**
 * As whom somebody sees a request: the client it is of, somebody it is only shared with, somebody who is only asked to approve it and says
 * nothing besides, or the team, which sees what the client sees and says nothing in its name.
 */
type Standing = 'client' | 'participant' | 'approver' | 'team';

/** Whether somebody reads what is promised to the client: its goals, its contract, their clauses, the report. */
export const readsAsClient = (standing: Standing): boolean => standing === 'client' || standing === 'team';

/** Whether somebody may ask for escalation: whoever sees it for the client's side. */
export const maySpeak = (standing: Standing): boolean => standing === 'client' || standing === 'participant';

export interface OpenRequest {
  kind: 'open';
  issue: EvaluatedIssue;
  standing: Standing;
  client: ClientView | null;
}

/** A request in a project that has no scheme. */
export interface UnfollowedRequest {
  kind: 'unfollowed';
}

/**
 * A request for whoever looks at it on the portal. Its reporter, its participants, its approvers and the members of its organizations see
 * it, and the team; to anybody else it is not there, whatever the page says.
 */
export async function openRequest(
  ports: Ports,
  caller: PortalCaller,
): Promise<OpenRequest | UnfollowedRequest | Refusal> {
  const { requestKey, accountId } = caller;
  const people = requestKey === '' || accountId === '' ? null : await ports.requests.peopleOf(requestKey);
  const access = people && (await findAccess(ports, people, caller));
  if (!people || !access) return noSuchRequest();
  const [whole, reader] = await Promise.all([
    evaluateIssue(ports, people.issueId),
    contactOf(ports, accountId),
  ]);
  if (whole.kind === 'gone') return noSuchRequest();
  if (whole.kind === 'no-scheme') return { kind: 'unfollowed' };
  const [client, standing] = await standingOf(ports, whole, access, reader);
  const issue = readsAsClient(standing) ? asOwnerReads(whole) : asOthersRead(whole);
  return { kind: 'open', issue, client, standing };
}

/** By what somebody sees a request, and the organizations that he is in, as far as they were asked for. */
interface Access {
  by: 'own' | 'organization' | 'participant' | 'approver' | 'team';
  organizations: readonly string[];
}

/** Null where nothing lets him see it. Nothing is asked in his own name but for somebody who has a licence. */
async function findAccess(
  ports: Ports,
  { issueId, reporter, participants, approvers, organizations }: RequestPeople,
  { accountId, isLicensed }: PortalCaller,
): Promise<Access | null> {
  if (isLicensed && (await ports.people.canWork(issueId))) return { by: 'team', organizations: [] };
  if (reporter === accountId) return { by: 'own', organizations: [] };
  const isApprover = approvers.includes(accountId);
  const by = participants.includes(accountId) ? 'participant' : isApprover ? 'approver' : null;
  if (by === null && organizations.length === 0) return null;
  const ofReader = await ports.requests.organizationsOf(accountId);
  if (organizations.some((id) => ofReader.includes(id)))
    return { by: 'organization', organizations: ofReader };
  return by && { by, organizations: ofReader };
}

/** A reporter who belongs to the team is the team; somebody of another client's sees what is shared, and nothing that is this client's. */
async function standingOf(
  ports: Ports,
  issue: EvaluatedIssue,
  { by, organizations }: Access,
  reader: Reader,
): Promise<[client: ClientView | null, standing: Standing]> {
  const [client, clients, team] = await Promise.all([
    clientOfIssue(ports, issue),
    ports.site.listClients(),
    ports.people.teamOf(issue.projectId, issue.scheme),
  ]);
  if (by === 'team' || team.includes(reader.accountId)) return [client, 'team'];
  const isOf = (candidate: ClientView): boolean =>
    isListed(candidate, reader) || candidate.organizations.some((id) => organizations.includes(id));
  if (client && isOf(client)) return [client, 'client'];
  if (by === 'participant' || by === 'approver') return [client, by];
  const served = clients.filter(({ projects }) => projects.includes(issue.read.project.key));
  return [client, served.some(isOf) ? 'participant' : 'client'];
}

export const noSuchRequest = () => refuse('not-found', ({ refusals }) => refusals.portal.noSuchRequest);
