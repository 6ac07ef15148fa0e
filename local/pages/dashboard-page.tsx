/** A dashboard with every gadget of the app, as Jira frames them; what each is set to is kept in the person's cookies. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { Layout } from './frame/layout';
import { ModuleFrame } from './frame/module-frame';
import type { Visit } from './frame/visit';

const YEAR = 365 * 24 * 3_600;
const gadgetShape = z.object({ module: z.string().regex(/^[\w-]+$/), values: z.looseObject({}) });

const cookieOf = (key: string) => `gadget-${key}`;

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
          gadgetConfiguration: configurationOf(context, module.key),
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
export function storeGadget(context: Context, input: unknown): void {
  const { module, values } = gadgetShape.parse(input);
  setCookie(context, cookieOf(module), JSON.stringify(values), { path: '/dashboard', maxAge: YEAR });
}

function configurationOf(context: Context, key: string): object {
  try {
    const stored: unknown = JSON.parse(getCookie(context, cookieOf(key)) ?? '{}');
    return z.looseObject({}).parse(stored);
  } catch {
    return {};
  }
}
