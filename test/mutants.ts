/**
 * Changes the sources of a folder one small way at a time and runs the folder's own unit tests on each: a change that no test
 * notices is listed with its line. `npm run mutants -- src/domain/calendar`, or a single file.
 */
import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');

/** What is not needed to run unit tests, and is not copied for each run. */
const leftOut = ['dist', '.build', 'static/build', 'docs', 'test/peers', 'test/browser', 'test/journeys'];

async function main([place]: string[]): Promise<void> {
  if (!place || !existsSync(resolve(root, place))) return refuse();
  const folder = relative(root, resolve(root, place));
  const isFile = statSync(resolve(root, place)).isFile();
  const { Stryker } = await import('@stryker-mutator/core');
  await new Stryker({
    mutate: [isFile ? folder : `${folder}/**/*.ts`],
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    jest: { projectType: 'custom', config: { testMatch: [testsOf(folder)] }, enableFindRelatedTests: true },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    ignorePatterns: leftOut,
    tempDirName: '.build/mutants',
    reporters: ['clear-text', 'progress-append-only', 'json'],
    jsonReporter: { fileName: '.build/mutants.json' },
    clearTextReporter: { logTests: false, reportTests: false },
    timeoutMS: 2_000,
    thresholds: { high: 85, low: 75, break: null },
  }).runMutationTest();
}

/** The unit tests of a capability lie in the folder of the same name: `src/domain/sla/fold` is tested in `test/domain/sla`. */
function testsOf(folder: string): string {
  const [, layer = '', capability] = folder.split('/');
  return capability && existsSync(resolve(root, 'test', layer, capability))
    ? `<rootDir>/test/${layer}/${capability}/**/*.test.ts`
    : `<rootDir>/test/${layer}/**/*.test.ts`;
}

function refuse(): void {
  console.error('Name a folder or a file of src, such as: npm run mutants -- src/domain/calendar');
  process.exitCode = 2;
}

void main(process.argv.slice(2));
