import { own } from '../../common/own';

/** A node of an Atlassian document, as far as a report needs it. */
export interface Node {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string }[];
  content?: Node[];
}

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
export interface KeptSection {
  written: string;
  fresh: string;
  writing?: string | undefined;
}

export interface Merged {
  nodes: Node[];
  kept: Record<string, KeptSection>;
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
export function mergedPage(
  page: readonly Node[],
  kept: Record<string, KeptSection>,
  fresh: readonly Section[],
  digest: Digest,
): Merged {
  const parts = partsOf(page);
  const merged: Merged = { nodes: [], kept: { ...kept }, newer: [], changed: false };
  for (const section of fresh) mergeOne(parts, section, merged, digest);
  merged.nodes = parts.flatMap(({ title, nodes }) => (title ? [title, ...nodes] : nodes));
  return merged;
}

/** What is remembered of the sections while a page is being written: should no answer come, what stands there is ours either way. */
export function whileWriting(
  before: Record<string, KeptSection>,
  after: Record<string, KeptSection>,
): Record<string, KeptSection> {
  const both = Object.entries(before).map(([id, known]) => {
    const fresh = own(after, id)?.written;
    return [id, fresh === undefined || fresh === known.written ? known : { ...known, writing: fresh }];
  });
  return Object.fromEntries(both);
}

/** The digest of a section's facts: what a refresh compares, without reading the page. */
export function factsOf(section: Section, digest: Digest): string {
  return digest(canonical(section.nodes));
}

export interface Part {
  title: Node | null;
  nodes: Node[];
}

function mergeOne(parts: Part[], section: Section, merged: Merged, digest: Digest): void {
  const known = own(merged.kept, section.id);
  const facts = factsOf(section, digest);
  const part = parts.find(({ title }) => textOf(title) === (section.heading ?? ''));
  const stands = part ? digest(canonical(part.nodes)) : null;
  const isOurs = stands !== null && (stands === known?.written || stands === known?.writing);
  if (known && !isOurs) {
    merged.kept = { ...merged.kept, [section.id]: { written: known.written, fresh: known.fresh } };
    if (known.fresh !== facts) merged.newer.push(section.id);
    return;
  }
  merged.kept = { ...merged.kept, [section.id]: { written: facts, fresh: facts } };
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
    const kept = marks?.filter(({ type }) => type !== 'annotation') ?? [];
    return {
      ...node,
      ...(kept.length > 0 ? { marks: kept } : {}),
      ...(content ? { content: withoutAnnotations(content) } : {}),
    };
  });
}

/** Whether a page shows files of its own, which another page can't show. */
export function showsFiles(nodes: readonly Node[]): boolean {
  return nodes.some(
    ({ type, attrs, content }) =>
      (['media', 'mediaInline'].includes(type) && attrs?.type !== 'external') || showsFiles(content ?? []),
  );
}

/** The words of a node and of everything in it. */
export function textOf(node: Node | null): string {
  const own = node?.type === 'status' ? String(node.attrs?.text ?? '') : (node?.text ?? '');
  return own + (node?.content ?? []).map(textOf).join('');
}

/** What a person would call the same: the editor's own ids and layout settings are left out, and text is one run. */
function canonical(nodes: readonly Node[]): string {
  return JSON.stringify(nodes.map(plain));
}

function plain(node: Node): unknown {
  const { level, panelType } = node.attrs ?? {};
  const inner = node.content ?? [];
  const runs = inner.every(({ type, marks = [] }) => type === 'text' && marks.length === 0);
  if (node.type === 'status') return [node.type, textOf(node)];
  if (node.type === 'text') return [node.text, (node.marks ?? []).map(({ type }) => type)];
  return [node.type, level ?? panelType ?? null, runs ? textOf(node) : inner.map(plain)];
}
