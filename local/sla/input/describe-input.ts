import { isEntry } from '../../../src/domain/sla/reading/issue-json';
import { type Json, memberOf } from '../../../src/domain/sla/reading/read-json';

const ASK =
  'ask Jira for /rest/api/3/issue/KEY?expand=changelog, or a search with fields=*all and expand=changelog';

/** What a text that is no JSON looks like, in a sentence. */
export function describeText(text: string, mistake: string): string {
  const start = text.trimStart().slice(0, 2_000);
  if (/^<(!doctype html|html)/i.test(start))
    return `this looks like a web page (HTML), perhaps the login page of Jira; ${ASK}`;
  if (start.startsWith('<')) return `this looks like an XML export; ${ASK}`;
  if (isTruncated(text, mistake)) return `this looks truncated: the JSON ends before its end; fetch it again`;
  if (isTable(start)) return `this looks like a CSV export, which has no history; ${ASK}`;
  return `this cannot be read as JSON: ${mistake}`;
}

/** Whether a parser came to the end of a value that was begun, or to its last word. */
function isTruncated(text: string, mistake: string): boolean {
  if (!/^\s*["[{]/.test(text)) return false;
  if (/Unexpected end|Unterminated|end of (JSON|data)/i.test(mistake)) return true;
  const place = /at position (\d+)/.exec(mistake)?.[1];
  return place !== undefined && Number(place) >= text.trimEnd().length - 5;
}

/** A first line of several cells, as exports for spreadsheets have. */
function isTable(start: string): boolean {
  const [first = ''] = start.split(/\r?\n/);
  return !/^[[{]/.test(first) && [',', ';', '\t'].some((mark) => first.split(mark).length > 2);
}

/** What a JSON value that holds no issue looks like, in a sentence; null for one that looks like an issue. */
export function describeValue(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return `this is ${kindOf(value)}, not an issue; ${ASK}`;
  const json = value as Json;
  return Array.isArray(value) ? describeList(value) : (describeMessage(json) ?? describeObject(json));
}

function kindOf(value: unknown): string {
  if (value === null || typeof value === 'boolean') return `only "${value}"`;
  return typeof value === 'number' ? 'a number' : 'a text';
}

function describeList(list: unknown[]): string {
  if (list.length > 0 && list.every(isEntry)) return `this looks like a changelog alone; ${ASK}`;
  return `this is a list, not an issue; ${ASK}`;
}

/** An event that Jira sends holds one change, and an error answer holds none. */
function describeMessage(json: Json): string | null {
  const event = json.webhookEvent ?? memberOf(json.issue, 'webhookEvent');
  const changes = memberOf(json.changelog, 'items');
  if (event !== undefined || json.issue_event_type_name !== undefined || Array.isArray(changes))
    return `this looks like a webhook, which tells one change and is no history; ${ASK}`;
  if (memberOf(json.fields, 'created') !== undefined) return null;
  const { errorMessages, errors, error, message } = json;
  const messages = [errorMessages, errors && Object.values(errors as object), error, message].flat();
  const hasCode = ['status', 'statusCode', 'status-code', 'code'].some(
    (name) => memberOf(json, name) !== undefined,
  );
  if (!errorMessages && !errors && !error && !(message && hasCode)) return null;
  const first = messages.find((message) => typeof message === 'string' && message !== '');
  return `this looks like an error answer of Jira${first ? `: "${first}"` : ''}; ${ASK}`;
}

function describeObject(json: Json): string | null {
  const hasFields = typeof json.fields === 'object' && json.fields !== null;
  if (hasFields && json.key !== undefined) return null;
  if (isChangelog(json)) return `this looks like a changelog alone; ${ASK}`;
  if (Array.isArray(json.comments)) return `this looks like an issue's comments alone; ${ASK}`;
  if (json.issueKey !== undefined || json.requestTypeId !== undefined)
    return `this looks like a request as the service desk's API tells it, which has no history; ${ASK}`;
  if (json.clocks !== undefined && json.goals !== undefined) return 'this looks like a scheme, not an issue';
  if (!hasFields && (json.key !== undefined || json.id !== undefined || json.issueIds !== undefined))
    return `this looks like an answer that holds ids only, without fields; ${ASK}`;
  if (hasFields) return `this issue has no key; ${ASK}`;
  return `this is JSON, but no issue of Jira's: it has no "fields"; ${ASK}`;
}

function isChangelog(json: Json): boolean {
  const list = json.histories ?? json.values ?? json.changeHistories ?? json.issueChangeLogs;
  return Array.isArray(list) && (json.issueChangeLogs !== undefined || (list.length > 0 && isEntry(list[0])));
}
