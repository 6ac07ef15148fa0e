/** What clients' monthly statements need from the world. */
import type { Json } from '../../domain/evidence/canonical';
import type { ReviewStep } from '../../domain/review';
import type { ReleasedIssue } from '../../domain/statement/released-issue';
import type { Instant } from '../../domain/time/instant';
import type { TallyBasis } from './accounts';
import type { Claim } from './evaluation';

export const statementStates = ['drafted', 'in-review', 'approved', 'sent'] as const;
type StatementState = (typeof statementStates)[number];

/** What may become of a statement, one after the other. */
export const statementSteps = [...statementStates, 'taken-back'] as const;
type StatementStep = ReviewStep<(typeof statementSteps)[number]>;

/** A client's month as it stands. */
export interface StatementRecord {
  client: string;
  month: string;
  state: StatementState;
  judgedAt: Instant;
  /** The SHA-256 of its evidence, as it is packed. */
  sha256: string;
  /** What people wrote of its misses, by their ids. */
  reasons: Record<string, string>;
  /** The team's draft, and the client's page; null where there is none. */
  draft: { id: string; url: string } | null;
  url: string | null;
  sentAt: Instant | null;
  /** Who was told of it; null before anybody was to be. */
  told: string[] | null;
  approvedBy: string | null;
  /** What became of it, by account ids; a draft that was made at its time is nobody's. */
  log: StatementStep[];
}

/** What a statement is made of: its figures with the names of things, and its evidence as it is packed. */
export interface StatementContents {
  figures: Json;
  evidence: Uint8Array;
}

export interface Statements {
  find(client: string, month: string): Promise<StatementRecord | null>;
  /** How a client's months stand. */
  listOf(client: string): Promise<Pick<StatementRecord, 'month' | 'state'>[]>;
  /** False where the claim is lost, and nothing was written. */
  save(record: StatementRecord, claim: Claim): Promise<boolean>;
  /** Packs and keeps what a statement is made of; answers the digest of its evidence, or null where the claim is lost. */
  saveContents(
    name: { client: string; month: string },
    contents: { figures: Json; evidence: string },
    claim: Claim,
  ): Promise<string | null>;
  contentsOf(client: string, month: string): Promise<StatementContents | null>;
  /** A settled issue's evidence as it was made from this basis; null when from another, or never. */
  findProof(issueId: string, basis: TallyBasis): Promise<ReleasedIssue | null>;
  saveProof(issueId: string, basis: TallyBasis, proof: ReleasedIssue): Promise<void>;
}
