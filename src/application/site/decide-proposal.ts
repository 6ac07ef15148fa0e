import type { ClientView, SavedAnswer } from '../../contract/admin';
import { isSame } from '../../domain/clients/authorised';
import { isOpen, isSameName, withoutOldest } from '../clients/list-proposals';
import type { Ports } from '../ports';
import type { Proposal } from '../ports/site';
import { isRefusal, type Refusal, refuse } from '../refusal';
import { saveOver } from '../save-over';
import { saveProposals } from './propose-client';
import { checkClient, type EnteredClient, listClients, writeOver } from './save-client';

/** Which of a project's proposals. */
export interface ProposalPlace {
  projectId: string;
  id: string;
}

/** A proposed client becomes one, together with the word that it did; one of the same name gets what was proposed besides. */
export async function acceptProposal(
  ports: Ports,
  by: string,
  place: ProposalPlace,
): Promise<SavedAnswer | Refusal> {
  const opened = await findOpen(ports, place);
  if (isRefusal(opened)) return opened;
  const { proposals, proposal } = opened;
  const facts = await ports.projects.factsOf(place.projectId).catch(() => null);
  if (!facts) return gone();
  const existing = (await listClients(ports)).find((client) => isSameName(client, proposal)) ?? null;
  const client = await checkClient(ports, toClient(proposal, facts.key, existing));
  if (isRefusal(client)) return client;
  const decision = { outcome: 'accepted', at: ports.now(), by, reason: '' } as const;
  const after = withoutOldest(
    proposals.map((other) => (other === proposal ? { ...other, decision } : other)),
  );
  const refused = await saveOver(ports, `proposals:${place.projectId}`, {
    basedOn: proposals,
    read: () => ports.proposals.listOf(place.projectId),
    write: async (claim) => {
      const save = () => ports.proposals.save(place.projectId, after, claim, client);
      return (await writeOver(ports, client, existing, save)) === null;
    },
  });
  if (refused) return refused;
  await ports.site.recordAudit({ at: ports.now(), by, what: 'client-saved', subject: client.name });
  return { kind: 'saved' };
}

/** The proposer reads the reason. */
export async function declineProposal(
  ports: Ports,
  by: string,
  { reason, ...place }: ProposalPlace & { reason: string },
): Promise<SavedAnswer | Refusal> {
  const opened = await findOpen(ports, place);
  if (isRefusal(opened)) return opened;
  const { proposals, proposal } = opened;
  const decision = { outcome: 'declined', at: ports.now(), by, reason } as const;
  const after = proposals.map((other) => (other === proposal ? { ...other, decision } : other));
  const refused = await saveProposals(ports, place.projectId, proposals, after);
  if (refused) return refused;
  await ports.site.recordAudit({ at: ports.now(), by, what: 'proposal-declined', subject: proposal.name });
  return { kind: 'saved' };
}

async function findOpen(
  ports: Ports,
  { projectId, id }: ProposalPlace,
): Promise<{ proposals: Proposal[]; proposal: Proposal } | Refusal> {
  const proposals = await ports.proposals.listOf(projectId);
  const proposal = proposals.find((candidate) => candidate.id === id && isOpen(candidate));
  return proposal ? { proposals, proposal } : gone();
}

/** A new client of the project, or the one there is with what was proposed added to it. */
function toClient(proposal: Proposal, project: string, existing: ClientView | null): EnteredClient {
  const { name, language, timezone, contacts, labels, components } = proposal;
  const { organizations, organizationNames } = proposal;
  const traits = { labels, components, organizations, organizationNames };
  if (existing === null) {
    const unsaid = { accountManager: '', ladder: {}, stepContacts: {} };
    const reports = { space: '', parent: '', readers: '' };
    return {
      id: null,
      name,
      language,
      timezone,
      contacts,
      ...traits,
      projects: [project],
      ...unsaid,
      reports,
    };
  }
  const others = contacts.filter((contact) => !existing.contacts.some((other) => isSame(other, contact)));
  return {
    ...existing,
    projects: union(existing.projects, [project]),
    contacts: [...existing.contacts, ...others],
    labels: union(existing.labels, labels),
    components: union(existing.components, components),
    organizations: union(existing.organizations, organizations),
    organizationNames: { ...existing.organizationNames, ...organizationNames },
  };
}

const union = (a: string[], b: string[]): string[] => [...new Set([...a, ...b])];

const gone = () => refuse('not-found', ({ refusals }) => refusals.clients.proposalGone);
