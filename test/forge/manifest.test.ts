import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');
const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8'));

interface Module {
  key: string;
  resource?: string;
  resolver?: object;
  function?: string;
}

const modules = Object.values(manifest.modules).flat() as Module[];

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

test('both products are one installation with one storage: Jira is needed, Confluence is not', () => {
  expect(manifest.app.compatibility).toEqual({ jira: { required: true }, confluence: { required: false } });
});

test('an app for several products is on the Marketplace as a paid one: it asks for a licence', () => {
  expect(manifest.app.licensing).toEqual({ enabled: true });
});

test('the panel shows where a scheme is followed, and where its guests may read only what says so', () => {
  const property = { entity: 'project', propertyKey: 'sablier-follows' };
  for (const type of ['jira:issuePanel', 'jira:issueContext'])
    expect(manifest.modules[type][0].displayConditions).toEqual({ entityPropertyExists: property });
  const open = modules.filter((module) => 'unlicensedAccess' in module).map(({ key }) => key);
  expect(open).toEqual(['portal', 'report-byline', 'sla-summary']);
  const [request] = manifest.modules['jiraServiceManagement:portalRequestDetailPanel'];
  expect(request.unlicensedAccess).toEqual(['customer', 'unlicensed']);
});

test('every module a person sees names a resource and never a function, which validates and cannot render', () => {
  const keys = new Set(manifest.resources.map(({ key }: { key: string }) => key));
  const shown = modules.filter(({ resolver }) => resolver !== undefined);
  expect(shown.length).toBeGreaterThan(10);
  for (const { resource, function: functionName } of shown) {
    expect(keys).toContain(resource);
    expect(functionName).toBeUndefined();
  }
});

test('what the manifest says to people is written in every language of the app', () => {
  const keysUsed = [...JSON.stringify(manifest.modules).matchAll(/"i18n":"([^"]+)"/g)].map(
    ([, key = '']) => key,
  );
  expect(keysUsed.length).toBeGreaterThan(10);
  for (const { path } of manifest.translations.resources) {
    const words = JSON.parse(readFileSync(join(root, path), 'utf8'));
    for (const key of keysUsed) {
      const word = key.split('.').reduce((node, part) => node?.[part], words);
      expect([key, typeof word]).toEqual([key, 'string']);
    }
  }
});

test('each key, which no later version may change, is listed among those that are forever', () => {
  const readme = readFileSync(join(root, 'src/README.md'), 'utf8');
  for (const { key } of modules) expect(readme).toContain(`\`${key}\``);
});

test('every handler exists in the bundle it names', () => {
  for (const { handler } of manifest.modules.function) {
    const [file, name] = handler.split('.');
    const bundle = join(root, 'dist', `${file}.js`);
    expect(existsSync(bundle)).toBe(true);
    const [, exported = ''] = /0&&\(module\.exports=\{([^}]*)\}\)/.exec(readFileSync(bundle, 'utf8')) ?? [];
    expect(exported.split(',')).toContain(name);
  }
});

test('nothing leaves Atlassian: no remote, no external permission', () => {
  expect(manifest.remotes).toBeUndefined();
  expect(manifest.permissions.external).toBeUndefined();
});

test('each scope says which call needs it', () => {
  const lines = readFileSync(join(root, 'manifest.yml'), 'utf8').split('\n');
  const scopes = lines.filter((line) => /^\s+- (read|write|delete|manage|storage|report):/.test(line));
  expect(scopes.length).toBe(manifest.permissions.scopes.length);
  for (const line of scopes) expect(line).toMatch(/ # \S+/);
});

test('the handlers run on the newest Node that Forge offers, bundled by Forge itself: packaging by hand is early access', () => {
  expect(manifest.app.runtime.name).toBe('nodejs24.x');
  expect(manifest.app.package).toBeUndefined();
});
