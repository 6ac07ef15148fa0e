/** `npm run company`: lives the made-up company's six months anew and keeps them as the file that the first start opens. */
import { statSync } from 'node:fs';
import { buildCompany } from './build-company';
import { SNAPSHOT, saveSnapshot } from './seed/company/snapshot';

async function keepCompany(): Promise<void> {
  const startedAt = Date.now();
  const say = (line: string) =>
    console.log(`${((Date.now() - startedAt) / 1_000).toFixed(0).padStart(5)} s ${line}`);
  const { site, db } = await buildCompany(say, (line) => console.log(` ${line}`));
  site.clock.run(1);
  saveSnapshot(db);
  await site.stop();
  say(`${SNAPSHOT}: ${Math.round(statSync(SNAPSHOT).size / 1024)} KB`);
}

keepCompany().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
