import Resolver from '@forge/resolver';
import { listQueue } from '../../../application/sla/list-queue';
import { listQueuePayload } from '../../../contract/queue';
import { ports } from '../wiring';
import { define } from './define';
import { defineFigures } from './figures';

const resolver = new Resolver();

define(resolver, 'listQueue', listQueuePayload, (context, payload) =>
  listQueue(ports, { ...context, ...payload }),
);

defineFigures(resolver);

/** What the project's page may invoke. */
export const queue = resolver.getDefinitions();
