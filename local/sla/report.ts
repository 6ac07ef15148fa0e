import { textsIn } from '../../locales/languages';
import { say } from '../../src/common/say';
import type { Warning } from '../../src/domain/sla/history/warnings';

/** Where a person may tell what an export does not. */
const HINTS: Partial<Record<Warning['code'], string>> = {
  'guessed-status': ' (--statuses FILE)',
  'unmapped-priority': ' (--priorities FILE)',
  'no-reporter': ' (--contacts FILE, --team FILE)',
};

/** The warnings that are about a project and not about one issue of it: each is told once. */
const SHARED: ReadonlySet<Warning['code']> = new Set(['guessed-status', 'unmapped-priority', 'more-issues']);

/** What became of the issues of a run: told on standard error as it goes, and as the exit status at the end. */
export class RunReport {
  private readonly printed = new Set<string>();
  private evaluatedCount = 0;
  private failedCount = 0;
  private warningCount = 0;

  constructor(private readonly strict: boolean) {}

  addEvaluated(file: string, key: string, warnings: readonly Warning[]): void {
    this.evaluatedCount += 1;
    this.warningCount += warnings.length;
    for (const warning of warnings) {
      const { code } = warning;
      const sentence = say(textsIn('en').warnings, warning) + (HINTS[code] ?? '');
      if (SHARED.has(code)) this.tellOnce(sentence);
      else process.stderr.write(`${file}: ${key}: ${sentence}.\n`);
    }
  }

  addRefused(file: string, index: number | null, error: string): void {
    this.failedCount += 1;
    process.stderr.write(`${file}: ${index === null ? '' : `issue ${index}: `}${error}\n`);
  }

  /** 1 if some failed, 2 if none could be judged, else 3 where every warning counts and there is one. */
  end(): void {
    if (this.evaluatedCount === 0) process.exitCode = 2;
    else if (this.failedCount > 0) process.exitCode = 1;
    else if (this.strict && this.warningCount > 0) process.exitCode = 3;
  }

  private tellOnce(sentence: string): void {
    if (this.printed.has(sentence)) return;
    this.printed.add(sentence);
    process.stderr.write(`${sentence}.\n`);
  }
}

/** A refusal as a row of an answer. */
export function toRefusalRow(file: string, index: number | null, error: string): object {
  return index === null ? { file, error } : { file, index, error };
}
