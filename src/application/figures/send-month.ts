import type { SentAnswer } from '../../contract/time-bank';
import { statementDocumentOf, statementTitleOf } from '../../domain/billing/document';
import { closeMonth, statementFromLedger } from '../../domain/billing/statement';
import { asKeeper, type Keeper } from '../billing/client-accounts';
import { readWorklogs } from '../billing/read-worklogs';
import { type Account, accountOf, noBank } from '../billing/time-bank';
import { claiming } from '../claims';
import type { Ports } from '../ports';
import type { Claim } from '../ports/following';
import { type Refusal, refusal } from '../refusal';

const CLAIM_MS = 60_000;

/**
 * Sends a client's month: closes it by what its statement says now, and writes the statement as a page in the client's space, where
 * there is one. What is corrected later goes to the next month that is open. One that was closed and has no page gets its page.
 */
export function sendMonth(
  ports: Ports,
  keeper: Keeper,
  asked: { client: string; month: string },
): Promise<SentAnswer | Refusal> {
  return asKeeper(ports, asked.client, async (kept) => {
    if ((await readWorklogs(ports)).more) return stillReading();
    const outcome = await claiming(ports, `month:${asked.client}`, CLAIM_MS, async (claim) => {
      const account = await accountOf(ports, kept);
      return account ? close(ports, keeper, claim, { account, month: asked.month }) : noBank();
    });
    return outcome === 'held' ? stillReading() : outcome;
  });
}

async function close(
  ports: Ports,
  { accountId }: Keeper,
  claim: Claim,
  { account, month }: { account: Account; month: string },
): Promise<SentAnswer | Refusal> {
  const { client } = account.kept;
  const unwritten = account.sent.find((one) => one.month === month && one.url === null);
  const closed = unwritten ?? closeMonth(account.book, client.id, month, ports.now());
  if ('refused' in closed) return refusal('invalid', closed.refused.en, closed.refused.fr);
  const sent = { ...closed, entries: closed.entries.filter((entry) => entry.client === client.id) };
  if (!(await ports.bank.saveSent({ ...sent, url: null }, claim))) return stillReading();
  if (!unwritten)
    await ports.site.note({
      at: ports.now(),
      by: accountId,
      what: 'month-sent',
      subject: `${client.name} ${month}`,
    });
  const page = await write(ports, account, month);
  if ('url' in page && !(await ports.bank.saveSent({ ...sent, url: page.url }, claim))) return stillReading();
  return {
    kind: 'sent',
    url: 'url' in page ? page.url : null,
    say: 'say' in page ? page.say[client.language] : null,
  };
}

type Written = { url: string } | { say: { en: string; fr: string } };

/** The page is found again by its title where a sending died before it was recorded. */
async function write(ports: Ports, account: Account, month: string): Promise<Written> {
  const { client } = account.kept;
  const binding = (await ports.accounts.bindings()).find(({ clientId }) => clientId === client.id);
  if (!binding) return { say: noSpace };
  const statement = statementFromLedger(account.ledger, account.sent, client.id, month);
  const title = statementTitleOf(client.name, month, client.language);
  const made = await ports.pages.createPrivate(binding.spaceId, title);
  const page = made ?? (await ports.pages.findByTitle(binding.spaceId, title));
  if (!page?.byApp) return { say: titleTaken };
  const read = await ports.pages.read(page.id);
  const nodes = statementDocumentOf(client.name, statement, client.language);
  const at = { title, version: read?.version ?? 1, nodes, owner: null };
  if ((await ports.pages.write(page.id, at)) === 'conflict') return { say: titleTaken };
  await ports.pages.publish(page.id, []);
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

const stillReading = () =>
  refusal(
    'busy',
    'Jira’s worklogs are still being read; try again in a moment.',
    'Les interventions de Jira sont encore en lecture\u00a0; réessayez dans un instant.',
  );
