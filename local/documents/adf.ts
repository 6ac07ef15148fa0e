/** Atlassian documents, by Atlassian's own schema; read when the first document comes. */
import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv from 'ajv-draft-04';

let valid: ((document: unknown) => boolean) | undefined;

export function isDocument(document: unknown): boolean {
  valid ??= new Ajv({ strict: false, ownProperties: true }).compile(adfSchema);
  return valid(document);
}
