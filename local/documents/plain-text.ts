/** An Atlassian document as plain text, and plain text as a document: a paragraph for each line. */
interface Node {
  type?: string;
  text?: string;
  attrs?: { text?: unknown; url?: unknown; shortName?: unknown };
  content?: Node[];
}

const LINES = new Set(['paragraph', 'heading', 'codeBlock', 'listItem', 'tableRow', 'rule', 'mediaSingle']);

export function toPlainText(document: unknown): string {
  const text = textOf((document ?? {}) as Node);
  return text.replace(/\n{2,}/g, '\n').trim();
}

function textOf({ type = '', text, attrs, content = [] }: Node): string {
  if (type === 'hardBreak') return '\n';
  const own = text ?? attrs?.text ?? attrs?.url ?? attrs?.shortName ?? '';
  const whole = `${type === 'text' || content.length === 0 ? String(own) : ''}${content.map(textOf).join('')}`;
  return LINES.has(type) ? `${whole}\n` : whole;
}

export function toParagraphs(text: string) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const content = lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  return { type: 'doc', version: 1, content };
}
