import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');
const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8'));

test('the manifest passes the platform’s full validation', async () => {
  const before = process.cwd();
  process.chdir(root);
  const result = await ProcessorBuilder.instance()
    .withValidation(ValidationTypes.FULL)
    .withOptions({ deprecatedRuntimes: [] })
    .build()
    .process();
  process.chdir(before);
  expect(result.errors ?? []).toEqual([]);
}, 120_000);

test('every module a person sees names a resource and never a function, which validates and cannot render', () => {
  for (const panel of manifest.modules['jira:issuePanel']) {
    expect(panel.resource).toBeDefined();
    expect(panel.function).toBeUndefined();
  }
});

test('every handler exists in the bundle it names', () => {
  for (const { handler } of manifest.modules.function) {
    const [file, name] = handler.split('.');
    const bundle = join(root, 'dist', `${file}.js`);
    expect(existsSync(bundle)).toBe(true);
    expect(readFileSync(bundle, 'utf8')).toContain(`${name}: () => ${name}`);
  }
});

test('nothing leaves Atlassian: no remote, no external permission', () => {
  expect(manifest.remotes).toBeUndefined();
  expect(manifest.permissions.external).toBeUndefined();
});

test('each scope says which call needs it', () => {
  const lines = readFileSync(join(root, 'manifest.yml'), 'utf8').split('\n');
  const scopes = lines.filter((line) => /^\s+- (read|write|manage|storage|report):/.test(line));
  expect(scopes.length).toBe(manifest.permissions.scopes.length);
  for (const line of scopes) expect(line).toMatch(/ # \S+/);
});

test('one bundle alone carries the list of the world’s holidays and the reader of calendar files: not the one on the issue path', () => {
  const { outputs } = JSON.parse(readFileSync(join(root, 'dist/metafile.json'), 'utf8'));
  const inputs = Object.keys(outputs['dist/index.js'].inputs);
  expect(inputs.filter((input) => /date-holidays|ical\.js/.test(input))).toEqual([]);
  expect(Object.keys(outputs)).toContain('dist/admin.js');
});
