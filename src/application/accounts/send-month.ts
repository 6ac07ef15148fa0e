import { textsIn } from '../../../locales/languages';
import { say } from '../../common/say';
import type { SentAnswer } from '../../contract/time-bank';
import { closeMonth, statementFromLedger } from '../../domain/billing/statement';
import { statementPageOf, statementTitleOf } from '../billing/document/statement-page';
import { readWorklogs } from '../billing/read-worklogs';
import { accountOf, type BankAccount, noBank, todayOf } from '../billing/time-bank';
import { runWithClaim } from '../claims';
import { type Actor, withClientAccount } from '../clients/client-accounts';
import type { Ports } from '../ports';
import type { Claim } from '../ports/evaluation';
import { type Refusal, refuse } from '../refusal';
import { type SpacePage, writeSpacePage } from '../report/place/write-space-page';

const CLAIM_MS = 60_000;

/**
 * Sends a client's month: closes it by what its statement says now, and writes the statement as a page in the client's space, where
 * there is one. What is corrected later goes to the next month that is open. One that was closed and has no page gets its page.
 */
export function sendMonth(
  ports: Ports,
  actor: Actor,
  request: { client: string; month: string },
): Promise<SentAnswer | Refusal> {
  return withClientAccount(ports, request.client, async (clientAccount) => {
    if ((await readWorklogs(ports)).more) return refuseWhileReading();
    const outcome = await runWithClaim(ports, `month:${request.client}`, CLAIM_MS, async (claim) => {
      const account = await accountOf(ports, clientAccount);
      return account ? closeAndSend(ports, actor, claim, { account, month: request.month }) : noBank();
    });
    return outcome === 'held' ? refuseWhileReading() : outcome;
  });
}

async function closeAndSend(
  ports: Ports,
  { accountId }: Actor,
  claim: Claim,
  { account, month }: { account: BankAccount; month: string },
): Promise<SentAnswer | Refusal> {
  const { client } = account.clientAccount;
  const unwritten = account.sent.find((sentMonth) => sentMonth.month === month && sentMonth.url === null);
  const closed = unwritten ?? closeMonth(account.book, client.id, month, ports.now());
  if ('refused' in closed)
    return refuse('invalid', ({ refusals }) => say(refusals.accounts.unclosedMonth, closed.refused));
  const sent = { ...closed, entries: closed.entries.filter((entry) => entry.client === client.id) };
  if (!(await ports.bank.saveSentMonth({ ...sent, url: null }, claim))) return refuseWhileReading();
  if (!unwritten)
    await ports.site.recordAudit({
      at: ports.now(),
      by: accountId,
      what: 'month-sent',
      subject: `${client.name} ${month}`,
    });
  const page = await writeStatement(ports, account, month);
  if ('url' in page && !(await ports.bank.saveSentMonth({ ...sent, url: page.url }, claim)))
    return refuseWhileReading();
  return {
    kind: 'sent',
    url: 'url' in page ? page.url : null,
    say: 'missing' in page ? textsIn(client.language).billing.noPage[page.missing] : null,
  };
}

type Written = SpacePage | { missing: 'no-space' };

async function writeStatement(ports: Ports, account: BankAccount, month: string): Promise<Written> {
  const { client } = account.clientAccount;
  const texts = textsIn(client.language);
  const binding = (await ports.clientAccounts.listBindings()).find(({ clientId }) => clientId === client.id);
  if (!binding) return { missing: 'no-space' };
  const statement = statementFromLedger(
    account.ledger,
    account.sent,
    client.id,
    month,
    todayOf(account, ports.now()),
  );
  const title = statementTitleOf(client.name, month, texts);
  return writeSpacePage(ports, binding.spaceId, title, statementPageOf(client.name, statement, texts));
}

const refuseWhileReading = () => refuse('busy', ({ refusals }) => refusals.figures.stillReading);
