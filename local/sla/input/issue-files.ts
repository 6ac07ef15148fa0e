import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type History, type HistoryOptions, historyOf } from '../../../src/domain/sla/history/history';
import { type Json, memberOf, Unreadable } from '../../../src/domain/sla/history/read-json';
import type { Warning } from '../../../src/domain/sla/history/warnings';
import { UsageError } from './files';
import { issuesIn, isWrapped, unwrapped } from './issue-shapes';
import { valuesIn } from './json-values';
import { looksOf } from './looks';
import { appEventsFrom } from './recorded-events';

/** An issue of a file, read; or why it could not be. Its place is told where the file holds several. */
export type IssueRead = { file: string; index: number | null } & ({ history: History } | { error: string });

/** The issues of files and folders, in their order; what cannot be read is told in its place, and the rest goes on. */
export async function* issuesFrom(
  paths: readonly string[],
  known: HistoryOptions,
): AsyncGenerator<IssueRead> {
  for (const path of paths) {
    const files = filesAt(path);
    if (files.length === 0)
      yield refusal(path, null, 'this folder holds no file named *.json, *.jsonl or *.json.gz');
    for (const file of files) yield* issuesOfFile(file, known);
  }
}

const refusal = (file: string, index: number | null, error: string): IssueRead => ({ file, index, error });

async function* issuesOfFile(file: string, known: HistoryOptions): AsyncGenerator<IssueRead> {
  let index = 0;
  try {
    for await (const json of valuesIn(file)) {
      const found = 'error' in json ? json.error : issuesIn(json.value);
      if (typeof found === 'string') {
        yield refusal(
          file,
          json.line === null ? null : index,
          json.line === null ? found : `line ${json.line}: ${found}`,
        );
        index += 1;
        continue;
      }
      const isOne = !found.isList && json.line === null;
      for (const issue of found.issues) {
        yield { file, index: isOne ? null : index, ...readIn(issue, found.warnings, known) };
        index += 1;
      }
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    yield refusal(file, null, error.message);
  }
}

function readIn(
  json: unknown,
  warnings: Warning[],
  known: HistoryOptions,
): { history: History } | { error: string } {
  try {
    const history = historyIn(json, known);
    return {
      history: warnings.length > 0 ? { ...history, warnings: [...warnings, ...history.warnings] } : history,
    };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof UsageError) return { error: error.message };
    throw error;
  }
}

/** An issue's history from JSON: an issue, or `{issue, changelog, comments, events}`. */
function historyIn(json: unknown, known: HistoryOptions): History {
  const issue = isWrapped(json) ? unwrapped(json) : json;
  const looks = looksOf(isWrapped(json) ? { ...json, ...(issue as Json) } : json);
  if (looks !== null) throw new UsageError(looks);
  const events = isWrapped(json) ? memberOf(json, 'events') : undefined;
  return historyOf(issue, events ? { ...known, appEvents: appEventsFrom(events) } : known);
}

/** The one issue of a file. */
export async function historyFrom(file: string, known: HistoryOptions = {}): Promise<History> {
  const histories: History[] = [];
  for await (const read of issuesFrom([file], known)) {
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
function filesAt(path: string): string[] {
  if (path === '-' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && ISSUE_FILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
