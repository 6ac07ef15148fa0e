/** Atlassian's published documents, which live beside the project on some machines only. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import openapiSchemaToJsonSchema from '@openapi-contrib/openapi-schema-to-json-schema';
import Ajv2019 from 'ajv/dist/2019';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

export interface Checked {
  operationId: string | null;
  errors: { where: string; path?: string; message: string; extra?: string }[];
  notes: string[];
}

export interface Contracts {
  check(exchange: {
    product: string;
    method: string;
    url: string;
    reqBody?: unknown;
    reqContentType?: string;
    status?: number;
    resBody?: unknown;
  }): Checked;
}

const folder = resolve(__dirname, '../../../shared/contracts');
export const contractsAreHere = existsSync(resolve(folder, 'contract.mjs'));
export const pathOfContract = (name: string): string => resolve(folder, name);

/** `test` where the documents are; elsewhere a test that is skipped and says why. */
export function testWithContracts(name: string, fn: jest.ProvidesCallback): void {
  if (contractsAreHere) test(name, fn);
  else test.skip(`skipped: no contracts folder. ${name}`, fn);
}

let loaded: Contracts | undefined;

/** Strict: a member that Atlassian's schema does not name is an error too. */
export async function loadContractsOnce(): Promise<Contracts> {
  const { loadContracts } = (await import(pathOfContract('contract.mjs'))) as {
    loadContracts(options: unknown): Contracts;
  };
  loaded ??= loadContracts({
    openapiSchemaToJsonSchema,
    Ajv2019,
    Ajv04,
    addFormats,
    adfSchema,
    root: folder,
    strict: true,
  });
  return loaded;
}
