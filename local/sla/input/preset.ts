import { parseArgs } from 'node:util';
import { own } from '../../../src/common/own';
import { presets } from '../../../src/presets';
import { UsageError } from './files';

/** `sla preset NAME`: a shipped scheme as JSON, to copy and change. */
export async function run(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [name = ''] = positionals;
  const preset = own(presets, name);
  if (!preset)
    throw new UsageError(`sla preset prints one of ${Object.keys(presets).join(', ')}; not "${name}".`);
  process.stdout.write(`${JSON.stringify(preset, null, 2)}\n`);
}
