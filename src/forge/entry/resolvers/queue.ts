import Resolver from '@forge/resolver';
import { listQueue } from '../../../application/sla/list-queue';
import { assignIssues, findAssignees, logContacts } from '../../../application/sla/work-on-many';
import {
  assignIssuesPayload,
  findAssigneesPayload,
  listQueuePayload,
  logContactsPayload,
} from '../../../contract/queue';
import { ports } from '../wiring';
import { define } from './define';
import { defineFigures } from './figures';

const resolver = new Resolver();

define(resolver, 'listQueue', listQueuePayload, (context, payload) =>
  listQueue(ports, { ...context, ...payload }),
);

define(resolver, 'logContacts', logContactsPayload, (context, payload) =>
  logContacts(ports, { ...context, ...payload }),
);

define(resolver, 'assignIssues', assignIssuesPayload, (context, payload) =>
  assignIssues(ports, { ...context, ...payload }),
);

define(resolver, 'findAssignees', findAssigneesPayload, ({ projectId }, { text }) =>
  findAssignees(ports, { projectId, text }),
);

defineFigures(resolver);

/** What the project's page may invoke. */
export const queue = resolver.getDefinitions();
