import Resolver from '@forge/resolver';
import { showProjectAccounts } from '../../../application/accounts/show-project-accounts';
import { exportClocks } from '../../../application/figures/export-clocks';
import { listProjects, showFigures } from '../../../application/figures/show-figures';
import * as z from '../../../common/zod';
import { exportPayload } from '../../../contract/export';
import { figuresPayload } from '../../../contract/figures';
import { ports } from '../wiring';
import { define } from './define';

/** What a page of figures may invoke, in the project's page as on a dashboard. */
export function defineFigures(resolver: Resolver): void {
  define(resolver, 'showFigures', figuresPayload, ({ projectId }, payload) =>
    showFigures(ports, { ...payload, projectId: payload.projectId ?? projectId }),
  );

  define(resolver, 'showProjectAccounts', figuresPayload, ({ projectId }, payload) =>
    showProjectAccounts(ports, { ...payload, projectId: payload.projectId ?? projectId }),
  );

  define(resolver, 'exportClocks', exportPayload, ({ projectId }, payload) =>
    exportClocks(ports, { ...payload, projectId: payload.projectId ?? projectId }),
  );

  define(resolver, 'figureProjects', z.object({}), () => listProjects(ports));
}

const resolver = new Resolver();

defineFigures(resolver);

/** What the gadgets may invoke. */
export const figures = resolver.getDefinitions();
