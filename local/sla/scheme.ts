import { parseArgs } from 'node:util';
import { own } from '../../src/common/own';
import { type FileFormat, fileFormats } from '../../src/domain/exchange/file/origin';
import { writeSchemeFile } from '../../src/domain/exchange/file/scheme-file';
import { presets } from '../../src/presets';
import { UsageError } from './input/files';
import { readSchemeText } from './input/scheme-text';

/** `sla scheme NAME|FILE [--as yaml|json]`: a scheme as one readable file; unsaid, as it is written, and a preset as YAML. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { as: { type: 'string' } },
  });
  const [name, ...more] = positionals;
  if (!name || more.length > 0)
    throw new UsageError('Name the scheme: sla scheme valtech, or sla scheme FILE.');
  const format = values.as === undefined ? null : formatOf(values.as);
  const preset = own(presets, name);
  const file = preset ? { scheme: preset, origin: null, format: 'yaml' as const } : readSchemeText(name);
  process.stdout.write(writeSchemeFile(file, format ?? file.format));
}

function formatOf(text: string): FileFormat {
  const format = fileFormats.find((candidate) => candidate === text);
  if (format) return format;
  throw new UsageError(`--as is ${fileFormats.join(' or ')}; "${text}" is not.`);
}
