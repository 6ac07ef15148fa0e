/** A site with thousands of issues; the property `load` of each holds its place among them, searchable as `place`. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadProducts } from '../../local/forge/load-products';
import type { Site } from '../../local/running/running-site';
import { seedMany } from '../../local/seed/seed-many';
import { startSite } from '../../local/site';

const root = resolve(__dirname, '../..');
const declared = `  jira:entityProperty:
    - key: load
      entityType: issue
      propertyKey: load
      values:
        - path: place
          type: number
          searchAlias: place
        - path: parity
          type: string
          searchAlias: parity
        - path: told
          type: text
          searchAlias: told
        - path: day
          type: date
          searchAlias: day
`;

/** The app as it is built, whose only searchable property is `load`. */
export function createLoadedApp(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const manifest = readFileSync(join(root, 'manifest.yml'), 'utf8');
  const without = manifest.replace(/^ {2}jira:entityProperty:\n(?: {4,}.*\n)*/m, '');
  writeFileSync(join(folder, 'manifest.yml'), without.replace(/^modules:\n/m, `modules:\n${declared}`));
  for (const place of ['dist', 'static']) symlinkSync(join(root, place), join(folder, place));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

const loadOf = (at: number) => ({
  place: at,
  parity: at % 2 === 0 ? 'even' : 'odd',
  told: `The number ${at}`,
  day: `2025-0${1 + (at % 6)}-15`,
});

export async function openSiteWith(
  issues: number,
  history = true,
): Promise<{ site: Site; seededInMs: number }> {
  const app = createLoadedApp();
  const products = await loadProducts();
  let seededInMs = 0;
  const site = await startSite({
    now: '2025-06-05T14:00:00Z',
    port: null,
    app: app.folder,
    products: {
      ...products,
      seed: (context) => {
        products.seed(context);
        const startedAt = performance.now();
        seedMany(context, { issues, history, property: { key: 'load', value: loadOf } });
        seededInMs = performance.now() - startedAt;
      },
    },
  });
  app.remove();
  return { site, seededInMs };
}
