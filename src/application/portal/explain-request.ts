import type { Language } from '../../../locales/languages';
import type { RequestLedgerAnswer } from '../../contract/clients/portal';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { clientLedgerOf } from './client-clocks';
import { noSuchRequest, openRequest, type PortalCaller, readsAsClient } from './open-request';

/** Why each promised clock of a request stands where it does, for whoever sees the request. */
export async function explainRequest(
  ports: Ports,
  { language, ...caller }: PortalCaller & { language: Language },
): Promise<RequestLedgerAnswer | Refusal> {
  const opened = await openRequest(ports, caller);
  if (opened.kind === 'refusal') return opened;
  if (opened.kind === 'unfollowed') return noSuchRequest();
  const { issue, standing } = opened;
  const clocks = clientLedgerOf(issue, language, readsAsClient(standing));
  return { kind: 'request-ledger', now: issue.now, clocks };
}
