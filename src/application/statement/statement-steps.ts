import { mayTake, withoutApproval, withStep } from '../../domain/review';
import { runWithClaim } from '../claims';
import { type Actor, type ClientAccount, withManagedClient } from '../clients/client-accounts';
import type { Ports } from '../ports';
import type { Claim } from '../ports/evaluation';
import type { StatementRecord } from '../ports/statements';
import { type Refusal, refuse } from '../refusal';
import { CLAIM_MS, claimOf, documentOf, refuseBusy } from './draft-statement';
import { type MonthDocument, writeDraftPage } from './statement-pages';

interface MonthOfClient {
  client: string;
  month: string;
}

/** Somebody says why a goal was missed, or takes it back; what was approved goes back to review, for nobody has approved this. */
export function saveReason(
  ports: Ports,
  { accountId }: Actor,
  request: MonthOfClient & { breach: string; reason: string },
): Promise<{ kind: 'saved' } | Refusal> {
  return withDraft(ports, request, async (account, document, claim) => {
    if (!document.figures.breaches.some(({ id }) => id === request.breach))
      return refuse('invalid', ({ statement }) => statement.refused.unknownBreach);
    const { [request.breach]: _, ...others } = document.record.reasons;
    const reasons = request.reason === '' ? others : { ...others, [request.breach]: request.reason };
    const explained: StatementRecord = { ...document.record, reasons };
    const by = { at: ports.now(), by: accountId };
    const record = explained.state === 'approved' ? withoutApproval(explained, by) : explained;
    const draft = await writeDraftPage(ports, account, { ...document, record });
    return (await ports.statements.save({ ...record, draft }, claim)) ? { kind: 'saved' } : refuseBusy();
  });
}

/** Somebody sends the draft for review. */
export function sendForReview(
  ports: Ports,
  { accountId }: Actor,
  request: MonthOfClient,
): Promise<{ kind: 'saved' } | Refusal> {
  return withDraft(ports, request, async (_account, { record }, claim) => {
    if (!mayTake(record.state, 'in-review')) return refuseStep();
    const sent = withStep(record, { at: ports.now(), by: accountId }, 'in-review');
    return (await ports.statements.save(sent, claim)) ? { kind: 'saved' } : refuseBusy();
  });
}

/** Somebody has reviewed the draft: it may be sent as it is. */
export function approveStatement(
  ports: Ports,
  { accountId }: Actor,
  request: MonthOfClient & { sha256: string },
): Promise<{ kind: 'saved' } | Refusal> {
  return withDraft(ports, request, async (account, { record }, claim) => {
    if (record.sha256 !== request.sha256)
      return refuse('invalid', ({ statement }) => statement.refused.changed);
    if (!mayTake(record.state, 'approved')) return refuseStep();
    const approved = withStep(record, { at: ports.now(), by: accountId }, 'approved');
    if (!(await ports.statements.save(approved, claim))) return refuseBusy();
    await ports.site.recordAudit({
      ...{ at: ports.now(), by: accountId, what: 'statement-approved' },
      subject: `${account.client.name} ${request.month}`,
    });
    return { kind: 'saved' };
  });
}

const refuseStep = () => refuse('invalid', ({ statement }) => statement.refused.notNow);

/** Does something with a draft that nobody else is at. */
function withDraft<Answer>(
  ports: Ports,
  { client, month }: MonthOfClient,
  run: (account: ClientAccount, document: MonthDocument, claim: Claim) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  return withManagedClient(ports, client, async (account) => {
    const outcome = await runWithClaim(ports, claimOf(account), CLAIM_MS, async (claim) => {
      const document = await documentOf(ports, client, month);
      if (!document) return refuse('not-found', ({ statement }) => statement.refused.notDrafted);
      if (document.record.state === 'sent')
        return refuse('invalid', ({ statement }) => statement.refused.alreadySent);
      return run(account, document, claim);
    });
    return outcome === 'held' ? refuseBusy() : outcome;
  });
}
