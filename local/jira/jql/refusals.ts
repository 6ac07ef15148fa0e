/** What Jira says to a query it does not accept. */
import type { JQLParseError } from '@atlaskit/jql-ast';
import { Refused } from '../../product';

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

interface Place {
  message: string;
  start?: number;
  stop?: number;
  line?: number;
  charPositionInLine?: number;
}

/** The grammar's complaint in Jira's words, with the place counted from one. */
export function syntaxRefusal(text: string, error: JQLParseError): Refused {
  const { message, start = 0, stop = start, line = 1, charPositionInLine = 0 }: Place = error;
  const got = text.slice(start, stop).trim();
  const [wanted, hint] = expected(message);
  const found = got === '' ? `${wanted} before the end of the query.` : `${wanted} but got '${got}'.`;
  const said = `Expecting ${[found, ...hint].join(' ')}`;
  return new Refused(
    400,
    `Error in the JQL Query: ${said} (line ${line}, character ${charPositionInLine + 1})`,
  );
}

function expected(message: string): [string, string[]] {
  const list = message.split('expecting')[1] ?? '';
  if (list.includes("'!='")) return ['operator', [OPERATORS]];
  if (list.includes('EMPTY')) return ['either a value, list or function', []];
  if (list.includes('ORDER')) return ["either 'OR' or 'AND'", []];
  return ['a field name', []];
}

export const unbounded = (): Refused =>
  new Refused(
    400,
    'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
  );

export const noField = (name: string): Refused =>
  new Refused(400, `Field '${name}' does not exist or you do not have permission to view it.`);

export const noValue = (value: string, field: string): Refused =>
  new Refused(400, `The value '${value}' does not exist for the field '${field}'.`);

export const noFunction = (name: string, given: string[]): Refused =>
  new Refused(400, `Unable to find JQL function '${name}(${given.join(', ')})'.`);

export const noOperator = (operator: string, field: string): Refused =>
  new Refused(400, `The operator '${operator}' is not supported by the '${field}' field.`);

export const noDate = (value: string, field: string): Refused =>
  new Refused(
    400,
    `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );

export const noSort = (name: string): Refused => new Refused(400, `Not able to sort using field '${name}'.`);
