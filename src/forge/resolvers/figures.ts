import Resolver from '@forge/resolver';
import { z } from 'zod';
import { exportClocks } from '../../application/export-clocks';
import { figureProjects, showFigures } from '../../application/show-figures';
import { showProjectAccounts } from '../../application/show-project-accounts';
import { exportPayload } from '../../contract/export';
import { figuresPayload } from '../../contract/figures';
import { ports } from '../wiring';
import { define } from './answered';

/** What a page of figures may invoke, in the project's page as on a dashboard. */
export function defineFigures(resolver: Resolver): void {
  define(resolver, 'showFigures', figuresPayload, ({ accountId, projectId }, payload) =>
    showFigures(ports, { ...payload, accountId, projectId: payload.projectId ?? projectId }),
  );

  define(resolver, 'showProjectAccounts', figuresPayload, ({ accountId, projectId }, payload) =>
    showProjectAccounts(ports, { ...payload, accountId, projectId: payload.projectId ?? projectId }),
  );

  define(resolver, 'exportClocks', exportPayload, ({ accountId, projectId }, payload) =>
    exportClocks(ports, { ...payload, accountId, projectId: payload.projectId ?? projectId }),
  );

  define(resolver, 'figureProjects', z.object({}), ({ accountId }) => figureProjects(ports, accountId));
}

const resolver = new Resolver();

defineFigures(resolver);

/** What the gadgets may invoke. */
export const figures = resolver.getDefinitions();
