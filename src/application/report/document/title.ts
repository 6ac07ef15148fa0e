import { toPlainLine } from '../../../common/plain-text';
import { stageNameIn } from '../../../domain/scheme/versions/terms';
import type { Letter } from './letter';

/** What Confluence takes, less what a draft's title has behind it in the longest of our languages. */
const MOST = 255 - 15;

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * Key, summary and day: what tells ten reports of a space apart. A long summary is cut, and what is behind it stays. A stage that is
 * called as the report is bears its id.
 */
export function writeTitle({ incident, texts, moments }: Letter): string {
  const { key, summary, receivedAt } = incident.history;
  const { title, stageTitle } = texts.letter;
  const { stage, nth = 1 } = incident;
  const day = moments.date(receivedAt);
  const write = (words: string) => {
    if (!stage) return title(key, words, day, nth);
    const name = toPlainLine(stageNameIn(stage, texts.meta.code));
    const own = stageTitle(key, words, day, name);
    const isReports = isSame(own, title(key, words, day, 1));
    return isReports ? stageTitle(key, words, day, `${name} (${stage.id})`) : own;
  };
  const words = toPlainLine(summary).replace(/\s+/g, ' ') || '–';
  const over = write(words).length - MOST;
  return over <= 0 ? write(words) : write(cutTo(words, words.length - over));
}

/** Never inside a character. */
function cutTo(words: string, most: number): string {
  const graphemes = [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment);
  let cut = '';
  for (const grapheme of graphemes) {
    if (cut.length + grapheme.length > most - 1) break;
    cut += grapheme;
  }
  return `${cut.trimEnd()}…`;
}
