import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Node } from '../../domain/document/node';

type Mark = { type: string; attrs?: Record<string, unknown> };

/** The runs of a line: text with its marks, statuses, links, and for anything else the words it shows. */
export function inlineOf(nodes: readonly Node[] = []): ParagraphChild[] {
  return nodes.map(runOf);
}

function runOf(node: Node): ParagraphChild {
  if (node.type === 'hardBreak') return new TextRun({ break: 1 });
  if (node.type === 'status') return toStatusRun(textOf(node));
  const marks: Mark[] = node.marks ?? [];
  const run = new TextRun({ text: textOf(node), ...formatOf(marks) });
  const target = addressOf(marks.find(({ type }) => type === 'link')?.attrs?.href ?? node.attrs?.url);
  return target ? new ExternalHyperlink({ link: target, children: [run] }) : run;
}

function formatOf(marks: Mark[]) {
  const has = (name: string) => marks.some(({ type }) => type === name);
  return {
    bold: has('strong'),
    italics: has('em'),
    strike: has('strike'),
    ...(has('underline') ? { underline: {} } : {}),
    ...(has('link') ? { style: 'Hyperlink' } : {}),
    ...(has('code') ? { font: 'Consolas' } : {}),
  };
}

const toStatusRun = (text: string): ParagraphChild =>
  new TextRun({ text: ` ${text} `, bold: true, shading: { type: 'clear', fill: 'DFE1E6' } });

/** What a person reads where an inline node stands. */
function textOf({ text, attrs = {}, content = [] }: Node): string {
  const own = text ?? attrs.text ?? attrs.shortName ?? attrs.url;
  return own === undefined ? content.map(textOf).join('') : withoutControls(String(own));
}

/** XML has no place for control characters; Word keeps a file that has one shut. */
const withoutControls = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');

/** Only addresses of the web: a file that is handed to a client starts nothing else. */
function addressOf(href: unknown): string | null {
  return typeof href === 'string' && /^https?:\/\//i.test(href) ? href : null;
}
