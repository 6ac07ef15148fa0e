import { own, setOwn } from '../../common/own';
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
  /** What it was headed by; unsaid in records of earlier versions. */
  heading?: string | null | undefined;
  written: string;
  fresh: string;
  writing?: string | undefined;
}

export interface Merged {
  nodes: Node[];
  stored: Record<string, StoredSection>;
  /** The sections a person has touched for which there are newer facts. */
  newer: string[];
  /** How those sections stand on the page that nobody has touched. */
  standing: Record<string, string>;
  /** Whether the page has to be written. */
  changed: boolean;
}

type Digest = (text: string) => string;

/**
 * A page with its generated parts made anew, and every word a person wrote left where it is. A part is replaced only if it stands
 * exactly as it was last written; one that was changed, renamed or deleted belongs to whoever did so. A new part comes in its place
 * in the order; one that has nothing to say any more goes, unless somebody has touched it.
 */
export function mergePage(
  page: readonly Node[],
  stored: Record<string, StoredSection>,
  fresh: readonly Section[],
  digest: Digest,
): Merged {
  const parts = partsOf(page);
  const merged: Merged = { nodes: [], stored: { ...stored }, newer: [], standing: {}, changed: false };
  const ids = new Set(fresh.map(({ id }) => id));
  for (const id of Object.keys(stored)) if (!ids.has(id)) dropSection(parts, id, merged, digest);
  for (const [at, section] of fresh.entries())
    mergeSection(parts, section, fresh.slice(0, at), merged, digest);
  merged.nodes = parts.flatMap(({ title, nodes }) => (title ? [title, ...nodes] : nodes));
  return merged;
}

/**
 * What is remembered of the sections while a page is being written: should no answer come, what stands there is ours either way. A
 * section that stands as a write left it of which nobody had heard is known as it stands, before the next write is noted in its place.
 */
export function withWriting(
  before: Record<string, StoredSection>,
  { stored: after, standing }: Pick<Merged, 'stored' | 'standing'>,
): Record<string, StoredSection> {
  const both = Object.entries(before).map(([id, section]) => {
    const fresh = own(after, id)?.written;
    const written = own(standing, id) ?? section.written;
    return [id, fresh === undefined || fresh === written ? section : { ...section, written, writing: fresh }];
  });
  const begun = Object.entries(after).flatMap(([id, { heading, written }]) =>
    own(before, id) ? [] : [[id, { heading, written: '', fresh: '', writing: written }]],
  );
  return Object.fromEntries([...both, ...begun]);
}

/** The digest of a section's facts: what a refresh compares, without reading the page. */
export function factsOf(section: Section, digest: Digest): string {
  return digest(toCanonicalText(section.nodes));
}

export interface Part {
  title: Node | null;
  nodes: Node[];
}

function mergeSection(
  parts: Part[],
  section: Section,
  before: readonly Section[],
  merged: Merged,
  digest: Digest,
): void {
  const previous = own(merged.stored, section.id);
  const facts = factsOf(section, digest);
  const part = findOwn(parts, section, previous, digest);
  const isNew = previous === undefined || previous.written === '';
  const isOurs = part ? isWritten(part, previous, digest) || digestOf(part, digest) === facts : isNew;
  if (!isOurs) {
    merged.stored = { ...merged.stored, [section.id]: toTouched(section, previous) };
    if (previous?.fresh !== facts) merged.newer.push(section.id);
    return;
  }
  if (part && previous) setOwn(merged.standing, section.id, digestOf(part, digest));
  const written = { heading: section.heading, written: facts, fresh: facts };
  merged.stored = { ...merged.stored, [section.id]: written };
  const isSame = part && textOf(part.title) === (section.heading ?? '') && digestOf(part, digest) === facts;
  if (isSame) return;
  merged.changed = true;
  placeSection(parts, part, section, before);
}

/** What a person has touched, or wrote before there was such a part, is theirs. */
function toTouched({ heading }: Section, previous: StoredSection | undefined): StoredSection {
  if (!previous) return { heading, written: NOT_OURS, fresh: NOT_OURS };
  return { heading, written: previous.written || NOT_OURS, fresh: previous.fresh };
}

/** No digest is this. */
const NOT_OURS = '-';

const digestOf = ({ nodes }: Part, digest: Digest): string => digest(toCanonicalText(nodes));

function isWritten(part: Part, stored: StoredSection | undefined, digest: Digest): boolean {
  const stands = digestOf(part, digest);
  return stored !== undefined && (stands === stored.written || stands === stored.writing);
}

/** Under its heading; else under the one it had before its words were changed, which a record of an earlier version does not tell. */
function findOwn(
  parts: Part[],
  { heading }: Section,
  previous: StoredSection | undefined,
  digest: Digest,
): Part | undefined {
  const under = (words: string | null) => parts.find(({ title }) => textOf(title) === (words ?? ''));
  const titled = under(heading);
  if (titled || !previous) return titled;
  if (previous.heading !== undefined)
    return previous.heading === heading ? undefined : under(previous.heading);
  return parts.find((part) => isWritten(part, previous, digest));
}

/** In the place of what stood there; else behind the nearest part before it that the page still has. */
function placeSection(
  parts: Part[],
  part: Part | undefined,
  { heading, nodes }: Section,
  before: readonly Section[],
): void {
  const title = heading === null ? null : headingOf(heading);
  if (part) {
    if (textOf(part.title) !== (heading ?? '')) part.title = title;
    part.nodes = nodes;
    return;
  }
  const headings = before.map((section) => section.heading ?? '');
  const last = parts.findLastIndex(({ title }) => headings.includes(textOf(title)));
  const least = parts[0]?.title === null ? 1 : 0;
  const behind = before.length > 0 && last < 0 ? parts.length : last + 1;
  const place = title === null ? 0 : Math.max(least, behind);
  parts.splice(place, 0, { title, nodes });
}

function dropSection(parts: Part[], id: string, merged: Merged, digest: Digest): void {
  const stored = own(merged.stored, id);
  delete merged.stored[id];
  const place = parts.findIndex((part) => isWritten(part, stored, digest));
  if (place < 0) return;
  parts.splice(place, 1);
  merged.changed = true;
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
