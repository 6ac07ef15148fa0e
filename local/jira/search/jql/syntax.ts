/** What Jira says to a text that is no query. */
import type { JQLParseError } from '@atlaskit/jql-ast';
import { Refused } from '../../../product/product';
import { refuseEscape, refuseList, refuseSingle } from './refusals';

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
export function explainSyntax(text: string, error: JQLParseError): Refused {
  const { message, start = 0, stop = start, line = 1, charPositionInLine = 0 }: Place = error;
  const got = text.slice(start, stop).trim();
  const list = listFault(text, message, got, start);
  if (list) return list;
  const [illegal] = /^["']/.test(got) ? findIllegalEscape(text.slice(start)) : [];
  if (illegal !== undefined) return refuseEscape(illegal);
  const reason = explainLexical(got) ?? explainGrammar(message, got);
  return new Refused(
    400,
    `Error in the JQL Query: ${reason} (line ${line}, character ${charPositionInLine + 1})`,
  );
}

/** `in` with one value, or `=` with a list: Jira reads them, and refuses what they mean. */
function listFault(text: string, message: string, got: string, start: number): Refused | undefined {
  const single = /(\S+)\s+(not\s+in|in)\s+("[^"]*"|[^\s()]+)\s*$/i.exec(text.slice(0, start));
  if (/expecting '\('$/.test(message) && single) {
    const [, field = '', operator = '', value = ''] = single;
    return refuseSingle(operator.toLowerCase(), value.replaceAll('"', ''), field);
  }
  const [, field = '', operator = ''] = /(\S+?)\s*(!?[=~]|[<>]=?)\s*$/.exec(text.slice(0, start)) ?? [];
  if (got !== '(' || operator === '') return undefined;
  const [, inside = ''] = /^\(([^)]*)/.exec(text.slice(start)) ?? [];
  const values = inside.split(',').map((item) => `"${item.trim().replaceAll('"', '')}"`);
  return refuseList(operator, `(${values.join(', ')})`, field);
}

/** The first escape of a quoted string that none is, if the string ends at all. */
function findIllegalEscape(text: string): string[] {
  const [, , inside] = /^(["'])((?:\\[\s\S]|(?!\1)[^\\])*)\1/.exec(text) ?? [];
  return (
    inside
      ?.match(/\\(?:u[0-9a-fA-F]{4}|[\s\S])/g)
      ?.filter((item) => !/^\\(?:u.{4}|['"tnr\\ ])$/.test(item)) ?? []
  );
}

const RESERVED_SIGNS = /^[{}*/%+^$#@?;|&`.[\]]/;
const RESERVED_WORDS = new Set(
  `
  abort access add after alias all alter and any as asc audit avg before begin between boolean break
  by byte catch cf changed char character check checkpoint collate collation column commit connect
  continue count create current date decimal declare decrement default defaults define delete
  delimiter desc difference distinct divide do double drop else empty encoding end equals escape
  exclusive exec execute exists explain false fetch file field first float for from function go goto
  grant greater group having identified if immediate in increment index initial inner inout input
  insert int integer intersect intersection into is isempty isnull join last left less like limit lock
  long max min minus mode modify modulo more multiply next noaudit not notin nowait null number object
  of on option or order outer output power previous prior privileges public raise raw remainder rename
  resource return returns revoke right row rowid rownum rows select session set share size sqrt start
  strict string subtract sum synonym table then to trans transaction trigger true uid union unique
  update user validate values view was when whenever where while with
`
    .trim()
    .split(/\s+/),
);

/** What no place of a query takes as it stands. */
function explainLexical(got: string): string | undefined {
  if (/^["']/.test(got)) return `The quoted string ${got} has not been completed.`;
  const [sign] = RESERVED_SIGNS.exec(got) ?? [];
  if (sign === undefined) return undefined;
  const escaped = `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `The character '${sign}' is a reserved JQL character. You must enclose it in a string or use the escape '${escaped}' instead.`;
}

function explainGrammar(message: string, got: string): string {
  const [wanted, hint] = expectedOf(message);
  const isReserved = RESERVED_WORDS.has(got.toLowerCase());
  if (isReserved && (wanted === VALUE || wanted === FIELD))
    return `'${got}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`;
  const phrase = got === '' ? `${wanted} before the end of the query.` : `${wanted} but got '${got}'.`;
  return `Expecting ${[phrase, ...hint].join(' ')}`;
}

const VALUE = 'either a value, list or function';
const FIELD = 'a field name';

function expectedOf(message: string): [string, string[]] {
  const [, missing] = /^missing (.+) at /.exec(message) ?? [];
  if (missing !== undefined) return [missing.startsWith("'") ? missing : `'${missing}'`, []];
  const list = message.split('expecting')[1] ?? '';
  if (list.includes("'!='")) return ['operator', [OPERATORS]];
  if (list.includes('EMPTY')) return [VALUE, []];
  if (list.includes("')', ','")) return ["')'", []];
  if (list.includes("'('") || list.includes('CUSTOMFIELD')) return [FIELD, []];
  if (list.includes('ORDER')) return ["either 'OR' or 'AND'", []];
  return [message.startsWith('no viable') ? VALUE : FIELD, []];
}
