/**
 * Runs unit tests in one process, for each mutant anew: the project's modules are loaded again, those of packages are not. Jest
 * itself takes a second for what takes this forty milliseconds, and a mutant that only made a busy machine slow counted as noticed.
 */
import { join } from 'node:path';
import { jestExpect } from '@jest/expect';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type FailedTestResult,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import * as circus from 'jest-circus';
import { ProjectModules } from './modules.mjs';
import { listTests } from './tests.mjs';

/** What instrumented code reads and writes: the mutant that is on, and which mutants a test came across. */
interface Instruments {
  activeMutant?: string;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

const instruments: Instruments = { mutantCoverage: { static: {}, perTest: {} } };
Object.assign(globalThis, circus.default, { expect: jestExpect, __stryker__: instruments });

/** Drawn cases are few here, the same ones for each mutant, and not made smaller where one fails. */
const briefFastCheck = {
  ...fc,
  assert: <T,>(property: fc.IRawProperty<T>, parameters?: fc.Parameters<T>) =>
    fc.assert(property, { ...parameters, numRuns: 10, seed: 7, endOnFailure: true }),
};

/** A loop that goes on for five times as often as in all tests together never ends; Stryker waits for a hundred times. */
const PATIENCE = 20;

const MARK = ' › ';

class UnitTestRunner implements TestRunner {
  private readonly modules = new ProjectModules(process.cwd(), { 'fast-check': briefFastCheck });

  private readonly durations = new Map<string, number>();

  capabilities = () => ({ reloadEnvironment: true });

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const file of listTests(process.env.MUTANTS_OF ?? '')) {
      this.modules.forget();
      const results = await this.runFile(file);
      this.durations.set(
        file,
        results.reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0),
      );
      tests.push(...results);
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: instruments.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter = [], ...rest }: MutantRunOptions): Promise<MutantRunResult> {
    const hitLimit = rest.hitLimit && rest.hitLimit / PATIENCE;
    Object.assign(instruments, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    this.modules.forget();
    const failed = await this.findFailed(new Set(testFilter));
    const { hitCount = 0 } = instruments;
    Object.assign(instruments, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    if (hitLimit !== undefined && hitCount > hitLimit) return { status: MutantRunStatus.Timeout };
    if (!failed) return { status: MutantRunStatus.Survived, nrOfTests: testFilter.length };
    const { id, failureMessage } = failed;
    return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests: testFilter.length };
  }

  /** The first of these tests that fails, the quick files first. */
  private async findFailed(ids: Set<string>) {
    const files = [...new Set([...ids].map((id) => id.split(MARK)[0] ?? ''))];
    const durationOf = (file: string) => this.durations.get(file) ?? 0;
    for (const file of files.sort((a, b) => durationOf(a) - durationOf(b))) {
      const failed = (await this.runFile(file, ids)).find(({ status }) => status === TestStatus.Failed);
      if (failed?.status === TestStatus.Failed) return failed;
    }
    return null;
  }

  /** The tests of a file, or those of them that are named, until one of these fails. */
  private async runFile(file: string, only?: Set<string>): Promise<TestResult[]> {
    circus.resetState();
    const follow = (event: circus.Event) => {
      const idOf = (test: Entry) => [file, ...titlesOf(test)].join(MARK);
      if (event.name === 'test_start' && only && !only.has(idOf(event.test))) event.test.mode = 'skip';
      if (event.name === 'test_started') instruments.currentTestId = idOf(event.test);
      if (event.name === 'test_fn_failure') only?.clear();
      if (event.name === 'test_done') instruments.currentTestId = undefined;
    };
    circus.addEventHandler(follow);
    try {
      return await this.collect(file);
    } finally {
      circus.removeEventHandler(follow);
    }
  }

  private async collect(file: string): Promise<TestResult[]> {
    try {
      this.modules.load(join(process.cwd(), file));
    } catch (error) {
      return [toFailed(file, String(error))];
    }
    const { testResults } = await circus.run();
    return testResults.flatMap((result) => toResults(file, result));
  }
}

function toResults(file: string, { testPath, status, duration, errors }: CircusResult): TestResult[] {
  if (status === 'skip' || status === 'todo') return [];
  const id = [file, ...testPath.slice(1)].join(MARK);
  if (status !== 'done' || errors.length > 0) return [toFailed(id, errors.join('\n'))];
  return [{ id, name: id, timeSpentMs: duration ?? 0, status: TestStatus.Success }];
}

const toFailed = (id: string, failureMessage: string): FailedTestResult => ({
  ...{ id, name: id, timeSpentMs: 0, failureMessage },
  status: TestStatus.Failed,
});

type CircusResult = Awaited<ReturnType<typeof circus.run>>['testResults'][number];

type Entry = { name: string; parent?: Entry | undefined };

/** A test's title after those of the blocks around it, the file's own block left out. */
const titlesOf = ({ name, parent }: Entry): string[] => (parent ? [...titlesOf(parent), name] : []);

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'units', UnitTestRunner)];
