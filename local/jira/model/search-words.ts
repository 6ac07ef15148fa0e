/** The words of a text or of an Atlassian document, as a search by words compares them. */

interface Node {
  text?: string;
  content?: Node[];
}

/** Lower case, parted and surrounded by single spaces, so that a word is found by ` word `. */
export function wordsOf(value: unknown): string {
  const text = typeof value === 'string' ? value : textOf(value as Node | null);
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

function textOf(node: Node | null | undefined): string {
  if (!node || typeof node !== 'object') return '';
  return [node.text ?? '', ...(node.content ?? []).map(textOf)].join(' ');
}
