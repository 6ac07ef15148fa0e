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

/** What is remembered of a section: how it was last written, and the facts it was last made from. */
export interface KeptSection {
  written: string;
  fresh: string;
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

/** The digest of a section's facts: what a refresh compares, without reading the page. */
export function factsOf(section: Section, digest: Digest): string {
  return digest(canonical(section.nodes));
}

export interface Part {
  title: Node | null;
  nodes: Node[];
}

function mergeOne(parts: Part[], section: Section, merged: Merged, digest: Digest): void {
  const known = merged.kept[section.id];
  const facts = factsOf(section, digest);
  const part = parts.find(({ title }) => textOf(title) === (section.heading ?? ''));
  if (!part && known) {
    if (known.fresh !== facts) merged.newer.push(section.id);
    return;
  }
  if (part && known && digest(canonical(part.nodes)) !== known.written) {
    if (known.fresh !== facts) merged.newer.push(section.id);
    return;
  }
  if (known?.fresh === facts) return;
  merged.kept[section.id] = { written: facts, fresh: facts };
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
