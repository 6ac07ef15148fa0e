import { fieldsOf } from '../scheme/fields';
import type { Scheme } from '../scheme/scheme';

/** What stands in evidence for a scheme's own words: the numbers need to tell them apart, and no more. */
export interface Pseudonyms {
  /** For a field by its id or its name; one that the scheme does not ask about has none. */
  field(name: string): string;
  /** For a phrase that a severity is told by. */
  phrase(text: string): string;
}

/** No pseudonym is part of another, so that a summary of several is read as it was written. */
export function pseudonymsOf(scheme: Scheme): Pseudonyms {
  const numberWords = (words: Iterable<string>, what: string) =>
    new Map([...new Set(words)].map((word, at) => [word, `~${what} ${at + 1}~`]));
  const fields = numberWords(fieldsOf(scheme), 'field');
  const phrases = numberWords(
    scheme.severityFrom.words.map(({ text }) => text),
    'phrase',
  );
  return {
    field: (name) => fields.get(name) ?? '~',
    phrase: (text) => phrases.get(text) ?? '~',
  };
}
