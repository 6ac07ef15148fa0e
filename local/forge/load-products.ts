/** The site's own Jira and Confluence, as the platform sees them. */
import type { Answer, Request } from '../http/network';
import { type SiteContext, withAppAccount } from '../product/site-context';
import type { Directory, Products, ValidatedTransition } from './products-port';

interface Call {
  caller: { kind: 'app' | 'user' | 'anonymous'; accountId: string; throughApp: boolean };
  body: unknown;
  headers: Record<string, string>;
}

interface ProductsModule {
  createTables(db: SiteContext['db']): void;
  prepareProducts(context: SiteContext): void;
  directory(context: SiteContext): Directory;
  download(
    context: SiteContext,
    caller: Call['caller'],
    path: string,
  ): { mediaType: string; text: string } | null;
  transitionOf(
    product: Request['product'],
    method: string,
    path: string,
    call: Call,
    context: SiteContext,
  ): ValidatedTransition | null;
  answer(product: Request['product'], method: string, path: string, call: Call, context: SiteContext): Answer;
}

interface SeedModule {
  seed(context: SiteContext): void;
}

/** Loaded when a site starts, so that the platform can be tried with products of a test's own. */
export async function loadProducts(): Promise<Products> {
  const [products, seeding] = [
    await importModule<ProductsModule>('../products'),
    await importModule<SeedModule>('../seed/seed'),
  ];
  return {
    createContext: (options) => {
      products.createTables(options.db);
      const context = withAppAccount(options);
      products.prepareProducts(context);
      return context;
    },
    seed: (context) => seeding.seed(context),
    directory: (context) => products.directory(context),
    download: (as, path, context) =>
      products.download(
        context,
        callOf({ as, product: 'confluence', method: 'GET', path }, context).caller,
        path,
      ),
    transitionOf: (request, context) =>
      products.transitionOf(request.product, request.method, request.path, callOf(request, context), context),
    answer: (request, context) =>
      products.answer(request.product, request.method, request.path, callOf(request, context), context),
  };
}

function callOf({ as, throughApp = as === 'app', body, headers = {} }: Request, context: SiteContext): Call {
  if (as === 'anonymous') return { caller: { kind: 'anonymous', accountId: '', throughApp }, body, headers };
  const caller =
    as === 'app'
      ? { kind: 'app' as const, accountId: context.appAccountId, throughApp }
      : { kind: 'user' as const, accountId: as, throughApp };
  return { caller, body, headers };
}

function importModule<Module>(path: string): Promise<Module> {
  return import(path) as Promise<Module>;
}
