/** What goes to Atlassian: by their own bundler, which the manifest leaves the app to, or packaged by us. */
import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import type { ReadReportAnswer } from '../../src/contract/report';
import { describeWithPeers } from '../support/peers';
import { AGENT, MINUTE, openDesk } from '../support/site/desk';
import { buildWithDefaultBundler } from '../support/source/default-bundler';
import { unzip } from '../support/word-file';

const root = resolve(__dirname, '../..');
const MB = 1_000_000;
const manifest = readFileSync(join(root, 'manifest.yml'), 'utf8');
const { outputs } = JSON.parse(readFileSync(join(root, '.build/handlers.json'), 'utf8')) as Metafile;

const listFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(root, folder, name)).isFile(),
  );
const bytesOf = (file: string): number => statSync(join(root, file)).size;
const inputsOf = (bundle: string): string[] => Object.keys(outputs[`dist/${bundle}.js`]?.inputs ?? {});
const HANDLERS = ['index', 'admin', 'accounts'];
const LATE = ['word', 'holidays', 'ical', 'yaml', 'texts-en', 'texts-fr'];
const findBundles = (part: RegExp): string[] =>
  [...HANDLERS, ...LATE].filter((bundle) => inputsOf(bundle).some((input) => part.test(input)));

/** How many of zod's shapes a process builds that starts with a bundle, and which of our files it reads. */
function startOf(bundle: string): { shapes: number; files: string[] } {
  const watch = `
    let shapes = 0;
    globalThis.__zod_globalConfig = { postProcessor: () => { shapes += 1; } };
    require(${JSON.stringify(join(root, 'dist', bundle))});
    const files = Object.keys(require.cache).map((file) => require('node:path').basename(file));
    process.stdout.write(JSON.stringify({ shapes, files }));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', watch], { encoding: 'utf8' }));
}

/** A Fatal closes on a site of Jira alone: triggers, storage, the panel, and the code for Word that is loaded late. */
async function draftOfAClosedFatal(app: string): Promise<string> {
  const desk = await openDesk('valtech', { confluence: 'no', app });
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  const draft = (await desk.callPanel(issue, 'readReport')) as ReadReportAnswer & { kind: 'file' };
  await desk.site.stop();
  return unzip(Buffer.from(draft.base64, 'base64')).get('word/document.xml') ?? '';
}

test('the app bundled by us answers events, pages and Word files', async () => {
  expect(await draftOfAClosedFatal(root)).toContain('We are on it.');
});

test('what writes Word files is in a file of its own, which no handler loads before it must', () => {
  expect(findBundles(/node_modules\/docx\//)).toEqual(['word']);
});

test.each(
  HANDLERS,
)('a process that starts with %s builds no shape, and reads no file that is loaded late', (bundle) => {
  expect(startOf(bundle)).toEqual({ shapes: 0, files: [`${bundle}.js`] });
});

describeWithPeers('the app as Forge’s default bundler makes it', () => {
  let folder: string;
  let byDefault: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'default-'));
    byDefault = buildWithDefaultBundler(manifest, join(folder, 'dist'));
    writeFileSync(join(folder, 'manifest.yml'), manifest);
    for (const place of ['static', 'locales']) symlinkSync(join(root, place), join(folder, place));
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('it answers events, pages and Word files', async () => {
    expect(byDefault).toEqual(expect.arrayContaining(['index.cjs', 'admin.cjs', 'accounts.cjs']));
    expect(await draftOfAClosedFatal(folder)).toContain('We are on it.');
  });

  test('what writes Word files is in a file of its own there too', () => {
    const writers = byDefault.filter((name) =>
      readFileSync(join(folder, 'dist', name), 'utf8').includes('node_modules/docx'),
    );
    expect(writers).toEqual([expect.not.stringMatching(/^(index|admin|accounts)\.cjs$/)]);
  });
});

test('a file that is loaded late repeats of the others what is pure alone, so that there is no second state', () => {
  const otherInputs = new Set(HANDLERS.flatMap(inputsOf));
  const repeated = LATE.flatMap(inputsOf).filter((input) => otherInputs.has(input));
  expect(repeated.filter((input) => !/^(?:src\/(?:common|domain)|locales)\//.test(input))).toEqual([]);
});

test('the list of the world’s holidays and the readers of files are in files of their own', () => {
  expect(findBundles(/node_modules\/date-holidays\//)).toEqual(['holidays']);
  expect(findBundles(/node_modules\/ical\.js\//)).toEqual(['ical']);
  expect(findBundles(/node_modules\/yaml\//)).toEqual(['yaml']);
});

test('there is one copy of Atlassian’s client in a bundle', () => {
  const findCopies = (bundle: string) =>
    new Set(inputsOf(bundle).flatMap((input) => /^.*@forge\/api\//.exec(input)?.[0] ?? []));
  for (const bundle of HANDLERS) expect([...findCopies(bundle)]).toEqual(['node_modules/@forge/api/']);
});

test('what we package is code and nothing else, minified, 800 KB where issues are judged and 4.6 megabytes in all', () => {
  expect(listFiles('dist').sort()).toEqual([...HANDLERS, ...LATE].map((name) => `${name}.js`).sort());
  expect(bytesOf('dist/index.js')).toBeLessThanOrEqual(0.8 * MB);
  expect(listFiles('dist').reduce((sum, name) => sum + bytesOf(`dist/${name}`), 0)).toBeLessThanOrEqual(
    4.6 * MB,
  );
  for (const name of listFiles('dist'))
    expect(readFileSync(join(root, 'dist', name), 'utf8')).not.toContain('sourceMappingURL');
});

test('a page’s folder holds what a browser asks for and nothing else', () => {
  const otherFiles = listFiles('static/build').filter((name) => !/\.(html|js|css|svg)$/.test(name));
  expect(otherFiles).toEqual([]);
});
