/** Other people's programs, which `npm run peers` installs: large, and wanted by a few tests and benches only. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(__dirname, '../peers');
const { dependencies } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
export const peersAreHere = Object.keys(dependencies).every((name) =>
  existsSync(resolve(folder, 'node_modules', name)),
);
export const pathOfPeer = (name: string): string => resolve(folder, name);

const missing = 'skipped, `npm run peers` installs what it needs';

/** `describe` where the peers are; elsewhere skipped, and said in the name and on the screen. */
export function describeWithPeers(name: string, tests: () => void): void {
  if (peersAreHere) describe(name, tests);
  else describe.skip(reportMissing(name), tests);
}

/** The same for one test. */
export function testWithPeers(name: string, run: jest.ProvidesCallback): void {
  if (peersAreHere) test(name, run);
  else test.skip(reportMissing(name), run);
}

function reportMissing(name: string): string {
  process.stderr.write(`${missing}: ${name}\n`);
  return `${missing}: ${name}`;
}
