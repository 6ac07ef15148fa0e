import Resolver from '@forge/resolver';
import { z } from 'zod';
import { showClientAccounts } from '../../application/show-client-accounts';
import { showSummary } from '../../application/show-summary';
import { summaryPayload } from '../../contract/summary';
import { ports } from '../wiring';
import { define } from './answered';

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
  z.object({}),
  ({ space, accountId }) => showClientAccounts(ports, { space, accountId }),
  { anonymous: true },
);

/** What the summary in a client's space may invoke. */
export const summary = resolver.getDefinitions();
