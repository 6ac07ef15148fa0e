/** A page as a person reads it, line by line, in plain text: what a panel, a table, a link or a folded part is shows by its marks. */
import type { Node } from '../../src/domain/document/node';

const marksOf: Record<string, string> = { success: '✓', warning: '!', note: '✎', info: 'i' };

export const pageText = (title: string, nodes: readonly Node[]): string =>
  [title, '='.repeat(Math.min(title.length, 80)), ...nodes.flatMap(linesOf), ''].join('\n');

function linesOf(node: Node): string[] {
  const { type, attrs = {}, content = [] } = node;
  if (type === 'heading') return ['', `${'#'.repeat(Number(attrs.level))} ${inlineText(content)}`];
  if (type === 'panel') return boxOf(marksOf[String(attrs.panelType)] ?? '?', content);
  if (type === 'table') return content.flatMap(rowOf);
  if (type === 'expand')
    return [`▸ ${attrs.title}`, ...content.flatMap(linesOf).map((line) => `    ${line}`)];
  if (type === 'layoutSection')
    return content.flatMap(({ content: column = [] }, at) => columnOf(column, at));
  if (type === 'bulletList')
    return content.map(({ content: item = [] }) => `- ${item.flatMap(linesOf).join(' ')}`);
  return [inlineText(content)];
}

const columnOf = (nodes: Node[], at: number) => nodes.flatMap(linesOf).map((line) => `[${at + 1}] ${line}`);

const boxOf = (mark: string, content: Node[]) =>
  content.flatMap(linesOf).map((line, at) => `${at === 0 ? mark : ' '} │ ${line}`);

function rowOf({ content = [] }: Node): string[] {
  const cells = content.map(({ attrs = {}, content: inner = [] }) => {
    const text = inner.flatMap(linesOf).join(' / ');
    return attrs.background ? `{${attrs.background}} ${text}`.trim() : text;
  });
  return [`| ${cells.join(' | ')} |`];
}

function inlineText(nodes: readonly Node[]): string {
  return nodes.map(runOf).join('');
}

function runOf(node: Node): string {
  if (node.type === 'status') return `[${node.attrs?.text}, ${node.attrs?.color}]`;
  if (node.type === 'hardBreak') return ' / ';
  const link = (node.marks as { type: string; attrs?: { href?: string } }[] | undefined)?.find(
    ({ type }) => type === 'link',
  );
  const text = node.text ?? '';
  return link ? `${text} <${link.attrs?.href}>` : text;
}
