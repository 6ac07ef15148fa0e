/** What the accounts kept for clients need from the world. */
import type { SpaceBinding } from '../../contract/clients/client-accounts';
import type { Tally } from '../../domain/figures/tally';
import type { Instant } from '../../domain/time/instant';
import type { Claim } from './evaluation';

/** An issue as the search for a client's issues finds it. */
export interface ClientIssue {
  id: string;
  key: string;
  summary: string;
  projectKey: string;
  updatedAt: Instant;
}

/** What a tally was made from; the same again makes the same tally. */
export interface TallyBasis {
  updatedAt: Instant;
  events: number;
  /** A name for the client and all that tells it apart. */
  of: string;
}

export interface ClientAccounts {
  /** The spaces that an administrator has bound to a client. */
  listBindings(): Promise<SpaceBinding[]>;
  bindingOf(space: { id: string; key: string }): Promise<SpaceBinding | null>;
  /** False where the claim is lost, and nothing was bound. */
  bind(binding: SpaceBinding, claim: Claim): Promise<boolean>;
  unbind(spaceId: string): Promise<void>;
  /** The space of a key; null when there is none that the app sees. */
  findSpace(key: string): Promise<{ id: string; key: string; name: string } | null>;
  /** The ids of the projects of these keys; a key that is nobody's is left out. */
  projectIdsOf(keys: string[]): Promise<string[]>;
  /** A page of the issues of some projects that lived in the last days, the newest first. */
  issuesOf(
    projectKeys: string[],
    days: number,
    from: string | null,
    count: number,
  ): Promise<{ issues: ClientIssue[]; next: string | null }>;
  /** A settled issue's tally as it was made from this basis; null when it was made from another, or never. */
  findTally(issueId: string, basis: TallyBasis): Promise<Tally | null>;
  saveTally(issueId: string, basis: TallyBasis, tally: Tally): Promise<void>;
}
