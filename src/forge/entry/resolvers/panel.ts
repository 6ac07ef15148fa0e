import Resolver from '@forge/resolver';
import { z } from 'zod';
import { askThirdParty, listProjects } from '../../../application/automation/ask-third-party';
import { demandEscalation } from '../../../application/automation/demand-escalation';
import { recordEvent } from '../../../application/evaluation/record-event';
import { createAction } from '../../../application/report/draft/create-action';
import { writePart } from '../../../application/report/draft/write-part';
import { readReport } from '../../../application/report/read-report';
import { showReport } from '../../../application/report/show-report';
import { useScheme } from '../../../application/scheme/use-scheme';
import { explainIssue } from '../../../application/sla/explain-issue';
import { showClocks } from '../../../application/sla/show-clocks';
import { useSchemePayload } from '../../../contract/clocks';
import { askThirdPartyPayload } from '../../../contract/conduct';
import { demandPayload, recordPayload } from '../../../contract/events';
import { actionPayload, partPayload, reportStepPayload } from '../../../contract/report';
import { ports } from '../../wiring';
import { define } from './answered';
import { moveReport } from './move-report';

const resolver = new Resolver();

define(resolver, 'showClocks', z.object({}), ({ issueId, locale }) => showClocks(ports, { issueId, locale }));

define(resolver, 'explainIssue', z.object({}), ({ issueId, language }) =>
  explainIssue(ports, { issueId, language }),
);

define(resolver, 'useScheme', useSchemePayload, ({ projectId, accountId }, { preset }) =>
  useScheme(ports, { projectId, accountId, preset }),
);

define(resolver, 'recordEvent', recordPayload, ({ issueId, accountId }, { id, at, event }) => {
  const { kind, ...payload } = event;
  return recordEvent(ports, { issueId, accountId, id, at, kind, payload });
});

define(resolver, 'listProjects', z.object({}), ({ issueId }) => listProjects(ports, { issueId }));

define(resolver, 'askThirdParty', askThirdPartyPayload, ({ issueId, accountId }, asked) =>
  askThirdParty(ports, { issueId, accountId, ...asked }),
);

define(resolver, 'demandEscalation', demandPayload, ({ issueId, accountId }, { id, note }) =>
  demandEscalation(ports, { issueId, accountId, id, note }),
);

define(resolver, 'showReport', z.object({}), ({ issueId, accountId }) =>
  showReport(ports, { issueId, accountId }),
);

define(resolver, 'readReport', z.object({}), ({ issueId, accountId }) =>
  readReport(ports, { issueId, accountId }),
);

define(resolver, 'writePart', partPayload, ({ issueId, accountId }, { part, text }) =>
  writePart(ports, { issueId, accountId, part, text }),
);

define(resolver, 'createAction', actionPayload, ({ issueId, accountId }, asked) =>
  createAction(ports, { issueId, accountId, ...asked }),
);

define(resolver, 'moveReport', reportStepPayload, ({ issueId, accountId }, asked) =>
  moveReport({ issueId, accountId }, asked),
);

/** What the issue panel's page may invoke. */
export const panel = resolver.getDefinitions();
