import Resolver from '@forge/resolver';
import { enterByHand } from '../../../application/billing/manual-entries';
import { exportStatement, showBanks, showStatement } from '../../../application/billing/time-bank';
import { draftStatement } from '../../../application/statement/draft-statement';
import { sendStatement } from '../../../application/statement/send-statement';
import {
  listStatements,
  reviewStatement,
  showStatementFiles,
} from '../../../application/statement/show-statements';
import { approveStatement, saveReason, sendForReview } from '../../../application/statement/statement-steps';
import * as z from '../../../common/zod';
import { approvePayload, monthPayload, reasonPayload } from '../../../contract/clients/statement';
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
define(resolver, 'sendMonth', sendPayload, (context, month) => sendStatement(ports, context, month));

define(resolver, 'listStatements', z.object({}), () => listStatements(ports));
define(resolver, 'reviewStatement', monthPayload, (_context, month) => reviewStatement(ports, month));
define(resolver, 'draftStatement', monthPayload, (context, month) => draftStatement(ports, context, month));
define(resolver, 'explainBreach', reasonPayload, (context, reason) => saveReason(ports, context, reason));
define(resolver, 'sendStatementForReview', monthPayload, (context, month) =>
  sendForReview(ports, context, month),
);
define(resolver, 'approveStatement', approvePayload, (context, month) =>
  approveStatement(ports, context, month),
);
define(resolver, 'statementFiles', monthPayload, (_context, month) => showStatementFiles(ports, month));

/** What the page of a project's accounts may invoke. */
export const accounts = resolver.getDefinitions();
