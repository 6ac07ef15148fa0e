const { resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const adfSchema = require('@atlaskit/adf-schema/dist/json-schema/v1/full.json');
const { default: openapiSchemaToJsonSchema } = require('@openapi-contrib/openapi-schema-to-json-schema');
const { Ajv2019 } = require('ajv/dist/2019');
const { default: Ajv04 } = require('ajv-draft-04');
const { default: addFormats } = require('ajv-formats');

const folder = resolve(__dirname, '../../../../shared/contracts');
let loading;

/** Strict: a member that Atlassian's schema does not name is an error too. */
exports.load = () => {
  loading ??= import(pathToFileURL(resolve(folder, 'contract.mjs')).href).then(({ loadContracts }) =>
    loadContracts({
      openapiSchemaToJsonSchema,
      Ajv2019,
      Ajv04,
      addFormats,
      adfSchema,
      root: folder,
      strict: true,
    }),
  );
  return loading;
};
