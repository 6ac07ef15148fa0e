import { MOST_DECIDED, type OpenProposalView, type ProposalView } from '../../contract/site/proposals';
import { namesOf } from '../names';
import type { Ports } from '../ports';
import type { Proposal } from '../ports/site';

/** All that wait, and the last that were decided. */
export function withoutOldest(proposals: Proposal[]): Proposal[] {
  const decided = proposals.filter((proposal) => !isOpen(proposal));
  const dropped = new Set(decided.slice(0, Math.max(0, decided.length - MOST_DECIDED)));
  return proposals.filter((proposal) => !dropped.has(proposal));
}

/** A project's proposals and what became of them, the newest first. */
export async function listProposals(ports: Ports, projectId: string): Promise<ProposalView[]> {
  return withNames(ports, (await ports.proposals.listOf(projectId)).reverse());
}

/** Every proposal that waits, the oldest first; a project that is gone is told by its id. */
export async function listOpenProposals(ports: Ports): Promise<OpenProposalView[]> {
  const stored = await ports.proposals.listAll();
  const clients = stored.length > 0 ? await ports.site.listClients() : [];
  const views = stored.map(async ({ projectId, proposals }) => {
    const project = await ports.projects.factsOf(projectId).then(
      ({ key }) => key,
      () => projectId,
    );
    return (await withNames(ports, proposals.filter(isOpen))).map((proposal) => {
      const joins = clients.find((client) => isSameName(client, proposal))?.name ?? null;
      return { ...proposal, projectId, project, joins };
    });
  });
  return (await Promise.all(views)).flat().sort((a, b) => a.at - b.at);
}

async function withNames(ports: Ports, proposals: Proposal[]): Promise<ProposalView[]> {
  const names = await namesOf(
    ports,
    proposals.flatMap(({ by, decision }) => [by, ...(decision ? [decision.by] : [])]),
  );
  const nameOf = (id: string) => names.get(id) ?? '';
  return proposals.map(({ by, decision, ...proposal }) => ({
    ...proposal,
    by: nameOf(by),
    decision: decision && { ...decision, by: nameOf(decision.by) },
  }));
}

export const isOpen = ({ decision }: Proposal): boolean => decision === null;

export const isSameName = (a: { name: string }, b: { name: string }): boolean =>
  a.name.trim().toLowerCase() === b.name.trim().toLowerCase();
