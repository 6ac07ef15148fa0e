import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { History } from '../../../src/domain/sla/history/history';
import type { Warning } from '../../../src/domain/sla/history/warnings';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { type Json, memberOf, Unreadable } from '../../../src/domain/sla/reading/read-json';
import { describeValue } from './describe-input';
import { UsageError } from './files';
import { isWrapped, toIssues, unwrap } from './issue-shapes';
import { readValues } from './json-values';
import type { ReadingContext } from './project-context';
import { readAppEvents } from './recorded-events';
import { withWhose } from './whose-issue';

/** An issue of a file, read; or why it could not be. Its place is told where the file holds several. */
export type IssueRead = { file: string; index: number | null } & ({ history: History } | { error: string });

/** The issues of files and folders, in their order; what cannot be read is told in its place, and the rest goes on. */
export async function* readIssues(
  paths: readonly string[],
  context: ReadingContext,
): AsyncGenerator<IssueRead> {
  for (const path of paths) {
    const files = listFiles(path);
    if (files.length === 0)
      yield toRefusal(path, null, 'this folder holds no file named *.json, *.jsonl or *.json.gz');
    for (const file of files) yield* issuesOfFile(file, context);
  }
}

const toRefusal = (file: string, index: number | null, error: string): IssueRead => ({ file, index, error });

async function* issuesOfFile(file: string, context: ReadingContext): AsyncGenerator<IssueRead> {
  let index = 0;
  try {
    for await (const json of readValues(file)) {
      const shape = 'error' in json ? json.error : toIssues(json.value);
      if (typeof shape === 'string') {
        yield toRefusal(
          file,
          json.line === null ? null : index,
          json.line === null ? shape : `line ${json.line}: ${shape}`,
        );
        index += 1;
        continue;
      }
      const isOne = !shape.isList && json.line === null;
      for (const issue of shape.issues) {
        yield { file, index: isOne ? null : index, ...readIssue(issue, shape.warnings, context) };
        index += 1;
      }
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    yield toRefusal(file, null, error.message);
  }
}

function readIssue(
  json: unknown,
  warnings: Warning[],
  context: ReadingContext,
): { history: History } | { error: string } {
  try {
    const history = toHistory(json, context);
    return {
      history: warnings.length > 0 ? { ...history, warnings: [...warnings, ...history.warnings] } : history,
    };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof UsageError) return { error: error.message };
    throw error;
  }
}

/** An issue's history from JSON: an issue, or `{issue, changelog, comments, events}`. */
function toHistory(json: unknown, context: ReadingContext): History {
  const issue = isWrapped(json) ? unwrap(json) : json;
  const fault = describeValue(isWrapped(json) ? { ...json, ...(issue as Json) } : json);
  if (fault !== null) throw new UsageError(fault);
  const events = isWrapped(json) ? memberOf(json, 'events') : undefined;
  const history = historyOf(issue, events ? { ...context, appEvents: readAppEvents(events) } : context);
  return withWhose(history, issue as Json, context.clients);
}

/** The one issue of a file. */
export async function readHistory(file: string, context: ReadingContext = {}): Promise<History> {
  const histories: History[] = [];
  for await (const read of readIssues([file], context)) {
    if ('error' in read) throw new UsageError(`${file}: ${read.error}`);
    histories.push(read.history);
  }
  const [history, ...more] = histories;
  if (!history || more.length > 0)
    throw new UsageError(`${file} holds ${histories.length} issues; name a file of one.`);
  return history;
}

const ISSUE_FILE = /\.(json|jsonl|ndjson)(\.gz)?$/i;

/** The files at a path: itself, or those of a folder and of the folders in it, in the order of their names. */
function listFiles(path: string): string[] {
  if (path === '-' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && ISSUE_FILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
