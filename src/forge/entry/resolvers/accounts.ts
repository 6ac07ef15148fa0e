import Resolver from '@forge/resolver';
import { z } from 'zod';
import { sendMonth } from '../../../application/accounts/send-month';
import { enterByHand } from '../../../application/billing/manual-entries';
import { exportStatement, showBanks, showStatement } from '../../../application/billing/time-bank';
import {
  adjustmentPayload,
  purchasePayload,
  sendPayload,
  statementFilePayload,
  statementPayload,
  travelPayload,
} from '../../../contract/time-bank';
import { ports } from '../wiring';
import { define } from './define';
import { defineService } from './service';

const resolver = new Resolver();
defineService(resolver);

define(resolver, 'showBanks', z.object({}), () => showBanks(ports));
define(resolver, 'showStatement', statementPayload, (_context, month) => showStatement(ports, month));
define(resolver, 'statementFile', statementFilePayload, (_context, month) => exportStatement(ports, month));
define(resolver, 'addPurchase', purchasePayload, (context, entry) =>
  enterByHand(ports, context, { what: 'purchases', entry }),
);
define(resolver, 'addTravel', travelPayload, (context, entry) =>
  enterByHand(ports, context, { what: 'travels', entry }),
);
define(resolver, 'addAdjustment', adjustmentPayload, (context, entry) =>
  enterByHand(ports, context, { what: 'adjustments', entry }),
);
define(resolver, 'sendMonth', sendPayload, (context, month) => sendMonth(ports, context, month));

/** What the page of a project's accounts may invoke. */
export const accounts = resolver.getDefinitions();
