/** The properties of the domain with all their cases: `npm test` tries a third of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join(__dirname, name))
  .filter((path) => readFileSync(path, 'utf8').includes("/drawn-cases'"));

process.env.WHOLE_RUNS = '1';

describe.each(files)('%s', (path) => {
  require(path);
});
