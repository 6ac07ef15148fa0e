/** The `sla` command's sources as one file, for tests that run it often: read one by one they take twice as long as most of its answers. */
import { renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const root = resolve(__dirname, '../../..');
let bundle = '';

/** The file that Node runs: made once for a worker, written whole at one stroke for tests beside this one run it too. */
export function slaCommand(): string {
  bundle ||= bundleCommand();
  return bundle;
}

function bundleCommand(): string {
  const outfile = join(root, '.build', `sla.${process.pid}.js`);
  const target = join(root, '.build', 'sla.js');
  const options = { bundle: true, platform: 'node', format: 'cjs', target: 'node20' } as const;
  buildSync({ entryPoints: [join(root, 'local/sla.ts')], outfile, ...options });
  renameSync(outfile, target);
  return target;
}
