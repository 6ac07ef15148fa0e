import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
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
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href ?? node.attrs?.url;
  const target = addressOf(href);
  if (typeof href === 'string' && href.startsWith('#'))
    return new InternalHyperlink({ anchor: bookmarkOf(href), children: [run] });
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
export function textOf({ text, attrs = {}, content = [] }: Node): string {
  const own = text ?? attrs.text ?? attrs.shortName ?? attrs.url;
  return own === undefined ? content.map(textOf).join('') : withoutControls(String(own));
}

/** The name of a heading's bookmark, by its words or by the address that leads to it: forty letters, digits and underscores at most. */
export function bookmarkOf(heading: string): string {
  const words = heading.startsWith('#') ? decode(heading.slice(1)) : heading.trim();
  return `h_${words.replace(/[^\p{L}\p{N}]+/gu, '_')}`.slice(0, 40);
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** XML has no place for control characters; Word keeps a file that has one shut. */
export const withoutControls = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');

/** Only addresses of the web: a file that is handed to a client starts nothing else. */
function addressOf(href: unknown): string | null {
  return typeof href === 'string' && /^https?:\/\//i.test(href) ? href : null;
}
