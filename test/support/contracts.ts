/** Atlassian's published documents, which live beside the project on some machines only. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

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

declare global {
  /** `test/support/jest/environment.js`: compiled once for all the files that a worker runs. */
  var loadContractsOnce: () => Promise<Contracts>;
}
