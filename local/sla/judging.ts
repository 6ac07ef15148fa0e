import { CalendarRefusal } from '../../src/domain/calendar/calendar';
import type { Scheme } from '../../src/domain/scheme/scheme';
import type { History, HistoryOptions } from '../../src/domain/sla/history/history';
import { warningsOf } from '../../src/domain/sla/history/warnings-of';
import { UsageError } from './input/files';
import { issuesFrom } from './input/issue-files';
import type { RunReport } from './report';

/** What a command makes of each issue; what it throws is told as this issue's refusal. */
interface Judging {
  schemeFor(history: History): Promise<Scheme>;
  judge(history: History, scheme: Scheme): void;
  refuse(file: string, index: number | null, error: string): void;
}

/** Judges every issue of files and folders, one after another; a bad one never stops the others. */
export async function judgeAll(
  paths: readonly string[],
  known: HistoryOptions,
  report: RunReport,
  judging: Judging,
): Promise<void> {
  for await (const read of issuesFrom(paths, known)) {
    const { file, index } = read;
    const error = 'error' in read ? read.error : await judgeOne(file, read.history, report, judging);
    if (error === null) continue;
    report.refused(file, index, error);
    judging.refuse(file, index, error);
  }
}

/** Judges an issue; answers why it could not be. */
async function judgeOne(
  file: string,
  history: History,
  report: RunReport,
  { schemeFor, judge }: Judging,
): Promise<string | null> {
  try {
    const scheme = await schemeFor(history);
    judge(history, scheme);
    report.judged(file, history.key, warningsOf(scheme, history));
    return null;
  } catch (error) {
    if (error instanceof CalendarRefusal || error instanceof UsageError) return error.message;
    throw error;
  }
}
