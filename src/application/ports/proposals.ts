/** Clients that a project's administrators propose. */
import type { ClientView } from '../../contract/admin';
import type { ProposalView } from '../../contract/clients/proposals';
import type { Claim } from './evaluation';

/** A proposal as it is stored: `by` are account ids. */
export type Proposal = ProposalView;

export interface Proposals {
  /** A project's, in the order in which they were made. */
  listOf(projectId: string): Promise<Proposal[]>;
  listAll(): Promise<{ projectId: string; proposals: Proposal[] }[]>;
  /** False where the claim is lost, and nothing was saved; a client is saved with them or not at all. */
  save(projectId: string, proposals: Proposal[], claim: Claim, client?: ClientView): Promise<boolean>;
}
