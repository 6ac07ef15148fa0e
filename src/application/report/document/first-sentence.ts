import { LANGUAGES, textsIn } from '../../../../locales/languages';
import { withLatest } from '../../../common/latest';

/** As long as a line of the timeline may be, in characters. */
const MOST = 280;
/** A name with its title, or less: more words before a comma are no greeting. */
const WORDS_OF_A_NAME = 3;

/** A text as a timeline quotes it, and whether that is less than all of it. */
export interface Quoted {
  text: string;
  isShortened: boolean;
}

/**
 * The first sentence that says something, whatever language somebody wrote it in; how it greets is left out.
 *
 * @example quoteFirstSentence('Hello Sam, we see it. More soon.', 'en') // => { text: 'We see it.', isShortened: true }
 */
export function quoteFirstSentence(words: string, locale: string): Quoted {
  const whole = words.replace(/\s+/g, ' ').trim();
  const body = withoutGreeting(whole);
  const sentences = [...segmenterOf(locale).segment(body)];
  const text = cut(joinFirst(sentences.map(({ segment }) => segment)));
  return { text, isShortened: text.length < body.length };
}

const segmenterOf = withLatest(10, (locale) => new Intl.Segmenter(locale, { granularity: 'sentence' }));

export const quoteWhole = (words: string): Quoted => ({
  text: words.replace(/\s+/g, ' ').trim(),
  isShortened: false,
});

/** "M. Roy" and "approx. 5" end no sentence: a first piece of a word or two that ends in a full stop takes the next along. */
function joinFirst([first = '', ...others]: string[]): string {
  const isFragment = /(^|\s)\p{L}{1,6}\.\s*$/u.test(first) && !/\s.*\s/.test(first.trim());
  const abbreviates = /(^|\s)(M|MM|Mme|Mr|Mrs|Ms|Dr|St|No|no|vs|env|approx|e\.g|i\.e|p\. ex)\.\s*$/.test(
    first,
  );
  return (isFragment || abbreviates) && others.length > 0
    ? joinFirst([first + others[0], ...others.slice(1)])
    : first.trim();
}

/** A greeting of any language, with the name that follows it. */
function createGreeting(): RegExp {
  const greetings = LANGUAGES.flatMap((language) => textsIn(language).letter.timeline.greetings).join('|');
  return new RegExp(
    `^(?:${greetings})(?:\\s+[\\p{L}.’'-]+){0,${WORDS_OF_A_NAME}}\\s*[,!.:]\\s*(?=\\S)`,
    'iu',
  );
}

function withoutGreeting(text: string): string {
  const rest = text.replace(createGreeting(), '');
  return rest === text ? text : rest.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

/** At a blank where there is one, and never inside a character. */
function cut(text: string): string {
  if (text.length <= MOST) return text;
  const start = [...text]
    .slice(0, MOST - 1)
    .join('')
    .slice(0, MOST - 1);
  return `${start.replace(/\s+\S*$/, '')}…`;
}
