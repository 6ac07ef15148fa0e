import type { Json } from '../../domain/evidence/canonical';
import { monthOf } from '../../domain/figures/finished';
import { withStep } from '../../domain/review';
import type { StatementFigures } from '../../domain/statement/figures';
import { writeStatementFile } from '../../domain/statement/file';
import type { Instant } from '../../domain/time/instant';
import { readWorklogs } from '../billing/read-worklogs';
import { runWithClaim } from '../claims';
import { type Actor, type ClientAccount, withManagedClient } from '../clients/client-accounts';
import type { Ports } from '../ports';
import type { Claim } from '../ports/evaluation';
import type { StatementRecord } from '../ports/statements';
import { type Refusal, refuse } from '../refusal';
import { collectMonth, desksOf } from './collect-month';
import type { StatementNames } from './document/names';
import { type MonthDocument, writeDraftPage } from './statement-pages';

/** How long whoever died with a statement keeps the others waiting. */
export const CLAIM_MS = 300_000;
/** Within what a page waits for an answer. */
const PAGE_MS = 15_000;

export type DraftAnswer = { kind: 'drafted' } | { kind: 'unfinished' };

/** A month's statement is drafted, or drafted anew from what is known now; one that was sent stays as it was sent. */
export function draftStatement(
  ports: Ports,
  { accountId }: Actor,
  request: { client: string; month: string },
): Promise<DraftAnswer | Refusal> {
  return withManagedClient(ports, request.client, async (account) => {
    const until = ports.now() + PAGE_MS;
    const answer = await draftMonth(ports, account, request.month, { by: accountId, until });
    if (typeof answer === 'object' && answer.kind === 'drafted')
      await ports.site.recordAudit({
        ...{ at: ports.now(), by: accountId, what: 'statement-drafted' },
        subject: `${account.client.name} ${request.month}`,
      });
    return answer;
  });
}

/** For whom a draft is made, null where it is its time, and when that stops looking at more issues. */
interface Drafting {
  by: string | null;
  until: Instant;
}

export async function draftMonth(
  ports: Ports,
  account: ClientAccount,
  month: string,
  drafting: Drafting,
): Promise<DraftAnswer | Refusal> {
  const [desk] = await desksOf(ports, account);
  if (desk && month >= monthOf(desk.scheme, ports.now()))
    return refuse('invalid', ({ statement }) => statement.refused.future);
  if (account.terms.billing && (await readWorklogs(ports)).more) return { kind: 'unfinished' };
  const outcome = await runWithClaim(ports, claimOf(account), CLAIM_MS, (claim) =>
    draftUnder(ports, account, month, { claim, ...drafting }),
  );
  return outcome === 'held' ? refuseBusy() : outcome;
}

async function draftUnder(
  ports: Ports,
  account: ClientAccount,
  month: string,
  { claim, until, by }: Drafting & { claim: Claim },
): Promise<DraftAnswer | Refusal> {
  const { client } = account;
  const before = await ports.statements.find(client.id, month);
  if (before?.state === 'sent') return refuse('invalid', ({ statement }) => statement.refused.alreadySent);
  const collected = await collectMonth(ports, account, month, until);
  if (collected === 'unfinished') return { kind: 'unfinished' };
  if (collected === 'no-project') return refuse('invalid', ({ statement }) => statement.refused.noProject);
  const { figures, names, parts, judgedAt } = collected;
  const contents = {
    figures: { figures, names } as unknown as Json,
    evidence: writeStatementFile(parts, ports.sha256),
  };
  const sha256 = await ports.statements.saveContents({ client: client.id, month }, contents, claim);
  if (sha256 === null) return refuseBusy();
  const undrafted: StatementRecord = {
    ...{ client: client.id, month, state: 'drafted', judgedAt, sha256 },
    ...{ reasons: before?.reasons ?? {}, approvedBy: null, log: before?.log ?? [] },
    ...{ draft: before?.draft ?? null, url: null, sentAt: null, told: null },
  };
  const record = withStep(undrafted, { at: ports.now(), by }, 'drafted');
  const draft = await writeDraftPage(ports, account, { record, figures, names, evidence: new Uint8Array() });
  return (await ports.statements.save({ ...record, draft }, claim)) ? { kind: 'drafted' } : refuseBusy();
}

/** A statement that was drafted, with what it is made of; null where there is none. */
export async function documentOf(ports: Ports, client: string, month: string): Promise<MonthDocument | null> {
  const record = await ports.statements.find(client, month);
  const contents = record && (await ports.statements.contentsOf(client, month));
  if (!record || !contents) return null;
  const { figures, names } = contents.figures as unknown as {
    figures: StatementFigures;
    names: StatementNames;
  };
  return { record, figures, names, evidence: contents.evidence };
}

/** The same as for the month of the time bank, which its sending closes. */
export const claimOf = ({ client }: ClientAccount): string => `month:${client.id}`;

export const refuseBusy = () => refuse('busy', ({ statement }) => statement.refused.busy);
