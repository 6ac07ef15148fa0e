import { Bookmark, HeadingLevel, Paragraph } from 'docx';
import { own } from '../../common/own';
import type { Node } from '../../domain/document/node';
import type { Block } from './block';
import { bookmarkOf, inlineOf, textOf } from './inline';
import { tableOf, toBox, toColumns } from './tables';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** The colour behind a panel, as Confluence has it. */
const PANELS: Record<string, string> = {
  info: 'E9F2FF',
  note: 'F3F0FF',
  success: 'DCFFF1',
  warning: 'FFF7D6',
  error: 'FFECEB',
};

/** Parts of an Atlassian document as paragraphs and tables of Word, one way only; what Word has no name for keeps its words. */
export function blocksOf(nodes: readonly Node[] = []): Block[] {
  return nodes.flatMap(blockOf);
}

function blockOf(node: Node): Block[] {
  const { type, attrs = {}, content = [] } = node;
  if (type === 'heading') {
    const heading = HEADINGS[Number(attrs.level) - 1] ?? HeadingLevel.HEADING_6;
    return [new Paragraph({ heading, keepNext: true, children: [toTarget(content)] })];
  }
  if (type === 'panel') return toBox(own(PANELS, String(attrs.panelType)) ?? 'F4F5F7', blocksOf(content));
  if (type === 'table') return tableOf(content, blocksOf);
  if (type === 'layoutSection') return toColumns(content.map((column) => blocksOf(column.content)));
  if (type === 'bulletList' || type === 'orderedList' || type === 'taskList') return listOf(node, 0);
  if (type === 'rule') return [new Paragraph({ thematicBreak: true })];
  return framedBlocksOf(node) ?? [new Paragraph({ children: inlineOf(content) })];
}

/** A heading is where a link of the document may lead. */
const toTarget = (content: readonly Node[]): Bookmark =>
  new Bookmark({ id: bookmarkOf(content.map(textOf).join('')), children: inlineOf(content) });

/** What stands around other blocks: an expand is opened, for paper cannot be. */
function framedBlocksOf({ type, attrs = {}, content = [] }: Node): Block[] | null {
  if (type === 'codeBlock') return toBox('F4F5F7', [new Paragraph({ children: inlineOf(content) })]);
  if (type === 'expand' || type === 'nestedExpand') {
    const title = inlineOf([{ type: 'text', text: String(attrs.title ?? ''), marks: [{ type: 'strong' }] }]);
    return [new Paragraph({ keepNext: true, children: title }), ...blocksOf(content)];
  }
  const holdsBlocks = content.some((inner) => inner.content !== undefined);
  return holdsBlocks ? blocksOf(content) : null;
}

const MAX_LEVEL = 8;

/** The items of a list, each list in an item a step further in. */
function listOf({ type, content = [] }: Node, level: number): Block[] {
  const mark =
    type === 'orderedList' ? { numbering: { reference: 'ordered', level } } : { bullet: { level } };
  return content.flatMap((item) => {
    const lines =
      item.type === 'taskItem' ? [{ type: 'paragraph', content: item.content ?? [] }] : item.content;
    return (lines ?? []).flatMap((inner, at) => {
      if (/List$/.test(inner.type)) return listOf(inner, Math.min(level + 1, MAX_LEVEL));
      if (inner.type !== 'paragraph') return blockOf(inner);
      return [new Paragraph({ children: inlineOf(inner.content), ...(at === 0 ? mark : {}) })];
    });
  });
}
