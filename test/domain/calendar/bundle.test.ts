import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(__dirname, '../../..');

/** The packages that end up in what is built from a file, whatever loads them and however late. */
async function packagesOf(entry: string): Promise<Set<string>> {
  const { metafile } = await build({
    entryPoints: [join(root, entry)],
    absWorkingDir: root,
    outdir: 'nowhere',
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    metafile: true,
  });
  const inputs = Object.keys(metafile.inputs).map(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1],
  );
  return new Set(inputs.filter((name) => name !== undefined));
}

test('what answers events and pages holds neither the lists of regions nor the reader of calendar files', async () => {
  const packages = await packagesOf('src/index.ts');
  expect(packages).toContain('zod');
  expect([...packages].filter((name) => ['date-holidays', 'ical.js'].includes(name))).toEqual([]);
});

test('what saves a calendar holds the lists of regions', async () => {
  expect(await packagesOf('src/domain/calendar/resolve.ts')).toContain('date-holidays');
});

test('the lists of regions and the reader of calendar files are known where they are meant to be', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const filesUsing = (name: string) =>
    files.filter(
      (file) =>
        file.endsWith('.ts') && readFileSync(join(root, 'src', file), 'utf8').includes(`from '${name}'`),
    );
  expect(filesUsing('ical.js')).toEqual([
    'domain/calendar/ics/export.ts',
    'domain/calendar/ics/properties.ts',
  ]);
  expect(filesUsing('date-holidays')).toEqual(['domain/calendar/regions.ts']);
});
