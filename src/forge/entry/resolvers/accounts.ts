import Resolver from '@forge/resolver';
import { z } from 'zod';
import { enterByHand } from '../../../application/billing/enter-by-hand';
import { showBanks, showStatement, statementFile } from '../../../application/billing/time-bank';
import { sendMonth } from '../../../application/figures/send-month';
import {
  adjustmentPayload,
  purchasePayload,
  sendPayload,
  statementFilePayload,
  statementPayload,
  travelPayload,
} from '../../../contract/time-bank';
import { ports } from '../../wiring';
import { define } from './answered';
import { defineService } from './service';

const resolver = new Resolver();
defineService(resolver);

define(resolver, 'showBanks', z.object({}), () => showBanks(ports));
define(resolver, 'showStatement', statementPayload, (_asked, month) => showStatement(ports, month));
define(resolver, 'statementFile', statementFilePayload, (_asked, month) => statementFile(ports, month));
define(resolver, 'addPurchase', purchasePayload, (asked, entry) =>
  enterByHand(ports, asked, { what: 'purchases', entry }),
);
define(resolver, 'addTravel', travelPayload, (asked, entry) =>
  enterByHand(ports, asked, { what: 'travels', entry }),
);
define(resolver, 'addAdjustment', adjustmentPayload, (asked, entry) =>
  enterByHand(ports, asked, { what: 'adjustments', entry }),
);
define(resolver, 'sendMonth', sendPayload, (asked, month) => sendMonth(ports, asked, month));

/** What the page of a project's accounts may invoke. */
export const accounts = resolver.getDefinitions();
