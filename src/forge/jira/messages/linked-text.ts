/** A text as an Atlassian document, whose addresses can be followed. */

interface Run {
  type: 'text';
  text: string;
  marks?: { type: 'link'; attrs: { href: string } }[];
}

/** Words that stand for a page or a work item. */
export interface LinkedWords {
  text: string;
  url: string;
}

const ADDRESS = /https?:\/\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]]/g;

/**
 * A paragraph a line; an address leads to itself, and where these words stand, to theirs. What a link says is what it leads to: nobody's
 * words are made to hide an address.
 *
 * @example paragraphsOf('For SUP-3.', [{ text: 'SUP-3', url: 'https://x.atlassian.net/browse/SUP-3' }])
 */
export const paragraphsOf = (text: string, words: readonly LinkedWords[] = []) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph' as const, content: runsOf(line, words) }));

function runsOf(line: string, words: readonly LinkedWords[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { text, url, at } of linksIn(line, words)) {
    if (at < from) continue;
    if (at > from) runs.push({ type: 'text', text: line.slice(from, at) });
    runs.push(linkTo(text, url));
    from = at + text.length;
  }
  if (from < line.length) runs.push({ type: 'text', text: line.slice(from) });
  return runs;
}

function linksIn(line: string, words: readonly LinkedWords[]) {
  const addresses = [...line.matchAll(ADDRESS)].map(({ 0: text, index: at }) => ({ text, url: text, at }));
  const withAddress = words.filter(({ url }) => url !== '');
  const named = withAddress.flatMap((word) => placesOf(line, word.text).map((at) => ({ ...word, at })));
  return [...addresses, ...named].sort((a, b) => a.at - b.at);
}

/** Where words stand by themselves: SUP-1 does not stand in SUP-12. */
function placesOf(line: string, text: string): number[] {
  const places: number[] = [];
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
    const around = `${line[at - 1] ?? ' '}${line[at + text.length] ?? ' '}`;
    if (!/[\p{L}\p{N}-]/u.test(around)) places.push(at);
  }
  return places;
}

export const linkTo = (text: string, url: string): Run => ({
  ...{ type: 'text', text, marks: [{ type: 'link', attrs: { href: url } }] },
});
