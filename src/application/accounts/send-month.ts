import { say } from '../../common/say';
import type { SentAnswer } from '../../contract/time-bank';
import { statementDocumentOf, statementTitleOf } from '../../domain/billing/document';
import { closeMonth, statementFromLedger } from '../../domain/billing/statement';
import { readWorklogs } from '../billing/read-worklogs';
import { accountOf, type BankAccount, noBank } from '../billing/time-bank';
import { runWithClaim } from '../claims';
import { type Actor, withClientAccount } from '../clients/client-accounts';
import type { Ports } from '../ports';
import type { Claim } from '../ports/evaluation';
import { type Refusal, refuse } from '../refusal';

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
    say: 'say' in page ? page.say[client.language] : null,
  };
}

type Written = { url: string } | { say: { en: string; fr: string } };

/** The page is found again by its title where a sending died before it was recorded. */
async function writeStatement(ports: Ports, account: BankAccount, month: string): Promise<Written> {
  const { client } = account.clientAccount;
  const binding = (await ports.clientAccounts.listBindings()).find(({ clientId }) => clientId === client.id);
  if (!binding) return { say: noSpace };
  const statement = statementFromLedger(account.ledger, account.sent, client.id, month);
  const title = statementTitleOf(client.name, month, client.language);
  const created = await ports.confluencePages.createPrivate(binding.spaceId, title);
  const page = created ?? (await ports.confluencePages.findByTitle(binding.spaceId, title));
  if (!page?.byApp) return { say: titleTaken };
  const read = await ports.confluencePages.read(page.id);
  const nodes = statementDocumentOf(client.name, statement, client.language);
  const update = { title, version: read?.version ?? 1, nodes, owner: null };
  if ((await ports.confluencePages.write(page.id, update)) === 'conflict') return { say: titleTaken };
  await ports.confluencePages.publish(page.id, []);
  return { url: page.url };
}

const noSpace = {
  en: 'The month is closed. No Confluence space is bound to this client, so there is no page; save the file instead.',
  fr: 'Le mois est clos. Aucun espace Confluence n’est lié à ce client, il n’y a donc pas de page\u00a0; enregistrez plutôt le fichier.',
};

const titleTaken = {
  en: 'The month is closed. A page of somebody else has the statement’s title; rename it and send again.',
  fr: 'Le mois est clos. La page d’une autre personne porte le titre du relevé\u00a0; renommez-la et envoyez de nouveau.',
};

const refuseWhileReading = () => refuse('busy', ({ refusals }) => refusals.figures.stillReading);
