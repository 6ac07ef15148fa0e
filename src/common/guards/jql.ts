/** What ends a text in quotes, or Jira takes nowhere in a search as it stands. */
const UNSAFE = /["\\]|[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * A text as one value of a search, whatever it says: a word of JQL, a quote, a control character.
 *
 * @example quoteJql('say "AND"') // => '"say \\"AND\\""'
 */
export const quoteJql = (text: string): string => `"${text.replace(UNSAFE, escapeSign)}"`;

function escapeSign(sign: string): string {
  if (sign === '"' || sign === '\\') return `\\${sign}`;
  return sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
