/**
 * Changes the sources of a folder one small way at a time and runs the folder's own unit tests on each: a change that no test
 * notices is listed with its line, and the share that was noticed is held against the folder's goal.
 * `npm run mutants -- src/domain/calendar`, or a single file.
 *
 * Left out: code that no unit test runs (it is counted beside the score), and changes of what a module computes once when it is
 * loaded, as a constant's value: every test would have to be run for each of them. A few slow tests are not run, and tests with drawn
 * cases draw few, so that a score errs to the low side.
 */
import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { LogLevel, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { printScores } from './scores.mjs';

const root = resolve(import.meta.dirname, '../..');

/** What is not needed to run unit tests, and is not copied. */
const leftOut = [
  'dist',
  '.build',
  'static/build',
  'docs',
  'test/{peers,browser,journeys,local,static,bench,faults}',
];

async function main([place]: string[]): Promise<void> {
  if (!place || !existsSync(resolve(root, place))) return refuse();
  const path = relative(root, resolve(root, place));
  process.env.MUTANTS_OF = path;
  const mutants = await new Stryker(optionsOf(path)).runMutationTest();
  const named = mutants.map((mutant) => ({ ...mutant, fileName: relative(root, mutant.fileName) }));
  if (!printScores(path, named)) process.exitCode = 1;
}

const optionsOf = (path: string): PartialStrykerOptions => ({
  mutate: [statSync(resolve(root, path)).isFile() ? path : `${path}/**/*.ts`],
  testRunner: 'units',
  plugins: [resolve(import.meta.dirname, 'runner.mts')],
  checkerNodeArgs: ['--import', 'tsx'],
  testRunnerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  ignorePatterns: leftOut,
  tempDirName: '.build/mutants',
  reporters: ['progress-append-only'],
  logLevel: 'warn' as LogLevel,
  timeoutMS: 8_000,
});

function refuse(): void {
  console.error('Name a folder or a file of src, such as: npm run mutants -- src/domain/calendar');
  process.exitCode = 2;
}

void main(process.argv.slice(2));
