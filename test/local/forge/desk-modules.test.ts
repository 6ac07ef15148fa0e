/** The modules of service projects in a manifest: what Forge’s own schema refuses, the site refuses at its start. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { stringify } from 'yaml';
import { Manifest } from '../../../local/forge/manifest/manifest';

const file = join(dirname(require.resolve('@forge/manifest')), 'schema/manifest-schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8')) as { definitions: Definitions };
interface Definitions {
  ModuleSchema: { properties: Record<string, object> };
  ModuleKeySchema: object;
}
const app = join(__dirname, '../../support/site/second-app');
const panel = { key: 'panel', title: 'Panel', resource: 'main', resolver: { function: 'main' } };

const toText = (modules: object) =>
  stringify({
    app: { id: 'ari:cloud:ecosystem::app/1', runtime: { name: 'nodejs22.x' } },
    modules: { ...modules, function: [{ key: 'main', handler: 'index.run' }] },
  });
const read = (type: string, module: object) => new Manifest(app, toText({ [type]: [module] }));

/** Whether Atlassian’s schema has the module, by itself: of some wrong ones only a deploy says so. */
const isOfSchema = (type: string, module: object): boolean => {
  const { ModuleSchema, ModuleKeySchema } = schema.definitions;
  const list = ModuleSchema.properties[type];
  const ajv = new Ajv({ strict: false });
  return ajv.validate({ ...list, definitions: { ModuleKeySchema } }, [module]) === true;
};

const DETAIL_PANEL = 'jiraServiceManagement:portalRequestDetailPanel';
const DETAIL = 'jiraServiceManagement:portalRequestDetail';
const QUEUE = 'jiraServiceManagement:queuePage';

test.each([
  [DETAIL_PANEL, panel],
  [DETAIL_PANEL, { ...panel, title: { i18n: 'panel.title' }, unlicensedAccess: ['customer', 'unlicensed'] }],
  [DETAIL_PANEL, { ...panel, resource: 'main/small', layout: 'basic', displayConditions: { isAdmin: true } }],
  [DETAIL, { ...panel, unlicensedAccess: ['customer'] }],
  [QUEUE, { ...panel, layout: 'blank' }],
])('%s is read: %j', (type, module) => {
  expect(isOfSchema(type, module)).toBe(true);
  const conditional = 'displayConditions' in module;
  if (!conditional) expect(read(type, module).moduleOf('panel')).toMatchObject({ type });
});

test.each([
  [DETAIL_PANEL, { ...panel, title: undefined }],
  [DETAIL_PANEL, { ...panel, resource: undefined }],
  [DETAIL_PANEL, { ...panel, key: 'a panel' }],
  [DETAIL_PANEL, { ...panel, resource: 'a resource with a name that is far too long' }],
  [DETAIL_PANEL, { ...panel, render: 'uikit' }],
  [DETAIL, { ...panel, title: { i18n: 'no key' } }],
  [DETAIL, { ...panel, layout: 'blank' }],
  [QUEUE, { ...panel, unlicensedAccess: ['customer'] }],
  [QUEUE, { ...panel, title: '' }],
])('%s is refused, as the schema refuses it: %j', (type, module) => {
  const plain = JSON.parse(JSON.stringify(module));
  expect(isOfSchema(type, plain)).toBe(false);
  expect(() => read(type, plain)).toThrow('manifest.yml');
});

test('a panel of a portal is for nobody who is not signed in, in the words of the deploy', () => {
  expect(() => read(DETAIL_PANEL, { ...panel, unlicensedAccess: ['anonymous'] })).toThrow(
    'Property "unlicensedAccess" in panel must be an array of one or more of the following values: [unlicensed, customer]',
  );
  expect(() => read(QUEUE, { ...panel, unlicensedAccess: ['customer'] })).toThrow(
    "jiraServiceManagement:queuePage does not support the following Forge properties - 'unlicensedAccess'",
  );
});
