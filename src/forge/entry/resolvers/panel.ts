import Resolver from '@forge/resolver';
import { askThirdParty, listProjects } from '../../../application/automation/ask-third-party';
import { agreeAsClient } from '../../../application/automation/client-word/agree-as-client';
import { demandEscalation } from '../../../application/automation/demand-escalation';
import { judgeAgain } from '../../../application/evaluation/judge-again';
import { recordEvent } from '../../../application/evaluation/record-event';
import { refusedToFollow } from '../../../application/licence';
import type { Refusal } from '../../../application/refusal';
import { createAction } from '../../../application/report/draft/create-action';
import { readReport } from '../../../application/report/read-report';
import { showReport } from '../../../application/report/steps/show-report';
import { writePart } from '../../../application/report/steps/write-part';
import { explainIssue } from '../../../application/sla/explain-issue';
import { showClocks } from '../../../application/sla/show-clocks';
import * as z from '../../../common/zod';
import { askThirdPartyPayload } from '../../../contract/automation';
import { agreePayload, demandPayload, judgeAgainPayload, recordPayload } from '../../../contract/events';
import { actionPayload, partPayload, reportStepPayload } from '../../../contract/report';
import { ports } from '../wiring';
import { define, type RequestContext } from './define';
import { moveReport } from './move-report';

const resolver = new Resolver();

/** A write on the issue: without a licence, only where it is followed already. */
function defineWrite<Payload extends z.ZodType>(
  name: string,
  shape: Payload,
  run: (context: RequestContext, payload: z.infer<Payload>) => Promise<object | Refusal>,
): void {
  define(
    resolver,
    name,
    shape,
    async (context, payload) => (await refusedToFollow(ports, context.issueId)) ?? run(context, payload),
  );
}

define(resolver, 'showClocks', z.object({}), ({ issueId, accountId, locale }) =>
  showClocks(ports, { issueId, accountId, locale }),
);

define(resolver, 'explainIssue', z.object({}), ({ issueId, accountId, language }) =>
  explainIssue(ports, { issueId, accountId, language }),
);

defineWrite('judgeAgain', judgeAgainPayload, ({ issueId, accountId }, payload) =>
  judgeAgain(ports, { issueId, accountId, ...payload }),
);

defineWrite('recordEvent', recordPayload, ({ issueId, accountId }, { id, at, event }) => {
  const { kind, ...payload } = event;
  return recordEvent(ports, { issueId, accountId, id, at, kind, payload });
});

define(resolver, 'listProjects', z.object({}), ({ issueId }) => listProjects(ports, { issueId }));

defineWrite('askThirdParty', askThirdPartyPayload, ({ issueId, accountId }, payload) =>
  askThirdParty(ports, { issueId, accountId, ...payload }),
);

defineWrite('demandEscalation', demandPayload, ({ issueId, accountId }, { id, note }) =>
  demandEscalation(ports, { issueId, accountId, id, note }),
);

defineWrite('agree', agreePayload, ({ issueId, accountId }, { id, of }) =>
  agreeAsClient(ports, { issueId, accountId, id, of }),
);

define(resolver, 'showReport', z.object({}), ({ issueId, accountId }) =>
  showReport(ports, { issueId, accountId }),
);

define(resolver, 'readReport', z.object({}), ({ issueId, accountId }) =>
  readReport(ports, { issueId, accountId }),
);

defineWrite('writePart', partPayload, ({ issueId, accountId }, { part, text }) =>
  writePart(ports, { issueId, accountId, part, text }),
);

defineWrite('createAction', actionPayload, ({ issueId, accountId }, payload) =>
  createAction(ports, { issueId, accountId, ...payload }),
);

defineWrite('moveReport', reportStepPayload, ({ issueId, accountId }, payload) =>
  moveReport({ issueId, accountId }, payload),
);

/** What the issue panel's page may invoke. */
export const panel = resolver.getDefinitions();
