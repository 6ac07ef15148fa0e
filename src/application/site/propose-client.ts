import { MOST_OPEN, type ProposalsAnswer, type ProposedClient } from '../../contract/site/proposals';
import { refuseSharedName } from '../clients/client-names';
import { isOpen, isSameName, listProposals, withoutOldest } from '../clients/list-proposals';
import type { Ports } from '../ports';
import type { Proposal } from '../ports/site';
import { isRefusal, type Refusal, refuse } from '../refusal';
import { saveOver } from '../save-over';
import { refuseUnlessAdministrator } from '../scheme/draft-scheme';
import { checkContacts, isZone, refuseZone } from './check-client';
import { withOrganizationNames } from './organization-names';

interface ProposeRequest {
  projectId: string;
  accountId: string;
  client: ProposedClient;
}

/** Proposes a client of a project to the site's administrator; so many at most wait at a time. */
export async function proposeClient(
  ports: Ports,
  { projectId, accountId, client }: ProposeRequest,
): Promise<ProposalsAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, { projectId });
  if (refused) return refused;
  const proposals = await ports.proposals.listOf(projectId);
  const checked = await checkProposal(ports, projectId, proposals, client);
  if (isRefusal(checked)) return checked;
  const id = ports.digest(`${projectId} ${accountId} ${ports.now()} ${client.name}`);
  const proposal: Proposal = { ...checked, id, at: ports.now(), by: accountId, decision: null };
  const outdated = await saveProposals(ports, projectId, proposals, [...proposals, proposal]);
  if (outdated) return outdated;
  const line = { at: ports.now(), by: accountId, what: 'client-proposed', subject: client.name } as const;
  await ports.site.recordAudit(line);
  return { kind: 'proposals', proposals: await listProposals(ports, projectId) };
}

async function checkProposal(
  ports: Ports,
  projectId: string,
  proposals: Proposal[],
  client: ProposedClient,
): Promise<ProposedClient | Refusal> {
  if (proposals.filter(isOpen).length >= MOST_OPEN) return tooMany();
  if (!isZone(client.timezone)) return refuseZone();
  const contacts = await checkContacts(ports, client.contacts);
  if (isRefusal(contacts)) return contacts;
  const { key } = await ports.projects.factsOf(projectId);
  const clients = await ports.site.listClients();
  const here = clients.filter(({ projects }) => projects.includes(key));
  if ([...here, ...proposals.filter(isOpen)].some((other) => isSameName(other, client)))
    return refuse('invalid', ({ refusals }) => refusals.clients.proposedAlready(client.name));
  const [named = client] = await withOrganizationNames(ports, [client]);
  return refuseSharedName(here, { ...named, id: null, projects: [key] }) ?? { ...named, contacts };
}

/** Unless others were proposed or decided meanwhile. */
export const saveProposals = (
  ports: Ports,
  projectId: string,
  before: Proposal[],
  after: Proposal[],
): Promise<Refusal | null> =>
  saveOver(ports, `proposals:${projectId}`, {
    basedOn: before,
    read: () => ports.proposals.listOf(projectId),
    write: (claim) => ports.proposals.save(projectId, withoutOldest(after), claim),
  });

const tooMany = () => refuse('invalid', ({ refusals }) => refusals.clients.tooManyProposals(MOST_OPEN));
