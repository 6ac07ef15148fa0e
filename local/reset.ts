/** `npm run demo:reset`: forgets the site's data; the next start fills a new one. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = join(resolve(__dirname, '..'), '.site');

rmSync(folder, { recursive: true, force: true });
console.log('The site is empty again: npm start opens a new one.');
