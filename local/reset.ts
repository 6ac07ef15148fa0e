/** `npm run demo:reset`: forgets the site's data, unless a site runs on it; the next start fills a new one. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockDataFile, SiteRunsError } from './data-file';

const folder = join(resolve(__dirname, '..'), '.site');

/** Why nothing is forgotten now; a damaged lock is forgotten with the rest. */
function findObstacle(): string | null {
  try {
    lockDataFile(join(folder, 'site.db'))();
    return null;
  } catch (error) {
    return error instanceof SiteRunsError ? error.message : null;
  }
}

const obstacle = findObstacle();
if (obstacle === null) rmSync(folder, { recursive: true, force: true });
else process.exitCode = 1;
console.log(obstacle ?? 'The site is empty again: npm start opens a new one.');
