/** A dashboard with every gadget of the app, as Jira frames them; what each is set to is the person's own. */
import type { Context } from 'hono';
import { z } from 'zod';
import { Layout } from './frame/layout';
import { ModuleFrame } from './frame/module-frame';
import type { Visit } from './frame/visit';

const gadgetShape = z.object({ module: z.string().regex(/^[\w-]+$/), values: z.looseObject({}) });

export function renderDashboardPage(visit: Visit, context: Context) {
  const { words, site } = visit;
  const gadgets = site.manifest.modules.filter(({ type }) => type === 'jira:dashboardGadget');
  const configured = context.req.query('configure');
  return (
    <Layout {...visit} title={words.dashboard}>
      {gadgets.map((module) => {
        const entryPoint = module.key === configured ? 'edit' : 'view';
        const extension = {
          type: 'jira:dashboardGadget',
          dashboard: { id: '10000' },
          gadget: { id: `1${gadgets.indexOf(module)}` },
          gadgetConfiguration: site.gadgetOf(visit.as, module.key),
          entryPoint,
        };
        const title = site.manifest.translations.textOf(module.title, visit.locale) ?? module.key;
        return (
          <section class="gadget" aria-label={title}>
            <p class="row">
              <strong>{title}</strong>
              <a href={`/dashboard?configure=${module.key}`}>{words.configure}</a>
            </p>
            <ModuleFrame {...visit} module={module} extension={extension} />
          </section>
        );
      })}
    </Layout>
  );
}

/** Keeps what a gadget's edit view submitted. */
export function storeGadget({ site, as }: Visit, input: unknown): void {
  const { module, values } = gadgetShape.parse(input);
  site.setGadget(as, module, values);
}
