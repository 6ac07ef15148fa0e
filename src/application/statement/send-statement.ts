import { textsIn } from '../../../locales/languages';
import { say } from '../../common/say';
import type { SentAnswer } from '../../contract/time-bank';
import { closeMonth, statementFromLedger } from '../../domain/billing/statement';
import { withStep } from '../../domain/review';
import type { StatementFigures } from '../../domain/statement/figures';
import { mailContacts } from '../availability/mail-contacts';
import { readWorklogs } from '../billing/read-worklogs';
import { accountOf, type BankAccount } from '../billing/time-bank';
import { runWithClaim } from '../claims';
import { type Actor, type ClientAccount, withManagedClient } from '../clients/client-accounts';
import type { Ports } from '../ports';
import type { Claim } from '../ports/evaluation';
import type { StatementRecord } from '../ports/statements';
import { isRefusal, type Refusal, refuse } from '../refusal';
import { monthIn } from './document/attainment';
import { CLAIM_MS, claimOf, documentOf, refuseBusy } from './draft-statement';
import { type MonthDocument, writeClientPage } from './statement-pages';

/**
 * Sends an approved statement: closes the month of the time bank, shows the page in the client's space with its files, and tells the
 * client, once. Done again it goes on where it stopped; one that has no page gets its page.
 */
export function sendStatement(
  ports: Ports,
  actor: Actor,
  request: { client: string; month: string },
): Promise<SentAnswer | Refusal> {
  return withManagedClient(ports, request.client, async (account) => {
    if (account.terms.billing && (await readWorklogs(ports)).more) return refuseBusy();
    const outcome = await runWithClaim(ports, claimOf(account), CLAIM_MS, async (claim) => {
      const document = await documentOf(ports, request.client, request.month);
      if (!document) return refuse('not-found', ({ statement }) => statement.refused.notDrafted);
      return sendUnder(ports, actor, account, { document, claim });
    });
    return outcome === 'held' ? refuseBusy() : outcome;
  });
}

async function sendUnder(
  ports: Ports,
  { accountId }: Actor,
  account: ClientAccount,
  { document, claim }: { document: MonthDocument; claim: Claim },
): Promise<SentAnswer | Refusal> {
  const { record } = document;
  if (record.state !== 'approved' && record.state !== 'sent')
    return refuse('invalid', ({ statement }) => statement.refused.notApproved);
  if (record.state === 'sent' && record.url !== null)
    return refuse('invalid', ({ statement }) => statement.refused.alreadySent);
  const closed = await closeBank(ports, account, document, claim);
  if (isRefusal(closed)) return closed;
  const sentAt = record.sentAt ?? ports.now();
  const sent =
    record.state === 'sent' ? record : { ...withStep(record, { at: sentAt, by: accountId }, 'sent'), sentAt };
  if (!(await ports.statements.save(sent, claim))) return refuseBusy();
  const by = sent.log.findLast(({ step }) => step === 'sent')?.by;
  if (by) await logSending(ports, account, sent, { at: sentAt, by });
  const page = await writeClientPage(ports, account, { ...document, record: sent });
  const url = 'url' in page ? page.url : null;
  if (url !== null) await finish(ports, account, { ...sent, url }, claim);
  return {
    kind: 'sent',
    url,
    say: 'missing' in page ? textsIn(account.client.language).billing.noPage[page.missing] : null,
  };
}

/** Written again by whoever takes up a sending that died, for it may have died before this: it is one line all the same. */
function logSending(
  ports: Ports,
  { client }: ClientAccount,
  { month }: StatementRecord,
  who: { at: number; by: string },
): Promise<void> {
  const line = { ...who, what: 'month-sent', subject: `${client.name} ${month}` } as const;
  return ports.site.recordAudit(line, `month:${client.id}:${month}`);
}

/** The client is told once: whoever dies on the way has told nobody twice. */
async function finish(
  ports: Ports,
  account: ClientAccount,
  record: StatementRecord,
  claim: Claim,
): Promise<void> {
  const { client } = account;
  const texts = textsIn(client.language);
  const first = record.told === null;
  if (!(await ports.statements.save({ ...record, told: record.told ?? [] }, claim))) return;
  await closeWithPage(ports, account, record, claim);
  if (!first) return;
  const month = monthIn(record.month, texts);
  const { subject, body } = texts.statement.mail;
  const letter = { subject: subject(client.name, month), body: body(month, record.url ?? '') };
  const recipients = await mailContacts(ports, account, letter);
  await ports.statements.save({ ...record, told: recipients }, claim);
}

/** Closes the month by what the statement says of it; where it says otherwise now, the statement is drafted anew. */
async function closeBank(
  ports: Ports,
  account: ClientAccount,
  { record, figures }: MonthDocument,
  claim: Claim,
): Promise<Refusal | null> {
  const bank = await accountOf(ports, account);
  if (!bank || bank.sent.some(({ month }) => month === record.month)) return null;
  if (!isSameBank(bank, record.month, figures))
    return refuse('invalid', ({ statement }) => statement.refused.changed);
  const closed = closeMonth(bank.book, account.client.id, record.month, ports.now());
  if ('refused' in closed)
    return refuse('invalid', ({ refusals }) => say(refusals.accounts.unclosedMonth, closed.refused));
  const entries = closed.entries.filter((entry) => entry.client === account.client.id);
  return (await ports.bank.saveSentMonth({ ...closed, entries, url: null }, claim)) ? null : refuseBusy();
}

function isSameBank(
  { ledger, clientAccount }: BankAccount,
  month: string,
  figures: StatementFigures,
): boolean {
  const { id } = clientAccount.client;
  const { closing, lines } = statementFromLedger(ledger, [], id, month);
  return (
    figures.bank !== null &&
    closing.minutes === figures.bank.closing.minutes &&
    lines.length === figures.bank.lines.length &&
    lines.every((line, place) => line.id === figures.bank?.lines[place]?.id)
  );
}

/** The time bank's own account of the month leads to the page as well. */
async function closeWithPage(
  ports: Ports,
  account: ClientAccount,
  { month, url }: StatementRecord,
  claim: Claim,
): Promise<void> {
  const bank = await accountOf(ports, account);
  const sent = bank?.sent.find((entry) => entry.month === month);
  if (sent) await ports.bank.saveSentMonth({ ...sent, url }, claim);
}
