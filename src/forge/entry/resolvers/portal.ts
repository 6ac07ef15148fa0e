import Resolver from '@forge/resolver';
import { explainRequest } from '../../../application/portal/explain-request';
import { showBank } from '../../../application/portal/show-bank';
import { showRequest } from '../../../application/portal/show-request';
import {
  agreeOnRequest,
  askEscalation,
  disagreeOnRequest,
  sayRequestSolved,
} from '../../../application/portal/speak-for-client';
import * as z from '../../../common/zod';
import {
  agreeOnRequestPayload,
  askEscalationPayload,
  disagreeOnRequestPayload,
} from '../../../contract/clients/portal';
import { ports } from '../wiring';
import { define } from './define';

const resolver = new Resolver();

define(resolver, 'showRequest', z.object({}), (caller) => showRequest(ports, caller));

define(resolver, 'explainRequest', z.object({}), (caller) => explainRequest(ports, caller));

define(resolver, 'showBank', z.object({}), (caller) => showBank(ports, caller));

define(resolver, 'askEscalation', askEscalationPayload, (caller, payload) =>
  askEscalation(ports, caller, payload),
);

define(resolver, 'agreeOnRequest', agreeOnRequestPayload, (caller, payload) =>
  agreeOnRequest(ports, caller, payload),
);

define(resolver, 'disagreeOnRequest', disagreeOnRequestPayload, (caller, payload) =>
  disagreeOnRequest(ports, caller, payload),
);

define(resolver, 'sayRequestSolved', z.object({}), (caller) => sayRequestSolved(ports, caller));

/** What the panel on a request of the portal may invoke. */
export const portal = resolver.getDefinitions();
