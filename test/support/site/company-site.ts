/** The company that ships, opened anew for a test; its time stands still. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../../../local/running/running-site';
import { restoreSnapshot } from '../../../local/seed/company/snapshot';
import { startSite } from '../../../local/site';

export interface CompanySite {
  site: Site;
  close(): Promise<void>;
}

export async function openCompany(port: number | null = null): Promise<CompanySite> {
  const folder = mkdtempSync(join(tmpdir(), 'company-'));
  const dataFile = join(folder, 'site.db');
  restoreSnapshot(dataFile);
  const site = await startSite({ port, dataFile });
  site.clock.freeze();
  const close = async () => {
    await site.stop();
    rmSync(folder, { recursive: true });
  };
  return { site, close };
}
