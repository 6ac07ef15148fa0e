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

/** Somebody says why a goal was missed, or takes it back; what was approved is not approved any more. */
export function saveReason(
  ports: Ports,
  request: MonthOfClient & { breach: string; reason: string },
): Promise<{ kind: 'saved' } | Refusal> {
  return withDraft(ports, request, async (account, document, claim) => {
    if (!document.figures.breaches.some(({ id }) => id === request.breach))
      return refuse('invalid', ({ statement }) => statement.refused.unknownBreach);
    const { [request.breach]: _, ...others } = document.record.reasons;
    const reasons = request.reason === '' ? others : { ...others, [request.breach]: request.reason };
    const record: StatementRecord = { ...document.record, reasons, state: 'drafted' };
    const draft = await writeDraftPage(ports, account, { ...document, record });
    return (await ports.statements.save({ ...record, draft }, claim)) ? { kind: 'saved' } : refuseBusy();
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
    if (!(await ports.statements.save({ ...record, state: 'approved' }, claim))) return refuseBusy();
    await ports.site.recordAudit({
      ...{ at: ports.now(), by: accountId, what: 'statement-approved' },
      subject: `${account.client.name} ${request.month}`,
    });
    return { kind: 'saved' };
  });
}

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
