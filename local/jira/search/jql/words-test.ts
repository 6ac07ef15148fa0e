/** Tests on texts: their words, phrases and beginnings of words. */
import { commentsReadBy } from '../../comments/comment-words';
import { wordsIn as searchable } from '../../words';
import type { Asker } from './fields';
import { wordsIn } from './operands';
import type { Test } from './query';
import { badStart, noWords } from './refusals';
import { among, joined, not, type Sql, sql } from './sql';

export function wordsTest(fields: string[], { field: { name }, operator, operand }: Test, asker: Asker): Sql {
  const read = fields.flatMap((field) => (field === 'comment' ? commentsReadBy(asker) : [field]));
  const given = operand.kind === 'empty' ? '%' : pattern(wordsIn(operand, asker)[0] ?? '', name);
  const patterns = typeof given === 'string' ? [given] : given;
  const each = patterns.map((one) => {
    const words = joined([among('field', read), sql('words LIKE ?', one), sql("words <> '  '")], 'AND');
    return { text: `i.id IN (SELECT issue FROM issue_words WHERE ${words.text})`, values: words.values };
  });
  const found = joined(each, 'AND');
  const wanted = operand.kind === 'empty' ? operator === 'is not' : operator === '~';
  return wanted ? found : not(found);
}

/** Every word, in any order; a phrase in inner quotes as it stands; `*` for the rest of a word. */
function pattern(text: string, field: string): string[] {
  if (text.trim() === '') throw noWords(field);
  if (/^[*?]/.test(text)) throw badStart(text, field);
  const phrase = /^"(.*)"$/.exec(text)?.[1];
  const terms = phrase === undefined ? text.split(/\s+/).filter((term) => term !== '') : [phrase];
  return terms.map((term) => {
    const words = searchable(term);
    return term.endsWith('*') ? `%${words.trimEnd()}%` : `%${words}%`;
  });
}
