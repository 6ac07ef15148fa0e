/** Tests on texts: their words, phrases and beginnings of words. */
import { readableCommentFields } from '../../comments/comment-index';
import { wordsOf as searchable } from '../../model/search-words';
import type { JqlReader } from './fields';
import { wordsOfOperand } from './operands';
import type { Test } from './query';
import { refuseEmptyText, refuseTextStart } from './refusals';
import { isInList, joinSql, negate, type Sql, toSql } from './sql';

export function testWords(
  fields: string[],
  { field: { name }, operator, operand }: Test,
  reader: JqlReader,
): Sql {
  const readable = fields.flatMap((field) => (field === 'comment' ? readableCommentFields(reader) : [field]));
  const patternOrPatterns =
    operand.kind === 'empty' ? '%' : pattern(wordsOfOperand(operand, reader)[0] ?? '', name);
  const patterns = typeof patternOrPatterns === 'string' ? [patternOrPatterns] : patternOrPatterns;
  const tests = patterns.map((pattern) => {
    const words = joinSql(
      [isInList('field', readable), toSql('words LIKE ?', pattern), toSql("words <> '  '")],
      'AND',
    );
    return { text: `i.id IN (SELECT issue FROM issue_words WHERE ${words.text})`, values: words.values };
  });
  const allTerms = joinSql(tests, 'AND');
  const wanted = operand.kind === 'empty' ? operator === 'is not' : operator === '~';
  return wanted ? allTerms : negate(allTerms);
}

/** Every word, in any order; a phrase in inner quotes as it stands; `*` for the rest of a word. */
function pattern(text: string, field: string): string[] {
  if (text.trim() === '') throw refuseEmptyText(field);
  if (/^[*?]/.test(text)) throw refuseTextStart(text, field);
  const phrase = /^"(.*)"$/.exec(text)?.[1];
  const terms = phrase === undefined ? text.split(/\s+/).filter((term) => term !== '') : [phrase];
  return terms.map((term) => {
    const words = searchable(term);
    return term.endsWith('*') ? `%${words.trimEnd()}%` : `%${words}%`;
  });
}
