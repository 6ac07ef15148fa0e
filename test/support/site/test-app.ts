import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Products } from '../../../local/forge/products-port';
import type { Answer, Request } from '../../../local/http/network';
import { withAppAccount } from '../../../local/product/site-context';
import type { Site } from '../../../local/running/running-site';
import { type SiteOptions, startSite } from '../../../local/site';

export interface TestSite {
  site: Site;
  appAccountId: string;
  restart(): Promise<void>;
  folder: string;
}

const issue = {
  id: '10001',
  key: 'SUP-1',
  fields: {
    project: { id: '10000', key: 'SUP', projectTypeKey: 'software' },
    issuetype: { id: '1', name: 'Incident' },
  },
};

/** A Jira of three answers: enough to see who asks, and to make an event. */
function createSmallProducts(onAccount: (accountId: string) => void): Products {
  return {
    createContext: (options) => {
      const context = withAppAccount(options);
      onAccount(context.appAccountId);
      return context;
    },
    seed: () => undefined,
    answer: ({ as, path }: Request, context): Answer => {
      const accountId = as === 'app' ? context.appAccountId : as;
      if (path === '/touch') context.emit({ eventType: 'avi:jira:updated:issue', atlassianId: accountId });
      if (path.startsWith('/rest/api/3/issue/')) return { status: 200, body: issue };
      if (path.startsWith('/rest/api/3/project/'))
        return path.endsWith('/10000')
          ? { status: 200, body: issue.fields.project }
          : { status: 404, body: {} };
      return { status: 200, body: { accountId, locale: 'fr_CA', timeZone: 'America/Toronto' } };
    },
  };
}

/** Written whole at one stroke, for tests beside this one read it. */
async function bundle(app: string): Promise<void> {
  const outfile = join(app, 'dist', `index.${process.pid}.js`);
  const options = { bundle: true, platform: 'node', format: 'cjs' } as const;
  await build({ entryPoints: [join(app, 'index.ts')], outfile, ...options });
  renameSync(outfile, join(app, 'dist', 'index.js'));
}

/** A site with the small app of `platform-app/`, bundled with the packages as they come from npm. */
export async function startTestSite(more: SiteOptions = {}): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const app = join(__dirname, 'platform-app');
  await bundle(app);
  let appAccountId = '';
  const products = createSmallProducts((accountId) => {
    appAccountId = accountId;
  });
  const options = { app, dataFile: join(folder, 'site.db'), now: '2025-06-02T13:00:00Z', products, ...more };
  const testSite: TestSite = {
    site: await startSite(options),
    appAccountId,
    folder,
    restart: async () => {
      await testSite.site.stop();
      testSite.site = await startSite(options);
    },
  };
  return testSite;
}

export async function stopTestSite(testSite: TestSite): Promise<void> {
  await testSite.site.stop();
  rmSync(testSite.folder, { recursive: true, force: true });
}
