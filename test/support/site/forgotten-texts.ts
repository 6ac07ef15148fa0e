/** What a page says that is in no catalogue; read in the pseudo-language. */
import type { Frame } from 'playwright-core';

/** Every text of the page that somebody reads or hears, each once. */
export const listTexts = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest('script, style, textarea'))
        texts.add(walker.currentNode.textContent?.trim() ?? '');
    const spoken = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];
    for (const name of spoken)
      for (const element of document.querySelectorAll(`body [${name}]`))
        texts.add(element.getAttribute(name)?.trim() ?? '');
    return [...texts].filter((text) => text !== '');
  });

/** Names that every language writes alike: keys of issues, places of the clock, addresses, units of a file. */
const ALIKE =
  /\b[A-Z][A-Z\d]+-\d+\b|\b[A-Z][a-z]\w*\/\w+\b|\b(?:GMT|UTC)(?:[+-]\d+)?\b|\bP[DT\d][\dA-Z]*\b|\S+@\S+|https?:\S+|\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/**
 * Those of the texts with a plain letter that is no part of what the site itself holds. Every letter of a catalogue has an accent, and
 * a date none that is Latin.
 */
export function findForgotten(texts: readonly string[], data: readonly string[]): string[] {
  const known = [...new Set(data)].filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
  const strip = (text: string) =>
    known.reduce(
      (rest, word) => (rest.includes(word) ? removeWord(rest, word) : rest),
      text.replace(ALIKE, ''),
    );
  return texts.filter((text) => /[A-Za-z]{2}/.test(strip(text)));
}

function removeWord(text: string, word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'), '');
}

/** Every text in a record of whatever depth. */
export function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listStrings);
}
