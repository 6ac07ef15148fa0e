import { own } from '../../common/own';
import type { Node } from '../document/node';

/** A generated part of a page: what stands between its heading and the next one. The first part of a page has no heading. */
export interface Section {
  id: string;
  heading: string | null;
  nodes: Node[];
}

/**
 * What is remembered of a section: how it was last written, and the facts it was last made from. `writing` is what a write was to
 * leave of which nobody has heard: the page stands as either says.
 */
export interface StoredSection {
  written: string;
  fresh: string;
  writing?: string | undefined;
}

export interface Merged {
  nodes: Node[];
  stored: Record<string, StoredSection>;
  /** The sections a person has touched for which there are newer facts. */
  newer: string[];
  /** Whether the page has to be written. */
  changed: boolean;
}

type Digest = (text: string) => string;

/**
 * A page with its generated parts made anew, and every word a person wrote left where it is. A part is replaced only if it stands
 * exactly as it was last written; one that was changed, renamed or deleted belongs to whoever did so.
 */
export function mergePage(
  page: readonly Node[],
  stored: Record<string, StoredSection>,
  fresh: readonly Section[],
  digest: Digest,
): Merged {
  const parts = partsOf(page);
  const merged: Merged = { nodes: [], stored: { ...stored }, newer: [], changed: false };
  for (const section of fresh) mergeSection(parts, section, merged, digest);
  merged.nodes = parts.flatMap(({ title, nodes }) => (title ? [title, ...nodes] : nodes));
  return merged;
}

/** What is remembered of the sections while a page is being written: should no answer come, what stands there is ours either way. */
export function withWriting(
  before: Record<string, StoredSection>,
  after: Record<string, StoredSection>,
): Record<string, StoredSection> {
  const both = Object.entries(before).map(([id, section]) => {
    const fresh = own(after, id)?.written;
    return [id, fresh === undefined || fresh === section.written ? section : { ...section, writing: fresh }];
  });
  return Object.fromEntries(both);
}

/** The digest of a section's facts: what a refresh compares, without reading the page. */
export function factsOf(section: Section, digest: Digest): string {
  return digest(toCanonicalText(section.nodes));
}

export interface Part {
  title: Node | null;
  nodes: Node[];
}

function mergeSection(parts: Part[], section: Section, merged: Merged, digest: Digest): void {
  const previous = own(merged.stored, section.id);
  const facts = factsOf(section, digest);
  const part = parts.find(({ title }) => textOf(title) === (section.heading ?? ''));
  const stands = part ? digest(toCanonicalText(part.nodes)) : null;
  const isOurs = stands !== null && (stands === previous?.written || stands === previous?.writing);
  if (previous && !isOurs) {
    merged.stored = { ...merged.stored, [section.id]: { written: previous.written, fresh: previous.fresh } };
    if (previous.fresh !== facts) merged.newer.push(section.id);
    return;
  }
  merged.stored = { ...merged.stored, [section.id]: { written: facts, fresh: facts } };
  if (stands === facts) return;
  merged.changed = true;
  if (part) part.nodes = section.nodes;
  else
    parts.push({ title: section.heading === null ? null : headingOf(section.heading), nodes: section.nodes });
}

/** A page cut at its headings of the second level. */
export function partsOf(page: readonly Node[]): Part[] {
  const parts: Part[] = [];
  for (const node of page) {
    const last = parts.at(-1);
    if (node.type === 'heading' && node.attrs?.level === 2) parts.push({ title: node, nodes: [] });
    else if (last) last.nodes.push(node);
    else parts.push({ title: null, nodes: [node] });
  }
  return parts;
}

export function headingOf(words: string, level = 2): Node {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text: words }] };
}

/** The same without the marks of comments within the text, which lead to what was said there. */
export function withoutAnnotations(nodes: readonly Node[]): Node[] {
  return nodes.map(({ marks, content, ...node }) => {
    const otherMarks = marks?.filter(({ type }) => type !== 'annotation') ?? [];
    return {
      ...node,
      ...(otherMarks.length > 0 ? { marks: otherMarks } : {}),
      ...(content ? { content: withoutAnnotations(content) } : {}),
    };
  });
}

/** Whether a page shows files of its own, which another page can't show. */
export function hasFiles(nodes: readonly Node[]): boolean {
  return nodes.some(
    ({ type, attrs, content }) =>
      (['media', 'mediaInline'].includes(type) && attrs?.type !== 'external') || hasFiles(content ?? []),
  );
}

/** The words of a node and of everything in it. */
export function textOf(node: Node | null): string {
  const own = node?.type === 'status' ? String(node.attrs?.text ?? '') : (node?.text ?? '');
  return own + (node?.content ?? []).map(textOf).join('');
}

/** What a person would call the same: the editor's own ids and layout settings are left out, and text is one run. */
function toCanonicalText(nodes: readonly Node[]): string {
  return JSON.stringify(nodes.map(toPlain));
}

function toPlain(node: Node): unknown {
  const { level, panelType } = node.attrs ?? {};
  const inner = node.content ?? [];
  const runs = inner.every(({ type, marks = [] }) => type === 'text' && marks.length === 0);
  if (node.type === 'status') return [node.type, textOf(node)];
  if (node.type === 'text') return [node.text, (node.marks ?? []).map(({ type }) => type)];
  return [node.type, level ?? panelType ?? null, runs ? textOf(node) : inner.map(toPlain)];
}
