/** The site's own Jira and Confluence, as the platform sees them. */
import type { Answer, Request } from '../http/network';
import { type Directory, type Ground, type Products, withAppAccount } from './products-port';

interface Call {
  caller: { kind: 'app' | 'user' | 'anonymous'; accountId: string; throughApp: boolean };
  body: unknown;
  headers: Record<string, string>;
}

interface ProductsModule {
  createTables(db: Ground['db']): void;
  prepare(ground: Ground): void;
  directory(ground: Ground): Directory;
  download(ground: Ground, caller: Call['caller'], path: string): { mediaType: string; text: string } | null;
  answer(product: Request['product'], method: string, path: string, call: Call, ground: Ground): Answer;
}

interface SeedModule {
  seed(ground: Ground): void;
}

/** Loaded when a site starts, so that the platform can be tried with products of a test's own. */
export async function theProducts(): Promise<Products> {
  const [products, seeding] = [
    await load<ProductsModule>('../products'),
    await load<SeedModule>('../seed/seed'),
  ];
  return {
    ground: (given) => {
      products.createTables(given.db);
      const ground = withAppAccount(given);
      products.prepare(ground);
      return ground;
    },
    seed: (ground) => seeding.seed(ground),
    directory: (ground) => products.directory(ground),
    download: (as, path, ground) =>
      products.download(
        ground,
        callOf({ as, product: 'confluence', method: 'GET', path }, ground).caller,
        path,
      ),
    answer: (request, ground) =>
      products.answer(request.product, request.method, request.path, callOf(request, ground), ground),
  };
}

function callOf({ as, throughApp = as === 'app', body, headers = {} }: Request, ground: Ground): Call {
  if (as === 'anonymous') return { caller: { kind: 'anonymous', accountId: '', throughApp }, body, headers };
  const caller =
    as === 'app'
      ? { kind: 'app' as const, accountId: ground.appAccountId, throughApp }
      : { kind: 'user' as const, accountId: as, throughApp };
  return { caller, body, headers };
}

function load<Module>(path: string): Promise<Module> {
  return import(path) as Promise<Module>;
}
