/** What Jira says to a query it does not accept. */
import { Refused } from '../../../product/product';

export const refuseEscape = (sequence: string): Refused =>
  new Refused(
    400,
    `Error in the JQL Query: '${sequence}' is an illegal JQL escape sequence. The valid escape sequences are \\', \\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.`,
  );

export const refuseUnbounded = (): Refused =>
  new Refused(
    400,
    'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
  );

export const refuseField = (name: string): Refused =>
  new Refused(400, `Field '${name}' does not exist or you do not have permission to view it.`);

export const refuseValue = (value: string, field: string): Refused =>
  new Refused(400, `The value '${value}' does not exist for the field '${field}'.`);

export const refuseFunction = (name: string, args: string[]): Refused =>
  new Refused(400, `Unable to find JQL function '${name}(${args.join(', ')})'.`);

export const refuseOperator = (operator: string, field: string): Refused =>
  new Refused(400, `The operator '${operator}' is not supported by the '${field}' field.`);

export const refuseDate = (value: string, field: string): Refused =>
  new Refused(
    400,
    `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );

export const refuseSort = (name: string): Refused =>
  new Refused(400, `Not able to sort using field '${name}'.`);

export const refuseHistory = (field: string): Refused =>
  new Refused(400, `History searches do not support the '${field}' field.`);

export const refuseList = (operator: string, value: string, field: string): Refused =>
  new Refused(400, `Operator '${operator}' does not support the list value '${value}' for field '${field}'.`);

export const refuseSingle = (operator: string, value: string, field: string): Refused =>
  new Refused(
    400,
    `Operator '${operator}' does not support the non-list value '${value}' for field '${field}'.`,
  );

export const refuseIssue = (value: string, field: string): Refused =>
  new Refused(
    400,
    /^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(value)
      ? `An issue with key '${value}' does not exist for field '${field}'.`
      : `The issue key '${value}' for field '${field}' is invalid.`,
  );

export const refuseArguments = (name: string, expected: number, got: number): Refused =>
  new Refused(400, `Function '${name}' expects '${expected}' arguments but received '${got}'.`);

export const refuseDuration = (name: string): Refused =>
  new Refused(
    400,
    `Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`,
  );

export const refuseGroup = (name: string, group: string): Refused =>
  new Refused(
    400,
    `Function '${name}' can not generate a list of usernames for group '${group}'; the group does not exist.`,
  );

export const refuseRepeatedSort = (field: string): Refused =>
  new Refused(400, `The sort field '${field}' is referenced multiple times in the JQL sort.`);

export const refuseEmptyText = (field: string): Refused =>
  new Refused(400, `The field '${field}' does not support searching for an empty string.`);

export const refuseTextStart = (text: string, field: string): Refused =>
  new Refused(
    400,
    `The text query '${text}' for field '${field}' is not allowed to start with character '${text[0]}'.`,
  );
