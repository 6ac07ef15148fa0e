import Resolver from '@forge/resolver';
import { showClientAccounts } from '../../../application/accounts/show-client-accounts';
import { showSummary } from '../../../application/figures/show-summary';
import { clientAccountsPayload, summaryPayload } from '../../../contract/summary';
import { ports } from '../wiring';
import { define } from './define';

const resolver = new Resolver();

define(
  resolver,
  'showSummary',
  summaryPayload,
  ({ space, accountId }, { months, from }) => showSummary(ports, { space, accountId, months, from }),
  { anonymous: true },
);

define(
  resolver,
  'showClientAccounts',
  clientAccountsPayload,
  ({ space, accountId }, { months }) => showClientAccounts(ports, { space, accountId, months }),
  { anonymous: true },
);

/** What the summary in a client's space may invoke. */
export const summary = resolver.getDefinitions();
