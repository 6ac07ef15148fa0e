/** Builds the company: a site in memory lives its months through the app itself. `npm run company` writes the file that the first start opens. */
import type { Database } from './common/db';
import { loadProducts } from './forge/load-products';
import type { Site } from './running/running-site';
import { BEGINS, liveCompany } from './seed/company/live';
import { seedCompany } from './seed/company/people';
import { wall } from './seed/company/working-time';
import { startSite } from './site';

/** The lived site, still running, and the database it is in. */
export async function buildCompany(
  say: (line: string) => void,
  log: (line: string) => void = () => undefined,
): Promise<{ site: Site; db: Database }> {
  const products = await loadProducts();
  let db: Database | undefined;
  const seed: typeof products.seed = (context) => {
    db = context.db;
    seedCompany(context);
  };
  const now = new Date(wall(BEGINS)).toISOString();
  const site = await startSite({
    now,
    port: null,
    products: { ...products, seed },
    address: 'http://localhost:4400',
    log,
  });
  await liveCompany(site, say);
  if (!db) throw new Error('the company was seeded nowhere');
  return { site, db };
}
