import type { RequestBankAnswer } from '../../contract/clients/portal';
import { accountOf, toBankView } from '../billing/time-bank';
import { accountOfClient } from '../clients/client-accounts';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { openRequest, type PortalCaller } from './open-request';

/** The hours left in the time bank of the client whose request it is, for that client alone: the team has its own page of accounts. */
export async function showBank(ports: Ports, caller: PortalCaller): Promise<RequestBankAnswer | Refusal> {
  const opened = await openRequest(ports, caller);
  if (opened.kind === 'refusal') return opened;
  if (opened.kind === 'unfollowed' || opened.standing !== 'client' || !opened.client) return noBank();
  const account = await accountOf(ports, await accountOfClient(ports, opened.client));
  if (!account) return noBank();
  const { hasBank, balance, forecast } = toBankView(account, ports.now());
  if (!hasBank) return noBank();
  const { minutes, warning } = balance;
  return { kind: 'request-bank', bank: { minutes, warning, forecast: forecast?.say ?? null } };
}

const noBank = (): RequestBankAnswer => ({ kind: 'request-bank', bank: null });
