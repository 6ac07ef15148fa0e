import { CalendarRefusal } from '../../src/domain/calendar/calendar';
import type { IssueScheme } from '../../src/domain/scheme/versions/versions';
import type { History } from '../../src/domain/sla/history/history';
import { warningsOf } from '../../src/domain/sla/history/warnings-of';
import { explainError } from './explain-error';
import { UsageError } from './input/files';
import { readIssues } from './input/issue-files';
import type { ReadingContext } from './input/project-context';
import type { RunReport } from './report';

/** What a command makes of each issue; what it throws is told as this issue's refusal. */
interface IssueEvaluator {
  schemeFor(history: History): Promise<IssueScheme>;
  evaluate(history: History, scheme: IssueScheme): void;
  refuse(file: string, index: number | null, error: string): void;
}

/** Judges every issue of files and folders, one after another; a bad one never stops the others. */
export async function evaluateAll(
  paths: readonly string[],
  context: ReadingContext,
  report: RunReport,
  evaluator: IssueEvaluator,
): Promise<void> {
  for await (const read of readIssues(paths, context)) {
    const { file, index } = read;
    const error = 'error' in read ? read.error : await evaluateOne(file, read.history, report, evaluator);
    if (error === null) continue;
    report.addRefused(file, index, error);
    evaluator.refuse(file, index, error);
  }
}

/** Judges an issue; answers why it could not be. */
async function evaluateOne(
  file: string,
  history: History,
  report: RunReport,
  { schemeFor, evaluate: judge }: IssueEvaluator,
): Promise<string | null> {
  try {
    const scheme = await schemeFor(history);
    judge(history, scheme);
    report.addEvaluated(file, history.key, warningsOf(scheme, history));
    return null;
  } catch (error) {
    if (error instanceof CalendarRefusal || error instanceof UsageError) return explainError(error);
    throw error;
  }
}
